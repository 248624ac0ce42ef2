// SQL of cards: versions are only ever added, the newest stands.
import { sql } from 'kysely'
import { Card } from '#governance/cards/card.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'

export type CardVersion = { card: Card; version: number; by: string; why: string; at: Date }

type Row = { card: unknown; version: number; by_whom: string; why: string; at: Date }
const shown = ({ card, version, by_whom, why, at }: Row): CardVersion => ({
  card: Card.parse(card),
  version,
  by: by_whom,
  why,
  at,
})
const columns = ['card', 'version', 'by_whom', 'why', 'at'] as const

export async function newest(q: Query, id: string): Promise<CardVersion | null> {
  const row = await q
    .selectFrom('card_version')
    .select(columns)
    .where('function', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? shown(row) : null
}

export async function newestOfAll(q: Query): Promise<CardVersion[]> {
  const rows = await q
    .selectFrom('card_version')
    .select(columns)
    .distinctOn('function')
    .orderBy('function')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(shown)
}

/** Newest first. */
export async function versions(q: Query, id: string): Promise<CardVersion[]> {
  const rows = await q
    .selectFrom('card_version')
    .select(columns)
    .where('function', '=', id)
    .orderBy('version', 'desc')
    .limit(200)
    .execute()
  return rows.map(shown)
}

/** The service class of every version of every card, the oldest first: what a month was charged by is what stood then. */
export async function serviceClasses(
  q: Query,
): Promise<{ function: string; serviceClass: Card['serviceClass']; at: Date }[]> {
  return q
    .selectFrom('card_version')
    .select(['function', 'at', sql<Card['serviceClass']>`card->>'serviceClass'`.as('serviceClass')])
    .orderBy('function')
    .orderBy('version')
    .execute()
}

/** False when somebody else has added that version in between. */
export async function addVersion(tx: Tx, { card, version, by, why, at }: CardVersion): Promise<boolean> {
  const added = await tx
    .insertInto('card_version')
    .values({ function: card.id, version, card: asJson(card), by_whom: by, why, at })
    .onConflict(conflict => conflict.doNothing())
    .returning('version')
    .execute()
  return added.length === 1
}
