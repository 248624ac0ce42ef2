// Remarks with their words on, as what they become outside the house: notes in a copy, rows of a list. Whoever lists them has
// chosen which; nothing here knows of decisions.
import type { AnnotationNote } from '#files/annotation.ts'
import { csv } from '#files/csv.ts'
import type { Span } from '#text/span.ts'

export type ListedRemark = {
  code: string
  rule: string
  severity: string
  /** Null where the format has no pages. */
  page: number | null
  line: number
  start: number
  end: number
  excerpt: string
  title: string
  /** In one language, for a person. */
  says: string
  ground: string | null
  /** What would mend it, where that is certain. */
  fix: (Span & { text: string }) | null
  /** The person wants the fix written. */
  fixed: boolean
}

export const columns = ['severity', 'page', 'line', 'title', 'says', 'excerpt', 'ground', 'suggestion', 'code'] as const
export type ListWords = {
  columns: Record<(typeof columns)[number], string>
  severities: Record<string, string>
  ground(ground: string): string
  /** Of a fix: what to write instead; an empty text takes the words away. */
  suggestion(text: string): string
}

/** `by` stands as the author of every note. */
export const notesFrom = (
  list: readonly ListedRemark[],
  words: ListWords,
  by: { author: string; date: Date },
): AnnotationNote[] =>
  list.map(({ code, start, end, title, says, severity, ground, fix, fixed }) => ({
    ...by,
    span: { start, end },
    title: `${title} (${words.severities[severity] ?? severity})`,
    text: [says, fix && words.suggestion(fix.text), ground && words.ground(ground)].filter(Boolean).join('\n'),
    id: code,
    ...(fix && fixed && { fix }),
  }))

export const remarksAsCsv = (list: readonly ListedRemark[], words: ListWords): Uint8Array =>
  csv([
    columns.map(column => words.columns[column]),
    ...list.map(one => [
      words.severities[one.severity] ?? one.severity,
      one.page,
      one.line,
      one.title,
      one.says,
      one.excerpt,
      one.ground,
      one.fix && words.suggestion(one.fix.text),
      one.code,
    ]),
  ])

export const remarksAsJson = (name: string, list: readonly ListedRemark[]): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ document: name, remarks: list }, null, 2)}\n`)
