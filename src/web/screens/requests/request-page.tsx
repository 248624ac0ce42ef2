// One request: what is written of it, its documents, the persons in all of them, the second reviewer, and letting it all out.
import '#web/look/requests.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { sendFiles } from '#web/client/upload.ts'
import { useWords } from '#web/language/language.tsx'
import { DropZone } from '#web/parts/drop-zone.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Documents } from '#web/screens/requests/documents.tsx'
import { Persons } from '#web/screens/requests/persons.tsx'
import { PutInDialog } from '#web/screens/requests/put-in.tsx'
import { Releasing } from '#web/screens/requests/releasing.tsx'
import { StateTag } from '#web/screens/requests/requests.tsx'
import { oneRequest, type Request } from '#web/screens/requests/use-requests.ts'
import { WritingDialog } from '#web/screens/requests/writing.tsx'

export function RequestPage() {
  const w = useWords()
  const { id } = useParams({ from: '/begaran/$id' }) as { id: Request['id'] }
  const held = useQuery(oneRequest(id))
  const { sending, error, send } = useSendingInto(id)
  const whole = held.data
  const name = whole ? (whole.dnr ?? w('requestNumber', { number: whole.number })) : w('requests')
  useTitle(name)
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!whole) return <p role="status">{w('loading')}</p>
  return (
    <DropZone send={send}>
      {choose => (
        <div className="stack wide-gap request-page">
          <Head whole={whole} name={name} choose={choose} />
          {sending > 0 && <p role="status">{w('requestSending', { count: sending })}</p>}
          {error !== null && <ProblemNote error={error} />}
          <Documents whole={whole} />
          <Persons whole={whole} />
          <Releasing whole={whole} />
        </div>
      )}
    </DropZone>
  )
}

const together = 10 // files in one sending

/** Sends files into the request, some at a time. */
function useSendingInto(id: Request['id']) {
  const client = useQueryClient()
  const [sending, setSending] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const send = useCallback(
    async (files: readonly File[]) => {
      setError(null)
      setSending(files.length)
      try {
        for (let at = 0; at < files.length; at += together) {
          const part = files.slice(at, at + together)
          const whole = await sendFiles<Request>(`/api/requests/${id}/files`, part, () => {})
          client.setQueryData(oneRequest(id).queryKey, whole)
          setSending(files.length - at - part.length)
        }
      } catch (failed) {
        setError(failed)
      }
      setSending(0)
      void client.invalidateQueries({ queryKey: oneRequest(id).queryKey })
    },
    [client, id],
  )
  return { sending, error, send: (files: readonly File[]) => void send(files) }
}

function Head({ whole, name, choose }: { whole: Request; name: string; choose: () => void }) {
  const w = useWords()
  const [open, show] = useState<'writing' | 'put-in' | null>(null)
  return (
    <div className="row between">
      <div>
        <p className="small">
          <Link to="/begaran">{w('requests')}</Link>
        </p>
        <h1>{name}</h1>
        <p className="muted">
          {w(`matter-${whole.matter}`)}, {w('requestReceived').toLowerCase()} {whole.receivedOn}
          {whole.askedBy && `, ${whole.askedBy}`}
        </p>
        <p>
          <StateTag row={whole} />
        </p>
      </div>
      <div className="row">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => show('writing')}>
          {w('requestChange')}
        </button>
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => show('put-in')}>
          {w('requestPutIn')}
        </button>
        <button type="button" className="button first" onClick={choose}>
          {w('chooseFiles')}
        </button>
      </div>
      <WritingDialog said={whole} open={open === 'writing'} onClose={() => show(null)} />
      <PutInDialog whole={whole} open={open === 'put-in'} onClose={() => show(null)} />
    </div>
  )
}
