// The assessment of a function or an initiative in three dimensions (ekonomisk, ekologisk, social with barn, jämlikhet and integritet), with
// law and samverkan: what the data say, drawn anew each time, and what people have written of it, version by version.
//   await assessmentsAt(query, known, day, at)
//   await assessmentOf(query, known, { kind: 'function', subject: 'check' }, at)       await assess(tx, known, about, writing, by, at)
// "No impact" beside rows that say otherwise takes a written reason.
import { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import * as store from '#effect/assessment/assessment.store.ts'
import { type Fact, factsOfCard, factsOfFigures, type Part, parts } from '#effect/assessment/drawn.ts'
import { changesBetween } from '#effect/changes/changes.ts'
import type { Factors } from '#effect/factors/factors.ts'
import { type Figure, figures } from '#effect/figures/figures.ts'
import { listInitiatives } from '#effect/initiatives/initiatives.ts'
import { all as cards } from '#governance/cards/cards.ts'
import { type Checkpoints, standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { standing } from '#governance/evidence/evidence.ts'
import { pointOf } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'

export type { About } from '#effect/assessment/assessment.store.ts'
export { type Fact, type Part, parts } from '#effect/assessment/drawn.ts'

const PartWritten = z.strictObject({
  /** Null in law and samverkan, which are told and not weighed. */
  impact: z.enum(['none', 'better', 'worse', 'mixed', 'not-assessed']).nullable(),
  says: z.string().trim().max(3000),
  /** Why there is no impact although the data say otherwise. */
  reason: z.string().trim().max(1000).nullable(),
})
export const AssessmentBody = z.strictObject({
  economic: PartWritten,
  ecological: PartWritten,
  social: PartWritten,
  children: PartWritten,
  equality: PartWritten,
  privacy: PartWritten,
  law: PartWritten,
  consultation: PartWritten,
})
export type AssessmentBody = z.infer<typeof AssessmentBody>

/** What assessments are drawn from. */
export type Known = { factors: Factors; checkpoints: Checkpoints }
export type Written = { version: number; body: AssessmentBody; why: string; by: string; at: Date }
export type Assessment = store.About & {
  title: string
  /** What the data say now, part by part. */
  facts: Fact[]
  /** Null where nobody has written any. */
  written: Written | null
  versions: Written[]
  /** Parts that say "no impact" without a reason where the data now say otherwise. */
  faults: Part[]
}

const writtenOf = ({ version, body, why, by_whom: by, at }: store.AssessmentRow): Written => ({
  version,
  body: AssessmentBody.parse(body),
  why,
  by,
  at,
})

/** @throws Refusal not-found when there is no such function or initiative */
export async function assessmentOf(q: Query, known: Known, about: store.About, at: Date): Promise<Assessment> {
  const { title, facts } = await drawnFor(q, known, await figures(q, known.factors, at), about, at)
  const versions = (await store.versions(q, about)).map(writtenOf)
  const written = versions[0] ?? null
  return { ...about, title, facts, written, versions, faults: written ? faultsOf(written.body, facts) : [] }
}

/** Every assessment that people had written at the end of a day, in the order of their subjects; figures are drawn once for all. */
export async function assessmentsAt(q: Query, known: Known, day: string, at: Date): Promise<Assessment[]> {
  const rows = (await store.allVersions(q)).filter(row => dateInSweden(row.at) <= day)
  const subjects = Map.groupBy(rows, row => `${row.kind} ${row.subject}`)
  const all = subjects.size > 0 ? await figures(q, known.factors, at) : []
  const held: Assessment[] = []
  for (const own of subjects.values()) {
    const { kind, subject } = own[0]!
    const { title, facts } = await drawnFor(q, known, all, { kind, subject }, at)
    const versions = own.map(writtenOf)
    const written = versions[0]!
    held.push({ kind, subject, title, facts, written, versions, faults: faultsOf(written.body, facts) })
  }
  return held
}

const fewestSigns = 10

/** Parts where "no impact" stands beside rows that say otherwise, and no reason is written. */
const faultsOf = (body: AssessmentBody, facts: readonly Fact[]): Part[] =>
  parts.filter(part => {
    const { impact, reason } = body[part]
    const isHollow = impact === 'none' && (reason ?? '').length < fewestSigns
    return isHollow && facts.some(fact => fact.part === part && fact.against)
  })

type Writing = { body: AssessmentBody; why: string; from: number }

/**
 * Adds a version after version `from` (0: none). The event is the last thing its transaction does.
 * @throws Refusal not-found, no-impact-but-costs with the part, conflict when somebody else has written in between
 */
export async function assess(
  tx: Tx,
  known: Known,
  about: store.About,
  { body, why, from }: Writing,
  by: string,
  at: Date,
): Promise<void> {
  const held = await assessmentOf(tx, known, about, at)
  const [fault] = faultsOf(body, held.facts)
  if (fault) throw new Refusal('no-impact-but-costs', { what: `part-${fault}` })
  if ((held.written?.version ?? 0) !== from) throw new Refusal('conflict')
  const changes = changesBetween(held.written?.body ?? ({} as AssessmentBody), body)
  if (Object.keys(changes).length === 0) return
  const row = { ...about, version: from + 1, body, why, by_whom: by, at }
  if (!(await store.add(tx, row))) throw new Refusal('conflict')
  const content = { kind: about.kind, version: from + 1, why, changes }
  await log.append(tx, { actor: by, act: 'assessment.write', subject: about.subject, content }, at)
}

type Drawn = { title: string; facts: Fact[] }

async function drawnFor(
  q: Query,
  known: Known,
  all: readonly Figure[],
  { kind, subject }: store.About,
  at: Date,
): Promise<Drawn> {
  if (kind === 'function') return ofFunction(q, known, all, subject, at)
  const initiative = (await listInitiatives(q)).find(one => one.id === (subject as Id<'ini'>))
  if (!initiative) throw new Refusal('not-found')
  const own = factsOfFigures(all.filter(({ about }) => about.what === 'initiative' && about.subject === subject))
  const rest: Fact[] = []
  // Of its functions an initiative takes over everything but their own money: it has its own.
  for (const name of initiative.body.functions)
    rest.push(...(await ofFunction(q, known, all, name, at)).facts.filter(fact => fact.part !== 'economic'))
  return { title: initiative.body.title, facts: [...own, ...rest] }
}

async function ofFunction(q: Query, known: Known, all: readonly Figure[], name: string, at: Date): Promise<Drawn> {
  const card = (await cards(q)).find(one => one.card.id === name)?.card
  if (!card) throw new Refusal('not-found')
  const [evidence, points] = await Promise.all([standing(q, name), standingCheckpoints(q, known.checkpoints)])
  const day = dateInSweden(at)
  const found = points.all.flatMap(({ id, ...point }) => {
    const state = pointOf({ id, ...point }, card, evidence, day)?.state
    return state ? [{ id, isOpen: state !== 'answered' && state !== 'settled' }] : []
  })
  const answers = evidence.map(({ checkpoint, answer: { date, group, dnr } }) => ({ checkpoint, date, group, dnr }))
  const asked = found.map(one => one.id)
  const open = found.filter(one => one.isOpen).map(one => one.id)
  const own = all.filter(({ about }) => about.what === 'function' && about.subject === name)
  return { title: card.title, facts: [...factsOfFigures(own), ...factsOfCard({ card, asked, open, answers })] }
}
