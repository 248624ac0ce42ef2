// The invented people of the sample municipality, to look at the program as each of them. The server says whether there are any to show.
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { useLanguage } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { roleWords } from '#words/rights.ts'

const samplePeople = queryOptions({
  queryKey: ['sample-people'],
  queryFn: () => got(api.GET('/api/sign-in/sample')),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
})

export function SamplePeople({ entered }: { entered: () => void }) {
  const { w, language } = useLanguage()
  const shown = useQuery(samplePeople).data?.people ?? []
  const entering = useMutation({
    mutationFn: (person: string) => got(api.POST('/api/sign-in/sample', { body: { person } })),
    onSuccess: entered,
  })
  if (shown.length === 0) return null
  return (
    <section className="notice stack" aria-labelledby="sample-people">
      <h2 id="sample-people">{w('sampleTitle')}</h2>
      <p className="small">{w('sampleMeans')}</p>
      {entering.isError && <ProblemNote error={entering.error} />}
      <ul className="as-people">
        {shown.map(({ id, name, unit, roles }) => (
          <li key={id}>
            <button
              type="button"
              className="button small"
              disabled={entering.isPending}
              onClick={() => entering.mutate(id)}
            >
              {name}
            </button>
            <span className="small muted">
              {[roles.map(role => roleWords[language][role]).join(', '), unit.split(',')[0]].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
