// The library as the server has it: a thread that holds the indexes, started when it is first asked. When the thread dies what was asked
// fails, and the next question starts another, which reads the indexes from their files.
import { Worker } from 'node:worker_threads'
import type { Order, Reply } from '#app/search/library-thread.ts'
import type { Library } from '#casework/search/library.ts'

/** Megabytes of JavaScript heap; the indexes themselves lie beside it. */
const heap = 768
type Waiting = {
  done(value: unknown): void
  failed(error: Error): void
  progress?: ((done: number, total: number) => void) | undefined
}

type Ask = <T>(verb: Order['verb'], given: unknown[], progress?: Waiting['progress']) => Promise<T>

/** `folder` is where the indexes lie. */
export function openLibrary(folder: string): Library {
  const { ask, close } = threadOn(folder)
  return {
    files: id => ask('files', [id]),
    put: (id, file, content) => ask('put', [id, file, content]),
    drop: (id, path) => ask('drop', [id, path]),
    save: (id, when) => ask('save', [id, when]),
    forget: id => ask('forget', [id]),
    learnLaw: progress => ask('learnLaw', [], progress),
    papers: (named, today) => ask('papers', [named, today]),
    read: (named, id, today) => ask('read', [named, id, today]),
    search: (collections, asked, today) => ask('search', [collections, asked, today]),
    close,
  }
}

function threadOn(folder: string): { ask: Ask; close(): Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | null = null
  let next = 0
  let closed = false
  const fail = (error: Error) => {
    for (const one of waiting.values()) one.failed(error)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('./library-thread.ts', import.meta.url), {
      workerData: { folder },
      resourceLimits: { maxOldGenerationSizeMb: heap },
    })
    started.on('message', (reply: Reply) => {
      hear(waiting, reply)
      if (waiting.size === 0) started.unref() // nothing is asked: it keeps no process alive
    })
    started.on('error', error => fail(error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => {
      if (thread === started) thread = null
      fail(new Error('the library’s thread has ended'))
    })
    return started
  }
  return {
    ask: (verb, given, progress) =>
      new Promise((done, failed) => {
        if (closed) return failed(new Error('the library is closed'))
        thread ??= start()
        thread.ref()
        waiting.set(next, { done: done as Waiting['done'], failed, progress })
        thread.postMessage({ id: next++, verb, given } as Order)
      }),
    async close() {
      closed = true
      await thread?.terminate()
    },
  }
}

function hear(waiting: Map<number, Waiting>, reply: Reply): void {
  const one = waiting.get(reply.id)
  if (reply.kind === 'progress') {
    one?.progress?.(reply.done, reply.total)
    return
  }
  waiting.delete(reply.id)
  if (reply.kind === 'done') {
    one?.done(reply.gives)
    return
  }
  const error = new Error(reply.message)
  error.stack = reply.stack
  one?.failed(error)
}
