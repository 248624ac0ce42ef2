// The dialog that puts documents which are already here in the request: those of its own unit, looked up by name or case number.
import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { queue } from '#web/client/queries.ts'
import { stateLook } from '#web/client/states.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { putIn, type Request, useChange } from '#web/screens/requests/use-requests.ts'

type Props = { whole: Request; open: boolean; onClose: () => void }
type Row = Request['documentList'][number]

export function PutInDialog(props: Props) {
  const w = useWords()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={w('requestPutIn')}>
      <Choosing {...props} />
    </Dialog>
  )
}

function Choosing({ whole, onClose }: Omit<Props, 'open'>) {
  const w = useWords()
  const [sought, seek] = useState('')
  const [chosen, choose] = useState<ReadonlySet<Row['id']>>(new Set())
  const putting = useChange((documents: Row['id'][]) => putIn(whole.id, documents), 'requestPutInDone')
  const turn = (id: Row['id'], on: boolean) =>
    choose(before => (on ? new Set([...before, id]) : new Set([...before].filter(one => one !== id))))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (chosen.size > 0) putting.mutate([...chosen], { onSuccess: onClose })
      }}
    >
      <LineField first label={w('requestPutInSearch')} value={sought} onChange={seek} />
      <Found whole={whole} sought={useDeferredValue(sought.trim())} chosen={chosen} turn={turn} />
      {putting.isError && <ProblemNote error={putting.error} />}
      <div className="dialog-foot">
        <button type="button" className="button" onClick={onClose}>
          {w('cancel')}
        </button>
        <button type="submit" className="button first" disabled={chosen.size === 0 || putting.isPending}>
          {w('requestPutInCount', { count: chosen.size })}
        </button>
      </div>
    </form>
  )
}

type FoundProps = {
  whole: Request
  sought: string
  chosen: ReadonlySet<Row['id']>
  turn: (id: Row['id'], on: boolean) => void
}

function Found({ whole, sought, chosen, turn }: FoundProps) {
  const w = useWords()
  const asked = useInfiniteQuery(queue({ q: sought }))
  if (asked.isError) return <ProblemNote error={asked.error} />
  if (!asked.data) return <p role="status">{w('loading')}</p>
  const inside = new Set<string>(whole.documentList.map(row => row.id))
  const rows = asked.data.pages
    .flatMap(page => page.documents)
    .filter(row => row.unit === whole.unit && row.state !== 'releasing' && !inside.has(row.id))
  return (
    <fieldset className="choices one-column put-in">
      <legend className="visually-hidden">{w('requestPutIn')}</legend>
      {rows.length === 0 && (
        <p className="muted" role="status">
          {w('requestPutInNone')}
        </p>
      )}
      {rows.map(row => (
        <label className="choice" key={row.id}>
          <input type="checkbox" checked={chosen.has(row.id)} onChange={event => turn(row.id, event.target.checked)} />
          <span>
            {row.name} <span className={`tag ${stateLook[row.state]}`}>{w(`state-${row.state}`)}</span>
            <span className="small muted why">
              {row.matter && `${row.matter}, `}
              {row.receivedAt.slice(0, 10)}
            </span>
          </span>
        </label>
      ))}
      {asked.hasNextPage && (
        <button
          type="button"
          className="button small"
          disabled={asked.isFetching}
          onClick={() => void asked.fetchNextPage()}
        >
          {w('showMore')}
        </button>
      )}
    </fieldset>
  )
}
