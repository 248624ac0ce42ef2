// Makes what `check` needs from the files under knowledge/: templates, plain-language list, abbreviations. A file that breaks
// its schema is refused with its name, the line and the reason. Everything is compiled here, once.
import type { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { Abbreviations, PlainLanguage, type PlainWord } from '#functions/check/lists.ts'
import { MinutesTemplate } from '#functions/check/minutes.ts'
import { Template } from '#functions/check/template.ts'

export type CheckKnowledge = {
  templates: Template[]
  minutes: MinutesTemplate[]
  longSentenceWords: number
  /** Every form in lower case → its entry, and the first words of forms that are several words long. */
  plain: Map<string, PlainWord>
  phrases: { form: string; entry: PlainWord }[]
  knownAbbreviations: Set<string>
  explain: Map<string, string>
}

export function learnCheck(files: KnowledgeFile[]): CheckKnowledge {
  const json = (path: string) => files.filter(file => file.path.startsWith(path) && file.path.endsWith('.json'))
  const templates = json('templates/').map(file => parse(file, Template))
  const lists = json('plain-language/').map(file => parse(file, PlainLanguage))
  const abbreviations = json('abbreviations/').map(file => parse(file, Abbreviations))
  const forms = lists.flatMap(list => list.words.flatMap(entry => entry.forms.map(form => ({ form, entry }))))
  return {
    templates,
    minutes: json('minutes/').map(file => parse(file, MinutesTemplate)),
    longSentenceWords: Math.min(...lists.map(list => list.longSentenceWords)),
    plain: new Map(forms.filter(f => !f.form.includes(' ')).map(f => [f.form.toLowerCase(), f.entry])),
    phrases: forms.filter(f => f.form.includes(' ')),
    knownAbbreviations: new Set(abbreviations.flatMap(list => list.known)),
    explain: new Map(abbreviations.flatMap(list => Object.entries(list.explain))),
  }
}

function parse<T>(file: KnowledgeFile, schema: z.ZodType<T, unknown>): T {
  const text = new TextDecoder().decode(file.bytes)
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    const at = Number(/position (\d+)/u.exec(String(error))?.[1] ?? 0)
    throw new Refusal('knowledge-invalid', { file: file.path, line: lineOf(text, at), why: String(error) })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const why = `${issue.path.join('.')}: ${issue.message}`
  throw new Refusal('knowledge-invalid', { file: file.path, line: lineOfPath(text, raw, issue.path), why })
}

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

/** The line of the innermost value on the path that stands verbatim in the file, searched in the order of the path. */
function lineOfPath(text: string, raw: unknown, path: PropertyKey[]): number {
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
