// What is being reviewed: its name, state, matter, and what reading was unsure of.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, got } from '#web/client/api.ts'
import type { DocumentWhole, Doubt } from '#web/client/shapes.ts'
import { stateLook } from '#web/client/states.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { CopiesMenu } from '#web/screens/copies/copies-menu.tsx'

export function ReviewHead({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  return (
    <div className="desk-head">
      <Link to="/" search={{}} className="back small">
        ← {w('workbench')}
      </Link>
      <h1>{whole.name}</h1>
      <span className={`tag ${stateLook[whole.state]}`}>{w(`state-${whole.state}`)}</span>
      <Matter whole={whole} />
      <Doubts doubts={whole.doubts} />
      <CopiesMenu whole={whole} />
    </div>
  )
}

function Matter({ whole }: { whole: DocumentWhole }) {
  const w = useWords()
  const client = useQueryClient()
  const [writing, setWriting] = useState(false)
  const change = useMutation({
    mutationFn: (matter: string | null) =>
      got(api.PATCH('/api/documents/{id}', { params: { path: { id: whole.id } }, body: { matter } })),
    onSuccess: row => {
      client.setQueryData<DocumentWhole>(['document', row.id], held => held && { ...held, ...row })
      setWriting(false)
    },
  })
  if (!writing)
    return (
      <button type="button" className="button bare small" onClick={() => setWriting(true)}>
        {whole.matter ? `${w('colMatter')} ${whole.matter}` : w('addMatter')}
      </button>
    )
  return (
    <form
      className="row matter"
      onSubmit={event => {
        event.preventDefault()
        const given = String(new FormData(event.currentTarget).get('matter') ?? '').trim()
        change.mutate(given || null)
      }}
    >
      <label htmlFor="matter">{w('colMatter')}</label>
      {/* biome-ignore lint/a11y/noAutofocus: the person has just asked to write here */}
      <input id="matter" name="matter" type="text" maxLength={200} defaultValue={whole.matter ?? ''} autoFocus />
      <button type="submit" className="button small" disabled={change.isPending}>
        {w('save')}
      </button>
    </form>
  )
}

function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const w = useWords()
  const { doubt } = useHouseWords()
  if (doubts.length === 0) return null
  return (
    <details className="doubts small">
      <summary>
        <span className="tag doubt">{w('doubts', { count: doubts.length })}</span>
      </summary>
      <div className="notice doubt">
        <p>{w('doubtsMean')}</p>
        <ul>
          {doubts.map(({ reason, params, page }) => (
            <li key={`${reason}-${page}-${JSON.stringify(params)}`}>
              {doubt(reason, params)}
              {page !== null && <span className="muted"> ({w('pageNumber', { page })})</span>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
