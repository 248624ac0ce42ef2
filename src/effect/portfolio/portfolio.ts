// Portfolios under a budget: initiatives weighed against each other, the best choice beside the people's own. People choose.
//   await listPortfolios(query)      await portfolioOf(query, id)
//   await makePortfolio(tx, given, by, at)      await chooseIn(tx, id, choice, by, at)
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { type Initiative, listInitiatives } from '#effect/initiatives/initiatives.ts'
import { type Candidate, type Comparison, compare, type RiskParts } from '#effect/portfolio/compare.ts'
import * as store from '#effect/portfolio/portfolio.store.ts'
import { log } from '#governance/log/log.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

/** How much of the effect a risk of 1 to 5 takes away, where nobody has said otherwise: an assumption, shown as one. */
export const assumedRiskParts: RiskParts = [0, 0.05, 0.1, 0.2, 0.4]

type Row = { id: Id<'pfl'>; number: number; title: string; budget: number; source: string; dnr: string | null }
/** `madeOn`: the day it was made. */
export type PortfolioRow = Row & { candidates: number; madeOn: string }
const rowOf = ({ id, number, title, budget, source, dnr }: store.PortfolioRecord): Row => ({
  id,
  number,
  title,
  budget,
  source,
  dnr,
})

/** The newest first. */
export const listPortfolios = async (q: Query): Promise<PortfolioRow[]> =>
  (await store.all(q)).map(one => ({
    ...rowOf(one),
    candidates: one.candidates.length,
    madeOn: dateInSweden(one.at),
  }))

/** Not decided yet, and reckoned: what a portfolio may weigh. */
export const openInitiatives = async (q: Query): Promise<Initiative[]> =>
  (await listInitiatives(q)).filter(one => !isDecided(one) && isReckoned(one))

const isDecided = (one: Initiative): boolean => one.state === 'beslut'
const isReckoned = ({ body }: Initiative): boolean => body.effect !== null && body.risk !== null

export type PortfolioCandidate = Candidate & {
  id: Id<'ini'>
  riskWhy: string
  requires: Id<'ini'>[]
  blockedBy: string[]
  worth: number
}
export type PortfolioWhole = Row &
  Omit<Comparison, 'worths' | 'people'> & {
    riskParts: RiskParts
    candidates: PortfolioCandidate[]
    unweighed: { id: Id<'ini'>; title: string }[]
    people: (NonNullable<Comparison['people']> & { by: string; onDay: string; dnr: string | null; why: string }) | null
  }

/** `by`: with what people had chosen up to that day. @throws Refusal not-found */
export async function portfolioOf(q: Query, id: Id<'pfl'>, by: string | null = null): Promise<PortfolioWhole> {
  const held = await store.byId(q, id)
  if (!held) throw new Refusal('not-found')
  const [choice, initiatives] = await Promise.all([store.choiceOf(q, id, by), listInitiatives(q)])
  const { candidates, unweighed } = weighable(held.candidates, initiatives)
  const { worths, people, ...compared } = await weighAll(candidates, held, choice?.chosen ?? null)
  return {
    ...rowOf(held),
    ...compared,
    riskParts: held.risk_parts,
    candidates: candidates.map(one => ({ ...one, worth: worths[one.id]! })),
    unweighed,
    people:
      people && choice
        ? { ...people, by: choice.by_whom, onDay: choice.on_day, dnr: choice.dnr, why: choice.why }
        : null,
  }
}

/**
 * What is required and has been introduced is there already; what is required and is neither that nor a candidate stands in the way, and the
 * solver is told so by a requirement that nobody can meet.
 */
function weighable(ids: readonly Id<'ini'>[], initiatives: readonly Initiative[]) {
  const known = new Map(initiatives.map(one => [one.id, one]))
  const own = ids.flatMap(id => known.get(id) ?? [])
  const weighed = own.filter(isReckoned)
  const among = new Set(weighed.map(one => one.id))
  const isThere = (id: Id<'ini'>): boolean => known.get(id)?.outcome === 'införs'
  const candidates = weighed.map(({ id, body }) => {
    const { title, cost, effect, risk, riskWhy, dependsOn } = body
    const needs = dependsOn.filter(other => !isThere(other))
    const blockedBy = needs.filter(other => !among.has(other)).map(other => known.get(other)?.body.title ?? other)
    return {
      id,
      title,
      cost,
      effect: effect!,
      risk: risk!,
      riskWhy,
      requires: needs.filter(other => among.has(other)),
      blockedBy,
    }
  })
  return {
    candidates,
    unweighed: own.filter(one => !isReckoned(one)).map(({ id, body }) => ({ id, title: body.title })),
  }
}

type Weighed = ReturnType<typeof weighable>['candidates'][number]
const lately = new Map<string, Promise<Comparison>>()
const keptLately = 20

/** The same question has the same answer: the latest ones are kept, since a screen asks again and again. */
function weighAll(
  candidates: readonly Weighed[],
  { budget, risk_parts }: store.PortfolioRecord,
  chosen: string[] | null,
) {
  const given = candidates.map(one => ({
    ...one,
    requires: [...one.requires, ...one.blockedBy.map(title => `without ${title}`)],
  }))
  const key = JSON.stringify([given, budget, risk_parts, chosen])
  const known = lately.get(key)
  if (known) return known
  const asked = compare(given, budget, risk_parts, chosen)
  lately.set(key, asked)
  asked.catch(() => lately.delete(key))
  if (lately.size > keptLately) lately.delete(lately.keys().next().value!)
  return asked
}

export type PortfolioGiven = Omit<Row, 'id' | 'number'> & {
  candidates: Id<'ini'>[]
  riskParts: RiskParts
}

/** @throws Refusal invalid-input when a candidate is unknown */
export async function makePortfolio(tx: Tx, given: PortfolioGiven, by: string, at: Date): Promise<Id<'pfl'>> {
  const { title, budget, source, dnr, riskParts } = given
  const known = new Set((await listInitiatives(tx)).map(one => one.id))
  const candidates = [...new Set(given.candidates)]
  if (candidates.some(id => !known.has(id))) throw new Refusal('invalid-input', { what: 'candidates' })
  const id = mint('pfl')
  const number = await store.add(tx, {
    id,
    title,
    budget,
    source,
    dnr,
    candidates,
    risk_parts: [...riskParts],
    by_whom: by,
    at,
  })
  const content = { number, title, budget, count: candidates.length }
  await log.append(tx, { actor: by, act: 'portfolio.make', subject: id, content }, at)
  return id
}

export type Chosen = { chosen: Id<'ini'>[]; onDay: string; dnr: string | null; why: string }

/** What people have chosen, whether or not it is the best. @throws Refusal not-found, invalid-input when one is no candidate */
export async function chooseIn(
  tx: Tx,
  id: Id<'pfl'>,
  { chosen: ids, onDay, dnr, why }: Chosen,
  by: string,
  at: Date,
): Promise<void> {
  const held = await store.byId(tx, id)
  if (!held) throw new Refusal('not-found')
  const chosen = [...new Set(ids)]
  if (chosen.some(one => !held.candidates.includes(one))) throw new Refusal('invalid-input', { what: 'chosen' })
  await store.addChoice(tx, { portfolio: id, chosen, on_day: onDay, dnr, why, by_whom: by, at })
  const content = { number: held.number, count: chosen.length, chosen, dnr, why }
  await log.append(tx, { actor: by, act: 'portfolio.choose', subject: id, content }, at)
}
