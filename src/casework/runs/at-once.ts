// A run that a person asks for and waits for, of a function that is not asked of every document. Through the gate and the workshop
// like any other; kept whole when it is done, so that nothing half-asked is left if the process dies.
import type { Id } from '#base/id.ts'
import { documentOf, documentRecord } from '#casework/documents/documents.ts'
import type { Person } from '#casework/people/people.ts'
import { addFindings, placer } from '#casework/review/review.ts'
import type { Asked, Room } from '#casework/room.ts'
import { inputHash, question } from '#casework/runs/question.ts'
import * as store from '#casework/runs/runs.store.ts'
import { verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { mint } from '#store/mint.ts'

/**
 * The run that answers: the one done before when the same has been asked of the same text, else a new one. A closed gate gives
 * a run that was refused, with its verdict. @throws Refusal not-found before the document has been read; what the workshop refuses
 */
export async function runAtOnce(
  room: Room,
  by: Person,
  id: Id<'doc'>,
  asked: Asked,
  settings: unknown,
): Promise<store.RunRecord> {
  const run = await put(room, id, asked, settings)
  if (run.refusal) return refused(room, by, run)
  const { query } = room.database
  const before = await store.runByInput(query, id, run.function, run.input_hash)
  return before?.state === 'done' ? before : answered(room, by, run)
}

async function put(room: Room, id: Id<'doc'>, asked: Asked, settings: unknown): Promise<store.NewRun> {
  const { name, version } = asked.function
  const { sha256, unit } = await documentRecord(room, id)
  const at = room.clock()
  const answer = await verdict(room.database.query, room.governed, { name, unit, at })
  // A refusal is no answer: the same may be asked again when the gate has opened.
  const again = answer.open ? [] : [mint('run')]
  const input = inputHash([sha256, name, version, asked.knowledge, settings, ...again])
  return question({ document: id, asked, settings, verdict: answer, at, input })
}

async function answered(room: Room, by: Person, run: store.NewRun): Promise<store.RunRecord> {
  const { id, document, function: name, version, knowledge } = run
  const read = await documentOf(room, document)
  const { found, meter } = await room.workshop.run(name, read, run.settings, run.today)
  const place = placer(read)
  const findings = found.findings.map((finding, number) => {
    const row = { ...place(finding.span), id: mint('fnd'), run: id, document }
    return { ...row, function: name, number, finding }
  })
  await room.database.transaction(async tx => {
    if (!(await store.addRun(tx, run))) return // another asked the same in the meantime
    const { about, doubts } = found
    await store.markDone(tx, id, { about, doubts, meter, done_at: room.clock() })
    await addFindings(tx, findings)
    const content = { version, findings: findings.length, run: id, function: name, knowledge }
    await log.append(tx, { actor: by.name, act: 'run.find', subject: document, content }, room.clock())
  })
  return (await store.runByInput(room.database.query, document, name, run.input_hash))!
}

async function refused(room: Room, by: Person, run: store.NewRun): Promise<store.RunRecord> {
  await room.database.transaction(async tx => {
    await store.addRun(tx, run)
    const content = { reason: run.refusal!.reason, run: run.id, function: run.function, knowledge: run.knowledge }
    await log.append(tx, { actor: by.name, act: 'run.refuse', subject: run.document, content }, room.clock())
  })
  return (await store.runById(room.database.query, run.id))!
}
