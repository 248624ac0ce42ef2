// The signature block at the end: names and titles. In a text layer two columns often run together on one line.
import type { Line } from '#functions/check/outline/lines.ts'
import type { Section } from '#functions/check/outline/section.ts'
import type { Span } from '#text/span.ts'

export type Signature = Span & {
  /** More names than one stand on a line, and more titles on the next, with nothing between them. */
  merged: boolean
}

const title =
  /(?<!\p{L})(?:\p{L}+)?(?:direktör|chef|handläggare|strateg|controller|utredare|sekreterare|samordnare|ledare|jurist|ekonom|planerare|rektor|ingenjör|arkitekt|ordförande|specialist)(?!\p{L})/giu
const names = /^\p{Lu}[\p{L}’'-]+(?:\s+(?:(?:af|von|de|al|van)\s+)?\p{Lu}[\p{L}’'-]+){1,8}$/u

/** Looks at the last lines of the last section: a line of names with a line of titles under it. */
export function readSignature(text: string, lines: readonly Line[], last: Section | undefined): Signature | null {
  if (!last) return null
  const tail = lines.filter(line => line.start > last.start && line.text !== '' && line.role !== 'running').slice(-8)
  let found: Signature | null = null
  for (const [i, line] of tail.entries()) {
    const under = tail[i + 1]
    if (!under || !names.test(line.text)) continue
    const titles = [...under.text.matchAll(title)]
    if (titles.length === 0 || /[.]$/u.test(under.text)) continue
    const apart = / {3,}|\t/u.test(text.slice(line.start, line.end))
    const merged = !apart && line.text.split(/\s+/u).length >= 4 && titles.length >= 2
    if (!found || merged) found = { start: line.start, end: under.end, merged }
  }
  return found
}
