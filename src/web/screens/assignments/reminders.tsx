// What an assignment waits for, in words. What is late has its own sign beside its colour.
import { useWords } from '#web/language/language.tsx'
import type { Reminder } from '#web/screens/assignments/use-assignments.ts'

const looks: Record<Reminder['kind'], string> = {
  'stage-late': 'late-line',
  'stage-soon': '',
  'party-no-day': '',
  'status-old': '',
  'not-closed': '',
}

export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const w = useWords()
  if (reminders.length === 0) return <span className="muted">–</span>
  return (
    <ul className="plain small">
      {reminders.map(({ kind, subject, days }) => (
        <li key={`${kind} ${subject}`} className={looks[kind]}>
          {w(`reminder-${kind}`, { subject, days })}
        </li>
      ))}
    </ul>
  )
}
