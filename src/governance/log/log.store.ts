// The log's rows. Adds and reads; the only change it knows is weeding a content.

import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Anchor, Event } from '#governance/log/chain.ts'
import type { Query, Tx } from '#store/database.ts'
import type { EventTable } from '#store/tables/store.ts'

const logLock = 0x6b616e6c

/** Waits for other writers until the end of the transaction, and gives the newest event. */
export async function lockedHead(tx: Tx): Promise<Anchor | null> {
  await sql`select pg_advisory_xact_lock(${logLock})`.execute(tx)
  return headOf(tx)
}

export async function headOf(query: Query): Promise<Anchor | null> {
  return (await query.selectFrom('event_head').select(['number', 'hash']).executeTakeFirst()) ?? null
}

export async function insert(tx: Tx, event: Event): Promise<void> {
  const { number, id, at, actor, act, subject, content, contentSha256, previous, hash } = event
  const row = { number, id, at, actor, act, subject, content, content_sha256: contentSha256, previous, hash }
  await tx.insertInto('event').values(row).execute()
  await tx
    .insertInto('event_head')
    .values({ number, hash })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ number, hash }))
    .execute()
}

export async function page(
  query: Query,
  { before, subject, limit }: { before?: number | undefined; subject?: string | undefined; limit: number },
): Promise<Event[]> {
  let rows = query.selectFrom('event').selectAll().orderBy('number', 'desc').limit(limit)
  if (before !== undefined) rows = rows.where('number', '<', before)
  if (subject !== undefined) rows = rows.where('subject', '=', subject)
  return (await rows.execute()).map(toEvent)
}

/** Every event from the first, a thousand at a time. */
export async function* all(query: Query): AsyncGenerator<Event> {
  for (let after = 0; ; ) {
    const rows = await query
      .selectFrom('event')
      .selectAll()
      .where('number', '>', after)
      .orderBy('number')
      .limit(1000)
      .execute()
    if (rows.length === 0) return
    for (const row of rows) yield toEvent(row)
    after = rows.at(-1)!.number
  }
}

/** Empties the contents of events; gives the numbers of those that had one. */
export async function empty(tx: Tx, numbers: readonly number[], at: Date): Promise<number[]> {
  const weeded = await tx
    .updateTable('event')
    .set({ content: null, weeded_at: at })
    .where('number', 'in', numbers)
    .where('content', 'is not', null)
    .returning('number')
    .execute()
  return weeded.map(row => row.number).sort((a, b) => a - b)
}

function toEvent(row: Selectable<EventTable>): Event {
  const { number, id, at, actor, act, subject, content, content_sha256, previous, hash, weeded_at } = row
  return {
    number,
    id,
    at: at.toISOString(),
    actor,
    act,
    subject,
    content,
    contentSha256: content_sha256,
    previous,
    hash,
    weededAt: weeded_at?.toISOString() ?? null,
  }
}
