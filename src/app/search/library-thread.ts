// The thread that holds the indexes: it answers orders of the server one by one, so that the server itself never waits.
import { parentPort, workerData } from 'node:worker_threads'
import { holdLibrary } from '#app/search/held-library.ts'
import { openLaw } from '#app/search/open-law.ts'
import type { Library } from '#casework/search/library.ts'

export type Order = { [V in keyof Library]: { id: number; verb: V; given: unknown[] } }[keyof Library]
export type Reply =
  | { id: number; kind: 'done'; gives: unknown }
  | { id: number; kind: 'bug'; message: string; stack: string }
  | { id: number; kind: 'progress'; done: number; total: number }

const library = holdLibrary((workerData as { folder: string }).folder, () => openLaw())
const say = (reply: Reply) => parentPort?.postMessage(reply)

parentPort?.on('message', async ({ id, verb, given }: Order) => {
  const told = (done: number, total: number) => say({ id, kind: 'progress', done, total })
  try {
    const act = library[verb] as (...given: unknown[]) => Promise<unknown>
    say({ id, kind: 'done', gives: await (verb === 'learnLaw' ? act(told) : act(...given)) })
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    say({ id, kind: 'bug', message, stack })
  }
})
