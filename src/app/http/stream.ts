// The stream of changes to those who watch: one event for each notice of a document, with its row as it now is.
import type { ServerResponse } from 'node:http'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { row } from '#casework/documents/documents.ts'
import { whoIs } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { collectionRow } from '#casework/search/search.ts'
import { CollectionMessage } from '#casework/search/search.wire.ts'
import { StreamMessage } from '#casework/wire.ts'

export type Stream = {
  /** `session` is the secret of who watches: the stream ends with it. `units` are those they may read, null for all. @throws Refusal too-many-requests */
  join(response: ServerResponse, session: string, units: readonly string[] | null): void
  close(): void
}

type Watcher = { session: string; units: readonly string[] | null }
type Watchers = Map<ServerResponse, Watcher>

/** Watchers of one session at once: more tabs than anyone has open. */
const most = 20
/** Bytes that may wait for a watcher that does not read. */
const mostWaiting = 2 ** 20

/** `breath`: milliseconds between comments that keep proxies from closing a silent stream. */
export function openStream(room: Room, breath = 20_000): Stream {
  const watchers: Watchers = new Map()
  const send = (text: string, unit?: string): void => {
    for (const [watcher, { units }] of watchers)
      if (unit !== undefined && units && !units.includes(unit)) continue
      else if (watcher.writableLength > mostWaiting) watcher.destroy()
      else watcher.write(text)
  }
  const soon = gathered<Id<'doc'>>(async (document, arrived) => {
    if (watchers.size === 0) return
    const message = StreamMessage.parse({ document, row: await row(room, document), arrived })
    send(`event: document\ndata: ${JSON.stringify(message)}\n\n`, message.row.unit)
  })
  const stop = room.notices.hear(
    'document',
    ({ document, arrived }) => soon(document as Id<'doc'>, (arrived as string | null) ?? null),
    () => send('event: gap\ndata: {}\n\n'), // some may have been missed: whoever watches should fetch anew
  )
  const stopCollections = tellCollections(room, watchers, send)
  const stopFunctions = tellFunctions(room, send)
  const pulse = setInterval(() => {
    send(': \n\n')
    void lookAgain(room, watchers).catch(() => {}) // the database is away: the next pulse looks again
  }, breath)
  return {
    join(response, session, units) {
      if ([...watchers.values()].filter(one => one.session === session).length >= most)
        throw new Refusal('too-many-requests')
      watchers.set(response, { session, units })
      response.on('close', () => watchers.delete(response))
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write('retry: 1000\n\n')
    },
    close() {
      stop()
      stopCollections()
      stopFunctions()
      clearInterval(pulse)
      for (const watcher of watchers.keys()) watcher.end()
    },
  }
}

function tellCollections(room: Room, watchers: Watchers, send: (text: string) => void): () => void {
  const soon = gathered<string>(async id => {
    if (watchers.size === 0) return
    const message = CollectionMessage.parse({ id, row: await collectionRow(room, id) })
    send(`event: collection\ndata: ${JSON.stringify(message)}\n\n`)
  })
  return room.notices.hear('collection', ({ collection }) => soon(String(collection), null))
}

/** A function was stopped, opened, decided on: everyone is told at once, since it may lie under their hands. */
const tellFunctions = (room: Room, send: (text: string) => void): (() => void) =>
  room.notices.hear('function', ({ name }) => send(`event: function\ndata: ${JSON.stringify({ name })}\n\n`))

/** Whoever has signed out, or whose session has become too old, sees no more; nor does one whose right to a unit is over. */
async function lookAgain(room: Room, watchers: Watchers): Promise<void> {
  for (const session of new Set([...watchers.values()].map(one => one.session))) {
    const who = await whoIs(room, session, false)
    for (const [response, watcher] of watchers)
      if (watcher.session !== session) continue
      else if (who) watcher.units = who.rights.units('read')
      else response.end()
  }
}

/** Fetches a row once for notices that come close together. Arrivals of findings are each told. */
function gathered<Of extends string>(tell: (of: Of, arrived: string | null) => Promise<void>) {
  const waiting = new Map<string, string | null>()
  return (of: Of, arrived: string | null): void => {
    const key = `${of} ${arrived ?? ''}`
    if (waiting.has(key)) return
    waiting.set(key, arrived)
    setTimeout(() => {
      waiting.delete(key)
      void tell(of, arrived).catch(() => {}) // the document is gone, or we are closing: the next fetch tells
    }, 15)
  }
}
