// What makes this card a variant, or which variants the function has; and the way to make one.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { type CardWhole, cards } from '#web/screens/functions/use-functions.ts'
import { useSettingWords } from '#web/screens/variants/use-setting-words.ts'
import type { SettingField } from '#web/screens/variants/use-variant.ts'
import { VariantDialog } from '#web/screens/variants/variant-dialog.tsx'

export function VariantSection({ whole }: { whole: CardWhole }) {
  const w = useWords()
  const [isOpen, open] = useState(false)
  const { card, settings, may } = whole
  if (settings.length === 0) return null
  return (
    <section className="stack" aria-labelledby="variant-title">
      <h2 id="variant-title">{w('variantHeading')}</h2>
      {card.variant ? <Itself whole={whole} /> : <OfFunction whole={whole} />}
      <p>
        <button type="button" className="button small" disabled={!may.own} onClick={() => open(true)}>
          {w(card.variant ? 'variantChange' : 'variantMake')}
        </button>
      </p>
      <VariantDialog key={`${isOpen} ${whole.version}`} whole={whole} open={isOpen} onClose={() => open(false)} />
    </section>
  )
}

function useTitleOf(name: string): string {
  const rows = useQuery(cards).data?.cards ?? []
  return rows.find(row => row.name === name)?.title ?? name
}

function Itself({ whole: { card, settings } }: { whole: CardWhole }) {
  const w = useWords()
  const variant = card.variant!
  const of = useTitleOf(variant.of)
  return (
    <>
      <p className="small">
        <Link to="/funktioner/$name" params={{ name: variant.of }} search={{}}>
          {w('variantIs', { of })}
        </Link>
        {'. '}
        {variant.units.length > 0
          ? `${w('variantFor', { units: variant.units.join(', ') })}. ${w('variantMeans', { of })}`
          : w('variantByName')}
      </p>
      <dl className="facts small">
        {settings.map(field => (
          <Setting key={field.field} field={field} value={variant.settings[field.field]} />
        ))}
      </dl>
      <p className="small muted">{w('variantCommand', { name: card.id })}</p>
    </>
  )
}

function Setting({ field, value }: { field: SettingField; value: unknown }) {
  const w = useWords()
  const { name, said } = useSettingWords()
  return (
    <>
      <dt>{name(field.field)}</dt>
      <dd>{value === undefined ? <span className="muted">{w('variantUsual')}</span> : said(value)}</dd>
    </>
  )
}

function OfFunction({ whole: { card } }: { whole: CardWhole }) {
  const w = useWords()
  const own = (useQuery(cards).data?.cards ?? []).filter(row => row.variantOf === card.id)
  return (
    <>
      <p className="small muted">{w('variantNone')}</p>
      {own.length > 0 && (
        <ul className="small">
          {own.map(row => (
            <li key={row.name}>
              <Link to="/funktioner/$name" params={{ name: row.name }} search={{}}>
                {row.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
