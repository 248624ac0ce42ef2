// Funktioner: every function with its status, whether its gate is open and why not, who owns it, and what there is to do.
import '#web/look/functions.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { RegisterSection } from '#web/screens/functions/publisher.tsx'
import { ToDoList } from '#web/screens/functions/to-do-list.tsx'
import { type CardRow, cards } from '#web/screens/functions/use-functions.ts'

export function Functions() {
  const w = useWords()
  const held = useQuery(cards)
  useTitle(w('functions'))
  return (
    <div className="stack wide-gap">
      <div className="row between">
        <div className="reading">
          <h1>{w('functions')}</h1>
          <p className="muted">{w('functionsMean')}</p>
        </div>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      <List rows={inOrder(held.data?.cards ?? [])} busy={held.isPending} />
      <ToDoList />
      <RegisterSection mayChange={held.data?.may.stop ?? false} />
    </div>
  )
}

/** A variant stands beneath the function that it is one of. */
function inOrder(rows: readonly CardRow[]): CardRow[] {
  const plain = rows.filter(row => row.variantOf === null)
  return plain.flatMap(row => [row, ...rows.filter(one => one.variantOf === row.name)])
}

function List({ rows, busy }: { rows: readonly CardRow[]; busy: boolean }) {
  const w = useWords()
  return (
    <table className="cards functions" aria-busy={busy}>
      <caption className="visually-hidden">{w('functions')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colFunction')}</th>
          <th scope="col">{w('colStatus')}</th>
          <th scope="col">{w('colGate')}</th>
          <th scope="col">{w('colAnswers')}</th>
          <th scope="col">{w('colDue')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.name} row={row} of={rows.find(one => one.name === row.variantOf)?.title} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, of }: { row: CardRow; of: string | undefined }) {
  const w = useWords()
  const { value, reason } = useCardWords()
  // Somebody's own act tells more than what follows from the program.
  const reasons = row.verdict.reasons.toSorted((a, b) => Number(isStop(b)) - Number(isStop(a)))
  const [first, ...others] = reasons
  return (
    <tr>
      <th scope="row" className="what">
        <Link to="/funktioner/$name" params={{ name: row.name }} search={{}}>
          {row.title}
        </Link>
        {of && (
          <span className="why small">
            {[w('variantIs', { of }), row.units.length > 0 && w('variantFor', { units: row.units.join(', ') })]
              .filter(Boolean)
              .join('. ')}
          </span>
        )}
        <span className="why small muted">{row.purpose}</span>
      </th>
      <td data-head={w('colStatus')}>
        <div>
          {value('status', row.status)}
          {row.since && <span className="why small muted nowrap">{w('since', { day: row.since })}</span>}
        </div>
      </td>
      <td data-head={w('colGate')}>
        <div>
          <GateTag open={row.verdict.open} stopped={row.stopped} />
          {first && <span className="why small sentence">{reason(first)}</span>}
          {others.length > 0 && <span className="why small muted">{w('moreReasons', { count: others.length })}</span>}
        </div>
      </td>
      <td data-head={w('colAnswers')}>{row.owner}</td>
      <td data-head={w('colDue')} className="nowrap">
        {row.due ?? <span className="muted">{w('noDue')}</span>}
      </td>
    </tr>
  )
}

const isStop = ({ id }: { id: string }): boolean => id === 'function-stopped'

export function GateTag({ open, stopped }: { open: boolean; stopped: boolean }) {
  const w = useWords()
  const look = open ? 'good' : stopped ? 'gone' : 'doubt'
  return <span className={`tag ${look}`}>{w(open ? 'gateOpen' : stopped ? 'gateStopped' : 'gateShut')}</span>
}
