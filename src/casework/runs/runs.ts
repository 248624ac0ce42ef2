// Runs: a function asked of a document. The gate answers first, and its answer is kept whether it was yes or no.
import { createHash } from 'node:crypto'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { documentOf, holdDocument, moveDocument } from '#casework/documents/documents.ts'
import { addFindings, placer, settleAnew } from '#casework/review/review.ts'
import { type Asked, type Room, tellOf } from '#casework/room.ts'
import * as store from '#casework/runs/runs.store.ts'
import { verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { runAtOnce } from '#casework/runs/at-once.ts'
export { lastDone, type RunRecord } from '#casework/runs/runs.store.ts'

/** Who stands in the log for what the program does by itself. */
export const program = 'Kansli'

/** Asks every function of the house about a document, in the caller's transaction. True when any of them will run. */
async function askAll(room: Room, tx: Tx, document: { id: Id<'doc'>; sha256: string }): Promise<boolean> {
  const asked = await Promise.all(room.functions.map(one => ask(room, tx, document, one)))
  return asked.some(Boolean)
}

async function ask(
  room: Room,
  tx: Tx,
  { id, sha256 }: { id: Id<'doc'>; sha256: string },
  asked: Asked,
): Promise<boolean> {
  const { name, version, settings: schema } = asked.function
  const at = room.clock()
  const answer = await verdict(
    tx,
    name,
    room.functions.map(one => one.function.name),
    at,
  )
  const settings = schema.parse({})
  const input = JSON.stringify([sha256, name, version, asked.knowledge, settings])
  const run = mint('run')
  const added = await store.addRun(tx, {
    id: run,
    document: id,
    function: name,
    version,
    knowledge: asked.knowledge,
    settings,
    today: dateInSweden(at),
    verdict: answer,
    refusal: answer.open ? null : { reason: 'gate-closed', params: { function: name } },
    asked_at: at,
    input_hash: createHash('sha256').update(input).digest('hex'),
  })
  if (!added || !answer.open) return false
  await room.jobs.send(tx, 'run', { run }, { key: run })
  return true
}

/** Does a run that has been asked. Safe to repeat: what a run found is added once. */
export async function perform(room: Room, id: Id<'run'>): Promise<void> {
  const run = await store.runById(room.database.query, id)
  if (run?.state !== 'asked') return
  try {
    const document = await documentOf(room, run.document)
    const { found, meter } = await room.workshop.run(run.function, document, run.settings, run.today)
    const place = placer(document)
    const findings = found.findings.map((finding, number) => ({
      ...place(finding.span),
      id: mint('fnd'),
      run: id,
      document: run.document,
      function: run.function,
      number,
      finding,
    }))
    await finish(room, run, 'run.find', { version: run.version, findings: findings.length }, async tx => {
      const { about, doubts } = found
      if (!(await store.markDone(tx, id, { about, doubts, meter, done_at: room.clock() }))) return false
      await addFindings(tx, findings)
      return true
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuse(room, id, error.reason, error.params)
  }
}

/** Writes down that a run could not be done, and goes on without it. */
export async function refuse(room: Room, id: Id<'run'>, reason: string, params: Params = {}): Promise<void> {
  const run = await store.runById(room.database.query, id)
  if (run?.state !== 'asked') return
  await finish(room, run, 'run.refuse', { reason }, tx => store.markRefused(tx, id, { reason, params }, room.clock()))
}

/** Ends a run in one transaction: what `write` writes, the document's new state, notice and event; nothing when it had ended. */
async function finish(
  room: Room,
  run: store.RunRecord,
  act: string,
  content: Record<string, unknown>,
  write: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  await room.database.transaction(async tx => {
    await holdDocument(tx, run.document)
    if (!(await write(tx))) return
    await settleAnew(room, tx, run.document, await store.isAnyAsked(tx, run.document))
    await tellOf(room, tx, run.document, run.function)
    const told = { ...content, run: run.id, function: run.function, knowledge: run.knowledge }
    await log.append(tx, { actor: program, act, subject: run.document, content: told }, room.clock())
  })
}

/** Sets a document that has been read to `running`, or settles it at once when no function may run. */
export async function begin(room: Room, tx: Tx, document: { id: Id<'doc'>; sha256: string }): Promise<void> {
  const runs = await askAll(room, tx, document)
  const first = room.functions[0]?.function.name
  if (runs) await moveDocument(tx, document.id, { state: 'running', progress: { step: first, done: 0, total: 1 } })
  else await settleAnew(room, tx, document.id, false)
}
