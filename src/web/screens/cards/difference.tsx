// Fields before and after, side by side.
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'

type Changes = readonly (readonly [field: string, change: { before?: unknown; after?: unknown }])[]

/** `named`: what a field is called; else as on a card. */
export function Difference({ changes, named }: { changes: Changes; named?: (field: string) => string }) {
  const w = useWords()
  const { field: onCard } = useCardWords()
  return changes.map(([field, { before, after }]) => (
    <div className="difference" key={field}>
      <strong>{(named ?? onCard)(field)}</strong>
      <p>
        <span className="visually-hidden">{w('before')}: </span>
        <Said field={field} value={before} />
      </p>
      <p className="after">
        <span className="visually-hidden">{w('after')}: </span>
        <Said field={field} value={after} />
      </p>
    </div>
  ))
}

function Said({ field, value }: { field: string; value: unknown }) {
  const { value: said } = useCardWords()
  if (Array.isArray(value) && value.length > 0) return value.map(one => said(field, one)).join('\n')
  return said(field, value)
}
