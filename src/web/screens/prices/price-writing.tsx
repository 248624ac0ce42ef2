// Writing a price from a month on, and hours of specialists for an administration. Whose hours they were is not asked.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { writeHours, writePrice } from '#web/screens/prices/use-prices.ts'

const classes = ['bas', 'tillägg', 'specialist'] as const
const measures = ['run', 'page', 'kwh', 'hour'] as const
type Class = (typeof classes)[number]
type Measure = (typeof measures)[number]

export function PriceWriting({ units, month }: { units: readonly string[]; month: string }) {
  const w = useWords()
  const [writing, write] = useState<'price' | 'hours' | null>(null)
  const close = () => write(null)
  return (
    <div className="row">
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => write('price')}>
        {w('priceNew')}
      </button>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => write('hours')}>
        {w('timeNew')}
      </button>
      <Dialog open={writing !== null} onClose={close} title={w(writing === 'hours' ? 'timeNew' : 'priceNew')}>
        {writing === 'price' && <PriceForm month={month} onClose={close} />}
        {writing === 'hours' && <HoursForm units={units} onClose={close} />}
      </Dialog>
    </div>
  )
}

/** A number as people write it, with comma or point; null when it is none. */
const numberOf = (text: string): number | null => {
  const value = Number(text.trim().replace(/\s/g, '').replace(',', '.'))
  return text.trim() === '' || Number.isNaN(value) ? null : value
}

function useSaving(act: () => Promise<unknown>, onClose: () => void) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['prices', 'charges', 'log']) void client.invalidateQueries({ queryKey: [key] })
      tell(w('priceSaved'))
      onClose()
    },
  })
}

function PriceForm({ month, onClose }: { month: string; onClose: () => void }) {
  const w = useWords()
  const [written, write] = useState({ class: 'bas', name: '', per: 'run', kronor: '', from: month, source: '' })
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const kronor = numberOf(written.kronor)
  const { from, source } = written
  const given = { class: written.class as Class, function: written.name.trim() || null, per: written.per as Measure }
  const saving = useSaving(() => writePrice({ ...given, ore: Math.round((kronor ?? 0) * 100), from, source }), onClose)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (kronor !== null) saving.mutate()
      }}
    >
      <ChoiceField
        first
        label={w('colServiceClass')}
        value={written.class}
        onChange={put('class')}
        choices={classes.map(one => [one, w(`class-${one}`)] as const)}
      />
      <LineField label={w('priceFunction')} value={written.name} onChange={put('name')} />
      <ChoiceField
        label={w('pricePer')}
        value={written.per}
        onChange={put('per')}
        choices={measures.map(one => [one, w(`per-${one}`)] as const)}
      />
      <LineField
        required
        label={w('priceKronor')}
        value={written.kronor}
        onChange={put('kronor')}
        fault={kronor === null && written.kronor !== '' ? w('priceFault') : null}
      />
      <LineField required label={w('priceFrom')} value={from} onChange={put('from')} />
      <LineField required label={w('priceSource')} value={source} onChange={put('source')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <Save busy={saving.isPending} />
    </form>
  )
}

function HoursForm({ units, onClose }: { units: readonly string[]; onClose: () => void }) {
  const w = useWords()
  const [written, write] = useState({ unit: units[0] ?? '', day: '', hours: '', what: '' })
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const hours = numberOf(written.hours)
  const { unit, day, what } = written
  const saving = useSaving(
    () => writeHours({ class: 'specialist', unit, day, minutes: Math.round((hours ?? 0) * 60), what }),
    onClose,
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (hours) saving.mutate()
      }}
    >
      <ChoiceField
        first
        label={w('colAdministration')}
        value={unit}
        onChange={put('unit')}
        choices={units.map(one => [one, one] as const)}
      />
      <LineField required label={w('timeHours')} value={written.hours} onChange={put('hours')} />
      <LineField required type="date" label={w('timeDay')} value={day} onChange={put('day')} />
      <LineField required label={w('timeWhat')} value={what} onChange={put('what')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <Save busy={saving.isPending} />
    </form>
  )
}

function Save({ busy }: { busy: boolean }) {
  const w = useWords()
  return (
    <p>
      <button type="submit" className="button first" disabled={busy}>
        {w('priceSave')}
      </button>
    </p>
  )
}
