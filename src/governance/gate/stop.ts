// The stop switch of a function: with a reason, effective at once. What already runs may end, or its outcome falls.
import { Refusal } from '#base/refusal.ts'
import * as store from '#governance/gate/gate.store.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'

type Stop = { name: string; why: string; running: 'drain' | 'cancel'; by: string }

/** The last thing its transaction does. @throws Refusal conflict when it had been stopped before. */
export async function stop(tx: Tx, { name, why, running, by }: Stop, at: Date): Promise<void> {
  if (!(await store.addStop(tx, { function: name, why, at, by_whom: by, running }))) throw new Refusal('conflict')
  await log.append(tx, { actor: by, act: 'function.stop', subject: name, content: { why, running } }, at)
}

/** @throws Refusal conflict when it had not been stopped. */
export async function resume(tx: Tx, { name, why, by }: Omit<Stop, 'running'>, at: Date): Promise<void> {
  if (!(await store.endStop(tx, name))) throw new Refusal('conflict')
  await log.append(tx, { actor: by, act: 'function.resume', subject: name, content: { why } }, at)
}
