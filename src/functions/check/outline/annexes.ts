// The list of annexes, and where the text speaks of them.
import type { Line } from '#functions/check/outline/lines.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

type Annex = Span & {
  number: number | null
  title: string
  /** Called "Bilaga 2" in the list, and not only numbered. */
  isCalled: boolean
  /** "1b" shares its number with "1a". */
  letter: string
}
export type Annexes = {
  section: Section
  listed: Annex[]
  none: boolean
  /** A numbered list of what the decision rests on, whose numbers the text calls annexes: which of them are annexes cannot be told. */
  loose: boolean
  /** The list has no heading of its own. */
  isBare: boolean
}
export type Mention = Span & { numbers: number[] }

/** No memo has more; a hostile text may. */
const mostAnnexes = 100
const none = /^(?:inga(?: bilagor)?|nej|saknas|[-–—])\.?$/iu
const bullet = /^[-–•*●▪]\s+/u
const numberedEntry =
  /^(?:[-–•*●▪]\s+)?(?:Bil(?:aga|\.)\s*(?:nr\.?\s*)?)?(\d{1,2})(?:[a-h](?![\p{L}]))?(?:[.):,]|\s*[-–]|(?=\s))\s*/iu
/** "4. Bilaga 3, Kalkyl", "• Bil. 2 – Karta": the number that the text calls it by, whatever stands before. */
const calledEntry =
  /^(?:[-–•*●▪]\s+)?(?:\d{1,2}[.)]\s+)?Bil(?:aga|\.)\s*(?:nr\.?\s*)?(\d{1,2})([a-h](?!\p{L}))?(?:[.):,]|\s*[-–]|(?=\s|$))\s*/iu
/** "Karta (bilaga 2)", "Karta, bilaga 2". */
const calledLast = /[\s,]*\(?bil(?:aga|\.)\s*(?:nr\.?\s*)?(\d{1,2})([a-h](?!\p{L}))?\)?\.?$/iu

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
    const content = text.slice(Math.max(line.start, rest.start), line.end).replace(/^[:\s]+/u, '')
    if (content === '') continue
    if (none.test(content)) isNone = true
    else addLine(listed, content, line.end)
  }
  // Where some are called annexes, what is only numbered beside them is another paper: the memo itself, minutes.
  const called = listed.filter(annex => annex.isCalled)
  return {
    section,
    listed: called.length > 0 ? called : listed,
    none: isNone && listed.length === 0,
    loose: false,
    isBare: false,
  }
}

/** Annexes listed under "Beslutsunderlag": those that are called so, or all where they are numbered and the text speaks of annexes by number. */
export function annexesAmongSources(text: string, lines: readonly Line[], section: Section): Annexes | null {
  const all = readAnnexes(text, lines, section)
  if (all.listed.some(annex => annex.isCalled)) return all
  const isNumbered = all.listed.length > 0 && all.listed.every(annex => annex.number !== null)
  return isNumbered ? { ...all, loose: true } : null
}

/** Lines under each other that are called annexes, short as titles are, though no heading stands over them. */
export function annexesWithoutHeading(
  text: string,
  lines: readonly Line[],
  sections: readonly Section[],
): Annexes | null {
  const isEntry = (line: Line) => line.text.length < 120 && calledEntry.test(line.text) && !/[.;,]$/u.test(line.text)
  const first = lines.findIndex((line, i) => isEntry(line) && lines[i + 1] !== undefined && isEntry(lines[i + 1]!))
  const inside = sections.findLast(section => section.start <= (lines[first]?.start ?? -1))
  if (first === -1 || !inside) return null
  const end = lines.findIndex((line, i) => i > first && !isEntry(line))
  const own = lines.slice(first, end === -1 ? undefined : end)
  const at = own[0]!.start
  const section = { ...inside, start: at, end: own.at(-1)!.end, headingSpan: { start: at, end: at } }
  return { ...readAnnexes(text, own, section), isBare: true }
}

/** "1) Rapport 2) Karta" on one line are two. */
function addLine(listed: Annex[], content: string, end: number): void {
  const begins = [...content.matchAll(/(?<=\S\s+)(?:bilaga )?(\d{1,2})[.):]\s+(?=\p{Lu})/giu)]
  const isRow = /^(?:bilaga )?1[.):]\s/iu.test(content) && begins.every((match, i) => Number(match[1]) === i + 2)
  const cuts = isRow ? begins.map(match => match.index) : []
  for (const [i, from] of [0, ...cuts].entries()) {
    const to = cuts[i] ?? content.length
    addEntry(listed, content.slice(from, to).trimEnd(), end - content.length + from)
  }
}

function addEntry(listed: Annex[], content: string, start: number): void {
  const end = start + content.length
  const called = calledEntry.exec(content)
  const last = called ? null : calledLast.exec(content)
  const match = called ?? numberedEntry.exec(content)
  const open = listed.at(-1)
  const add = (number: number | null, title: string, isCalled: boolean, letter = '') =>
    listed.push({ start, end, number, title: title.replace(/^\d{1,2}[.)]\s+/u, '').trim(), isCalled, letter })
  if (called) add(Number(called[1]), content.slice(called[0].length), true, called[2])
  else if (last && last.index > 0) add(Number(last[1]), content.slice(0, last.index).replace(bullet, ''), true, last[2])
  else if (match) add(Number(match[1]), content.slice(match[0].length), false)
  else if (bullet.test(content)) add(null, content.slice(1), false)
  else if (open && (/^[\p{Ll}(]/u.test(content) || (open.number !== null && open.title.length > 55))) {
    open.end = end
    open.title += ` ${content}`
  } else add(null, content, false)
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
