// The log of what has been done: events are added, never changed or removed, and each carries the hash of the one before.
//   await log.append(tx, { actor: 'Ada Ek', act: 'document.receive', subject: doc, content: { name } })   // last in the transaction
//   await log.check(query, anchors)      log.page(query, { before, subject, limit })      log.lines(query)
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
}

/** An event as it is shown: `content` null when weeded. */
type Shown = Pick<Event, 'id' | 'number' | 'at' | 'actor' | 'act' | 'subject' | 'hash'> & {
  content: Record<string, unknown> | null
}

const standing = new AsyncLocalStorage<Record<string, unknown> | null>()

/** Does `act` with a ground under it: what is logged meanwhile says by what right it was done. */
export const onGround = (ground: Record<string, unknown> | null, act: () => void): void => standing.run(ground, act)

async function append(tx: Tx, entry: Entry, at: Date = new Date()): Promise<Event> {
  const { actor, act, subject } = entry
  const right = standing.getStore()
  const content = canonical(right ? { ...entry.content, right } : entry.content)
  const head = await store.lockedHead(tx)
  const facts = {
    number: (head?.number ?? 0) + 1,
    id: mint('evt') as string,
    at: at.toISOString(),
    actor,
    act,
    subject,
    contentSha256: digestOf(content),
    previous: head?.hash ?? beginning,
  }
  const event: Event = { ...facts, content, hash: hashOf(facts), weededAt: null }
  await store.insert(tx, event)
  return event
}

/** The newest first. `next` is the `before` of the following page, null at the end. */
async function page(
  query: Query,
  { before, subject, limit = 50 }: { before?: number; subject?: string; limit?: number } = {},
): Promise<{ events: Shown[]; next: string | null }> {
  const events = await store.page(query, { before, subject, limit: limit + 1 })
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

/** Checks an export without a database. @throws SyntaxError on a line that is not JSON */
async function checkLines(
  text: AsyncIterable<string> | Iterable<string>,
  anchors: readonly Anchor[] = [],
): Promise<Check> {
  let head: Anchor | null = null
  const events = async function* (): AsyncGenerator<Event> {
    for await (const line of text) {
      if (line.trim() === '') continue
      const value = JSON.parse(line) as Event | { head: Anchor }
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
  if (weeded.length > 0)
    await append(tx, { actor, act: 'log.weed', subject: 'log', content: { numbers: weeded, why } }, at)
  return weeded
}

/** The newest event's number and hash, to be kept somewhere else. Null while the log is empty. */
const head = (query: Query): Promise<Anchor | null> => store.headOf(query)

export const log = { append, page, check, lines, checkLines, weed, head }
