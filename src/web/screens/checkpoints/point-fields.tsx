// The fields of a checkpoint, each written by its kind; the condition and its two trials as they stand in a file.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ChoiceField, LineField, TextField, TickField } from '#web/parts/field.tsx'
import type { Draft } from '#web/screens/checkpoints/use-checkpoints.ts'
import type { ScreenWord } from '#words/screens.ts'

type Props = { draft: Draft; isNew: boolean; write: (draft: Draft) => void; faultAt: string }
type Source = Record<'act' | 'chapter' | 'section' | 'link', string | null>

const name = (field: string) => `point-${field}` as ScreenWord
const parts = ['date', 'group', 'dnr', 'document'] as const

export function PointFields({ draft, isNew, write, faultAt }: Props) {
  const w = useWords()
  const fault = (field: string) => (faultAt === field || faultAt.startsWith(`${field}.`) ? w('editFault') : null)
  const set = (field: string) => (value: unknown) => write({ ...draft, [field]: value })
  const text = (field: string) => ({
    label: w(name(field)),
    value: String(draft[field] ?? ''),
    fault: fault(field),
    onChange: set(field),
  })
  const day = (field: string) => ({ ...text(field), onChange: (value: string) => set(field)(value || null) })
  return (
    <>
      {isNew && <LineField {...text('id')} />}
      <LineField {...text('title')} />
      <TextField {...text('question')} rows={2} />
      <TextField {...text('demand')} />
      <TextField {...text('evidence')} rows={2} />
      <Asks asks={draft.asks as string[]} set={set('asks')} />
      <Choices draft={draft} set={set} />
      <SourceFields source={draft.source as Source} set={set('source')} fault={fault} />
      <div className="pairs">
        <LineField type="date" {...day('from')} />
        <LineField type="date" {...day('to')} />
        <LineField
          type="number"
          {...text('months')}
          onChange={value => set('months')(value === '' ? null : Number(value))}
        />
      </div>
      <LineField {...text('confirmBy')} />
      {(['fires', 'settledBy', 'fixtures'] as const).map(field => (
        <Json key={field} field={field} draft={draft} write={write} fault={fault(field)} />
      ))}
    </>
  )
}

function Asks({ asks, set }: { asks: string[]; set: (asks: string[]) => void }) {
  const w = useWords()
  return (
    <fieldset className="choices">
      <legend>{w('point-asks')}</legend>
      {parts.map(part => (
        <TickField
          key={part}
          label={w(`part-${part}`)}
          checked={asks.includes(part)}
          onChange={isOn => set(isOn ? [...asks, part] : asks.filter(one => one !== part))}
        />
      ))}
    </fieldset>
  )
}

function Choices({ draft, set }: { draft: Draft; set: (field: string) => (value: unknown) => void }) {
  const w = useWords()
  const closes = (['trial', 'use', 'never'] as const).map(one => [one, w(`closes-${one}`)] as const)
  const sure = (['read', 'secondary', 'memory', 'unsure'] as const).map(one => [one, w(`sure-${one}`)] as const)
  return (
    <div className="pairs">
      <ChoiceField label={w('point-closes')} value={String(draft.closes)} choices={closes} onChange={set('closes')} />
      <ChoiceField
        label={w('point-confidence')}
        value={String(draft.confidence)}
        choices={sure}
        onChange={set('confidence')}
      />
    </div>
  )
}

type SourceProps = { source: Source; set: (source: Source) => void; fault: (field: string) => string | null }

function SourceFields({ source, set, fault }: SourceProps) {
  const w = useWords()
  return (
    <div className="pairs">
      {(['act', 'chapter', 'section', 'link'] as const).map(field => (
        <LineField
          key={field}
          label={w(`point-source.${field}`)}
          value={source[field] ?? ''}
          fault={fault(`source.${field}`)}
          onChange={value => set({ ...source, [field]: value === '' && field !== 'act' ? null : value })}
        />
      ))}
    </div>
  )
}

type JsonProps = { field: string; draft: Draft; write: (draft: Draft) => void; fault: string | null }

/** Text that is no JSON stands as a text, which the schema then refuses: nothing half-written is ever handed in. */
function Json({ field, draft, write, fault }: JsonProps) {
  const w = useWords()
  const [text, setText] = useState(() => (draft[field] === undefined ? '' : JSON.stringify(draft[field], null, 2)))
  const take = (written: string) => {
    setText(written)
    const { [field]: _, ...others } = draft
    if (written.trim() === '') return write(others)
    try {
      write({ ...draft, [field]: JSON.parse(written) })
    } catch {
      write({ ...draft, [field]: written })
    }
  }
  return (
    <TextField
      label={w(name(field))}
      note={w('editJson')}
      fault={fault}
      code
      rows={Math.min(14, Math.max(2, text.split('\n').length))}
      value={text}
      onChange={take}
    />
  )
}
