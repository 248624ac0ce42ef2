// The stages of an assignment as a table, with the committees each has been reported to, and the dialog in which one is written.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ChoiceField, LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Assignment, type Stage, useAct, writeStage } from '#web/screens/assignments/use-assignments.ts'
import { WrittenPart } from '#web/screens/assignments/written-part.tsx'

const looks = { done: 'tag good', late: 'tag gone', soon: 'tag doubt', coming: 'tag' } as const
const kinds = ['work', 'interim', 'final'] as const

export function Stages({ said, mayWrite }: { said: Assignment; mayWrite: boolean }) {
  const w = useWords()
  return (
    <WrittenPart<Stage>
      id="assignment-stages"
      words={{
        ...{ title: w('stages'), none: w('stagesNone'), add: w('stageNew') },
        of: one => w('stageChangeOf', { title: one.title }),
      }}
      isEmpty={said.stages.length === 0}
      mayWrite={mayWrite}
      table={onChange => <Table said={said} onChange={onChange} />}
      form={(one, onClose) => <Form said={said} stage={one} onClose={onClose} />}
    />
  )
}

function Table({ said, onChange }: { said: Assignment; onChange: ((stage: Stage) => void) | null }) {
  const w = useWords()
  return (
    <table className="cards figures">
      <caption className="visually-hidden">{w('stages')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colStage')}</th>
          <th scope="col">{w('colStageDue')}</th>
          <th scope="col">{w('colDone')}</th>
          <th scope="col">{w('colStageState')}</th>
          <th scope="col">{w('colReported')}</th>
          {onChange && (
            <th scope="col">
              <span className="visually-hidden">{w('stageChange')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {said.stages.map(one => (
          <Row key={one.id} one={one} onChange={onChange} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, onChange }: { one: Stage; onChange: ((stage: Stage) => void) | null }) {
  const w = useWords()
  return (
    <tr>
      <th scope="row">
        {one.title}
        <span className="small muted why">{w(`stage-${one.kind}`)}</span>
      </th>
      <td data-head={w('colStageDue')} className="day">
        {one.dueOn}
      </td>
      <td data-head={w('colDone')} className="day">
        {one.doneOn ?? '–'}
      </td>
      <td data-head={w('colStageState')}>
        <span className={looks[one.state]}>{w(`stageState-${one.state}`)}</span>
      </td>
      <td data-head={w('colReported')} className="small">
        {one.reports.length === 0 ? (
          '–'
        ) : (
          <ul className="plain">
            {one.reports.map(({ number, toWhom: to, onDay, dnr }) => (
              <li key={number}>{w('reportLine', { to, day: onDay, dnr: dnr ?? '–' })}</li>
            ))}
          </ul>
        )}
      </td>
      {onChange && (
        <td>
          <button
            type="button"
            className="button small"
            aria-haspopup="dialog"
            aria-label={w('stageChangeOf', { title: one.title })}
            onClick={() => onChange(one)}
          >
            {w('stageChange')}
          </button>
        </td>
      )}
    </tr>
  )
}

function Form({ said, stage, onClose }: { said: Assignment; stage: Stage | null; onClose: () => void }) {
  const w = useWords()
  const [written, write] = useState(() => ({
    kind: stage?.kind ?? ('work' as const),
    title: stage?.title ?? '',
    dueOn: stage?.dueOn ?? '',
    doneOn: stage?.doneOn ?? '',
    why: '',
  }))
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const saving = useAct(
    () => writeStage(said.id, { ...written, id: stage?.id ?? null, doneOn: written.doneOn || null }),
    'assignmentSaved',
    onClose,
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate(undefined)
      }}
    >
      <LineField first required label={w('colStage')} value={written.title} onChange={put('title')} />
      <ChoiceField
        label={w('stageKind')}
        value={written.kind}
        onChange={put('kind')}
        choices={kinds.map(kind => [kind, w(`stage-${kind}`)] as const)}
      />
      <LineField required type="date" label={w('colStageDue')} value={written.dueOn} onChange={put('dueOn')} />
      <LineField type="date" label={w('colDone')} value={written.doneOn} onChange={put('doneOn')} />
      {stage && <TextField required label={w('stageWhy')} value={written.why} onChange={put('why')} />}
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('assignmentSave')}
        </button>
      </p>
    </form>
  )
}
