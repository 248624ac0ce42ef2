// Conclusions: guidance that stands on initiatives and figures, never on opinion. One that names none, or some that are not there, is refused.
//   await listConclusions(query)        await addConclusion(tx, factors, { body }, by, at)
// Figures are named by their ids (#effect/figures), so that whoever reads one can be led to its rows.
import { z } from 'zod'
import { type Id, idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { changesBetween } from '#effect/changes/changes.ts'
import * as store from '#effect/conclusions/conclusions.store.ts'
import type { Factors } from '#effect/factors/factors.ts'
import { figuresNamed } from '#effect/figures/figures.ts'
import { unknownInitiatives } from '#effect/initiatives/initiatives.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

/** Empty lists pass here, so that the refusal can say what is missing in words. */
export const ConclusionBody = z.strictObject({
  title: z.string().trim().min(1).max(200),
  says: z.string().trim().min(1).max(4000),
  initiatives: z.array(idOf('ini')).max(30),
  figures: z.array(z.string().min(3).max(120)).max(30),
})
export type ConclusionBody = z.infer<typeof ConclusionBody>
export type Conclusion = {
  id: Id<'con'>
  number: number
  version: number
  body: ConclusionBody
  /** Null while it stands. */
  withdrawnWhy: string | null
  by: string
  at: Date
}

const shown = ({
  id,
  number,
  version,
  title,
  says,
  initiatives,
  figures,
  ...row
}: store.ConclusionRow): Conclusion => ({
  id,
  number,
  version,
  body: { title, says, initiatives: initiatives as Id<'ini'>[], figures: figures as string[] },
  withdrawnWhy: row.withdrawn_why,
  by: row.by_whom,
  at: row.at,
})

/** In the order they were written, the withdrawn too. */
export const listConclusions = async (q: Query): Promise<Conclusion[]> => (await store.all(q)).map(shown)

/** The last thing its transaction does. @throws Refusal rests-on-nothing */
export async function addConclusion(
  tx: Tx,
  factors: Factors,
  { id = mint('con'), body }: { id?: Id<'con'>; body: ConclusionBody },
  by: string,
  at: Date,
): Promise<Id<'con'>> {
  await mustRest(tx, factors, body, at)
  const number = await store.add(tx, id, body, by, at)
  const content = { number, title: body.title, initiatives: body.initiatives, figures: body.figures }
  await log.append(tx, { actor: by, act: 'conclusion.add', subject: id, content }, at)
  return id
}

/** @throws Refusal not-found, conflict when it has been changed or withdrawn, rests-on-nothing */
export async function changeConclusion(
  tx: Tx,
  factors: Factors,
  { id, body, from }: { id: Id<'con'>; body: ConclusionBody; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const held = await holdAt(tx, id, from)
  await mustRest(tx, factors, body, at)
  const changes = changesBetween(shown(held).body, body)
  if (Object.keys(changes).length === 0) return
  await store.change(tx, id, body, by, at, from)
  const content = { number: held.number, version: from + 1, changes }
  await log.append(tx, { actor: by, act: 'conclusion.change', subject: id, content }, at)
}

/** It is kept, and says that it no longer stands. @throws Refusal not-found, conflict */
export async function withdrawConclusion(
  tx: Tx,
  { id, why, from }: { id: Id<'con'>; why: string; from: number },
  by: string,
  at: Date,
): Promise<void> {
  const held = await holdAt(tx, id, from)
  await store.withdraw(tx, id, why, by, at, from)
  await log.append(
    tx,
    { actor: by, act: 'conclusion.withdraw', subject: id, content: { number: held.number, why } },
    at,
  )
}

async function holdAt(tx: Tx, id: Id<'con'>, from: number): Promise<store.ConclusionRow> {
  const held = await store.hold(tx, id)
  if (!held) throw new Refusal('not-found')
  if (held.version !== from || held.withdrawn_why !== null) throw new Refusal('conflict')
  return held
}

async function mustRest(tx: Tx, factors: Factors, { initiatives, figures }: ConclusionBody, at: Date): Promise<void> {
  const nowhere = initiatives.length === 0 || (await unknownInitiatives(tx, initiatives)).length > 0
  if (nowhere) throw new Refusal('rests-on-nothing', { what: 'no-initiative' })
  const named = new Set((await figuresNamed(tx, factors, figures, at)).map(one => one.id))
  if (figures.length === 0 || figures.some(id => !named.has(id)))
    throw new Refusal('rests-on-nothing', { what: 'no-figure' })
}
