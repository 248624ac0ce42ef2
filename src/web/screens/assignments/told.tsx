// What has been told and decided of an assignment, oldest first, and the dialog in which more is noted. Nothing told is changed.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField, TextField, TickField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Assignment, type Entry, useAct, writeEntry } from '#web/screens/assignments/use-assignments.ts'

type Props = { said: Assignment; mayWrite: boolean; today: string }
const wordOf = (kind: Entry['kind']) =>
  kind === 'close' || kind === 'reopen' ? (`entry-${kind}-assignment` as const) : (`entry-${kind}` as const)

export function Told({ said, mayWrite, today }: Props) {
  const w = useWords()
  const [writing, write] = useState(false)
  const stage = (entry: Entry) => said.stages.find(one => one.id === entry.stage)?.title
  return (
    <section className="stack" aria-labelledby="assignment-told">
      <h2 id="assignment-told">{w('told')}</h2>
      {said.entries.length === 0 && <p>{w('toldNone')}</p>}
      <ol className="plain stack">
        {said.entries.map(one => (
          <li key={one.number} className="notice">
            <p>
              <strong>{one.onDay}</strong> · {w(wordOf(one.kind))}
              {stage(one) && `: ${stage(one)}`}
              {one.toWhom && ` · ${one.toWhom}`}
              {one.dnr && ` · ${one.dnr}`}
            </p>
            {one.says && <p>{one.says}</p>}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <p>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => write(true)}>
            {w('toldNew')}
          </button>
        </p>
      )}
      <Dialog open={writing} onClose={() => write(false)} title={w('toldNew')}>
        <Form said={said} today={today} onClose={() => write(false)} />
      </Dialog>
    </section>
  )
}

function useNoting(said: Assignment, today: string, onClose: () => void) {
  const kinds: readonly Entry['kind'][] = said.closedOn ? ['reopen'] : ['status', 'report', 'close']
  const first = said.stages.find(one => !one.doneOn) ?? said.stages[0]
  const [written, write] = useState(() => ({
    kind: kinds[0]!,
    stage: first?.id ?? '',
    toWhom: said.toCommittee,
    onDay: today,
    dnr: '',
    says: '',
  }))
  const [isDone, setDone] = useState(true)
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const { stage, dnr, ...plain } = written
  const ofStage = written.kind === 'report' ? (stage as NonNullable<Entry['stage']>) : null
  const saving = useAct(
    () => writeEntry(said.id, { ...plain, stage: ofStage, dnr: dnr.trim() || null, done: isDone }),
    'entrySaved',
    onClose,
  )
  return { kinds, written, put, isDone, setDone, saving }
}

function Form({ said, today, onClose }: { said: Assignment; today: string; onClose: () => void }) {
  const w = useWords()
  const { kinds, written, put, isDone, setDone, saving } = useNoting(said, today, onClose)
  const isReport = written.kind === 'report'
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate(undefined)
      }}
    >
      <ChoiceField
        first
        label={w('entryKind')}
        value={written.kind}
        onChange={put('kind')}
        choices={kinds.map(kind => [kind, w(wordOf(kind))] as const)}
      />
      {isReport && (
        <ChoiceField
          label={w('entryStage')}
          value={written.stage}
          onChange={put('stage')}
          choices={said.stages.map(one => [one.id, one.title] as const)}
        />
      )}
      {isReport && <TickField label={w('entryDone')} checked={isDone} onChange={setDone} />}
      <LineField label={w('entryTo')} value={written.toWhom} onChange={put('toWhom')} />
      <LineField required type="date" label={w('entryDay')} value={written.onDay} onChange={put('onDay')} />
      <LineField
        required={written.kind === 'close'}
        label={w('assignmentDnr')}
        value={written.dnr}
        onChange={put('dnr')}
      />
      <TextField label={w('entrySays')} value={written.says} onChange={put('says')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('entrySave')}
        </button>
      </p>
    </form>
  )
}
