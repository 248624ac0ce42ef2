// When a checkpoint fires: a small language over the card's fields. Pure and total: it answers yes or no to every card, and cannot loop.
//   { "field": "personalData.processes", "is": true }   { "field": "concerns", "has": "children" }   { "field": "trial", "exists": true }
//   { "field": "status", "in": ["försök", "införd"] }   { "all": […] }   { "any": […] }   { "not": … }
import { z } from 'zod'
import { type Card, cardFields } from '#governance/cards/cards.ts'

type Value = string | number | boolean
export type Condition =
  | { field: string; is: Value }
  | { field: string; in: Value[] }
  | { field: string; has: Value }
  | { field: string; exists: boolean }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

const Value = z.union([z.string(), z.number(), z.boolean()])
const Field = z.string().refine(path => cardFields.has(path), 'no such field on the card')

const shapes = (inner: z.ZodType<Condition>) =>
  z.union([
    z.strictObject({ field: Field, is: Value }),
    z.strictObject({ field: Field, in: z.array(Value).min(1).max(20) }),
    z.strictObject({ field: Field, has: Value }),
    z.strictObject({ field: Field, exists: z.boolean() }),
    z.strictObject({ all: z.array(inner).min(1).max(20) }),
    z.strictObject({ any: z.array(inner).min(1).max(20) }),
    z.strictObject({ not: inner }),
  ])

const deepest = 6
/** Conditions within conditions, six deep at most: a file cannot make the reader recurse without end. */
const nested = (depth: number): z.ZodType<Condition> =>
  depth === 0 ? (z.never() as z.ZodType<Condition>) : (shapes(nested(depth - 1)) as unknown as z.ZodType<Condition>)
export const Condition: z.ZodType<Condition> = nested(deepest)

export function holds(condition: Condition, card: Card): boolean {
  if ('all' in condition) return condition.all.every(one => holds(one, card))
  if ('any' in condition) return condition.any.some(one => holds(one, card))
  if ('not' in condition) return !holds(condition.not, card)
  const value = valueAt(card, condition.field)
  if ('is' in condition) return value === condition.is
  if ('in' in condition) return condition.in.some(one => one === value)
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has)
  return isThere(value) === condition.exists
}

/** Null, nothing, an empty text and an empty list are not there. */
const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

function valueAt(card: Card, path: string): unknown {
  let value: unknown = card
  for (const key of path.split('.'))
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return value
}
