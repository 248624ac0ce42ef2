// Cards: each function as a governed object. A card is never changed: a new version is added, and the event keeps what was before.
//   await cards.current(query, 'mask')      await cards.change(tx, { card, by, why }, from, at)      await cards.seed(database, shipped, at)
import { Refusal } from '#base/refusal.ts'
import { Card } from '#governance/cards/card.ts'
import * as store from '#governance/cards/cards.store.ts'
import { log } from '#governance/log/log.ts'
import type { Database, Tx } from '#store/database.ts'

export { Card, cardFields, Day, Status, StatusDecision, Trial, Variant } from '#governance/cards/card.ts'
export type { CardVersion } from '#governance/cards/cards.store.ts'
export { newest as current, newestOfAll as all, serviceClasses, versions } from '#governance/cards/cards.store.ts'
export { lineOfText, parseFile } from '#governance/cards/parse-file.ts'
export { plainCard } from '#governance/cards/plain-card.ts'
export { faultOf, mayBecome } from '#governance/cards/transitions.ts'

/** Who stands for what the program does by itself. */
export const program = 'Kansli'
const delivered = 'Kortet som det levererades'

/** Every field that differs, by its name, with what was before and after. */
export function differences(before: Card, after: Card): Record<string, { before: unknown; after: unknown }> {
  const fields = Object.keys(after) as (keyof Card)[]
  const changed = fields.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map(field => [field, { before: before[field], after: after[field] }]))
}

type Change = { card: Card; by: string; why: string; act?: string }

/**
 * Adds a version after version `from`, with an event. The event is the last thing a transaction does, so this is too.
 * @throws Refusal conflict when somebody else has changed the card in between, invalid-input when the card breaks its schema.
 */
export async function change(tx: Tx, { card, by, why, act }: Change, from: number, at: Date): Promise<void> {
  const checked = Card.safeParse(card)
  if (!checked.success) throw new Refusal('invalid-input', { what: checked.error.issues[0]!.path.join('.') })
  const before = await store.newest(tx, card.id)
  if (!before || before.version !== from) throw new Refusal('conflict')
  const changes = differences(before.card, checked.data)
  if (Object.keys(changes).length === 0) return
  const version = from + 1
  if (!(await store.addVersion(tx, { card: checked.data, version, by, why, at }))) throw new Refusal('conflict')
  const content = { version, why, changes }
  await log.append(tx, { actor: by, act: act ?? 'card.change', subject: card.id, content }, at)
}

/** The first version of a card that the municipality makes, with an event. @throws Refusal conflict when there is one by that name */
export async function begin(tx: Tx, { card, by, why }: Change, at: Date): Promise<void> {
  if (!(await store.addVersion(tx, { card, version: 1, by, why, at }))) throw new Refusal('conflict')
  await log.append(tx, { actor: by, act: 'card.make', subject: card.id, content: { version: 1, why, card } }, at)
}

/** Puts in the shipped cards that are not there, and renews those that nobody has touched. Safe to repeat. */
export async function seed(database: Database, shipped: readonly Card[], at: Date): Promise<void> {
  await database.transaction(async tx => {
    const known = new Map((await store.newestOfAll(tx)).map(one => [one.card.id, one]))
    const put: string[] = []
    for (const card of shipped) {
      const held = known.get(card.id)
      const isOwn = held && (held.by !== program || held.why !== delivered)
      if (isOwn || (held && Object.keys(differences(held.card, card)).length === 0)) continue
      const version = (held?.version ?? 0) + 1
      if (await store.addVersion(tx, { card, version, by: program, why: delivered, at })) put.push(card.id)
    }
    if (put.length > 0)
      await log.append(tx, { actor: program, act: 'card.deliver', subject: 'cards', content: { functions: put } }, at)
  })
}
