// A decision on a function's status, with its number; for a trial also the units, days and volume it is kept within.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type CardWhole, decideStatus, type Status, type Trial, useAct } from '#web/screens/functions/use-functions.ts'

type Props = { whole: CardWhole; status: Status | null; onClose: () => void }

export function StatusDialog({ whole, status, onClose }: Props) {
  const w = useWords()
  const { value } = useCardWords()
  return (
    <Dialog
      open={status !== null}
      onClose={onClose}
      title={status ? w('statusTitle', { status: value('status', status) }) : ''}
    >
      {status && <Form whole={whole} status={status} onClose={onClose} />}
    </Dialog>
  )
}

type Written = {
  date: string
  dnr: string
  by: string
  note: string
  units: string
  from: string
  to: string
  volume: string
  data: Trial['data']
}

function startOf({ card: { trial } }: CardWhole): Written {
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
  return {
    date: today,
    dnr: '',
    by: '',
    note: '',
    units: trial?.units.join('\n') ?? '',
    from: trial?.from ?? today,
    to: trial?.to ?? '',
    volume: trial?.volume ? String(trial.volume) : '',
    data: trial?.data === 'invented' ? 'invented' : 'real',
  }
}

const trialOf = ({ units, from, to, volume, data }: Written): Trial => ({
  units: units
    .split('\n')
    .map(one => one.trim())
    .filter(Boolean),
  from: from || null,
  to: to || null,
  volume: volume ? Number(volume) : null,
  data,
})

function Form({ whole, status, onClose }: Props & { status: Status }) {
  const w = useWords()
  const tell = useTell()
  const { value } = useCardWords()
  const [written, write] = useState<Written>(() => startOf(whole))
  const deciding = useAct(
    whole.card.id,
    ({ date, dnr, by, note, ...trial }: Written) =>
      decideStatus(whole.card.id, {
        decision: { status, date, dnr: dnr || null, by, note },
        trial: status === 'försök' ? trialOf({ date, dnr, by, note, ...trial }) : null,
        version: whole.version,
      }),
    () => {
      tell(w('statusSaved', { status: value('status', status) }))
      onClose()
    },
  )
  const set = (part: keyof Written) => (text: string) => write(before => ({ ...before, [part]: text }))
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        deciding.mutate(written)
      }}
    >
      <div className="pairs">
        <LineField type="date" label={w('statusDate')} value={written.date} required onChange={set('date')} />
        <LineField label={w('statusDnr')} value={written.dnr} required first onChange={set('dnr')} />
        <LineField label={w('statusBy')} value={written.by} required onChange={set('by')} />
      </div>
      {status === 'försök' && <TrialLimits written={written} set={set} />}
      <TextField label={w('statusNote')} value={written.note} rows={2} onChange={set('note')} />
      {deciding.isError && <ProblemNote error={deciding.error} />}
      <div className="dialog-foot">
        <button type="submit" className="button first" disabled={deciding.isPending || !whole.may.own}>
          {w('statusSave')}
        </button>
      </div>
    </form>
  )
}

type LimitsProps = { written: Written; set: (part: keyof Written) => (text: string) => void }

function TrialLimits({ written, set }: LimitsProps) {
  const w = useWords()
  const { value } = useCardWords()
  const kinds = (['real', 'invented'] as const).map(one => [one, value('trial.data', one)] as const)
  return (
    <>
      <ChoiceField label={w('statusData')} value={written.data} choices={kinds} onChange={set('data')} />
      <TextField label={w('trialUnits')} value={written.units} required onChange={set('units')} />
      <div className="pairs">
        <LineField type="date" label={w('trialFrom')} value={written.from} required onChange={set('from')} />
        <LineField type="date" label={w('trialTo')} value={written.to} required onChange={set('to')} />
        <LineField type="number" label={w('trialVolume')} value={written.volume} required onChange={set('volume')} />
      </div>
    </>
  )
}
