// Makes a collection: a name, and a folder on the server where one may be chosen; without it files are uploaded.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { collections } from '#web/screens/search/use-search.ts'

export function NewCollection({ roots }: { roots: readonly string[] }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const fold = useRef<HTMLDetailsElement>(null)
  const name = useId()
  const make = useMutation({
    mutationFn: (body: { name: string; folder: string | null }) => got(api.POST('/api/collections', { body })),
    onSuccess: made => {
      tell(w('collectionMade', { name: made.name }))
      if (fold.current) fold.current.open = false
      return client.invalidateQueries({ queryKey: collections.queryKey })
    },
  })
  return (
    <details ref={fold} className="new-collection">
      <summary>{w('newCollection')}</summary>
      <form
        className="stack"
        onSubmit={event => {
          event.preventDefault()
          const given = new FormData(event.currentTarget)
          const path = String(given.get('folder') ?? '').trim()
          make.mutate({ name: String(given.get('name')).trim(), folder: path || null })
        }}
      >
        <div>
          <label htmlFor={name} className="over">
            {w('collectionName')}
          </label>
          <input id={name} name="name" type="text" required maxLength={80} autoComplete="off" />
        </div>
        <Folder roots={roots} />
        {make.isError && <ProblemNote error={make.error} />}
        <p>
          <button type="submit" className="button" disabled={make.isPending}>
            {w('makeCollection')}
          </button>
        </p>
      </form>
    </details>
  )
}

function Folder({ roots }: { roots: readonly string[] }) {
  const w = useWords()
  const folder = useId()
  if (roots.length === 0) return <p className="muted small">{w('collectionFolderNone')}</p>
  return (
    <div>
      <label htmlFor={folder} className="over">
        {w('collectionFolder')}
      </label>
      <input
        id={folder}
        name="folder"
        type="text"
        maxLength={1000}
        autoComplete="off"
        aria-describedby={`${folder}-how`}
      />
      <p id={`${folder}-how`} className="muted small folder">
        {w('collectionFolderHow', { roots: roots.join(', ') })}
      </p>
    </div>
  )
}
