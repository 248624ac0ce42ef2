// Opening a measuring round: in which unit, what is done once, how, and how many times are to be gathered.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type EffectWhole, openRound, type Round } from '#web/screens/effect/use-effect-room.ts'

type Props = { whole: EffectWhole; open: boolean; onClose: () => void }

export function RoundDialog({ whole, open, onClose }: Props) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w('openRound')}>
      <Form whole={whole} onClose={onClose} />
    </Dialog>
  )
}

function useOpening({ whole, onClose }: Omit<Props, 'open'>) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [written, write] = useState<{ unit: string; task: string; way: Round['way']; oneIn: string; wanted: string }>({
    unit: '',
    task: whole.task ?? '',
    way: 'random',
    oneIn: '5',
    wanted: '60',
  })
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const opening = useMutation({
    mutationFn: () => {
      const { unit, task, way, oneIn, wanted } = written
      const drawn = way === 'random' ? Number(oneIn) : null
      return openRound({ function: whole.name, unit, task, way, oneIn: drawn, wanted: Number(wanted) })
    },
    onSuccess: () => {
      tell(w('roundOpened'))
      void client.invalidateQueries({ queryKey: ['effect', whole.name] })
      onClose()
    },
  })
  return { written, put, opening }
}

function Form(props: Omit<Props, 'open'>) {
  const w = useWords()
  const { written, put, opening } = useOpening(props)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        opening.mutate()
      }}
    >
      <LineField first required label={w('roundUnit')} value={written.unit} onChange={put('unit')} />
      <LineField required label={w('roundTask')} value={written.task} onChange={put('task')} />
      <ChoiceField
        label={w('roundWay')}
        value={written.way}
        onChange={put('way')}
        choices={[
          ['random', w('way-random', { oneIn: written.oneIn })],
          ['timed', w('way-timed')],
        ]}
      />
      {written.way === 'random' && (
        <LineField type="number" label={w('roundOneIn')} value={written.oneIn} onChange={put('oneIn')} />
      )}
      <LineField type="number" label={w('roundWanted')} value={written.wanted} onChange={put('wanted')} />
      {opening.isError && <ProblemNote error={opening.error} />}
      <div>
        <button type="submit" className="button first" disabled={opening.isPending}>
          {w('openRound')}
        </button>
      </div>
    </form>
  )
}
