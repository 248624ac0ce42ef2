// Asks for a summary of a document, and remembers the one there is.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api, got } from '#web/client/api.ts'

const summary = (id: string) =>
  queryOptions({
    queryKey: ['summary', id],
    queryFn: () => got(api.GET('/api/documents/{id}/summary', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

export type SummaryState = ReturnType<typeof useSummary>

/** `ready`: the document has been read, and may be summed up. */
export function useSummary(id: string, ready: boolean) {
  const client = useQueryClient()
  const kept = useQuery({ ...summary(id), enabled: ready })
  const ask = useMutation({
    mutationFn: (sentences: number | null) =>
      got(api.POST('/api/documents/{id}/summary', { params: { path: { id } }, body: { sentences } })),
    onSuccess: answer => client.setQueryData(summary(id).queryKey, answer),
  })
  const made = kept.data?.run ? kept.data : null
  const known = ready && !kept.isPending
  const { mutate, isPending } = ask
  const [wanted, setWanted] = useState(false)
  // Asked for before it is known whether there is one: the wish waits, and is not lost.
  useEffect(() => {
    if (!wanted || !known) return
    setWanted(false)
    if (!made && !isPending) mutate(null)
  }, [wanted, known, made, isPending, mutate])
  return { made, ask, want: () => setWanted(true) }
}
