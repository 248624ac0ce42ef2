// Chips that narrow the queue by state. They are links: what is chosen stands in the address and can be sent to a colleague.
import { Link } from '@tanstack/react-router'
import type { QueueFilter } from '#web/client/queries.ts'
import { stateNames } from '#web/client/states.ts'
import { useWords } from '#web/language/language.tsx'

export function FilterChips({ counts, filter }: { counts: Record<string, number>; filter: QueueFilter }) {
  const w = useWords()
  const all = stateNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0)
  return (
    <ul className="chips" aria-label={w('filterByState')}>
      <li>
        <Link
          className="chip"
          to="/"
          search={{ q: filter.q }}
          aria-current={filter.state ? undefined : 'true'}
          activeOptions={{ exact: true }}
        >
          {w('all')} {all}
        </Link>
      </li>
      {stateNames
        .filter(name => (counts[name] ?? 0) > 0 || filter.state === name)
        .map(name => (
          <li key={name}>
            <Link
              className="chip"
              to="/"
              search={{ q: filter.q, state: name }}
              aria-current={filter.state === name ? 'true' : undefined}
            >
              {w(`state-${name}`)} {counts[name] ?? 0}
            </Link>
          </li>
        ))}
    </ul>
  )
}
