// The hash chain: how an event's hash is taken, and how a whole log is checked without the database. Pure; no clock, no disk.
// The hash covers the digest of the content, not the content, so that content can be weeded later and the chain still holds.
import { createHash } from 'node:crypto'

/** An event as it stands in the table and, one JSON line each, in an export. */
export type Event = {
  number: number
  id: string
  /** Instant as ISO 8601 with milliseconds, UTC. */
  at: string
  /** Who, by value: the log must be readable when the person's row is gone. */
  actor: string
  act: string
  subject: string
  /** Canonical JSON, or null when weeded. */
  content: string | null
  contentSha256: string
  previous: string
  hash: string
  weededAt: string | null
}

/** A number and the hash it had, kept somewhere else than the log. */
export type Anchor = { number: number; hash: string }

/** What can be wrong with an event; words in src/words/admin.ts. */
const faults = [
  'changed', // its own hash does not cover what it says
  'content-changed', // the content is not what the digest was taken of
  'content-missing', // no content, and not marked as weeded
  'removed', // the event with this number is not there
  'inserted', // a number that is already taken, or an event the next ones do not know
  'moved', // stands in another place than its number says
  'rewritten', // whole in itself, but not what an anchor remembers
  'cut-off', // the log ends before the anchored head
] as const
type Fault = (typeof faults)[number]
export type Check = { whole: boolean; events: number; head: string; broken: { number: number; why: Fault } | null }

/** What the first event has before it. */
export const beginning = '0'.repeat(64)

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
export const digestOf = (content: string): string => sha256(content)

/** SHA-256 over a JSON array of the parts in fixed order: no separator can be smuggled in. */
export const hashOf = (event: Omit<Event, 'hash' | 'content' | 'weededAt'>): string => {
  const { number, id, at, actor, act, subject, contentSha256, previous } = event
  return sha256(JSON.stringify([previous, number, id, at, actor, act, subject, contentSha256]))
}

/** JSON with sorted keys, so that the same content always has the same digest. @throws TypeError on what JSON cannot hold */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') {
    const text = JSON.stringify(value)
    if (text === undefined) throw new TypeError(`a ${typeof value} cannot stand in an event`)
    return text
  }
  if (value instanceof Date) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value).filter(([, v]) => v !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, v]) => `${JSON.stringify(key)}:${canonical(v)}`)
    .join(',')}}`
}

/**
 * Checks a log from its first event, in the order given. Names the first event that is wrong, and how.
 * Anchors tell a log that was rewritten or cut and made whole again: without them those cannot be seen by anybody.
 */
export async function verify(
  events: Iterable<Event> | AsyncIterable<Event>,
  anchors: readonly Anchor[] = [],
): Promise<Check> {
  const anchored = new Map(anchors.map(({ number, hash }) => [number, hash]))
  let count = 0
  let head = beginning
  let broken: Check['broken'] = null
  let stranger: Event | null = null // sound in itself, but does not follow the event before it
  for await (const event of events) {
    count++
    if (stranger) broken = blame(stranger, event.previous === stranger.hash)
    stranger = null
    if (broken?.why === 'removed' && event.number === broken.number) broken = { number: event.number, why: 'moved' }
    if (broken) continue // keep counting
    const fault = faultOf(event, count, anchored)
    if (fault) broken = fault
    else if (event.previous !== head) stranger = event
    else head = event.hash
  }
  if (stranger) broken = blame(stranger, anchored.get(stranger.number) === stranger.hash)
  const newest = Math.max(0, ...anchors.map(anchor => anchor.number))
  if (!broken && count < newest) broken = { number: count + 1, why: 'cut-off' }
  return { whole: broken === null, events: count, head, broken }
}

/** Where two neighbours do not fit, the one that the rest of the log knows is the true one. */
const blame = (stranger: Event, known: boolean): Check['broken'] =>
  known && stranger.number > 1
    ? { number: stranger.number - 1, why: 'changed' }
    : { number: stranger.number, why: 'inserted' }

function faultOf(event: Event, expected: number, anchored: ReadonlyMap<number, string>): Check['broken'] {
  const { number } = event
  if (number > expected) return { number: expected, why: 'removed' }
  if (number < expected) return { number, why: 'inserted' }
  if (hashOf(event) !== event.hash) return { number, why: 'changed' }
  if (event.content === null && event.weededAt === null) return { number, why: 'content-missing' }
  if (event.content !== null && digestOf(event.content) !== event.contentSha256)
    return { number, why: 'content-changed' }
  const remembered = anchored.get(number)
  return remembered !== undefined && remembered !== event.hash ? { number, why: 'rewritten' } : null
}
