// Förmågor: what functions can and cannot do, which have each ability, and where in the municipality they run by their cards.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { abilities } from '#web/screens/initiatives/use-initiatives.ts'

export function Abilities() {
  const w = useWords()
  const held = useQuery(abilities)
  useTitle(w('abilities'))
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('abilities')}</h1>
        <p className="muted reading">{w('abilitiesMean')}</p>
        <SubRooms />
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <div className="stack">
        {held.data?.abilities.map(one => (
          <article key={one.id} className="item stack">
            <h2>{one.title}</h2>
            <p>{one.says}</p>
            <Lines head={w('abilityCan')} lines={one.can} />
            <Lines head={w('abilityCannot')} lines={one.cannot} />
            <h3>{w('abilityWhere')}</h3>
            {one.bearers.length === 0 && <p className="muted">{w('abilityNobody')}</p>}
            <ul className="told-facts">
              {one.bearers.map(({ name, title, status, units }) => (
                <li key={name}>
                  <Link to="/funktioner/$name" params={{ name }} search={{}}>
                    {title}
                  </Link>{' '}
                  ({status}): {units.length > 0 ? units.join('; ') : w('abilityNowhere')}
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </div>
  )
}

function Lines({ head, lines }: { head: string; lines: readonly string[] }) {
  return (
    <div>
      <h3>{head}</h3>
      <ul className="told-facts">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
