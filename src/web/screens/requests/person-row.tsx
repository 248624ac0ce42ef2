// One person of a request in a row: who, which role, what is proposed and decided, and where they are met.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { DecisionChoice, Proposal, RoleChoice } from '#web/screens/requests/choices.tsx'
import { mentions, type Person, type PersonAct, type Request } from '#web/screens/requests/use-requests.ts'

type Props = { row: Person; whole: Request; busy: boolean; act: (given: PersonAct) => void }

export function PersonRow({ row, whole, busy, act }: Props) {
  const w = useWords()
  const { label } = useHouseWords()
  const named = new Map(whole.persons.map(one => [one.id, one.shown]))
  return (
    <tr>
      <th scope="row">
        {row.shown}
        {row.letter && whole.pseudonyms && <span className="tag letter">[Person {row.letter}]</span>}
        {!row.person && <span className="small muted why">{label(row.label)}</span>}
        {row.alike.length > 0 && (
          <span className="small why doubtful">
            {w('personAlike', { names: row.alike.flatMap(id => named.get(id) ?? []).join(', ') })}
          </span>
        )}
      </th>
      <td data-head={w('personRole')}>
        {row.person && (
          <RoleChoice row={row} busy={busy} choose={role => act({ act: 'role', persons: [row.id], role })} />
        )}
      </td>
      <td data-head={w('personDecision')}>
        <DecisionChoice row={row} busy={busy} decide={given => act({ act: 'decide', persons: [row.id], ...given })} />
        <Proposal row={row} />
      </td>
      <td data-head={w('personPlaces')}>
        <Where row={row} whole={whole} act={act} />
      </td>
    </tr>
  )
}

function Where({ row, whole, act }: Omit<Props, 'busy'>) {
  const w = useWords()
  const [open, setOpen] = useState(false)
  const { places, documents } = row
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary
        aria-label={`${w('personPlacesShow', { name: row.shown })}: ${w('personPlacesTold', { places, documents })}`}
      >
        {w('personPlacesTold', { places, documents })}
        {row.open > 0 && <span className="small muted why">{w('personOpen', { count: row.open })}</span>}
        {row.contrary > 0 && <span className="small why doubtful">{w('personContrary', { count: row.contrary })}</span>}
      </summary>
      {open && <Mentions row={row} whole={whole} act={act} />}
    </details>
  )
}

function Mentions({ row, whole, act }: Omit<Props, 'busy'>) {
  const w = useWords()
  const held = useQuery(mentions(whole.id, row.id))
  const all = held.data?.mentions ?? []
  const others = whole.persons.filter(one => one.person && one.id !== row.id)
  return (
    <div className="stack">
      <ul className="plain stack">
        {all.map(one => (
          <li key={one.number} className="row between">
            <span>
              <Link to="/handling/$id" params={{ id: one.document }}>
                {one.name}
              </Link>{' '}
              <span className="small muted">
                {one.shown} · {w('personPlacesTold', { places: one.places, documents: 1 })}
              </span>
            </span>
            {all.length > 1 && (
              <button
                type="button"
                className="button bare small"
                aria-label={w('personApartOf', { name: one.shown, document: one.name })}
                onClick={() => act({ act: 'split', person: row.id, mentions: [one.number] })}
              >
                {w('personApart')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 && <Same row={row} others={others} act={act} />}
    </div>
  )
}

/** Says of two that they are one. */
function Same({ row, others, act }: { row: Person; others: readonly Person[]; act: Props['act'] }) {
  const w = useWords()
  return (
    <select
      className="small"
      aria-label={w('personSameOf', { name: row.shown })}
      value=""
      onChange={event => {
        const into = others.find(one => one.id === event.target.value)
        if (into) act({ act: 'merge', person: row.id, into: into.id })
      }}
    >
      <option value="">{w('personSame')}</option>
      {others.map(one => (
        <option key={one.id} value={one.id}>
          {one.shown}
        </option>
      ))}
    </select>
  )
}
