// The dialog in which an assignment is written down or its facts are changed.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import {
  type Assignment,
  type AssignmentWriting,
  useAct,
  writeFacts,
  writeNew,
} from '#web/screens/assignments/use-assignments.ts'

type Props = {
  said: Assignment | null
  open: boolean
  onClose: () => void
  onMade?: (id: Assignment['id']) => void
}

export function FactsDialog(props: Props) {
  const w = useWords()
  return (
    <Dialog open={props.open} onClose={props.onClose} title={w(props.said ? 'assignmentChange' : 'assignmentNew')}>
      <Form {...props} />
    </Dialog>
  )
}

const blank = { title: '', says: '', source: '', dnr: '', givenOn: '', toCommittee: '', toUnit: '' }

function Form({ said, onClose, onMade }: Props) {
  const w = useWords()
  const [written, write] = useState(() => (said ? { ...blank, ...pick(said) } : blank))
  const put = (field: keyof typeof blank) => (text: string) => write(before => ({ ...before, [field]: text }))
  const body: AssignmentWriting = { ...written, toUnit: written.toUnit.trim() || null }
  const saving = useAct(
    async (given: AssignmentWriting) => (said ? writeFacts(said.id, given) : writeNew(given)).then(({ id }) => id),
    'assignmentSaved',
    onClose,
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate(body, { onSuccess: id => onMade?.(id) })
      }}
    >
      <LineField first required label={w('assignmentTitle')} value={written.title} onChange={put('title')} />
      <TextField required rows={5} label={w('assignmentSays')} value={written.says} onChange={put('says')} />
      <LineField required label={w('assignmentSource')} value={written.source} onChange={put('source')} />
      <LineField required label={w('assignmentDnr')} value={written.dnr} onChange={put('dnr')} />
      <LineField required type="date" label={w('assignmentGiven')} value={written.givenOn} onChange={put('givenOn')} />
      <LineField required label={w('assignmentTo')} value={written.toCommittee} onChange={put('toCommittee')} />
      <LineField label={w('assignmentUnit')} value={written.toUnit} onChange={put('toUnit')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('assignmentSave')}
        </button>
      </p>
    </form>
  )
}

const pick = ({ title, says, source, dnr, givenOn, toCommittee, toUnit }: Assignment) => ({
  title,
  says,
  source,
  dnr,
  givenOn,
  toCommittee,
  toUnit: toUnit ?? '',
})
