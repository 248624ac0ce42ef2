import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { type Anchor, canonical, digestOf, type Event, hashOf } from '#governance/log/chain.ts'
import { log, verify } from '#governance/log/log.ts'
import { testDatabase } from '#test/database.ts'

const { database } = await testDatabase()
const at = new Date('2026-04-01T08:00:00.000Z')
let events: Event[] = []
let head: Anchor = { number: 0, hash: '' }

beforeAll(async () => {
  for (let i = 0; i < 12; i++)
    await database.transaction(tx =>
      log.append(
        tx,
        { actor: 'Ada Ek', act: 'document.receive', subject: `doc_${i}`, content: { size: i, name: 'å.pdf' } },
        at,
      ),
    )
  const lines: string[] = []
  for await (const line of log.lines(database.query)) lines.push(line)
  events = lines.slice(0, -1).map(line => JSON.parse(line) as Event)
  head = (await log.head(database.query))!
})

/** As one who covers the tracks would: takes the event's own hash again. */
const rehash = (event: Event): Event => ({ ...event, hash: hashOf(event) })
const place = fc.integer({ min: 0, max: 11 })
const change = fc.constantFrom<(e: Event) => Event>(
  e => ({ ...e, actor: 'Bo Ek' }),
  e => ({ ...e, act: 'document.release' }),
  e => ({ ...e, subject: 'doc_x' }),
  e => ({ ...e, at: '2026-04-01T08:00:00.001Z' }),
  e => ({ ...e, id: 'evt_other' }),
  e => ({ ...e, content: canonical({ size: 99 }) }),
  e => ({ ...e, content: null }),
  e => ({ ...e, content: canonical({ size: 99 }), contentSha256: digestOf(canonical({ size: 99 })) }),
)

test('an untouched log is whole, in the database and as lines', async () => {
  expect(await log.check(database.query)).toEqual({ whole: true, events: 12, head: head.hash, broken: null })
  expect(await log.checkLines(log.lines(database.query), [head])).toMatchObject({ whole: true, events: 12 })
})

test('law: a changed event is found and named', async () => {
  await fc.assert(
    fc.asyncProperty(place, change, fc.boolean(), async (i, alter, covered) => {
      const altered = covered ? rehash(alter(events[i]!)) : alter(events[i]!)
      const { broken } = await verify(events.with(i, altered), [head])
      expect(broken?.number).toBe(i + 1)
    }),
  )
})

test('law: a removed event is found and named, the last one too', async () => {
  await fc.assert(
    fc.asyncProperty(place, async i => {
      const { broken } = await verify(events.toSpliced(i, 1), [head])
      expect(broken).toEqual({ number: i + 1, why: i === 11 ? 'cut-off' : 'removed' })
    }),
  )
})

test('law: an inserted event is found and named, however well it is made', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.boolean(), async (i, linked) => {
      const original = events[i]!
      const forged = rehash({ ...original, actor: 'Bo Ek', previous: linked ? original.previous : '1'.repeat(64) })
      const { broken } = await verify(events.toSpliced(i, 0, forged), [head])
      expect(broken?.number).toBe(i + 1)
    }),
  )
})

test('law: two events that changed places are found, and the first is named as moved', async () => {
  await fc.assert(
    fc.asyncProperty(place, place, async (a, b) => {
      fc.pre(a !== b)
      const { broken } = await verify(events.with(a, events[b]!).with(b, events[a]!), [head])
      expect(broken).toEqual({ number: Math.min(a, b) + 1, why: 'moved' })
    }),
  )
})

test('law: a log rewritten from some event on and made whole again is caught by the anchor', async () => {
  await fc.assert(
    fc.asyncProperty(place, async from => {
      let previous = events[from]!.previous
      const rewritten = events.map((event, i) => {
        if (i < from) return event
        const next = rehash({ ...event, actor: 'Bo Ek', previous })
        previous = next.hash
        return next
      })
      expect((await verify(rewritten)).whole).toBe(true) // seen by nobody without an anchor
      expect((await verify(rewritten, [head])).broken).toEqual({ number: 12, why: 'rewritten' })
    }),
  )
})

test('a cut export shows by its missing end, without any anchor', async () => {
  const lines: string[] = []
  for await (const line of log.lines(database.query)) lines.push(line)
  expect((await log.checkLines(lines.slice(0, -1))).broken?.why).toBe('cut-off')
  expect((await log.checkLines(lines.toSpliced(11, 1))).broken).toEqual({ number: 12, why: 'cut-off' })
})

test('the database forbids changing and removing events, and turning the head back', async () => {
  for (const statement of [
    sql`update event set actor = 'Bo Ek' where number = 3`,
    sql`update event set content = null, weeded_at = now(), act = 'x' where number = 3`,
    sql`update event set content = '{}' where number = 3`,
    sql`delete from event where number = 3`,
    sql`truncate event`,
    sql`update event_head set number = 2`,
    sql`delete from event_head`,
  ])
    await expect(statement.execute(database.query)).rejects.toThrow(/never changed|only moves forward/)
})

test('an event is written with the act or not at all, and writers at once make one chain', async () => {
  const before = (await log.head(database.query))!.number
  const act = database.transaction(async tx => {
    await log.append(tx, { actor: 'Ada Ek', act: 'x.y', subject: 's', content: {} })
    throw new Error('stop')
  })
  await expect(act).rejects.toThrow('stop')
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      database.transaction(tx => log.append(tx, { actor: `Ek ${i}`, act: 'x.y', subject: 's', content: { i } })),
    ),
  )
  expect(await log.check(database.query)).toMatchObject({ whole: true, events: before + 30 })
})

test('weeding empties the content, tells about itself, and the chain holds', async () => {
  const weeded = await database.transaction(tx =>
    log.weed(tx, [2, 4], { actor: 'Ada Ek', why: 'gallringsbeslut 2026:1' }),
  )
  expect(weeded).toEqual([2, 4])
  expect(await log.check(database.query)).toMatchObject({ whole: true })
  const { events: newest } = await log.page(database.query, { limit: 1 })
  expect(newest[0]).toMatchObject({
    act: 'log.weed',
    content: { count: 2, numbers: '2, 4', why: 'gallringsbeslut 2026:1' },
  })
})

test('pages go backwards and end', async () => {
  const seen: number[] = []
  for (let before: number | undefined; ; ) {
    const page = await log.page(database.query, { limit: 7, ...(before === undefined ? {} : { before }) })
    seen.push(...page.events.map(event => event.number))
    if (page.next === null) break
    before = Number(page.next)
  }
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i))
  expect((await log.page(database.query, { subject: 'doc_3' })).events.map(e => e.number)).toEqual([4])
})

test('content is the same whatever the order of its keys, and whatever text it holds', async () => {
  expect(canonical({ b: 1, a: [{ d: undefined, c: null }] })).toBe('{"a":[{"c":null}],"b":1}')
  const nasty = { 'å\u0000': '\ud800 "\\', n: 1e21 }
  await database.transaction(tx => log.append(tx, { actor: 'Ada', act: 'x.y', subject: 's', content: nasty }))
  expect((await log.page(database.query, { limit: 1 })).events[0]?.content).toEqual(nasty)
  expect((await log.check(database.query)).whole).toBe(true)
})
