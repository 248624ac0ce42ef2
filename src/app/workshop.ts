// The workshop: a pool of child processes where bytes from outside are opened and the functions run, each order bounded in time
// and memory. The server never opens a file itself, and never falls because of one.
import { availableParallelism } from 'node:os'
import { Bench, type OnPage } from '#app/workshop/bench.ts'
import { type Bounds, usualBounds } from '#app/workshop/bounds.ts'
import type { Act, Acts, Order, Ran } from '#app/workshop/messages.ts'
import { sweepFolders } from '#app/workshop/own-folder.ts'
import type { Annotated, AnnotationRequest } from '#files/annotation.ts'
import type { Redaction, RedactionRequest } from '#files/redaction.ts'
import type { FunctionName } from '#functions/ai-function.ts'
import type { Document } from '#text/document.ts'

export type { Ran } from '#app/workshop/messages.ts'

export type Workshop = {
  /** @throws Refusal file-… ; `onPage` is told how far the reading has come. */
  read(bytes: Uint8Array, name: string, onPage?: OnPage): Promise<Document>
  /** A page (from 1) as PNG, `width` pixels wide, annotations drawn. @throws Refusal not-found for a page that is not there */
  render(bytes: Uint8Array, page: number, width: number): Promise<Uint8Array>
  /** `today` is YYYY-MM-DD. @throws Refusal function-unknown, knowledge-invalid */
  run(name: FunctionName, document: Document, settings: unknown, today: string): Promise<Ran>
  /** @throws Refusal copy-not-possible */
  annotate(bytes: Uint8Array, document: Document, request: AnnotationRequest): Promise<Annotated>
  redact(bytes: Uint8Array, document: Document, request: RedactionRequest): Promise<Redaction>
  /** Ends every child; what is still asked fails. */
  close(): Promise<void>
}

/** Milliseconds before trying again when a child could not be started. */
const restAfterFailure = 1000

type Waiting = { order: Order; onPage?: OnPage; done(value: unknown): void; failed(error: unknown): void }

/** `size`: children at once. `own`: folder of the municipality's own knowledge. Bounds may be narrowed for tests. */
export function openWorkshop(options: { size?: number; bounds?: Partial<Bounds>; own?: string | null } = {}): Workshop {
  const own = options.own ?? null
  const size = options.size ?? Math.min(2, availableParallelism())
  const bounds = { ...usualBounds, ...options.bounds }
  const benches = new Set<Bench>()
  const queue: Waiting[] = []
  let closed = false

  // A bench that is gone is replaced at once, so that the next order meets a warm child.
  const hire = () => {
    if (closed) return
    // One of several learns the functions ahead and is asked first to run them; the others only read until they must.
    const learns = size > 1 && ![...benches].some(each => each.learns)
    const bench: Bench = new Bench(bounds, learns, own, wasReady => {
      benches.delete(bench)
      if (wasReady) hire()
      else setTimeout(hire, restAfterFailure).unref() // one that could not even start would not start better at once
      next()
    })
    benches.add(bench)
  }
  const next = () => {
    const idle = [...benches].filter(each => each.idle)
    while (idle.length > 0 && queue.length > 0) {
      const waiting = queue.shift()!
      fittest(idle, waiting.order).do(waiting.order, waiting.onPage).then(waiting.done, waiting.failed).finally(next)
    }
  }
  const ask = <A extends Act>(act: A, given: Acts[A]['given'], onPage?: OnPage): Promise<Acts[A]['gives']> =>
    new Promise((done, failed) => {
      if (closed) return failed(new Error('the workshop is closed'))
      queue.push({ order: { act, given } as Order, onPage, done: done as (value: unknown) => void, failed })
      next()
    })

  sweepFolders()
  for (let i = 0; i < size; i++) hire()
  return {
    read: (bytes, name, onPage) => ask('read', { bytes, name }, onPage),
    render: (bytes, page, width) => ask('render', { bytes, page, width }),
    run: (name, document, settings, today) => ask('run', { name, document, settings, today }),
    annotate: (bytes, document, request) => ask('annotate', { bytes, document, request }),
    redact: (bytes, document, request) => ask('redact', { bytes, document, request }),
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.failed(new Error('the workshop is closed'))
      for (const bench of benches) bench.stop()
    },
  }
}

/** Takes the bench that is readiest for an order out of those that are idle. */
function fittest(idle: Bench[], { act }: Order): Bench {
  const fitting = idle.findIndex(each => each.learns === (act === 'run'))
  return idle.splice(Math.max(0, fitting), 1)[0]!
}
