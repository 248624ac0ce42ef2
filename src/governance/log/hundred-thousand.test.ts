import { expect, test } from 'vitest'
import { log } from '#governance/log/log.ts'
import { testDatabase } from '#test/database.ts'

const { database } = await testDatabase()
const events = 100_000
const people = ['Ada Ek', 'Bo Lind', 'Cecilia Ask', 'Kansli']
const acts = ['document.receive', 'run.find', 'finding.decide', 'release.write', 'document.read-others']
const start = Date.parse('2024-01-01T08:00:00.000Z')

/** An event as an office leaves them behind; made by the log's own face, so each is hashed as if it had come alone. */
const entry = (i: number) => ({
  actor: people[i % people.length]!,
  act: acts[i % acts.length]!,
  subject: `doc_${i % 5000}`,
  content: { i, why: `Torborg Klintmark ${i}`, ...(i % 5 === 1 ? { function: i % 2 ? 'mask' : 'check' } : {}) },
  at: new Date(start + i * 300_000),
})

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

/** Writes figures for the record; a bound on time would fail on a busy machine and prove nothing on a fast one. */
const told = (what: string, figure: number) => process.stdout.write(`${what}: ${figure.toFixed(2)}\n`)

test('a hundred thousand events: added, paged, narrowed, weeded, and whole', { timeout: 240_000 }, async () => {
  const { query } = database
  const added = await seconds(async () => {
    for (let i = 0; i < events; i += 5000)
      await database.transaction(tx =>
        log.appendAll(
          tx,
          Array.from({ length: 5000 }, (_, n) => entry(i + n)),
        ),
      )
  })
  told('seconds to add 100,000', added)
  const checked = await seconds(async () => expect(await log.check(query)).toMatchObject({ whole: true, events }))
  told('seconds to check 100,000', checked)

  const narrowed = [
    {},
    { before: 50 },
    { actor: 'Ada Ek' },
    { act: 'release.write', before: 40_000 },
    { function: 'mask' },
    { subject: 'doc_17' },
    { from: new Date(start + 1e10), to: new Date(start + 1.1e10) },
    { actor: 'Bo Lind', act: 'run.find', from: new Date(start), to: new Date(start + 1e8) },
  ]
  for (const filter of narrowed) {
    const took = await seconds(async () => {
      const page = await log.page(query, { limit: 100, ...filter })
      expect(page.events.length).toBeGreaterThan(0)
    })
    told(`milliseconds for a page of ${JSON.stringify(filter)}`, took * 1000)
  }
  expect(await log.named(query)).toEqual({ actors: [...people].sort(), acts: [...acts].sort() })

  // More than PostgreSQL takes as parameters, in one go.
  const numbers = await log.fullBefore(query, { acts, before: new Date(start + 90_000 * 300_000), limit: 90_000 })
  expect(numbers).toHaveLength(90_000)
  const weeded = await seconds(() =>
    database.transaction(tx => log.weed(tx, numbers, { actor: 'Ada Ek', why: 'KS 2026-00044' })),
  )
  told('seconds to weed 90,000 in one go', weeded)
  expect(await log.check(query)).toMatchObject({ whole: true, events: events + 1 })
  const [newest] = (await log.page(query, { limit: 1 })).events
  expect(newest?.content).toEqual({ count: 90_000, numbers: '1–90000', why: 'KS 2026-00044' })

  const before = process.memoryUsage.rss()
  const exported = await seconds(async () => {
    for (const form of ['lines', 'csv'] as const) {
      expect(await log.checkLines(log[form](query))).toMatchObject({ whole: true, events: events + 1 })
    }
  })
  told('seconds to export and check both forms', exported)
  told('megabytes more in memory after', (process.memoryUsage.rss() - before) / 1e6)
})
