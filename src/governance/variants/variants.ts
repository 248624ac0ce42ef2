// Variants: a function of the program as a municipality has set it up for itself, with a card and a gate of its own. What makes a
// variant stands on its card, so that its settings are versioned and each change is an event. Knows no function's inside.
import { createHash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import { all, begin, Card, current, type Variant } from '#governance/cards/cards.ts'
import type { Query, Tx } from '#store/database.ts'

/** A function of this program. `faultOf`: what is wrong with settings, as a field's name; it has none where it takes no settings. */
export type Known = { name: string; version: string; faultOf?: (settings: Record<string, unknown>) => string | null }

const hashOf = (settings: object): string =>
  createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8)

/** The function of the program behind a card; undefined where this program has none. */
export const knownFor = (known: readonly Known[], name: string, variant: Variant | null | undefined) =>
  known.find(one => one.name === (variant?.of ?? name))

/** The version that is measured and let in: with a variant's own settings it is another than the function's as it comes. */
export function versionOf(known: readonly Known[], card: Pick<Card, 'id' | 'variant'>): string | null {
  const { version } = knownFor(known, card.id, card.variant) ?? {}
  if (version === undefined) return null
  return card.variant ? `${version}+${hashOf(card.variant.settings)}` : version
}

const isLive = ({ status }: Card): boolean => status === 'försök' || status === 'införd'

/** The variant that is asked of a unit's documents in a function's place, where there is one. */
export const variantFor = (cards: readonly Card[], of: string, unit: string | null): Card | null =>
  (unit !== null && cards.find(card => card.variant?.of === of && isLive(card) && card.variant.units.includes(unit))) ||
  null

/** Every variant in the house. */
export const variants = async (query: Query): Promise<Card[]> =>
  (await all(query)).map(one => one.card).filter(card => card.variant !== null)

/** @throws Refusal invalid-input with the field: settings that the function does not take, a unit that another variant has */
export async function mustHold(tx: Tx, known: readonly Known[], card: Card): Promise<void> {
  const { variant } = card
  if (!variant) return
  const base = knownFor(known, card.id, variant)
  const fault = base?.faultOf ? base.faultOf(variant.settings) : 'of'
  if (fault !== null) throw new Refusal('invalid-input', { what: `card.variant.${fault}` })
  const others = (await variants(tx)).filter(one => one.id !== card.id && one.variant?.of === variant.of)
  const taken = others.flatMap(one => (one.status === 'avvecklad' ? [] : (one.variant?.units ?? [])))
  if (variant.units.some(unit => taken.includes(unit)))
    throw new Refusal('invalid-input', { what: 'card.variant.units' })
}

type Made = { of: string; name: string; title: string; purpose: string; units: string[]; settings: Variant['settings'] }

/**
 * Makes a variant of a function: its card is the function's own, as an idea that nobody has decided on. The last thing its
 * transaction does. @throws Refusal conflict when the name is taken, not-found, invalid-input
 */
export async function makeVariant(
  tx: Tx,
  known: readonly Known[],
  { of, name, title, purpose, units, settings }: Made,
  by: string,
  at: Date,
): Promise<void> {
  const base = await current(tx, of)
  if (!base || base.card.variant) throw new Refusal('not-found')
  const checked = Card.safeParse({
    ...base.card,
    id: name,
    title,
    purpose,
    variant: { of, units, settings },
    status: 'idé',
    decisions: [],
    trial: null,
  })
  if (!checked.success) throw new Refusal('invalid-input', { what: checked.error.issues[0]!.path.join('.') })
  await mustHold(tx, known, checked.data)
  await begin(tx, { card: checked.data, by, why: purpose }, at)
}
