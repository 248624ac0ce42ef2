// A figure of a report: its value, how it is said, and the rows it was reckoned from. What kinds there are, how each is rounded and what
// it is called is data (knowledge/reports/siffror.json). Pure.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'

export type Cell = string | number | null
/** What a figure was reckoned from, as a table that may be shown to anyone who may see the figure. */
export type Behind = { from: string[]; columns: string[]; rows: Cell[][] }
/**
 * As gathered: `of` is the function, initiative or month it is about. `value` null: nothing to tell
 * of, or (`few`) that it was done by too few people to be told.
 */
export type Found = {
  kind: string
  of?: { id: string; title: string }
  value: number | null
  few?: boolean
  behind: Behind
}

export const Figure = z.object({
  id: z.string(),
  label: z.string(),
  value: z.number().nullable(),
  /** As it stands in the text, with its unit. */
  said: z.string(),
  unit: z.string(),
  /** One of the unit, as the value is counted: 1000 where it is said in tkr. */
  per: z.number(),
  /** How it is rounded when it is said, in words. */
  rounded: z.string(),
  how: z.string(),
  from: z.array(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})
export type Figure = z.infer<typeof Figure>

const Kind = z.strictObject({
  label: z.string().min(1).max(120),
  /** After the figure: "kr", "%"; empty for a count. */
  unit: z.string().max(20),
  /** One of the unit: 1000 for tkr, 0.01 for per cent. */
  per: z.number().positive(),
  digits: z.int().min(0).max(6),
  rounded: z.string().min(1).max(80),
  how: z.string().min(1).max(400),
})
export const Catalogue = z.strictObject({
  source: z.string().min(1),
  /** What is said where there is no value, and where it is not told because too few people stand behind it. */
  missing: z.strictObject({ none: z.string().min(1).max(60), few: z.string().min(1).max(60) }),
  /** What stands in tables where the data have an id: parts of an assessment, impacts. */
  words: z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().min(1).max(60)).default({}),
  figures: z.record(z.string().regex(/^[a-z0-9-]+$/), Kind),
})
export type Catalogue = z.infer<typeof Catalogue>

export const idOf = ({ kind, of }: Pick<Found, 'kind' | 'of'>): string => (of ? `${of.id}.${kind}` : kind)

const invalid = (why: string): Refusal =>
  new Refusal('knowledge-invalid', { file: 'reports/siffror.json', line: 1, why })

/** @throws Refusal knowledge-invalid when there is no such word */
export function wordOf(id: string, { words }: Catalogue): string {
  const word = words[id]
  if (word === undefined) throw invalid(`words.${id}`)
  return word
}

/** @throws Refusal knowledge-invalid when there is no such kind of figure */
export function figureOf({ kind, of, value, few = false, behind }: Found, catalogue: Catalogue): Figure {
  const held = catalogue.figures[kind]
  if (!held) throw invalid(`figures.${kind}`)
  const { label, unit, rounded, how } = held
  return {
    id: idOf({ kind, ...(of ? { of } : {}) }),
    label: of ? `${label}, ${of.title}` : label,
    value,
    said: value === null ? catalogue.missing[few ? 'few' : 'none'] : sayNumber(value / held.per, held.digits, unit),
    unit,
    per: held.per,
    rounded,
    how,
    ...behind,
  }
}

const space = '\u00a0'

/** As Swedish writes it: a hard space between thousands and before the unit, a comma before decimals. Half is rounded away from zero. */
export function sayNumber(value: number, digits: number, unit: string): string {
  const scale = 10 ** digits
  // The nudge is for what binary halves: 1,005 is a little under itself.
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON)) / scale
  const [whole = '0', decimals] = rounded.toFixed(digits).split('.')
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, space)
  const sign = value < 0 && rounded !== 0 ? '\u2212' : ''
  return `${sign}${parted}${decimals ? `,${decimals}` : ''}${unit ? `${space}${unit}` : ''}`
}
