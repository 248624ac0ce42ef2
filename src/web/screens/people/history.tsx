// What the log says of a person's rights, newest first: who did what, and on what ground.
import { useQuery } from '@tanstack/react-query'
import { instant } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Grant, type Roles, useRightWords } from '#web/screens/people/right-words.tsx'
import { history } from '#web/screens/people/use-people.ts'

export function History({ id, roles }: { id: string; roles: Roles }) {
  const w = useWords()
  const { act } = useHouseWords()
  const words = useRightWords(roles)
  const held = useQuery(history(id))
  const told = (content: Record<string, unknown> | null): string => {
    const { role, unit, ground, decision } = content ?? {}
    const what = typeof role === 'string' ? words.short({ role, unit: unit ?? null } as Grant) : ''
    return [what, ground, decision].filter(part => typeof part === 'string' && part !== '').join('. ')
  }
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history">{w('personHistory')}</h2>
      {held.isError && <ProblemNote error={held.error} />}
      <ul className="rights">
        {held.data?.events.map(event => (
          <li key={event.id}>
            <p>
              <strong>{act(event.act)}</strong> {told(event.content)}
            </p>
            <p className="small muted">
              <time dateTime={event.at}>{instant(event.at)}</time>, {event.actor}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
