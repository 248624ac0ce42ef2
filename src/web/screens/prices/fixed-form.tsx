// Writing a cost that is the same whatever is used: how much a month, from when, and by what key it is shared.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { numberOf } from '#web/language/number-of.ts'
import { ChoiceField, LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type FixedCost, writeFixed } from '#web/screens/prices/use-prices.ts'
import { useSaving } from '#web/screens/prices/use-saving.ts'

const keys = ['runs', 'equal', 'stated'] as const
type Key = (typeof keys)[number]
type Props = { units: readonly string[]; month: string; costs: readonly FixedCost[]; onClose: () => void }

/** Parts as whole numbers; an administration without one bears nothing. Null where one is no whole number. */
function partsOf(written: Readonly<Record<string, string>>): Record<string, number> | null {
  const parts: Record<string, number> = {}
  for (const [unit, text] of Object.entries(written)) {
    if (text.trim() === '') continue
    const part = numberOf(text)
    if (part === null || part < 0 || !Number.isInteger(part)) return null
    if (part > 0) parts[unit] = part
  }
  return parts
}

/** What is written of a cost, whether it can be saved, and how it is. */
function useWriting({ month, onClose }: Props) {
  const [written, write] = useState({ name: '', kronor: '', from: month, key: 'runs', source: '' })
  const [shares, share] = useState<Readonly<Record<string, string>>>({})
  const key = written.key as Key
  const kronor = numberOf(written.kronor)
  const parts = key === 'stated' ? partsOf(shares) : {}
  const { name, from, source } = written
  const ore = Math.round((kronor ?? 0) * 100)
  const saving = useSaving(() => writeFixed({ name, from, source, key, ore, parts: parts ?? {} }), onClose)
  return {
    written,
    put: (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text })),
    shares,
    share: (unit: string, text: string) => share(before => ({ ...before, [unit]: text })),
    key,
    kronor,
    isShared: parts !== null && (key !== 'stated' || Object.keys(parts).length > 0),
    saving,
  }
}

export function FixedForm(props: Props) {
  const w = useWords()
  const { written, put, shares, share, key, kronor, isShared, saving } = useWriting(props)
  const known = [...new Set(props.costs.map(one => one.name))]
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        if (kronor !== null && isShared) saving.mutate()
      }}
    >
      <LineField
        first
        required
        label={w('colCost')}
        note={known.length > 0 ? w('fixedNameNote', { names: known.join(', ') }) : undefined}
        value={written.name}
        onChange={put('name')}
      />
      <LineField
        required
        label={w('fixedKronor')}
        note={w('fixedKronorNote')}
        value={written.kronor}
        onChange={put('kronor')}
        fault={kronor === null && written.kronor !== '' ? w('priceFault') : null}
      />
      <LineField required label={w('priceFrom')} value={written.from} onChange={put('from')} />
      <ChoiceField
        label={w('colKey')}
        value={key}
        onChange={put('key')}
        choices={keys.map(one => [one, w(`key-${one}`)] as const)}
      />
      {key === 'stated' && <Parts units={props.units} shares={shares} share={share} />}
      <LineField required label={w('priceSource')} value={written.source} onChange={put('source')} />
      {saving.isError && <ProblemNote error={saving.error} />}
      <p>
        <button type="submit" className="button first" disabled={saving.isPending || !isShared}>
          {w('priceSave')}
        </button>
      </p>
    </form>
  )
}

type PartsProps = {
  units: readonly string[]
  shares: Readonly<Record<string, string>>
  share: (unit: string, text: string) => void
}
function Parts({ units, shares, share }: PartsProps) {
  const w = useWords()
  return (
    <fieldset className="stack">
      <legend>{w('fixedParts')}</legend>
      <p className="small muted">{w('fixedPartsNote')}</p>
      {units.map(unit => (
        <LineField
          key={unit}
          label={unit}
          value={shares[unit] ?? ''}
          onChange={text => share(unit, text)}
          fault={partsOf({ [unit]: shares[unit] ?? '' }) === null ? w('fixedPartFault') : null}
        />
      ))}
    </fieldset>
  )
}
