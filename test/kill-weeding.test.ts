// A weeding of a hundred thousand events, killed at one moment after the other: it goes on from its last batch, counts each event once,
// leaves what is not due, and the chain still holds.
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { log } from '#governance/log/log.ts'
import { testDatabase } from '#test/database.ts'
import { startChild } from '#test/processes/child.ts'

const { database, folder, connection } = await testDatabase()
const { query } = database
const events = 100_000
const kept = 1000
const weeding = 'wee_aaaaaaaaaaaaaaaaaaaaaaaa'
const before = new Date('2025-01-01T00:00:00Z')
const old = new Date('2024-06-01T08:00:00Z')
const late = new Date('2026-06-01T08:00:00Z')

const full = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from event
    where act = 'document.read-others' and content is not null`.execute(query)
  return rows[0]!.n
}

async function filled(): Promise<void> {
  const entry = (i: number, at: Date) => ({
    ...{ actor: 'Ada Ek', act: 'document.read-others', subject: `doc_${i}`, at },
    content: { why: `Torborg Klintmark ${i}` },
  })
  for (let from = 0; from < events; from += 5000)
    await database.transaction(tx =>
      log.appendAll(
        tx,
        Array.from({ length: 5000 }, (_, i) => entry(from + i, old)),
      ),
    )
  await database.transaction(tx =>
    log.appendAll(
      tx,
      Array.from({ length: kept }, (_, i) => entry(i, late)),
    ),
  )
  const part = {
    ...{ class: 'log-reading', title: 'Läsningar', months: 24, before: before.toISOString(), erased: 0, over: false },
    ...{ oldest: null, newest: null, held: [], acts: ['document.read-others'], found: events },
  }
  await sql`insert into weeding (id, dnr, decided_by, decided_on, parts, state, by_whom, ordered_at)
    values (${weeding}, 'KS 2026-00044', 'Kommunstyrelsen', '2026-03-01', ${JSON.stringify([part])}::jsonb, 'running', 'Ada Ek', now())`.execute(
    query,
  )
}

test('a weeding that is killed again and again erases each event once, and the chain holds', {
  timeout: 300_000,
}, async () => {
  await filled()
  expect(await log.check(query)).toMatchObject({ whole: true })
  const start = () => startChild('weed-a-log', JSON.stringify(connection), folder, weeding)
  let left = events + kept
  let kills = 0
  let spent = 0
  for (; kills < 4; kills++) {
    const began = performance.now()
    const child = start()
    await child.says('begins')
    // killed once it has erased more than the one before it: at some moment inside the next batch
    while ((await full()) === left && child.process.exitCode === null) await wait(2)
    await wait(10 * kills)
    await child.kill()
    spent += performance.now() - began
    left = await full()
    expect(await log.check(query)).toMatchObject({ whole: true })
    if (child.process.exitCode === 0) break
  }
  expect(kills, 'it was killed in the middle').toBeGreaterThanOrEqual(3)
  expect(left).toBeGreaterThan(kept)
  const began = performance.now()
  await start().says('done')
  spent += performance.now() - began
  process.stdout.write(`seconds to weed ${events} in batches, ${kills} times killed: ${(spent / 1000).toFixed(1)}\n`)
  expect(await full()).toBe(kept)
  expect(await log.check(query)).toMatchObject({ whole: true })
  const row = await query.selectFrom('weeding').select(['state', 'parts']).executeTakeFirstOrThrow()
  expect(row).toMatchObject({ state: 'done', parts: [{ erased: events, over: true }] })
  const told = await query.selectFrom('event').select('content').where('act', '=', 'log.weed').execute()
  const counts = told.map(({ content }) => JSON.parse(String(content)).count as number)
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(events)
  const ended = await query.selectFrom('event').select('act').where('act', '=', 'weeding.done').execute()
  expect(ended).toHaveLength(1)
})
