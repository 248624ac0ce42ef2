// What may be done with a collection: read it anew, add files to one that they are uploaded to, remove it.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, got } from '#web/client/api.ts'
import { sendFiles } from '#web/client/upload.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type Collection, collections, isAtWork } from '#web/screens/search/use-search.ts'

export function CollectionActs({ collection }: { collection: Collection }) {
  const w = useWords()
  const client = useQueryClient()
  const { id, name, origin } = collection
  const [sure, setSure] = useState(false)
  const fresh = () => client.invalidateQueries({ queryKey: collections.queryKey })
  const tell = useTell()
  const again = useMutation({
    mutationFn: () => got(api.POST('/api/collections/{id}/index', { params: { path: { id } } })),
    onSuccess: fresh,
  })
  const remove = useMutation({
    mutationFn: () => got(api.DELETE('/api/collections/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      tell(w('collectionRemovedSaid'))
      return fresh()
    },
  })
  const failed = again.error ?? remove.error
  return (
    <>
      <div className="row">
        {origin === 'upload' && <AddFiles id={id} done={fresh} />}
        <button
          type="button"
          className="button small"
          disabled={isAtWork(collection) || again.isPending}
          onClick={() => again.mutate()}
        >
          {w('indexAgain')}
        </button>
        <button type="button" className="button bare small" aria-haspopup="dialog" onClick={() => setSure(true)}>
          {w('removeCollection')}
        </button>
      </div>
      {failed && <ProblemNote error={failed} />}
      <Dialog open={sure} onClose={() => setSure(false)} title={w('removeCollection')}>
        <p>{w('removeSure', { name })}</p>
        <p className="row">
          <button type="button" className="button gone" onClick={() => remove.mutate()}>
            {w('removeCollection')}
          </button>
          <button type="button" className="button" data-first onClick={() => setSure(false)}>
            {w('cancel')}
          </button>
        </p>
      </Dialog>
    </>
  )
}

function AddFiles({ id, done }: { id: string; done: () => Promise<void> }) {
  const w = useWords()
  const tell = useTell()
  const field = useId()
  const [share, setShare] = useState<number | null>(null)
  const send = useMutation({
    mutationFn: (files: readonly File[]) => sendFiles(`/api/collections/${id}/files`, files, setShare),
    onSuccess: (_, files) => {
      tell(w('filesSent', { count: files.length }))
      return done()
    },
    onSettled: () => setShare(null),
  })
  return (
    <>
      <label htmlFor={field} className="button small">
        {w('addFilesTo')}
      </label>
      <input
        id={field}
        type="file"
        multiple
        className="visually-hidden"
        onChange={event => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) send.mutate(files)
        }}
      />
      {share !== null && <progress className="bar" aria-label={w('sending')} max={1} value={share} />}
      {send.isError && <ProblemNote error={send.error} />}
    </>
  )
}
