// Where else the same words stand in a document: in the flow of the text, so that a broken line or an odd space does not hide them.
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

const wordPart = /[\p{L}\p{N}]/u

/** Reads a text once; the call that comes back finds words in it. */
export function occurrences(text: string): { words(span: Span): string; all(span: Span): Span[] } {
  const whole = flow(text)
  const read = whole.text.toLowerCase()
  // A letter whose small form has another length would shift every offset after it: then only the stretch itself is safe.
  const shifts = read.length !== whole.text.length
  /** The words at `span` as they are sought, whatever the case. */
  const words = ({ start, end }: Span): string =>
    whole.text.slice(whole.fromSource(start), whole.fromSource(end)).trim().toLowerCase()
  return {
    words,
    /** Every stretch that reads as the words at `span`, whole words only, that one included. */
    all(span) {
      const sought = words(span)
      if (!sought || shifts) return [span]
      const found: Span[] = [span]
      for (let at = read.indexOf(sought); at !== -1; at = read.indexOf(sought, at + sought.length)) {
        const end = at + sought.length
        if (joins(read[at - 1], read[at]) || joins(read[end - 1], read[end])) continue
        const stretch = whole.toSource({ start: at, end })
        if (stretch.start >= span.end || stretch.end <= span.start) found.push(stretch)
      }
      return found.sort((a, b) => a.start - b.start)
    },
  }
}

const joins = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && wordPart.test(left) && wordPart.test(right)
