// Reads a file of knowledge against its schema, and says of every fault where it stands: line, path, what is wrong. Ids, not sentences.
import type { z } from 'zod'
import type { Params } from '#base/refusal.ts'

/** `fault` has its words in words/knowledge.ts; `params.path` is where in the file, `params.wanted` what should stand there. */
export type Fault = { line: number; fault: FaultId; params: Params; why: string }
export const faultIds = [
  'fault-not-json',
  'fault-missing',
  'fault-wrong-type',
  'fault-not-among',
  'fault-unknown-key',
  'fault-empty',
  'fault-wrong-form',
  'fault-name-taken',
] as const
export type FaultId = (typeof faultIds)[number]

export type Parsed<T> = { value: T; faults: [] } | { value: null; faults: [Fault, ...Fault[]] }

/** The value of a JSON file, or every fault in it, in the order of the file. */
export function parsed<T>(text: string, schema: z.ZodType<T, unknown>): Parsed<T> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/u.exec(String(error))?.[1]
    const line = lineOf(text, at === undefined ? text.trimEnd().length : Number(at))
    return { value: null, faults: [{ line, fault: 'fault-not-json', params: {}, why: String(error) }] }
  }
  const read = schema.safeParse(raw)
  if (read.success) return { value: read.data, faults: [] }
  const faults = read.error.issues.map(issue => faultOf(issue, text, raw)).sort((a, b) => a.line - b.line)
  return { value: null, faults: faults as [Fault, ...Fault[]] }
}

function faultOf(issue: z.core.$ZodIssue, text: string, raw: unknown): Fault {
  const path = issue.path.join('.')
  const { fault, ...params } = kindOf(issue, raw)
  return {
    line: lineOfPath(text, raw, issue.path),
    fault,
    params: { ...params, path: path || '–' },
    why: `${path}: ${issue.message}`,
  }
}

type Kind = { fault: FaultId; wanted?: string; keys?: string }

function kindOf(issue: z.core.$ZodIssue, raw: unknown): Kind {
  switch (issue.code) {
    case 'invalid_type':
      return isThere(raw, issue.path)
        ? { fault: 'fault-wrong-type', wanted: String(issue.expected) }
        : { fault: 'fault-missing' }
    case 'invalid_value':
      return isThere(raw, issue.path)
        ? { fault: 'fault-not-among', wanted: issue.values.map(String).join(', ') }
        : { fault: 'fault-missing' }
    case 'unrecognized_keys':
      return { fault: 'fault-unknown-key', keys: issue.keys.join(', ') }
    case 'too_small':
      return { fault: 'fault-empty' }
    default:
      return { fault: 'fault-wrong-form' }
  }
}

const isThere = (raw: unknown, path: readonly PropertyKey[]): boolean => {
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)?.[key], raw)
  return typeof parent === 'object' && parent !== null && path.at(-1)! in parent
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The line of the innermost value on the path that stands verbatim in the file, searched in the order of the path. */
export function lineOfPath(text: string, raw: unknown, path: readonly PropertyKey[]): number {
  let at = 0
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break
    if (typeof key === 'number') {
      for (const earlier of Object.values(value).slice(0, key)) at = past(text, at, earlier)
    } else {
      const found = text.indexOf(`"${String(key)}"`, at)
      if (found !== -1) at = found
    }
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return lineOf(text, at)
}

/** The offset after a value: after its last string, number or key in the order written. */
function past(text: string, from: number, value: unknown): number {
  if (typeof value === 'object' && value !== null) {
    let at = from
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) at = past(text, at, key)
      at = past(text, at, inner)
    }
    return at
  }
  const written = JSON.stringify(value)
  const found = text.indexOf(written, from)
  return found === -1 ? from : found + written.length
}
