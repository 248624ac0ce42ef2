// Fields of a form that is read when it is sent: a name over each, what it is for beneath, and boxes to tick. For forms with many fields,
// where nothing on the screen follows what is being written.
import { type ReactNode, useId } from 'react'

type Named = { label: string; name: string; note?: string; required?: boolean }

function Over({
  id,
  label,
  note,
  children,
}: {
  id: string
  label: string
  note?: string | undefined
  children: ReactNode
}) {
  return (
    <div className="field">
      <label className="over" htmlFor={id}>
        {label}
      </label>
      {children}
      {note && (
        <p className="small muted" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  )
}

const tied = (id: string, note: string | undefined) => (note ? { 'aria-describedby': `${id}-note` } : {})

type LineProps = Named & {
  value: string | number | null
  type?: 'text' | 'date' | 'url'
  most?: number
  pattern?: string
}
export function Line({ label, name, note, required = false, value, type = 'text', most = 300, pattern }: LineProps) {
  const id = useId()
  const held = { id, name, type, required, pattern, maxLength: most, defaultValue: value ?? '' }
  return (
    <Over id={id} label={label} note={note}>
      <input {...held} {...tied(id, note)} autoComplete="off" />
    </Over>
  )
}

/** Whole kronor, also below zero. */
export const Kronor = (props: Named & { value: number | null }) => (
  <Line {...props} most={12} pattern="-?[0-9 ]{1,11}" />
)

export function Area({
  label,
  name,
  note,
  required = false,
  value,
  rows = 3,
}: Named & { value: string; rows?: number }) {
  const id = useId()
  return (
    <Over id={id} label={label} note={note}>
      <textarea {...{ id, name, required, rows }} {...tied(id, note)} maxLength={4000} defaultValue={value} />
    </Over>
  )
}

type Choices = readonly (readonly [value: string, label: string])[]
export function Choice({ label, name, note, value, choices }: Named & { value: string; choices: Choices }) {
  const id = useId()
  return (
    <Over id={id} label={label} note={note}>
      <select {...{ id, name }} {...tied(id, note)} defaultValue={value}>
        {choices.map(([one, said]) => (
          <option key={one} value={one}>
            {said}
          </option>
        ))}
      </select>
    </Over>
  )
}

/** Several of many; folded away where there are more than a handful. */
export function Ticks({ label, name, values, choices }: Named & { values: readonly string[]; choices: Choices }) {
  const boxes = choices.map(([value, said]) => (
    <label key={value} className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={values.includes(value)} />
      <span>{said}</span>
    </label>
  ))
  return (
    <fieldset className="stack choices">
      <legend className="label">{label}</legend>
      {boxes.length <= 10 ? (
        boxes
      ) : (
        <details open={values.length > 0}>
          <summary>
            {label} ({values.length}/{choices.length})
          </summary>
          <div className="stack ticks">{boxes}</div>
        </details>
      )}
    </fieldset>
  )
}

/** What a form holds, by name. */
export function readForm(form: HTMLFormElement) {
  const fields = new FormData(form)
  const text = (name: string): string => String(fields.get(name) ?? '').trim()
  return {
    text,
    orNull: (name: string): string | null => text(name) || null,
    all: (name: string): string[] => fields.getAll(name).map(String),
    whole: (name: string): number | null => (text(name) === '' ? null : Number(text(name).replaceAll(/\s/g, ''))),
  }
}
