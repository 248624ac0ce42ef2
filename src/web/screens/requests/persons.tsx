// The persons of a request: role, proposal, one decision for all documents; and the details that are nobody's we know of.
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { PersonRow } from '#web/screens/requests/person-row.tsx'
import { actOn, type PersonAct, type Request, saidOf, undoAct, useChange } from '#web/screens/requests/use-requests.ts'

export function Persons({ whole }: { whole: Request }) {
  const w = useWords()
  const acting = useChange((given: PersonAct) => actOn(whole.id, given), saidOf)
  const undoing = useChange(() => undoAct(whole.id), 'personUndone')
  const persons = whole.persons.filter(one => one.person)
  const details = whole.persons.filter(one => !one.person)
  const left = whole.persons.filter(one => one.decision === null && one.open > 0)
  const error = acting.error ?? undoing.error
  return (
    <section className="stack" aria-labelledby="request-persons">
      <div className="row between">
        <div className="reading">
          <h2 id="request-persons">{w('requestPersons')}</h2>
          <p className="muted">{w('requestPersonsMean')}</p>
        </div>
        <div className="row">
          <Proposed whole={whole} act={acting.mutate} />
          <Rest left={left} busy={acting.isPending} act={acting.mutate} />
          {whole.canUndo && (
            <button type="button" className="button bare" disabled={undoing.isPending} onClick={() => undoing.mutate()}>
              {w('personUndo')}
            </button>
          )}
        </div>
      </div>
      {error && <ProblemNote error={error} />}
      {persons.length === 0 ? (
        <p className="empty">{w('requestPersonsNone')}</p>
      ) : (
        <List rows={persons} whole={whole} busy={acting.isPending} act={acting.mutate} head={w('personName')} />
      )}
      {details.length > 0 && (
        <details>
          <summary>
            {w('requestDetails')} ({details.length})
          </summary>
          <List rows={details} whole={whole} busy={acting.isPending} act={acting.mutate} head={w('personDetail')} />
        </details>
      )}
    </section>
  )
}

type Act = (given: PersonAct) => void

/** What nobody has decided on, masked in one act that can be taken back. */
function Rest({ left, busy, act }: { left: Request['persons']; busy: boolean; act: Act }) {
  const w = useWords()
  if (left.length === 0) return null
  return (
    <button
      type="button"
      className="button"
      disabled={busy}
      onClick={() => act({ act: 'decide', persons: left.map(one => one.id), decision: 'mask' })}
    >
      {w('personAllMask', { count: left.length })}
    </button>
  )
}

/** Decides as the rules propose where they do, by a person's word: each kind of ground is an act of its own. */
function Proposed({ whole, act }: { whole: Request; act: Act }) {
  const w = useWords()
  const ready = whole.persons.filter(
    one => one.decision === null && one.role && one.proposal && one.proposal.proposes !== 'weigh',
  )
  if (ready.length === 0) return null
  const groups = Map.groupBy(ready, one => `${one.proposal!.proposes} ${one.proposal!.ground}`)
  const decide = () => {
    for (const all of groups.values()) {
      const { proposes, ground, test } = all[0]!.proposal!
      if (proposes === 'weigh') continue
      const grounded = proposes === 'mask' && ground ? { ground, test } : {}
      act({ act: 'decide', persons: all.map(one => one.id), decision: proposes, ...grounded })
    }
  }
  return (
    <button type="button" className="button first" onClick={decide}>
      {w('personAllProposals', { count: ready.length })}
    </button>
  )
}

type ListProps = { rows: Request['persons']; whole: Request; busy: boolean; act: Act; head: string }

function List({ rows, whole, busy, act, head }: ListProps) {
  const w = useWords()
  return (
    <table className="cards persons">
      <caption className="visually-hidden">{head}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{w('personRole')}</th>
          <th scope="col">{w('personDecision')}</th>
          <th scope="col">{w('personPlaces')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <PersonRow key={row.id} row={row} whole={whole} busy={busy} act={act} />
        ))}
      </tbody>
    </table>
  )
}
