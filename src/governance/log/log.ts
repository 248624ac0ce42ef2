// The log of what has been done: events are added, never changed or removed, and each carries the hash of the one before.
//   await log.append(tx, { actor: 'Ada Ek', act: 'document.receive', subject: doc, content: { name } })   // last in the transaction
//   await log.check(query, anchors)      log.page(query, { before, actor, act, function, limit })      log.lines(query), log.csv(query)
// Writers wait for each other until commit, so append is the last thing a transaction does. Must not know what the acts mean.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Anchor,
  beginning,
  type Check,
  canonical,
  digestOf,
  type Event,
  hashOf,
  verify,
} from '#governance/log/chain.ts'
import { csvHead, eventsOf, toCsv } from '#governance/log/export.ts'
import * as store from '#governance/log/log.store.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { type Anchor, type Check, verify } from '#governance/log/chain.ts'

type Entry = {
  /** The person's or program's name, by value. */
  actor: string
  /** What was done, as noun.verb: document.receive, finding.decide. */
  act: string
  /** The id of what it was done to. */
  subject: string
  /** What must be remembered of it. Kept as canonical JSON; may be weeded later. */
  content: Record<string, unknown>
  /** When it was, where that is not when the others were. */
  at?: Date
}

/** An event as it is shown: `content` null when weeded. */
type Shown = Pick<Event, 'id' | 'number' | 'at' | 'actor' | 'act' | 'subject' | 'hash'> & {
  content: Record<string, unknown> | null
}

const standing = new AsyncLocalStorage<Record<string, unknown> | null>()

/** Does `act` with a ground under it: what is logged meanwhile says by what right it was done. */
export const onGround = (ground: Record<string, unknown> | null, act: () => void): void => standing.run(ground, act)

/** Adds many in one go, in order, each hashed as if it had come alone. */
async function appendAll(tx: Tx, entries: readonly Entry[], now: Date = new Date()): Promise<Event[]> {
  const right = standing.getStore()
  let { number, hash: previous } = (await store.lockedHead(tx)) ?? { number: 0, hash: beginning }
  const events = entries.map(({ actor, act, subject, content: said, at = now }): Event => {
    const content = canonical(right ? { ...said, right } : said)
    number++
    const facts = { number, id: mint('evt') as string, at: at.toISOString(), actor, act, subject, previous }
    const hash = hashOf({ ...facts, contentSha256: digestOf(content) })
    previous = hash
    return { ...facts, content, contentSha256: digestOf(content), hash, weededAt: null }
  })
  await store.insert(tx, events)
  return events
}

const append = async (tx: Tx, entry: Entry, at: Date = new Date()): Promise<Event> =>
  (await appendAll(tx, [entry], at))[0]!

/** The newest first. `next` is the `before` of the following page, null at the end. */
async function page(
  query: Query,
  { limit = 50, ...filter }: store.Filter & { limit?: number } = {},
): Promise<{ events: Shown[]; next: string | null }> {
  const events = await store.page(query, { ...filter, limit: limit + 1 })
  const shown = events.slice(0, limit).map(show)
  return { events: shown, next: events.length > limit ? String(shown.at(-1)!.number) : null }
}

const show = ({ id, number, at, actor, act, subject, hash, content }: Event): Shown => ({
  id,
  number,
  at,
  actor,
  act,
  subject,
  hash,
  content: content === null ? null : (JSON.parse(content) as Record<string, unknown>),
})

/** Checks the whole log in the database against its own head and the anchors kept elsewhere. */
async function check(query: Query, anchors: readonly Anchor[] = []): Promise<Check> {
  const head = await store.headOf(query)
  return verify(store.all(query), head ? [...anchors, head] : anchors)
}

/** The log as JSON lines, one event each, and last a line with the head, so that a cut file shows. */
async function* lines(query: Query): AsyncGenerator<string> {
  let head: Anchor = { number: 0, hash: beginning }
  for await (const event of store.all(query)) {
    head = { number: event.number, hash: event.hash }
    yield JSON.stringify(event)
  }
  yield JSON.stringify({ head })
}

/** The log as a table: the same events and the same end, for those who read in a spreadsheet. */
async function* csv(query: Query): AsyncGenerator<string> {
  let head: Anchor = { number: 0, hash: beginning }
  yield csvHead
  for await (const event of store.all(query)) {
    head = { number: event.number, hash: event.hash }
    yield toCsv(event)
  }
  yield toCsv({ head })
}

/** Checks an export without a database, JSON lines or CSV. @throws SyntaxError on a line that is neither */
async function checkLines(
  text: AsyncIterable<string> | Iterable<string>,
  anchors: readonly Anchor[] = [],
): Promise<Check> {
  let head: Anchor | null = null
  const events = async function* (): AsyncGenerator<Event> {
    for await (const value of eventsOf(text)) {
      if ('head' in value) head = value.head
      else yield value
    }
  }
  const result = await verify(events(), anchors)
  if (!result.whole) return result
  const end = head as Anchor | null
  if (end === null || end.number > result.events)
    return { ...result, whole: false, broken: { number: result.events + 1, why: 'cut-off' } }
  if (end.number < result.events || end.hash !== result.head)
    return { ...result, whole: false, broken: { number: Math.max(1, end.number), why: 'rewritten' } }
  return result
}

/** Empties the contents of events when their time is out, and says so in the log. The chain still holds. */
async function weed(
  tx: Tx,
  numbers: readonly number[],
  { actor, why }: { actor: string; why: string },
  at: Date = new Date(),
): Promise<number[]> {
  const weeded = await store.empty(tx, numbers, at)
  const content = { count: weeded.length, numbers: inRanges(weeded), why }
  if (weeded.length > 0) await append(tx, { actor, act: 'log.weed', subject: 'log', content }, at)
  return weeded
}

/** `1–3, 7`: numbers in order, so that a hundred thousand in a row are one word and not a hundred thousand. */
function inRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** The newest event's number and hash, to be kept somewhere else. Null while the log is empty. */
const head = (query: Query): Promise<Anchor | null> => store.headOf(query)

const { named, fullBefore, countBefore } = store
export const log = {
  append,
  appendAll,
  page,
  check,
  lines,
  csv,
  checkLines,
  weed,
  head,
  named,
  fullBefore,
  countBefore,
}
