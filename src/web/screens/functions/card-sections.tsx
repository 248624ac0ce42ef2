// The card in sections one can read: what the function does, who answers for it, on what ground, how it is watched over.
import type { ReactNode } from 'react'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import type { Card, CardWhole } from '#web/screens/functions/use-functions.ts'
import type { ScreenWord } from '#words/screens.ts'

const sections = {
  sectionWhat: ['ability', 'does', 'doesNot', 'users', 'handles', 'serviceClass', 'concerns'],
  sectionWho: ['owner.role', 'owner.unit', 'contact'],
  sectionLaw: ['legalGround.text', 'legalGround.source', 'personalData', 'klassa', 'retention'],
  sectionAi: ['aiSystem.is', 'aiSystem.reasoning', 'aiAct', 'oversight', 'decides', 'generates', 'meetsPublic'],
  sectionEngine: ['engine.kind', 'engine.name', 'engine.model', 'suppliers', 'production'],
} as const satisfies Partial<Record<ScreenWord, readonly string[]>>

export function CardSections({ whole }: { whole: CardWhole }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="card-title">
      <div>
        <h2 id="card-title">{w('cardHeading')}</h2>
        <p className="small muted">{w('cardVersion', { version: whole.version, day: date(whole.at), by: whole.by })}</p>
      </div>
      {Object.entries(sections).map(([title, fields]) => (
        <Section key={title} title={w(title as keyof typeof sections)} card={whole.card} fields={fields} />
      ))}
    </section>
  )
}

function Section({ title, card, fields }: { title: string; card: Card; fields: readonly string[] }) {
  const { field } = useCardWords()
  return (
    <div className="card-section">
      <h3>{title}</h3>
      <dl className="facts">
        {fields.map(path => (
          <Fact key={path} name={field(path)}>
            <Value path={path} value={valueAt(card, path)} />
          </Fact>
        ))}
      </dl>
    </div>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)

/** Long lines stand as a list, the rest in one line. */
function Value({ path, value }: { path: string; value: unknown }) {
  const { value: said } = useCardWords()
  if (!Array.isArray(value) || value.length === 0 || ['handles', 'concerns', 'users'].includes(path))
    return said(path, value)
  return (
    <ul>
      {value.map(one => (
        <li key={JSON.stringify(one)}>{said(path, one)}</li>
      ))}
    </ul>
  )
}

export function valueAt(card: object, path: string): unknown {
  let value: unknown = card
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return value
}
