// The list of annexes, and where the text speaks of them.
import type { Line } from '#functions/check/outline/lines.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

type Annex = Span & { number: number | null; title: string }
export type Annexes = {
  section: Section
  listed: Annex[]
  none: boolean
  /** A numbered list of what the decision rests on, whose numbers the text calls annexes: which of them are annexes cannot be told. */
  loose: boolean
}
export type Mention = Span & { numbers: number[] }

/** No memo has more; a hostile text may. */
const mostAnnexes = 100
const none = /^(?:inga(?: bilagor)?|nej|saknas|[-–—])\.?$/iu
const bullet = /^[-–•*●▪]\s+/u
const numberedEntry = /^(?:[-–•*●▪]\s+)?(?:Bilaga\s+)?(\d{1,2})(?:[.):]|\s*[-–]|(?=\s))\s*/iu

export function readAnnexes(text: string, lines: readonly Line[], section: Section): Annexes {
  const rest = { start: section.headingSpan.end, end: section.end }
  const listed: Annex[] = []
  let isNone = false
  let ended = false
  for (const [i, line] of lines.entries()) {
    if (line.end <= rest.start || line.start >= rest.end) continue
    if (line.role === 'running' || line.role === 'footnote') continue
    if (line.role === 'blank') {
      ended = listed.length > 0 && isOver(lines, i, listed)
      continue
    }
    if (ended || listed.length === mostAnnexes) break
    const start = Math.max(line.start, rest.start)
    const content = text.slice(start, line.end).replace(/^[:\s]+/u, '')
    if (content === '') continue
    if (none.test(content)) isNone = true
    else addEntry(listed, content, line.end)
  }
  return { section, listed, none: isNone && listed.length === 0, loose: false }
}

/** Annexes listed under "Beslutsunderlag": those that are called so, or all where they are numbered and the text speaks of annexes by number. */
export function annexesAmongSources(text: string, lines: readonly Line[], section: Section): Annexes | null {
  const all = readAnnexes(text, lines, section)
  const called = all.listed.filter(annex => /^(?:[-–•*●▪]\s+)?Bilaga\s+\d/iu.test(text.slice(annex.start, annex.end)))
  if (called.length > 0) return { ...all, listed: called }
  const isNumbered = all.listed.length > 0 && all.listed.every(annex => annex.number !== null)
  return isNumbered ? { ...all, loose: true } : null
}

function addEntry(listed: Annex[], content: string, end: number): void {
  const start = end - content.length
  const match = numberedEntry.exec(content)
  const last = listed.at(-1)
  if (match) listed.push({ start, end, number: Number(match[1]), title: content.slice(match[0].length).trim() })
  else if (bullet.test(content)) listed.push({ start, end, number: null, title: content.slice(1).trim() })
  else if (last && (/^[\p{Ll}(]/u.test(content) || (last.number !== null && last.title.length > 55))) {
    last.end = end
    last.title += ` ${content}`
  } else listed.push({ start, end, number: null, title: content })
}

/** After an empty line: names of a signature, a heading the template does not know, or text after a numbered list end it. */
function isOver(lines: readonly Line[], from: number, listed: readonly Annex[]): boolean {
  let at = from + 1
  while (lines[at]?.role === 'blank' || lines[at]?.role === 'running') at++
  const next = lines[at]
  if (!next || numberedEntry.test(next.text) || bullet.test(next.text)) return false
  const numbered = listed.every(annex => annex.number !== null)
  const isNames = /^(?:\p{Lu}[\p{L}’'-]+\s+){1,9}\p{Lu}[\p{L}’'-]+$/u.test(next.text) && !/bilaga/iu.test(next.text)
  return numbered || isNames || (lines[at + 1]?.text.length ?? 0) > 60
}

const mention =
  /(?<!\p{L})(?:bil\.|bilag(?:a|an|or|orna))\s(?:nr\.?\s)?(\d{1,2}(?:\s?[–-]\s?\d{1,2})?(?:,\s\d{1,2})*(?:\s(?:och|samt|eller)\s(?:bilaga\s)?\d{1,2})?)(?!\d|[./]\d)/giu

/** Mentions by number in a flow: "bilaga 1", "bilagorna 1 och 3", "bilaga 2–4". */
export function findMentions(text: string): Mention[] {
  return matches(text, mention).map(match => {
    const numbers: number[] = []
    for (const part of match[1]!.split(/,|och|samt|eller/u)) {
      const range = /(\d{1,2})\s?[–-]\s?(\d{1,2})/u.exec(part)
      const single = /\d{1,2}/u.exec(part)
      if (range) for (let n = Number(range[1]); n <= Number(range[2]); n++) numbers.push(n)
      else if (single) numbers.push(Number(single[0]))
    }
    return { start: match.index, end: match.index + match[0].length, numbers }
  })
}
