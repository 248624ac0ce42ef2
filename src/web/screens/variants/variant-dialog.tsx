// Making a variant, or changing one's settings. The fields are drawn from what the function itself says that it takes.
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, LineField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type CardWhole, useAct } from '#web/screens/functions/use-functions.ts'
import { useSettingWords } from '#web/screens/variants/use-setting-words.ts'
import { begun, type SettingField, saveVariant, shortOf, type Written } from '#web/screens/variants/use-variant.ts'

type Props = { whole: CardWhole; open: boolean; onClose: () => void }

export function VariantDialog({ whole, open, onClose }: Props) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w(whole.card.variant ? 'variantChange' : 'variantMake')}>
      <Form whole={whole} onClose={onClose} />
    </Dialog>
  )
}

function useSaving(whole: CardWhole, written: Written, onClose: () => void) {
  const w = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const name = whole.card.variant ? whole.card.id : written.name || shortOf(written.title)
  return useAct(
    name,
    () => saveVariant(whole, written),
    now => {
      tell(w(whole.card.variant ? 'variantChanged' : 'variantMade'))
      onClose()
      void navigate({ to: '/funktioner/$name', params: { name: now.card.id }, search: {} })
    },
  )
}

function Form({ whole, onClose }: Omit<Props, 'open'>) {
  const w = useWords()
  const [written, write] = useState(() => begun(whole))
  const set = (part: Partial<Written>) => write(now => ({ ...now, ...part }))
  const saving = useSaving(whole, written, onClose)
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        saving.mutate(undefined)
      }}
    >
      {!whole.card.variant && <Naming written={written} set={set} />}
      <TextField label={w('variantWhy')} value={written.why} required rows={2} onChange={why => set({ why })} />
      <TextField
        label={w('variantUnits')}
        note={w('variantUnitsHint')}
        value={written.units}
        rows={2}
        onChange={units => set({ units })}
      />
      {whole.settings.map(field => (
        <Setting
          key={field.field}
          field={field}
          value={written.settings[field.field] ?? ''}
          onChange={value => set({ settings: { ...written.settings, [field.field]: value } })}
        />
      ))}
      {saving.isError && <ProblemNote error={saving.error} />}
      <div className="dialog-foot">
        <button type="submit" className="button first" disabled={saving.isPending}>
          {w('variantSave')}
        </button>
      </div>
    </form>
  )
}

function Naming({ written, set }: { written: Written; set: (part: Partial<Written>) => void }) {
  const w = useWords()
  return (
    <>
      <LineField label={w('variantTitle')} value={written.title} required first onChange={title => set({ title })} />
      <LineField
        label={w('variantName')}
        note={w('variantNameHint')}
        value={written.name || shortOf(written.title)}
        required
        onChange={name => set({ name })}
      />
    </>
  )
}

type SettingProps = { field: SettingField; value: string; onChange: (value: string) => void }

function Setting({ field: { field, kind, choices }, value, onChange }: SettingProps) {
  const w = useWords()
  const { name, said } = useSettingWords()
  const label = name(field)
  if (kind === 'lines') return <TextField label={label} value={value} rows={2} onChange={onChange} />
  if (kind === 'yes' || choices.length > 0) {
    const offered =
      kind === 'yes'
        ? ([
            ['true', w('yes')],
            ['false', w('no')],
          ] as const)
        : choices.map(one => [one, said(one)] as const)
    return (
      <ChoiceField label={label} value={value} choices={[['', w('variantUsual')], ...offered]} onChange={onChange} />
    )
  }
  return <LineField label={label} type={kind === 'number' ? 'number' : 'text'} value={value} onChange={onChange} />
}
