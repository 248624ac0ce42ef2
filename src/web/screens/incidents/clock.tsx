// What the law asks for when there has been an incident, and how it stands: coming, running, late or done.
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import type { IncidentClock } from '#web/screens/incidents/use-incidents.ts'

const looks = { coming: '', running: 'doubt', late: 'gone', settled: 'good' } as const

export function ClockTag({ clock }: { clock: IncidentClock }) {
  const w = useWords()
  const due = clock.due ? instant(clock.due) : ''
  const word = clock.state === 'running' && !clock.due ? 'clock-running-soon' : (`clock-${clock.state}` as const)
  return <span className={`tag ${looks[clock.state]}`}>{w(word, { due, from: clock.from })}</span>
}

export function Clocks({ clocks }: { clocks: readonly IncidentClock[] }) {
  const w = useWords()
  if (clocks.length === 0) return null
  return (
    <section className="stack" aria-labelledby="reminders">
      <h2 id="reminders">{w('incidentReminders')}</h2>
      {clocks.map(clock => (
        <div key={clock.id} className={`notice stack ${looks[clock.state]}`}>
          <p className="row">
            <strong>{clock.title}</strong> <ClockTag clock={clock} />
          </p>
          <p>{clock.says}</p>
          <p className="small">
            <a href={clock.source.link} rel="noreferrer">
              {clock.source.act}, {clock.source.section}
            </a>
            . {w(`weeding-${clock.confidence}`)}. {w('weedingConfirm', { who: clock.confirmBy })}.
          </p>
        </div>
      ))}
    </section>
  )
}
