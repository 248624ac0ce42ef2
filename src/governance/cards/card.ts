// What a function's card says. The card is the function's switch: the gate reads it before every run. Pure; knows no database.
// Values that a Swedish reader meets in decisions (status, service class) stand in Swedish.
import { z } from 'zod'

export const statuses = ['idé', 'försök', 'införd', 'avvecklad'] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

export const Day = z.iso.date()
const line = (most = 300) => z.string().trim().min(1).max(most)
const lines = z.array(line(500)).max(40)
const name = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'lower-case letters, figures and hyphens')
const level = z.int().min(0).max(4)

/** A decision on the function's status: when, where it is recorded (dnr) and by whom. `dnr` is null only for what the program did itself. */
export const StatusDecision = z.strictObject({
  status: Status,
  date: Day,
  dnr: line(60).nullable(),
  by: line(120),
  note: z.string().trim().max(1000),
})

/** What a trial is kept within. Empty `units`: any unit. `data`: invented or the person's own papers, or real matters. */
export const Trial = z.strictObject({
  units: z.array(line(200)).max(50),
  from: Day.nullable(),
  to: Day.nullable(),
  volume: z.int().min(1).max(10_000_000).nullable(),
  data: z.enum(['invented', 'real']),
})

/** A bar for a figure of the function's own evaluation: `set` is a part of the name of the set it was measured on. */
const Threshold = z.strictObject({
  figure: name,
  set: line(100),
  at: z.enum(['at-least', 'at-most']),
  value: z.number(),
  unit: z.string().max(10),
})

/** Automatic handling without a person is not among the rules: it is refused in this version. */
const Oversight = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('every') }),
  z.strictObject({ rule: z.literal('sample'), of: z.int().min(2).max(1000) }),
])

const PersonalData = z.strictObject({
  processes: z.boolean(),
  kinds: z.array(z.enum(['ordinary', 'personnummer', 'sensitive', 'criminal', 'protected'])),
  /** Where the assessment is (dnr or document); null where none has been made. */
  dpia: line(200).nullable(),
})

const AiAct = z.strictObject({
  class: z.enum(['not-ai', 'minimal', 'transparency', 'high-risk', 'prohibited']),
  /** The area of annex III it works in, also where it is held not to be high-risk. */
  area: z.enum(['education', 'employment', 'public-benefits', 'emergency', 'justice']).nullable(),
  obligations: lines,
})

const Engine = z.strictObject({
  kind: z.enum(['rules', 'trained', 'language-model', 'none']),
  name: line(200),
  model: z.strictObject({ name: line(100), sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
})

const Supplier = z.strictObject({
  name: line(120),
  role: line(200),
  country: line(60),
  /** Whether the supplier can come at what is handled. */
  reads: z.boolean(),
  agreement: line(200).nullable(),
})

/**
 * What makes a municipality's variant of a function: which one, with what settings, and whose documents it is asked of in the
 * function's place. No units: it is asked only by name.
 */
export const Variant = z.strictObject({
  of: name,
  units: z.array(line(200)).max(50),
  settings: z.record(z.string(), z.unknown()),
})
export type Variant = z.infer<typeof Variant>

export const Card = z.strictObject({
  id: name,
  title: line(100),
  variant: Variant.nullable().default(null),
  ability: line(300),
  purpose: line(600),
  does: lines.min(1),
  doesNot: lines.min(1),
  owner: z.strictObject({ role: line(120), unit: line(200) }),
  contact: z.strictObject({ name: line(120), email: z.email(), phone: line(40).nullable() }),
  serviceClass: z.enum(['bas', 'tillägg', 'specialist']),
  users: lines,
  legalGround: z.strictObject({ text: line(600), source: line(300) }),
  klassa: z.strictObject({ k: level, r: level, t: level }),
  personalData: PersonalData,
  aiSystem: z.strictObject({ is: z.boolean(), reasoning: z.string().trim().max(1500) }),
  aiAct: AiAct,
  oversight: Oversight,
  /** True where the outcome takes effect without a person: the gate is then closed. */
  decides: z.boolean(),
  handles: z.array(z.enum(['reads', 'searches', 'creates', 'registers', 'masks', 'publishes'])),
  /** Makes text of its own. */
  generates: z.boolean(),
  meetsPublic: z.boolean(),
  /** People or fields it touches more than others. */
  concerns: z.array(z.enum(['children', 'employees', 'social-services', 'school', 'health'])),
  thresholds: z.array(Threshold).max(20),
  /** Share of findings that reviewers accept, in per cent, below which the function has drifted; reckoned over so many days. */
  production: z.strictObject({ accepted: z.number().min(0).max(100), days: z.int().min(1).max(730) }).nullable(),
  engine: Engine,
  retention: z.strictObject({ what: line(400), time: line(200), ground: line(300).nullable() }),
  suppliers: z.array(Supplier).max(20),
  status: Status,
  decisions: z.array(StatusDecision).max(200),
  trial: Trial.nullable(),
})
export type Card = z.infer<typeof Card>
export type StatusDecision = z.infer<typeof StatusDecision>
export type Trial = z.infer<typeof Trial>

/** Every field of a card by its path, for conditions: `personalData.kinds`, `status`. */
export const cardFields: ReadonlySet<string> = new Set(pathsOf(Card, ''))

function pathsOf(schema: unknown, before: string): string[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return pathsOf(schema.unwrap(), before)
  if (schema instanceof z.ZodDiscriminatedUnion)
    return [...new Set(schema.options.flatMap(option => pathsOf(option, before)))]
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).flatMap(([key, inner]) => {
    const path = before ? `${before}.${key}` : key
    return [path, ...pathsOf(inner, path)]
  })
}
