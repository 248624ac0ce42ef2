// The people's own choice: which candidates, when it was decided, and why. Whether it is the best is told, and stops nobody.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { LineField, TextField, TickField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { choose, type Portfolio } from '#web/screens/portfolio/use-portfolios.ts'

export function ChooseForm({ said, onClose }: { said: Portfolio; onClose: () => void }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const { kronor } = useFigures()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(said.people?.ids ?? []))
  const [written, write] = useState({ onDay: '', dnr: '', why: '' })
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const taken = said.candidates.filter(one => chosen.has(one.id))
  const saving = useMutation({
    mutationFn: () =>
      choose(said.id, { ...written, dnr: written.dnr.trim() || null, chosen: taken.map(one => one.id) }),
    onSuccess: now => {
      client.setQueryData(['portfolios', said.id], now)
      void client.invalidateQueries({ queryKey: ['log'] })
      tell(w('chooseSaved'))
      onClose()
    },
  })
  const cost = taken.reduce((sum, one) => sum + one.cost, 0)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <fieldset className="choices stack">
        <legend>{w('chooseWhich')}</legend>
        {said.candidates.map(one => (
          <TickField
            key={one.id}
            label={`${one.title}, ${kronor(one.cost)}`}
            checked={chosen.has(one.id)}
            onChange={isIn => setChosen(before => withOrWithout(before, one.id, isIn))}
          />
        ))}
      </fieldset>
      <p role="status">{w('chooseSum', { cost: kronor(cost), budget: kronor(said.budget) })}</p>
      <Reasons written={written} put={put} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('chooseSave')}
        </button>
      </p>
    </form>
  )
}

type Written = { onDay: string; dnr: string; why: string }
function Reasons({ written, put }: { written: Written; put: (field: keyof Written) => (text: string) => void }) {
  const w = useWords()
  return (
    <>
      <LineField required type="date" label={w('chooseDay')} value={written.onDay} onChange={put('onDay')} />
      <LineField label={w('assignmentDnr')} value={written.dnr} onChange={put('dnr')} />
      <TextField required label={w('chooseWhy')} value={written.why} onChange={put('why')} />
    </>
  )
}

const withOrWithout = (set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> =>
  new Set(isIn ? [...set, id] : [...set].filter(one => one !== id))
