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

const atOnce = 1000 // rows in one statement: PostgreSQL takes at most 65,535 parameters

/** Adds events in order and moves the head to the last. */
export async function insert(tx: Tx, events: readonly Event[]): Promise<void> {
  for (let i = 0; i < events.length; i += atOnce)
    await tx
      .insertInto('event')
      .values(
        events
          .slice(i, i + atOnce)
          .map(({ contentSha256, weededAt: _, ...plain }) => ({ ...plain, content_sha256: contentSha256 })),
      )
      .execute()
  const last = events.at(-1)
  if (!last) return
  const { number, hash } = last
  await tx
    .insertInto('event_head')
    .values({ number, hash })
    .onConflict(conflict => conflict.column('id').doUpdateSet({ number, hash }))
    .execute()
}

/** What narrows a page of the log. Instants are half-open: from `from` until before `to`. */
export type Filter = {
  before?: number | undefined
  subject?: string | undefined
  actor?: string | undefined
  act?: string | undefined
  function?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

/** The function an event tells of, as the index of 0010 has it: canonical JSON escapes every quotation mark inside a text. */
const functionOf = sql<string | null>`substring(content from '"function":"([a-z-]+)"')`

export async function page(query: Query, { limit, ...filter }: Filter & { limit: number }): Promise<Event[]> {
  const { before, subject, actor, act, from, to } = filter
  let rows = query.selectFrom('event').selectAll().orderBy('number', 'desc').limit(limit)
  if (before !== undefined) rows = rows.where('number', '<', before)
  if (subject !== undefined) rows = rows.where('subject', '=', subject)
  if (actor !== undefined) rows = rows.where('actor', '=', actor)
  if (act !== undefined) rows = rows.where('act', '=', act)
  if (from !== undefined) rows = rows.where('at', '>=', from)
  if (to !== undefined) rows = rows.where('at', '<', to)
  const name = filter.function
  if (name !== undefined) rows = rows.where(({ eb, or }) => or([eb(functionOf, '=', name), eb('subject', '=', name)]))
  return (await rows.execute()).map(toEvent)
}

/** Every actor and every act there is, by hopping through the index from one to the next. */
export async function named(query: Query): Promise<{ actors: string[]; acts: string[] }> {
  const hop = async (column: 'actor' | 'act'): Promise<string[]> => {
    const name = sql.ref(column)
    const { rows } = await sql<{ one: string }>`
      with recursive hop as (
        (select ${name} as one from event order by ${name} limit 1)
        union all
        select (select ${name} from event where ${name} > hop.one order by ${name} limit 1) from hop where hop.one is not null
      ) select one from hop where one is not null`.execute(query)
    return rows.map(row => row.one)
  }
  return { actors: await hop('actor'), acts: await hop('act') }
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

/** Empties the contents of events; gives the numbers of those that had one. One array, however many: parameters run out at 65,535. */
export async function empty(tx: Tx, numbers: readonly number[], at: Date): Promise<number[]> {
  const weeded = await tx
    .updateTable('event')
    .set({ content: null, weeded_at: at })
    .where(sql<boolean>`number = any(${[...numbers]}::bigint[])`)
    .where('content', 'is not', null)
    .returning('number')
    .execute()
  return weeded.map(row => row.number).sort((a, b) => a - b)
}

/** Numbers of events with a content, older than an instant, of the acts named; the oldest first. */
export async function fullBefore(
  tx: Query,
  { acts, before, limit }: { acts: readonly string[]; before: Date; limit: number },
): Promise<number[]> {
  const rows = await tx
    .selectFrom('event')
    .select('number')
    .where('content', 'is not', null)
    .where('at', '<', before)
    .where(sql<boolean>`act = any(${[...acts]}::text[])`)
    .orderBy('number')
    .limit(limit)
    .execute()
  return rows.map(row => row.number)
}

export async function countBefore(
  query: Query,
  { acts, before }: { acts: readonly string[]; before: Date },
): Promise<{ count: number; oldest: Date | null }> {
  return query
    .selectFrom('event')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min<Date | null>('at').as('oldest')])
    .where('content', 'is not', null)
    .where('at', '<', before)
    .where(sql<boolean>`act = any(${[...acts]}::text[])`)
    .executeTakeFirstOrThrow()
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
