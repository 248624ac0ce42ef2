// Runs: a function asked of a document. The gate answers first, and its answer is kept whether it was yes or no.
import type { Id } from '#base/id.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { documentOf, holdDocument, moveDocument } from '#casework/documents/documents.ts'
import { type Beside, besideOf, textsOf } from '#casework/matters/matters.ts'
import type { Person } from '#casework/people/people.ts'
import { keepFindings, placer, settleAnew } from '#casework/review/review.ts'
import { type Asked, type Room, tellOf } from '#casework/room.ts'
import { inputHash, question } from '#casework/runs/question.ts'
import * as store from '#casework/runs/runs.store.ts'
import type { Card } from '#governance/cards/cards.ts'
import { type Verdict, verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { variantFor, variants } from '#governance/variants/variants.ts'
import type { Tx } from '#store/database.ts'
import type { Doubt } from '#text/document.ts'

export { runAtOnce } from '#casework/runs/at-once.ts'
export { lastDone, type RunRecord } from '#casework/runs/runs.store.ts'

/** Who stands in the log for what the program does by itself. */
export const program = 'Kansli'

type Read = { id: Id<'doc'>; sha256: string; received_at: Date }

/** Asks functions about a document, in the caller's transaction: one after the other, since they share its connection. True when any was. */
async function askAll(room: Room, tx: Tx, document: Read, functions: readonly Asked[]): Promise<boolean> {
  const unit = await store.unitOf(tx, document.id)
  const beside = { ...(await besideOf(tx, document)), unit }
  const own = await variants(tx)
  let any = false
  for (const one of functions) {
    const variant = variantFor(own, one.function.name, unit)
    const wasAsked = variant ? await ask(room, tx, document, { ...one, variant }, beside) : null
    // A variant whose gate is shut leaves its place to the function as it comes, which has a gate of its own.
    any = (wasAsked?.open ? wasAsked.new : (await ask(room, tx, document, one, beside)).new || wasAsked?.new) || any
  }
  return any
}

type AskedAs = { function: Asked['function']; knowledge: string; variant?: Card }
type WasAsked = { open: boolean; new: boolean }

/** Asks one, unless that was what it was last asked. An answer that was given before stands again. */
async function ask(
  room: Room,
  tx: Tx,
  { id, sha256 }: Read,
  asked: AskedAs,
  { documents, left, unit }: Beside & { unit: string | null },
): Promise<WasAsked> {
  const { name, version, settings: schema, caseAs } = asked.function
  const variant = asked.variant?.id ?? null
  const settings = schema.parse(asked.variant?.variant?.settings ?? {})
  const beside = caseAs ? documents : []
  const plain = [sha256, name, version, asked.knowledge, settings, ...(variant ? [variant] : [])]
  const input = inputHash(beside.length > 0 ? [...plain, beside.map(one => [one.name, one.sha256]), left] : plain)
  const at = room.clock()
  if (await store.isLastAsked(tx, id, name, input)) return { open: true, new: false }
  const answer = await verdict(tx, room.governed, { name: variant ?? name, unit, at })
  const run = {
    ...question({ document: id, asked, settings, verdict: answer, at, input, variant }),
    beside: beside.map(one => ({ id: one.id, sha256: one.sha256 })),
    left_out: caseAs ? left : 0,
  }
  const added = await store.addRun(tx, run)
  if (!answer.open) return { open: false, new: added }
  const before = added ? null : await store.runByInput(tx, id, name, input)
  await store.pointTo(tx, { document: id, function: name, run: before?.id ?? run.id })
  if (added) await room.jobs.send(tx, 'run', { run: run.id }, { key: run.id })
  return { open: true, new: true }
}

/** Lets the outcome of every run of a function fall that has been asked and is not done. Gives how many. */
export async function cancelAll(room: Room, name: string, why: string): Promise<number> {
  const runs = await store.askedOf(room.database.query, name)
  for (const run of runs) await refuse(room, run, 'gate-closed', { function: name, because: 'function-stopped', why })
  return runs.length
}

/** Does a run that has been asked. Safe to repeat: what a run found is added once. */
export async function perform(room: Room, id: Id<'run'>): Promise<void> {
  const run = await store.runById(room.database.query, id)
  if (run?.state !== 'asked') return
  try {
    const document = await documentOf(room, run.document)
    const { settings, doubts: ofCase } = await withCase(room, run)
    const { found, meter } = await room.workshop.run(run.function, document, settings, run.today)
    const { about } = found
    const doubts = [...found.doubts, ...ofCase]
    await finish(room, run, 'run.find', { version: run.version, findings: found.findings.length }, async tx => {
      if (!(await store.markDone(tx, id, { about, doubts, meter, done_at: room.clock() }))) return false
      await keepFindings(tx, run, found.findings, placer(document))
      await store.letStand(tx, { document: run.document, function: run.function, run: id })
      return true
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await refuse(room, id, error.reason, error.params)
  }
}

/** The settings with the texts of the matter put in, which are not kept with the run, and what was left out of it. */
async function withCase(room: Room, run: store.RunRecord): Promise<{ settings: object; doubts: Doubt[] }> {
  const settings = run.settings as object
  const caseAs = room.functions.find(one => one.function.name === run.function)?.function.caseAs
  const named = run.beside as { id: Id<'doc'> }[]
  if (!caseAs || named.length === 0) return { settings, doubts: [] }
  const texts = await textsOf(
    room,
    named.map(one => one.id),
  )
  const params = { given: named.length, total: named.length + run.left_out }
  const doubts: Doubt[] = run.left_out > 0 ? [{ reason: 'case-cut', params, page: null }] : []
  return { settings: { ...settings, [caseAs]: texts }, doubts }
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
    const { function: name, variant, knowledge } = run
    const told = { ...content, run: run.id, function: name, ...(variant && { variant }), knowledge }
    await log.append(tx, { actor: program, act, subject: run.document, content: told }, room.clock())
  })
}

/** Asks every function about a document that has been read; sets it to `running`, or settles it at once when none may run. */
export async function begin(room: Room, tx: Tx, document: Read): Promise<void> {
  await askAll(room, tx, document, room.functions)
  await moveOn(room, tx, document.id, room.functions)
}

/**
 * Asks one function, or one variant, by its name about a document that has been read; its answer is the one that stands. Gives the
 * gate's answer. @throws Refusal function-unknown, conflict while the document is read or when it has left the house
 */
export async function askNamed(room: Room, by: Person, id: Id<'doc'>, name: string): Promise<Verdict> {
  return room.database.transaction(async tx => {
    const document = await holdDocument(tx, id)
    if (!document) throw new Refusal('not-found')
    if (!['running', 'reviewing', 'ready'].includes(document.state)) throw new Refusal('conflict')
    const variant = (await variants(tx)).find(one => one.id === name)
    const asked = room.functions.find(one => one.function.name === (variant?.variant?.of ?? name))
    if (!asked) throw new Refusal('function-unknown', { name })
    const unit = await store.unitOf(tx, id)
    const answer = await verdict(tx, room.governed, { name, unit, at: room.clock() })
    await ask(
      room,
      tx,
      document,
      { ...asked, ...(variant && { variant }) },
      { ...(await besideOf(tx, document)), unit },
    )
    await moveOn(room, tx, id, [asked])
    await tellOf(room, tx, id, asked.function.name)
    const content = { function: name, open: answer.open }
    await log.append(tx, { actor: by.name, act: 'run.ask', subject: id, content }, room.clock())
    return answer
  })
}

/** What has left the house keeps its state: only a person's decision opens it again. */
const left: readonly string[] = ['releasing', 'released']

/**
 * Asks the functions that look at the matter again, because another document has come to it or left it. Nothing happens while one
 * beside it is still to be read: that one tells when it has been.
 */
export async function askAgain(room: Room, id: Id<'doc'>): Promise<void> {
  const functions = room.functions.filter(one => one.function.caseAs)
  await room.database.transaction(async tx => {
    const document = await holdDocument(tx, id)
    if (!document || !['running', 'reviewing', 'ready', ...left].includes(document.state)) return
    if ((await besideOf(tx, document)).waiting || !(await askAll(room, tx, document, functions))) return
    await moveOn(room, tx, id, functions, left.includes(document.state))
    for (const { function: one } of functions) await tellOf(room, tx, id, one.name)
  })
}

async function moveOn(room: Room, tx: Tx, id: Id<'doc'>, asked: readonly Asked[], keeps = false): Promise<void> {
  const runs = await store.isAnyAsked(tx, id)
  const first = asked[0]?.function.name
  if (!runs) await settleAnew(room, tx, id, false)
  else if (!keeps) await moveDocument(tx, id, { state: 'running', progress: { step: first, done: 0, total: 1 } })
}
