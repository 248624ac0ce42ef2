// A knowledge file of governance through its schema; a fault is told with file, line and reason. Knows no disk: bytes are handed in.
import type { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'

const lineAt = (text: string, offset: number): number => text.slice(0, Math.max(0, offset)).split('\n').length

/** @throws Refusal knowledge-invalid */
export function parseFile<T>(file: KnowledgeFile, schema: z.ZodType<T, unknown>): T {
  const text = new TextDecoder().decode(file.bytes)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const at = Number(/position (\d+)/u.exec(String(error))?.[1] ?? 0)
    throw new Refusal('knowledge-invalid', { file: file.path, line: lineAt(text, at), why: String(error) })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const why = `${issue.path.join('.')}: ${issue.message}`
  throw new Refusal('knowledge-invalid', { file: file.path, line: lineAt(text, offsetOf(text, raw, issue.path)), why })
}

/** The line where a text stands first, 1 when it does not. */
export const lineOfText = (file: KnowledgeFile, wanted: string): number => {
  const text = new TextDecoder().decode(file.bytes)
  return lineAt(text, text.indexOf(`"${wanted}"`))
}

/** Where the innermost value on the path begins, by passing over what is written before it. */
function offsetOf(text: string, raw: unknown, path: readonly PropertyKey[]): number {
  let at = 0
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null) break
    if (typeof key === 'number') for (const before of Object.values(value).slice(0, key)) at = after(text, at, before)
    else {
      for (const [name, before] of Object.entries(value)) {
        const stands = text.indexOf(JSON.stringify(name), at)
        if (stands !== -1) at = stands
        if (name === key) break
        at = after(text, at + 1, before)
      }
    }
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return at
}

/** The offset after a value as written. */
function after(text: string, from: number, value: unknown): number {
  if (typeof value !== 'object' || value === null) {
    const written = JSON.stringify(value)
    const found = text.indexOf(written, from)
    return found === -1 ? from : found + written.length
  }
  let at = from
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value)) at = after(text, at, key)
    at = after(text, at, inner)
  }
  return at
}
