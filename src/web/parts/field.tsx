// A field with its name over it, what it is for beneath, and what is wrong with it. One kind for each sort of writing.
import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

type Shared = {
  label: string
  name?: string
  note?: ReactNode
  fault?: string | null
  required?: boolean
  first?: boolean
  disabled?: boolean
}
type Written = Shared & { value: string; onChange: (value: string) => void }

/** The attributes that tie a field to its name, note and fault. */
function useTies({ note, fault, name, required = false, first = false, disabled = false }: Shared) {
  const id = useId()
  const described = [note && `${id}-note`, fault && `${id}-fault`].filter(Boolean).join(' ')
  const ties = {
    id,
    name,
    required,
    disabled,
    'aria-invalid': fault ? (true as const) : undefined,
    'aria-describedby': described || undefined,
    'data-first': first ? '' : undefined,
  }
  return { id, ties }
}

function Round({ id, label, note, fault, children }: Shared & { id: string; children: ReactNode }) {
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
      {fault && (
        <p className="small fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  )
}

type LineProps = Written & { type?: 'text' | 'date' | 'number' | 'email' | 'url' | 'password'; bounds?: Bounds }
/** What the browser may fill in by itself, and how much or how early may be written. */
type Bounds = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'autoComplete' | 'autoCapitalize' | 'minLength' | 'maxLength' | 'min'
>

export function LineField({ type = 'text', value, onChange, bounds, ...shared }: LineProps) {
  const { id, ties } = useTies(shared)
  return (
    <Round {...shared} id={id}>
      <input {...ties} {...bounds} type={type} value={value} onChange={event => onChange(event.target.value)} />
    </Round>
  )
}

export function TextField({
  value,
  onChange,
  rows = 3,
  code = false,
  ...shared
}: Written & { rows?: number; code?: boolean }) {
  const { id, ties } = useTies(shared)
  return (
    <Round {...shared} id={id}>
      <textarea
        {...ties}
        className={code ? 'hash' : undefined}
        rows={rows}
        spellCheck={!code}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    </Round>
  )
}

export function ChoiceField({
  value,
  onChange,
  choices,
  ...shared
}: Written & { choices: readonly (readonly [value: string, label: string])[] }) {
  const { id, ties } = useTies(shared)
  return (
    <Round {...shared} id={id}>
      <select {...ties} value={value} onChange={event => onChange(event.target.value)}>
        {choices.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </Round>
  )
}

export function TickField({
  label,
  checked,
  onChange,
  disabled = false,
}: {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  const id = useId()
  return (
    <div className="tick">
      <input
        id={id}
        type="checkbox"
        disabled={disabled}
        checked={checked}
        onChange={event => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
