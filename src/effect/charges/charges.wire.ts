// What goes over HTTP of the price list and what is charged by it. Amounts in whole öre; months are YYYY-MM.
import { z } from 'zod'

export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
const Text = z.string().trim().min(1)
const Class = z.enum(['bas', 'tillägg', 'specialist'])
const Per = z.enum(['run', 'page', 'kwh', 'hour'])
const Key = z.enum(['runs', 'equal', 'stated'])
const FunctionName = z.string().regex(/^[a-z-]{1,60}$/)
/** Ten million kronor a month: parts of it by parts up to a million are still exact. */
const mostOre = 1_000_000_000

const written = { source: Text.max(500), from: Month }
/** `ore` null: no price any more from that month. */
export const PriceWriting = z.object({
  ...written,
  class: Class,
  function: FunctionName.nullable(),
  per: Per,
  ore: z.int().min(0).max(100_000_000).nullable(),
})
export const FixedCostWriting = z.object({
  ...written,
  name: Text.max(200),
  ore: z.int().min(0).max(mostOre),
  key: Key,
  parts: z.record(z.string().min(1).max(200), z.int().min(0).max(1_000_000)),
})
export const ServiceTimeWriting = z.object({
  class: Class,
  unit: Text.max(200),
  day: z.iso.date(),
  minutes: z
    .int()
    .min(-100_000)
    .max(100_000)
    .refine(minutes => minutes !== 0),
  what: Text.max(500),
})

const standing = {
  number: z.int(),
  from: Month,
  ends: Month.nullable(),
  source: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
}
export const PriceShown = z.object({
  ...standing,
  class: Class,
  function: z.string().nullable(),
  per: Per,
  ore: z.int().nullable(),
})
export const FixedCostShown = z.object({
  ...standing,
  name: z.string(),
  ore: z.int(),
  key: Key,
  parts: z.record(z.string(), z.number()),
})
/** `units`: administrations that hours may be written for. */
export const PriceList = z.object({
  month: Month,
  mayWrite: z.boolean(),
  units: z.array(z.string()),
  prices: z.array(PriceShown),
  fixed: z.array(FixedCostShown),
})

const Line = z.object({
  price: z.int(),
  class: Class,
  function: z.string().nullable(),
  per: Per,
  quantity: z.number(),
  ore: z.int(),
  amount: z.int(),
})
const charged = {
  runs: z.int(),
  pages: z.int(),
  kwh: z.number(),
  hours: z.number(),
  lines: z.array(Line),
  shares: z.array(z.object({ fixed: z.int(), name: z.string(), amount: z.int() })),
  metered: z.int(),
  shared: z.int(),
  total: z.int(),
}
export const Charge = z.object({
  month: Month,
  units: z.array(z.object({ unit: z.string(), ...charged })),
  /** Administrations with too few people, together. */
  rest: z.object({ units: z.int(), ...charged }).nullable(),
  hidden: z.int(),
  unshared: z.int(),
  total: z.int(),
})
export const ChargeList = z.object({ months: z.array(Charge) })
