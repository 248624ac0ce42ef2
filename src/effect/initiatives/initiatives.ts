// Initiatives: what was tried, from need to decision, with hypothesis, baseline, result and cost; those that failed are kept like the rest.
//   await listInitiatives(query)      await initiativeOf(query, id)      await addInitiative(tx, { body }, by, at)
//   await changeInitiative(tx, id, { body, from }, by, at)      await takeStep(tx, id, step, by, at)
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { changesBetween } from '#effect/changes/changes.ts'
import { type InitiativeBody, missingFor, type StepTaken } from '#effect/initiatives/initiative.ts'
import * as store from '#effect/initiatives/initiatives.store.ts'
import { all as cards } from '#governance/cards/cards.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { InitiativeBody, Outcome, Step, StepTaken } from '#effect/initiatives/initiative.ts'
export { unknownOf as unknownInitiatives } from '#effect/initiatives/initiatives.store.ts'

/** A step that was taken: `day` is when it was decided, `at` when it was written down. */
export type InitiativeStep = StepTaken & { number: number; by: string; at: Date }
/**
 * An initiative with its steps, oldest first. `body.cost` is whole kronor; `body.effect` whole kronor over four years before the cost, with
 * its range, or null where nobody has reckoned it; `body.risk` 1 (least) to 5; `body.dependsOn` those that must come first.
 */
export type Initiative = store.Held & { steps: InitiativeStep[] }

const stepShown = ({
  number,
  state,
  outcome,
  day,
  dnr,
  decided_by,
  note,
  by_whom,
  at,
}: store.StepRow): InitiativeStep => ({
  number,
  state,
  outcome,
  day,
  dnr,
  decidedBy: decided_by,
  note,
  by: by_whom,
  at,
})

/** Every initiative, in the order they were written. */
export async function listInitiatives(q: Query): Promise<Initiative[]> {
  const [held, steps] = await Promise.all([store.all(q), store.stepsOf(q)])
  const byInitiative = Map.groupBy(steps, step => step.initiative)
  return held.map(one => ({ ...one, steps: (byInitiative.get(one.id) ?? []).map(stepShown) }))
}

/** @throws Refusal not-found */
export async function initiativeOf(q: Query, id: Id<'ini'>): Promise<Initiative> {
  const found = (await listInitiatives(q)).find(one => one.id === id)
  if (!found) throw new Refusal('not-found')
  return found
}

type New = { id?: Id<'ini'>; body: InitiativeBody; day: string; decidedBy: string }

/** Writes one down as a need, known since `day`. The last thing its transaction does. @throws Refusal invalid-input */
export async function addInitiative(tx: Tx, { id = mint('ini'), body, day, decidedBy }: New, by: string, at: Date) {
  await mustStand(tx, id, body)
  const number = await store.add(tx, { id, body, by, at })
  const step = { state: 'behov' as const, outcome: null, day, dnr: null, decidedBy, note: '' }
  await store.addStep(tx, id, step, by, at)
  const content = { number, title: body.title, functions: body.functions }
  await log.append(tx, { actor: by, act: 'initiative.add', subject: id, content }, at)
  return id
}

/** @throws Refusal not-found, conflict when it has been changed since version `from`, invalid-input */
export async function changeInitiative(
  tx: Tx,
  id: Id<'ini'>,
  { body, from }: { body: InitiativeBody; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const before = await store.hold(tx, id)
  if (!before) throw new Refusal('not-found')
  await mustStand(tx, id, body)
  const changes = changesBetween(before.body, body)
  if (before.version !== from) throw new Refusal('conflict')
  if (Object.keys(changes).length === 0) return
  if (!(await store.change(tx, { id, body, by, at }, from))) throw new Refusal('conflict')
  const content = { number: before.number, version: from + 1, changes }
  await log.append(tx, { actor: by, act: 'initiative.change', subject: id, content }, at)
}

/** @throws Refusal not-found, step-not-ready with what is missing, invalid-input when it is dated ahead */
export async function takeStep(tx: Tx, id: Id<'ini'>, step: StepTaken, by: string, at: Date): Promise<void> {
  const held = await store.hold(tx, id)
  if (!held) throw new Refusal('not-found')
  if (step.day > dateInSweden(at)) throw new Refusal('invalid-input', { what: 'day' })
  const lessons = await store.lessonCount(tx, id)
  const [missing] = missingFor(held.state, { ...held.body, lessons }, step)
  if (missing) throw new Refusal('step-not-ready', { what: `lacks-${missing}` })
  await store.addStep(tx, id, step, by, at)
  const { state, outcome, day, dnr } = step
  const content = { number: held.number, state, day, ...(outcome && { outcome }), ...(dnr && { dnr }) }
  await log.append(tx, { actor: by, act: 'initiative.step', subject: id, content }, at)
}

/** What an initiative points at must be there. */
async function mustStand(tx: Tx, id: Id<'ini'>, body: InitiativeBody): Promise<void> {
  if (body.from && body.to && body.to < body.from) throw new Refusal('invalid-input', { what: 'to' })
  if (body.dependsOn.includes(id) || (await store.unknownOf(tx, body.dependsOn)).length > 0)
    throw new Refusal('invalid-input', { what: 'dependsOn' })
  if ((await store.unknownRounds(tx, body.rounds)).length > 0) throw new Refusal('invalid-input', { what: 'rounds' })
  const known = new Set((await cards(tx)).map(({ card }) => card.id))
  if (body.functions.some(name => !known.has(name))) throw new Refusal('invalid-input', { what: 'functions' })
  await mustNotCircle(tx, id, body.dependsOn)
}

/** One that waits for itself, by way of others, would never begin. */
async function mustNotCircle(tx: Tx, id: Id<'ini'>, dependsOn: readonly Id<'ini'>[]): Promise<void> {
  const needs = new Map((await store.all(tx)).map(one => [one.id, one.body.dependsOn]))
  const met = new Set<string>()
  const waiting = [...dependsOn]
  while (waiting.length > 0) {
    const next = waiting.pop()!
    if (next === id) throw new Refusal('invalid-input', { what: 'dependsOn' })
    if (met.has(next)) continue
    met.add(next)
    waiting.push(...(needs.get(next) ?? []))
  }
}
