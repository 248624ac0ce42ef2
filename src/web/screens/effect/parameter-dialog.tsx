// Writing one's own value of a parameter: the value with its range, where it comes from, and why it is changed. All of it is kept.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { numberOf } from '#web/language/number-of.ts'
import { Dialog } from '#web/parts/dialog.tsx'
import { LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type EffectWhole, type Given, type Parameter, writeParameter } from '#web/screens/effect/use-effect-room.ts'
import type { ScreenWord } from '#words/screens.ts'

type Props = { whole: EffectWhole; parameter: Parameter | null; onClose: () => void }

export function ParameterDialog({ whole, parameter, onClose }: Props) {
  const w = useWords()
  const title = parameter ? w('changeValueOf', { name: w(`parameter-${parameter.id}`) }) : ''
  return (
    <Dialog open={parameter !== null} onClose={onClose} title={title}>
      {parameter && <Form whole={whole} parameter={parameter} onClose={onClose} />}
    </Dialog>
  )
}

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' })
const shown = (value: number): string => String(Math.round(value * 1000) / 1000).replace('.', ',')

type Written = { value: string; low: string; high: string; source: string; why: string }

/** What is written, whether it can be saved, and how it is. */
function useWriting({ whole, parameter, onClose }: Props & { parameter: Parameter }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const [written, write] = useState<Written>(() => ({
    value: shown(parameter.value),
    low: shown(parameter.low),
    high: shown(parameter.high),
    source: '',
    why: '',
  }))
  const put = (field: keyof Written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const saving = useMutation({
    mutationFn: (given: Given | null) => writeParameter(whole.name, parameter.id, { given, why: written.why }),
    onSuccess: now => {
      client.setQueryData(['effect', whole.name], now)
      void client.invalidateQueries({ queryKey: ['effect'], exact: true })
      void client.invalidateQueries({ queryKey: ['log'] })
      tell(w('valueSaved'))
      onClose()
    },
  })
  return { written, put, saving, given: givenOf(written), isTold: written.why.trim().length >= 3 }
}

/** Null where the range is none. Without a source it is an assumption, and the reason says why. */
function givenOf(written: Written): Given | null {
  const [value, low, high] = [numberOf(written.value), numberOf(written.low), numberOf(written.high)]
  if (value === null || low === null || high === null || low > value || value > high) return null
  const text = written.source.trim()
  const why = written.why.trim()
  return { value, low, high, source: text ? { kind: 'measured', text, date: today() } : { kind: 'assumption', why } }
}

function Form(props: Props & { parameter: Parameter }) {
  const { parameter } = props
  const w = useWords()
  const { written, put, saving, given, isTold } = useWriting(props)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (given && isTold) saving.mutate(given)
      }}
    >
      <LineField
        first
        required
        label={w('valueField', { unit: w(`unit-${parameter.unit}` as ScreenWord) })}
        value={written.value}
        onChange={put('value')}
        fault={given ? null : w('rangeFault')}
      />
      <LineField required label={w('lowField')} value={written.low} onChange={put('low')} />
      <LineField required label={w('highField')} value={written.high} onChange={put('high')} />
      <LineField label={w('sourceField')} value={written.source} onChange={put('source')} />
      <TextField required label={w('whyField')} note={w('whyNote')} value={written.why} onChange={put('why')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <div className="row">
        <button type="submit" className="button first" disabled={!given || !isTold || saving.isPending}>
          {w('saveValue')}
        </button>
        {parameter.origin === 'own' && (
          <button
            type="button"
            className="button"
            disabled={!isTold || saving.isPending}
            onClick={() => saving.mutate(null)}
          >
            {w('withdrawValue')}
          </button>
        )}
      </div>
    </form>
  )
}
