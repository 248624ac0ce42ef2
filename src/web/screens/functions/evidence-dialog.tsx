// Evidence for one checkpoint: what is asked, and the answer with its date, group, number, document and last day.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type Answer, type CardWhole, giveEvidence, type Point, useAct } from '#web/screens/functions/use-functions.ts'

type Props = { whole: CardWhole; point: Point | undefined; onClose: () => void }

export function EvidenceDialog({ whole, point, onClose }: Props) {
  const w = useWords()
  return (
    <Dialog
      open={point !== undefined}
      onClose={onClose}
      title={point ? w('evidenceTitle', { title: point.checkpoint.title }) : ''}
    >
      {point && <Form whole={whole} point={point} onClose={onClose} />}
    </Dialog>
  )
}

const empty: Answer = { text: '', date: null, group: null, dnr: null, document: null, until: null }
type Part = 'date' | 'group' | 'dnr' | 'document'
const fields = {
  date: ['evidenceDate', 'date'],
  group: ['evidenceGroup', 'text'],
  dnr: ['evidenceDnr', 'text'],
  document: ['evidenceDocument', 'text'],
} as const

function useGiving(whole: CardWhole, id: string, onClose: () => void) {
  const w = useWords()
  const tell = useTell()
  const wasOpen = whole.verdict.open
  return useAct(
    whole.card.id,
    (answer: Answer | null) => giveEvidence(whole.card.id, id, answer),
    now => {
      const isGiven = now.points.find(one => one.checkpoint.id === id)?.evidence
      const said = w(isGiven ? 'evidenceSaved' : 'evidenceWithdrawn', { checkpoint: id })
      tell(!wasOpen && now.verdict.open ? `${said} ${w('evidenceOpened')}` : said)
      onClose()
    },
  )
}

function Form({ whole, point: { checkpoint, evidence }, onClose }: Props & { point: Point }) {
  const w = useWords()
  const [answer, write] = useState<Answer>(evidence?.answer ?? empty)
  const giving = useGiving(whole, checkpoint.id, onClose)
  const set = (part: keyof Answer) => (value: string) =>
    write(before => ({ ...before, [part]: part === 'text' ? value : value || null }))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        giving.mutate(answer)
      }}
    >
      <p>{checkpoint.question}</p>
      <p className="small muted">{checkpoint.evidence}</p>
      <Parts checkpoint={checkpoint} answer={answer} set={set} />
      <TextField label={w('evidenceText')} value={answer.text} onChange={set('text')} />
      {checkpoint.months && <p className="small muted">{w('evidenceMonths', { months: checkpoint.months })}</p>}
      {giving.isError && <ProblemNote error={giving.error} />}
      <div className="dialog-foot">
        {evidence && (
          <button type="button" className="button" disabled={giving.isPending} onClick={() => giving.mutate(null)}>
            {w('evidenceWithdraw')}
          </button>
        )}
        <button type="submit" className="button first" disabled={giving.isPending || !whole.may.own}>
          {w('evidenceSave')}
        </button>
      </div>
    </form>
  )
}

type PartsProps = {
  checkpoint: Point['checkpoint']
  answer: Answer
  set: (part: keyof Answer) => (value: string) => void
}

/** What is asked for stands first; the first of it that is missing takes the focus. */
function Parts({ checkpoint: { asks }, answer, set }: PartsProps) {
  const w = useWords()
  const parts = (Object.keys(fields) as Part[]).toSorted((a, b) => Number(asks.includes(b)) - Number(asks.includes(a)))
  const first = parts.find(part => asks.includes(part) && !answer[part])
  return (
    <div className="pairs">
      {parts.map(part => (
        <LineField
          key={part}
          type={fields[part][1]}
          label={asks.includes(part) ? w('evidenceAsked', { part: w(fields[part][0]) }) : w(fields[part][0])}
          value={answer[part] ?? ''}
          first={part === first}
          onChange={set(part)}
        />
      ))}
      <LineField type="date" label={w('evidenceUntil')} value={answer.until ?? ''} onChange={set('until')} />
    </div>
  )
}
