// Proposed changes with what they change; whoever did not propose it may publish it.
import { useQuery } from '@tanstack/react-query'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { Difference } from '#web/screens/cards/difference.tsx'
import { decideOn, type Proposal, proposals, useProposing } from '#web/screens/checkpoints/use-checkpoints.ts'
import { screens } from '#words/screens.ts'

export function Proposals({ mayDecide }: { mayDecide: boolean }) {
  const w = useWords()
  const held = useQuery(proposals)
  const all = held.data?.proposals ?? []
  const open = all.filter(one => one.decided === null)
  const decided = all.filter(one => one.decided !== null)
  if (all.length === 0) return null
  return (
    <section className="stack" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{w('proposalsTitle')}</h2>
      {open.length === 0 && <p className="muted">{w('proposalsNone')}</p>}
      {open.map(one => (
        <One key={one.id} one={one} mayDecide={mayDecide} />
      ))}
      {decided.length > 0 && (
        <details>
          <summary>{w('proposalsBefore')}</summary>
          <ul className="versions">
            {decided.map(one => (
              <li key={one.id} className="small">
                {`${one.checkpoint} ${one.title}. `}
                {w(one.decided === 'published' ? 'decidedPublished' : 'decidedRejected', {
                  at: instant(one.decidedAt ?? one.at),
                  by: one.decidedBy ?? '–',
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function One({ one, mayDecide }: { one: Proposal; mayDecide: boolean }) {
  const w = useWords()
  const tell = useTell()
  const named = useFieldNames()
  const deciding = useProposing(
    (verb: 'publish' | 'reject') => decideOn(one.id, verb),
    verb => tell(w(verb === 'publish' ? 'published' : 'rejected', { checkpoint: one.checkpoint })),
  )
  return (
    <article className="notice doubt stack" aria-label={`${one.checkpoint} ${one.title}`}>
      <h3>{`${one.checkpoint} ${one.title}`}</h3>
      <p className="small">{w('proposalBy', { at: instant(one.at), by: one.by, why: one.why })}</p>
      <div>
        <Difference changes={Object.entries(one.changes)} named={named} />
      </div>
      {one.own && <p className="small">{w('proposalOwn')}</p>}
      {deciding.isError && <ProblemNote error={deciding.error} />}
      <p className="row">
        {!one.own && (
          <button
            type="button"
            className="button first"
            disabled={!mayDecide || deciding.isPending}
            onClick={() => deciding.mutate('publish')}
          >
            {w('publishIt')} <span className="visually-hidden">{one.checkpoint}</span>
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={!mayDecide || deciding.isPending}
          onClick={() => deciding.mutate('reject')}
        >
          {w(one.own ? 'withdrawIt' : 'rejectIt')} <span className="visually-hidden">{one.checkpoint}</span>
        </button>
      </p>
    </article>
  )
}

/** What a field of a checkpoint is called; one without a name stands as it is. */
export function useFieldNames(): (field: string) => string {
  const w = useWords()
  return field => {
    const key = `point-${field}`
    return key in screens.sv ? w(key as 'point-id') : field
  }
}
