// The second reviewer of a document by itself: that one is asked for, who has approved, and the button for who may.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { readiness } from '#web/client/queries.ts'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'

/** Nothing where nobody more is asked for. */
export function SecondReviewer({ of }: { of: DocumentWhole }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const at = { params: { path: { id: of.id } } }
  const key = ['second-reviewer', of.id]
  const second = useQuery({
    queryKey: key,
    queryFn: () => got(api.GET('/api/documents/{id}/approvals', at)),
    staleTime: 0,
  }).data
  const approving = useMutation({
    mutationFn: () => got(api.POST('/api/documents/{id}/approvals', at)),
    onSuccess: now => {
      client.setQueryData(key, now)
      void client.invalidateQueries({ queryKey: readiness(of.id).queryKey })
      tell(w('documentApproved'))
    },
  })
  if (!second?.asked) return null
  const { approval } = second
  const name = approval?.by ?? ''
  return (
    <section className={approval?.stands ? 'notice' : 'notice doubt'} aria-labelledby="second-reviewer">
      <h2 id="second-reviewer">{w('requestSecond')}</h2>
      <p>
        {w('secondByUnit', { unit: of.unit })} {approval === null && w('documentSecondNone')}
        {approval && w(approval.stands ? 'requestSecondDone' : 'requestSecondStale', { name })}
      </p>
      {approving.isError && <ProblemNote error={approving.error} />}
      {second.mayApprove && (
        <p>
          <button type="button" className="button" disabled={approving.isPending} onClick={() => approving.mutate()}>
            {w('requestApprove')}
          </button>
        </p>
      )}
    </section>
  )
}
