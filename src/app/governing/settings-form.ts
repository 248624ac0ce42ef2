// The settings that a function takes, as a form can ask for them: drawn from the function's own schema, so that a function that is given
// another setting needs no change here. Knows no particular function.
import { z } from 'zod'
import type { AiFunction } from '#functions/ai-function.ts'

export type SettingField = {
  field: string
  kind: 'choice' | 'yes' | 'lines' | 'text' | 'number'
  /** What may be chosen; for a text, what it may name. */
  choices: string[]
  /** What holds where nothing is said. */
  usual: string | number | boolean | string[] | null
}

const shapeOf = (f: AiFunction): Record<string, z.ZodType> =>
  f.settings instanceof z.ZodObject ? (f.settings.shape as Record<string, z.ZodType>) : {}

/** What a municipality may set for good: not what is handed in anew at each question. */
const settable = (f: AiFunction): [string, z.ZodType][] =>
  Object.entries(shapeOf(f)).filter(([field, schema]) => field !== f.caseAs && kindOf(bare(schema).schema) !== null)

function bare(schema: z.ZodType): { schema: z.ZodType; usual: unknown } {
  let inner = schema
  let usual: unknown = null
  for (let i = 0; i < 4; i++) {
    if (inner instanceof z.ZodDefault) {
      usual = inner.def.defaultValue
      inner = inner.unwrap() as z.ZodType
    } else if (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap() as z.ZodType
    else break
  }
  return { schema: inner, usual }
}

function kindOf(schema: z.ZodType): SettingField['kind'] | null {
  if (schema instanceof z.ZodEnum) return 'choice'
  if (schema instanceof z.ZodBoolean) return 'yes'
  if (schema instanceof z.ZodNumber) return 'number'
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodString ? 'lines' : null
  if (schema instanceof z.ZodUnion) return schema.options.some(one => one instanceof z.ZodString) ? 'text' : null
  return schema instanceof z.ZodString ? 'text' : null
}

/** `named`: what texts of that field may name, e.g. templates. */
export const settingsForm = (f: AiFunction, named: Record<string, string[]> = {}): SettingField[] =>
  settable(f).map(([field, schema]) => {
    const { schema: inner, usual } = bare(schema)
    const choices = inner instanceof z.ZodEnum ? inner.options.map(String) : (named[field] ?? [])
    return { field, kind: kindOf(inner)!, choices, usual: usual as SettingField['usual'] }
  })

/** The first field that is not as the function asks; null when all are. A field that it does not know is a fault too. */
export const faultOfSettings =
  (f: AiFunction) =>
  (settings: Record<string, unknown>): string | null => {
    const known = settable(f).map(([field]) => field)
    const strange = Object.keys(settings).find(field => !known.includes(field))
    if (strange !== undefined) return `settings.${strange}`
    const parsed = f.settings.safeParse(settings)
    return parsed.success ? null : `settings.${parsed.error.issues[0]!.path.join('.')}`
  }
