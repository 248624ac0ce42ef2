// The kind of the matter, chosen by a person: the grounds of all marks are suggested anew from it, in one stroke that can be taken back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { asProblem } from '#web/client/problem.ts'
import { document, findings, maskGrounds } from '#web/client/queries.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'
import type { Review } from '#web/screens/review/use-review.ts'

export function MatterKind({ review }: { review: Review }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const { refusal } = useHouseWords()
  const { data } = useQuery(maskGrounds)
  const { id } = review
  const kept = useQuery(document(id)).data?.matterKind
  const choose = useMutation({
    scope: { id },
    mutationFn: (matter: NonNullable<typeof data>['matters'][number]) =>
      got(api.POST('/api/documents/{id}/matter-kind', { params: { path: { id } }, body: { matter } })),
    onSuccess: answer => {
      tell(w('matterKindSet', { count: answer.findings.length }), { label: w('undo'), act: review.undo })
      void client.invalidateQueries({ queryKey: document(id).queryKey })
      return client.invalidateQueries({ queryKey: findings(id).queryKey })
    },
    onError: error => {
      const { reason, params } = asProblem(error)
      tell(refusal(reason, params))
    },
  })
  if (!data || review.rows.length === 0) return null
  return (
    <label className="matter-kind small">
      <span>{w('matterKind')}</span>
      <select
        value={(choose.isPending ? choose.variables : kept) ?? ''}
        disabled={choose.isPending}
        onChange={event => {
          const matter = data.matters.find(one => one === event.target.value)
          if (matter) choose.mutate(matter)
        }}
      >
        <option value="" disabled>
          {w('matterKindChoose')}
        </option>
        {data.matters.map(one => (
          <option key={one} value={one}>
            {w(`matter-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
