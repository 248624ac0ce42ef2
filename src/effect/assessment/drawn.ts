// What the data themselves say of a function or an initiative in each part of an assessment, and where a person's "no impact" stands against
// them. Facts are ids and values; whoever shows them puts on the words. Pure.
import type { Figure } from '#effect/figures/figures.ts'
import type { Card } from '#governance/cards/cards.ts'

/** The three dimensions, the social one in its parts, and law and samverkan beside them. */
export const parts = [
  'economic',
  'ecological',
  'social',
  'children',
  'equality',
  'privacy',
  'law',
  'consultation',
] as const
export type Part = (typeof parts)[number]

/** `figure`: the id of the figure behind it, where it is one. `against`: "no impact" cannot stand beside it without a reason. */
export type Fact = {
  part: Part
  id: string
  value: number | string | null
  low: number | null
  high: number | null
  unit: Figure['unit'] | null
  figure: string | null
  against: boolean
}
/** A standing answer to a checkpoint. */
export type Answered = { checkpoint: string; date: string | null; group: string | null; dnr: string | null }
export type Known = {
  card: Card
  /** Those that are asked of it now, and those of them that are open. */
  asked: string[]
  open: string[]
  answers: Answered[]
}

const plain = { low: null, high: null, unit: null, figure: null, against: false }

/** Which figures tell of which part, and whether they stand against "no impact" when they are not zero. */
const told: Record<string, { part: Part; against: boolean }> = {
  investment: { part: 'economic', against: true },
  'running-cost': { part: 'economic', against: true },
  'freed-time': { part: 'economic', against: false },
  'net-present-value': { part: 'economic', against: false },
  'payback-quarter': { part: 'economic', against: false },
  cost: { part: 'economic', against: true },
  spent: { part: 'economic', against: true },
  effect: { part: 'economic', against: false },
  'energy-per-year': { part: 'ecological', against: true },
  'net-climate': { part: 'ecological', against: false },
  uptake: { part: 'social', against: false },
}

export const factsOfFigures = (figures: readonly Figure[]): Fact[] =>
  figures.flatMap(({ id, kind, value, low, high, unit }) => {
    const held = told[kind]
    return held
      ? [{ part: held.part, id: kind, value, low, high, unit, figure: id, against: held.against && value !== 0 }]
      : []
  })

export function factsOfCard({ card, asked, open, answers }: Known): Fact[] {
  const facts: Fact[] = []
  const put = (part: Part, id: string, value: Fact['value'], against = false) =>
    facts.push({ ...plain, part, id, value, against })
  for (const one of card.concerns)
    if (one === 'children' || one === 'school') put('children', 'concerns', one, true)
    else put('social', 'concerns', one)
  if (card.personalData.processes) {
    put('privacy', 'personal-data', card.personalData.kinds.join(', '), true)
    put('privacy', card.personalData.dpia ? 'dpia' : 'no-dpia', card.personalData.dpia)
  } else put('privacy', 'no-personal-data', null)
  put('law', 'ai-act', card.aiAct.class)
  put('law', 'legal-ground', card.legalGround.source)
  put('law', 'checkpoints', `${asked.length - open.length}/${asked.length}`)
  const consulted = answers.find(one => one.checkpoint === 'MBL-01')
  if (consulted)
    put('consultation', 'consulted', [consulted.group, consulted.date, consulted.dnr].filter(Boolean).join(', '))
  else put('consultation', asked.includes('MBL-01') ? 'not-consulted' : 'not-asked', null)
  return facts
}
