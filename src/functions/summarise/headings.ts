// Under which heading a sentence stands, what that heading is there for, and where a sentence begins when a heading was read into it.
import type { Span } from '#text/span.ts'

const most = 60 // letters of a line that may be a heading

/** A short line of its own without a closing mark: "Förslag till beslut", "§ 31 Bidrag", "## Bakgrund". */
const isHeading = (line: string): boolean =>
  line.length > 1 &&
  line.length <= most &&
  /^(?:[#§\d][#§\d. ]*)?\p{Lu}/u.test(line) &&
  !/[.,;!?…]$/u.test(line) &&
  line.split(/\s+/u).length <= 9

/** The stretch without the headings it opens with, and the last of them; a paragraph that begins in capitals is not cut into. */
export function belowHeadings(text: string, span: Span): Span & { heading: string | null } {
  let { start } = span
  let heading: string | null = null
  for (;;) {
    const end = text.indexOf('\n', start)
    if (end === -1 || end >= span.end) break
    const line = text.slice(start, end).trim()
    const next = text.slice(end, span.end).trimStart()
    const opensParagraph = /(?:^|\n)[ \t]*$/u.test(text.slice(Math.max(0, start - 40), start))
    if (!opensParagraph || !isHeading(line) || !/^[\p{Lu}\d§]/u.test(next)) break
    heading = line
    start = span.end - next.length
  }
  return { start, end: span.end, heading }
}

/** The nearest heading above an offset, or ''. */
export function headingAbove(text: string, at: number): string {
  let end = text.lastIndexOf('\n', at - 1)
  for (let looked = 0; end > 0 && looked < 60; looked++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).trim()
    if (isHeading(line)) return line
    end = start - 1
  }
  return ''
}

/** What stands there says: what is decided or proposed, what it comes to, what it costs; or only how it came about. */
const purposes: [RegExp, number][] = [
  [/(?<![\p{L}\p{N}_])förslag till(?![\p{L}\p{N}_])|beslutsförslag|beslut$/iu, 1],
  [/sammanfattning|slutsats|rekommendation|åtgärd|förslag/iu, 0.8],
  [/ekonomi|kostnad|finansiering|resultat/iu, 0.6],
  [/bedömning|överväganden|konsekvens/iu, 0.5],
  [/bakgrund|inledning|metod|uppdrag|närvarande|yrkande|beslutsgång|reservation|nästa möte|val av/iu, 0],
]

/** How much a clerk looks for the gist under a heading, 0–1; .3 where the heading says nothing of it. */
export const purposeOf = (heading: string): number => purposes.find(([words]) => words.test(heading))?.[1] ?? 0.3
