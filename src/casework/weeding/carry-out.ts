// Carries out a weeding in batches: each is one transaction that erases and counts, so one that is cut short goes on where it stopped.
// Files go last, when nothing names them. Ends with an event; the weeding's own row is the record of it.
import type { Id } from '#base/id.ts'
import { goneOf } from '#casework/decided/decided.ts'
import type { Room } from '#casework/room.ts'
import type { RowClass } from '#casework/weeding/due.store.ts'
import { rowClasses } from '#casework/weeding/due.store.ts'
import { erase } from '#casework/weeding/erase.store.ts'
import { type Part, sum } from '#casework/weeding/part.ts'
import * as store from '#casework/weeding/weeding.store.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'

/** Rows erased in one transaction: few enough that nobody waits for it. */
const batches = { rows: 200, events: 5000 }
/** A round ends after this long and the next is sent: the queue takes a job that goes on for ever to have died. */
const roundMs = 300_000
/** A file that was kept this lately may be about to be named; it is looked at again in the next round. */
const graceMs = 60_000

/** Seconds until the next round, or null when all is done. */
export async function carryOut(room: Room, id: Id<'wee'>, signal?: AbortSignal): Promise<number | null> {
  const until = performance.now() + roundMs
  const weeding = await store.weedingById(room.database.query, id)
  if (weeding?.state !== 'running') return null
  for (const { class: name } of (weeding.parts as Part[]).filter(part => !part.over)) {
    while (await oneBatch(room, id, name)) if (signal?.aborted || performance.now() > until) return 0
    await setOver(room, id, name) // what falls due while files wait to be removed belongs to another decision
  }
  // Before the weeding is told to be done: lines to learn from hold the text of what was erased.
  await room.forgetLines(ids => goneOf(room.database.query, ids))
  const waiting = await removeFiles(room)
  if (waiting > 0) return graceMs / 1000 + 1
  await end(room, id)
  return null
}

/** False when nothing of the class was left to erase. */
async function oneBatch(room: Room, id: Id<'wee'>, name: Part['class']): Promise<boolean> {
  const erased = await room.database.transaction(async tx => {
    await store.holdOrders(tx) // one round of one weeding at a time, whatever the queue does
    const weeding = await store.weedingById(tx, id)
    if (weeding?.state !== 'running') return []
    await store.beginErasing(tx, id)
    const parts = weeding.parts as Part[]
    const part = parts.find(one => one.class === name)!
    const done = await eraseSome(room, tx, weeding, part)
    if (done.ats.length > 0)
      await store.setParts(
        tx,
        id,
        parts.map(one => (one === part ? grown(one, done.ats) : one)),
      )
    if (done.numbers.length > 0)
      await log.weed(tx, done.numbers, { actor: weeding.by_whom, why: weeding.dnr }, room.clock())
    return done.ids
  })
  for (const one of erased) {
    room.shelf.documents.drop(one)
    room.shelf.standings.drop(one)
  }
  return erased.length > 0
}

async function setOver(room: Room, id: Id<'wee'>, name: Part['class']): Promise<void> {
  await room.database.transaction(async tx => {
    await store.holdOrders(tx)
    const weeding = await store.weedingById(tx, id)
    const parts = (weeding?.parts ?? []) as Part[]
    await store.setParts(
      tx,
      id,
      parts.map(part => (part.class === name ? { ...part, over: true } : part)),
    )
  })
}

type Done = { ids: string[]; ats: Date[]; numbers: number[] }

async function eraseSome(room: Room, tx: Tx, { id }: store.WeedingRecord, part: Part): Promise<Done> {
  const before = new Date(part.before)
  if ((rowClasses as readonly string[]).includes(part.class)) {
    const batch = { weeding: id, before, at: room.clock(), limit: batches.rows }
    return { ...(await erase(tx, part.class as RowClass, batch)), numbers: [] }
  }
  const numbers = await log.fullBefore(tx, { acts: part.acts, before, limit: batches.events })
  return { ids: numbers.map(String), ats: numbers.map(() => before), numbers }
}

/** A log class has no instants of its own here: its span is told by the rule. */
function grown(part: Part, ats: readonly Date[]): Part {
  const erased = part.erased + ats.length
  if (part.acts.length > 0) return { ...part, erased }
  const times = [...ats.map(at => at.toISOString()), part.oldest, part.newest].filter(at => at !== null).sort()
  return { ...part, erased, oldest: times[0]!, newest: times.at(-1)! }
}

/** Removes the files that nothing names any more. Gives how many must wait. */
async function removeFiles(room: Room): Promise<number> {
  const { query } = room.database
  const since = new Date(Date.now() - graceMs)
  let waiting = 0
  for (let after = ''; ; ) {
    const files = await store.leavingBlobs(query, after, 200)
    for (const { sha256, named } of files) {
      if (named || (await room.blobs.remove(sha256, since))) await store.forgetBlob(query, sha256)
      else waiting++
    }
    if (files.length < 200) return waiting
    after = files.at(-1)!.sha256
  }
}

async function end(room: Room, id: Id<'wee'>): Promise<void> {
  const ended = await room.database.transaction(async tx => {
    const weeding = await store.weedingById(tx, id)
    const at = room.clock()
    if (!weeding || !(await store.endWeeding(tx, id, at))) return false
    const parts = weeding.parts as Part[]
    const erased = Object.fromEntries(parts.map(part => [part.class, part.erased]))
    const content = { dnr: weeding.dnr, weeding: id, erased, count: sum(parts, 'erased') }
    await log.append(tx, { actor: weeding.by_whom, act: 'weeding.done', subject: id, content }, at)
    return true
  })
  if (ended) await store.clearPages(room.database.query)
}
