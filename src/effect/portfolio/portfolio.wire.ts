// What goes over HTTP of portfolios under a budget. Whole kronor; faults go as kinds, and words are put on by whoever shows them.
import { z } from 'zod'
import { idOf } from '#base/id.ts'

const Text = z.string().trim().min(1)
const Dnr = z.string().trim().min(1).max(60)
const Initiative = idOf('ini')
const Part = z.number().min(0).max(1)
const kronor = z.int()
const Span = z.object({ low: kronor, value: kronor, high: kronor })
const RiskParts = z.array(Part).length(5)

export const PortfolioWriting = z.object({
  title: Text.max(200),
  budget: z.int().min(0).max(10_000_000_000),
  source: Text.max(500),
  dnr: Dnr.nullable(),
  candidates: z.array(Initiative).min(1).max(200),
  /** The part of the effect that is taken away for each risk, 1 to 5. */
  riskParts: RiskParts,
})
export const PortfolioChoosing = z.object({
  chosen: z.array(Initiative).max(200),
  onDay: z.iso.date(),
  dnr: Dnr.nullable(),
  why: Text.max(2000),
})
export const PortfolioMade = z.object({ id: idOf('pfl') })

export const PortfolioRow = z.object({
  id: idOf('pfl'),
  number: z.int(),
  title: z.string(),
  budget: kronor,
  source: z.string(),
  dnr: z.string().nullable(),
  candidates: z.int(),
})
/** `open`: initiatives that may be candidates of a new one. */
export const PortfolioList = z.object({
  mayWrite: z.boolean(),
  portfolios: z.array(PortfolioRow),
  open: z.array(z.object({ id: Initiative, title: z.string(), cost: kronor })),
})

export const PortfolioCandidate = z.object({
  id: Initiative,
  title: z.string(),
  cost: kronor,
  effect: Span,
  risk: z.int(),
  riskWhy: z.string(),
  /** Other candidates that must be carried out too. */
  requires: z.array(Initiative),
  /** Initiatives it needs that will not be carried out. */
  blockedBy: z.array(z.string()),
  worth: kronor,
})
const choice = { ids: z.array(Initiative), cost: kronor, effect: Span, worth: kronor }
export const PortfolioFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('over-budget'), kronor }),
  z.object({ kind: z.literal('lacks'), id: Initiative, requires: Initiative }),
])
export const PortfolioWhole = PortfolioRow.omit({ candidates: true }).extend({
  mayWrite: z.boolean(),
  riskParts: RiskParts,
  candidates: z.array(PortfolioCandidate),
  /** Candidates that nobody has reckoned the effect or risk of: they cannot be weighed. */
  unweighed: z.array(z.object({ id: Initiative, title: z.string() })),
  left: z.object({ worth: kronor, cost: kronor }),
  best: z.object(choice),
  people: z
    .object({
      ...choice,
      faults: z.array(PortfolioFault),
      missed: kronor,
      by: z.string(),
      onDay: z.iso.date(),
      dnr: z.string().nullable(),
      why: z.string(),
    })
    .nullable(),
  steady: z.array(Initiative),
  unsure: z.array(Initiative),
  curve: z.array(z.object({ budget: kronor, cost: kronor, worth: kronor })),
})
