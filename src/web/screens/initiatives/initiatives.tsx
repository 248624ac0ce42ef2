// Initiativ: every initiative with its state, cost, expected effect and risk.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import { type Initiative, initiatives } from '#web/screens/initiatives/use-initiatives.ts'

export function Initiatives() {
  const w = useWords()
  const held = useQuery(initiatives)
  const rows = held.data?.initiatives ?? []
  useTitle(w('initiatives'))
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('initiatives')}</h1>
        <p className="muted reading">{w('initiativesMean')}</p>
        <SubRooms />
        {held.data?.mayOwn && (
          <p>
            <Link className="button first" to="/initiativ/ny">
              {w('initiativeNew')}
            </Link>
          </p>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('initiativesNone')}</p>}
      {rows.length > 0 && <List rows={rows} />}
    </div>
  )
}

function List({ rows }: { rows: readonly Initiative[] }) {
  const w = useWords()
  return (
    <table className="cards">
      <caption className="visually-hidden">{w('initiatives')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colInitiative')}</th>
          <th scope="col">{w('colStep')}</th>
          <th scope="col" className="number">
            {w('colCost')}
          </th>
          <th scope="col">{w('colEffect')}</th>
          <th scope="col" className="number">
            {w('colRisk')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row: { id, number, body, ...row } }: { row: Initiative }) {
  const w = useWords()
  const { kronor } = useFigures()
  const { ranged } = useFigureWords()
  return (
    <tr>
      <td data-head={w('colInitiative')}>
        <Link to="/initiativ/$id" params={{ id }}>
          {number}. {body.title}
        </Link>
        <p className="small muted">{body.area}</p>
      </td>
      <td data-head={w('colStep')}>
        <StateTag state={row.state} outcome={row.outcome} />
      </td>
      <td data-head={w('colCost')} className="number">
        {kronor(body.cost)}
      </td>
      <td data-head={w('colEffect')}>{body.effect ? ranged({ ...body.effect, unit: 'kr' }) : '–'}</td>
      <td data-head={w('colRisk')} className="number">
        {body.risk ?? '–'}
      </td>
    </tr>
  )
}

export function StateTag({ state, outcome }: Pick<Initiative, 'state' | 'outcome'>) {
  const w = useWords()
  const look = outcome === 'införs' ? 'tag good' : outcome === 'avslutas' ? 'tag' : 'tag act'
  return <span className={look}>{outcome ? w(`outcome-${outcome}`) : w(`step-${state}`)}</span>
}
