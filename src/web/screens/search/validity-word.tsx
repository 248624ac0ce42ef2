// A person's word on whether a document holds, before what it says itself; taken back by the same hand. Shown to those who may.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { collections, type Paper, type Validity } from '#web/screens/search/use-search.ts'
import { isOutdated } from '#web/screens/search/validity.tsx'

type Word = { state: Validity['state']; until: null } | null

export function ValidityWord({ paper: { id, collection, validity } }: { paper: Paper }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const held = useQuery(collections)
  const say = useMutation({
    mutationFn: (word: Word) =>
      got(
        api.PATCH('/api/collections/{id}/documents/{document}', {
          params: { path: { id: collection, document: id } },
          body: { validity: word },
        }),
      ),
    onSuccess: async () => {
      tell(w('validitySaid'))
      // The order of answers and what is told of other documents may have changed with it.
      await Promise.all(['paper', 'papers', 'search'].map(key => client.invalidateQueries({ queryKey: [key] })))
    },
  })
  if (collection === 'law' || !held.data?.mayKeep) return null
  const button = (label: 'sayHolds' | 'sayHoldsNot' | 'sayBack', word: Word) => (
    <button type="button" className="button small" disabled={say.isPending} onClick={() => say.mutate(word)}>
      {w(label)}
    </button>
  )
  return (
    <div className="stack">
      <p className="row">
        {validity.setBy ? button('sayBack', null) : null}
        {!validity.setBy && validity.state !== 'in-force' && button('sayHolds', { state: 'in-force', until: null })}
        {!validity.setBy && !isOutdated(validity) && button('sayHoldsNot', { state: 'repealed', until: null })}
      </p>
      {say.isError && <ProblemNote error={say.error} />}
    </div>
  )
}
