// The stream of changes to those who watch: one event for each notice of a document, with its row as it now is.
import type { ServerResponse } from 'node:http'
import type { Id } from '#base/id.ts'
import { row } from '#casework/documents/documents.ts'
import type { Room } from '#casework/room.ts'
import { StreamMessage } from '#casework/wire.ts'

export type Stream = { join(response: ServerResponse): void; close(): void }

const breath = 20_000 // milliseconds between comments that keep proxies from closing a silent stream

export function openStream(room: Room): Stream {
  const watchers = new Set<ServerResponse>()
  const send = (text: string): void => {
    for (const watcher of watchers) watcher.write(text)
  }
  const soon = gathered(async (document, arrived) => {
    if (watchers.size === 0) return
    const message = StreamMessage.parse({ document, row: await row(room, document), arrived })
    send(`event: document\ndata: ${JSON.stringify(message)}\n\n`)
  })
  const stop = room.notices.hear(
    'document',
    ({ document, arrived }) => soon(document as Id<'doc'>, (arrived as string | null) ?? null),
    () => send('event: gap\ndata: {}\n\n'), // some may have been missed: whoever watches should fetch anew
  )
  const pulse = setInterval(() => send(': \n\n'), breath)
  return {
    join(response) {
      watchers.add(response)
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
      clearInterval(pulse)
      for (const watcher of watchers) watcher.end()
    },
  }
}

/** Fetches a row once for notices that come close together. Arrivals of findings are each told. */
function gathered(tell: (document: Id<'doc'>, arrived: string | null) => Promise<void>) {
  const waiting = new Map<string, string | null>()
  return (document: Id<'doc'>, arrived: string | null): void => {
    const key = `${document} ${arrived ?? ''}`
    if (waiting.has(key)) return
    waiting.set(key, arrived)
    setTimeout(() => {
      waiting.delete(key)
      void tell(document, arrived).catch(() => {}) // the document is gone, or we are closing: the next fetch tells
    }, 15)
  }
}
