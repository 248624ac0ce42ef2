// Cells of a line: what stands between tabs, strokes, semicolons or wide gaps, or between commas. Knows no meaning.
import type { Span } from '#text/span.ts'

/** A stretch of the document with its text, no space around. */
export type Cell = Span & { text: string }

const wide = / {0,40}[\t|;] {0,40}| {2,120}/gu
/** No comma inside quotes: an even number of quotes stands after it. */
const commas = /,(?=(?:[^"\n]{0,200}"[^"\n]{0,200}"){0,12}[^"\n]{0,400}$)/gu

/** Whether a line can have cells at all: most lines are running text. */
export const hasCells = (line: string): boolean => /[\t|;]| {2}/u.test(line)

/** `from`: where the line begins in the document. */
export function cellsOf(line: string, from: number, isCommas: boolean): Cell[] {
  const cells: Cell[] = []
  let last = 0
  const put = (to: number): void => {
    const raw = line.slice(last, to)
    const text = raw.trim()
    const start = from + last + raw.indexOf(text)
    cells.push({ text, start, end: start + text.length })
  }
  for (const gap of line.matchAll(isCommas ? commas : wide)) {
    put(gap.index)
    last = gap.index + gap[0].length
  }
  put(line.length)
  return cells.filter((cell, i) => cell.text !== '' || (i > 0 && i < cells.length - 1))
}
