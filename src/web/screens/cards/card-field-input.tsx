// One field of a card, written by its kind: a line, a text, lines, a choice, ticks, or the few nested ones as JSON.
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { ChoiceField, LineField, TextField, TickField } from '#web/parts/field.tsx'
import type { CardField } from '#web/screens/cards/card-fields.ts'

type Props = {
  field: CardField
  value: unknown
  fault: string | null
  /** `isRead` is false while what is written cannot be understood. */
  onWrite: (value: unknown, isRead: boolean) => void
}

export function CardFieldInput(props: Props) {
  return (
    <div data-field={props.field.path}>
      <Input {...props} />
    </div>
  )
}

function Input({ field, value, fault, onWrite }: Props) {
  const w = useWords()
  const words = useCardWords()
  const label = words.field(field.path)
  const write = (written: unknown) => onWrite(written, true)
  const shared = { label, fault }
  if (field.kind === 'tick') return <TickField label={label} checked={value === true} onChange={write} />
  if (field.kind === 'choices') return <Ticks {...{ field, value, fault, onWrite }} />
  if (field.kind === 'json') return <JsonField {...{ field, value, fault, onWrite }} />
  if (field.kind === 'choice' || field.kind === 'number') return <Choice {...{ field, value, fault, onWrite }} />
  if (field.kind === 'lines')
    return (
      <TextField
        {...shared}
        note={w('editOnePerLine')}
        value={(value as string[]).join('\n')}
        onChange={written => write(written === '' ? [] : written.split('\n'))}
      />
    )
  if (field.kind === 'text') return <TextField {...shared} value={String(value ?? '')} onChange={write} />
  return (
    <LineField
      {...shared}
      value={String(value ?? '')}
      onChange={written => write(written === '' && field.empty ? null : written)}
    />
  )
}

function Choice({ field, value, fault, onWrite }: Props) {
  const words = useCardWords()
  const isNumber = field.kind === 'number'
  const none = field.empty ? ([['', words.value(field.path, null)]] as const) : []
  const choices = (field.values ?? []).map(one => [one, isNumber ? one : words.value(field.path, one)] as const)
  return (
    <ChoiceField
      label={words.field(field.path)}
      fault={fault}
      value={String(value ?? '')}
      choices={[...none, ...choices]}
      onChange={written => onWrite(written === '' ? null : isNumber ? Number(written) : written, true)}
    />
  )
}

function Ticks({ field, value, onWrite }: Props) {
  const words = useCardWords()
  const held = value as string[]
  return (
    <fieldset className="choices">
      <legend>{words.field(field.path)}</legend>
      {(field.values ?? []).map(one => (
        <TickField
          key={one}
          label={words.value(field.path, one)}
          checked={held.includes(one)}
          onChange={isOn => onWrite(isOn ? [...held, one] : held.filter(other => other !== one), true)}
        />
      ))}
    </fieldset>
  )
}

function JsonField({ field, value, fault, onWrite }: Props) {
  const w = useWords()
  const words = useCardWords()
  const [text, setText] = useState(() => JSON.stringify(value, null, 2))
  return (
    <TextField
      label={words.field(field.path)}
      note={w('editJson')}
      fault={fault}
      code
      rows={Math.min(12, text.split('\n').length)}
      value={text}
      onChange={written => {
        setText(written)
        try {
          onWrite(JSON.parse(written), true)
        } catch {
          onWrite(null, false)
        }
      }}
    />
  )
}
