// Writing a price from a month on, a fixed cost with its key, and hours of specialists for an administration. Whose hours they were is not asked.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { numberOf } from '#web/language/number-of.ts'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { cards } from '#web/screens/functions/use-functions.ts'
import { FixedForm } from '#web/screens/prices/fixed-form.tsx'
import { type FixedCost, writeHours, writePrice } from '#web/screens/prices/use-prices.ts'
import { useSaving } from '#web/screens/prices/use-saving.ts'

const classes = ['bas', 'tillägg', 'specialist'] as const
const measures = ['run', 'page', 'kwh', 'hour'] as const
type Class = (typeof classes)[number]
type Measure = (typeof measures)[number]

const kinds = ['price', 'fixed', 'hours'] as const
type Kind = (typeof kinds)[number]
const titles = { price: 'priceNew', fixed: 'fixedNew', hours: 'timeNew' } as const
type Props = { units: readonly string[]; month: string; costs: readonly FixedCost[] }

export function PriceWriting({ units, month, costs }: Props) {
  const w = useWords()
  const [writing, write] = useState<Kind | null>(null)
  const close = () => write(null)
  return (
    <div className="row">
      {kinds.map(kind => (
        <button key={kind} type="button" className="button" aria-haspopup="dialog" onClick={() => write(kind)}>
          {w(titles[kind])}
        </button>
      ))}
      <Dialog open={writing !== null} onClose={close} title={w(titles[writing ?? 'price'])}>
        {writing === 'price' && <PriceForm month={month} onClose={close} />}
        {writing === 'fixed' && <FixedForm units={units} month={month} costs={costs} onClose={close} />}
        {writing === 'hours' && <HoursForm units={units} onClose={close} />}
      </Dialog>
    </div>
  )
}

function PriceForm({ month, onClose }: { month: string; onClose: () => void }) {
  const w = useWords()
  const [written, write] = useState({ class: 'bas', name: '', per: 'run', kronor: '', from: month, source: '' })
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const functions = useQuery(cards).data?.cards ?? []
  const kronor = numberOf(written.kronor)
  const { from, source } = written
  const given = { class: written.class as Class, function: written.name || null, per: written.per as Measure }
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
      <ChoiceField
        label={w('priceFunction')}
        value={written.name}
        onChange={put('name')}
        choices={[['', w('priceAll')] as const, ...functions.map(one => [one.name, one.title] as const)]}
      />
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
