// Which lines are headings, and which template a document follows. A document that is no memo follows none.
import type { Line } from '#functions/check/outline/lines.ts'
import type { Template, TemplateSection } from '#functions/check/template.ts'

export type FoundHeading = { line: Line; section: TemplateSection; written: string }

const numbering = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)(?=\p{Lu})/u
const plain = (text: string): string =>
  text.replace(numbering, '').replace(/\*\*/gu, '').replace(/\s*:$/u, '').replace(/\s+/gu, ' ').trim()

/** Headings of a template among the lines. */
export const findHeadings = (lines: readonly Line[], template: Template): FoundHeading[] =>
  headingsAmong(candidates(lines), template)

/** A line that may be a heading. "Bilagor 1. Rapport" is one with its content `glued` on. */
type Candidate = { line: Line; written: string; startsHere: boolean; glued: string | null }

/** Looked for once, however many templates are tried. */
function candidates(lines: readonly Line[]): Candidate[] {
  return lines.flatMap((line): Candidate[] => {
    if (line.role === 'blank' || line.role === 'running' || line.role === 'footnote') return []
    if (line.text.length > 120 || !/^[\p{Lu}\d*]/u.test(line.text) || isInRow(lines, line)) return []
    const glued = /^(Bilagor|Bilageförteckning|Bilaga(?=:))[: ]\s*(?=(?:\d{1,2}[.)]|Bilaga \d)\s)/u.exec(line.text)
    return [{ line, written: plain(line.text), startsHere: startsHere(lines, line), glued: glued?.[1] ?? null }]
  })
}

/** "3 Sändlista" straight after "2 Miljöbedömning": an entry of a list, not a numbered heading, which has its text below it. */
function isInRow(lines: readonly Line[], line: Line): boolean {
  const numberOf = (one: Line | undefined) => Number(/^(\d{1,2})[.)]?\s/u.exec(one?.text ?? '')?.[1] ?? Number.NaN)
  const own = numberOf(line)
  return numberOf(lines[line.index - 1]) < own || numberOf(lines[line.index + 1]) > own
}

function headingsAmong(all: readonly Candidate[], template: Template): FoundHeading[] {
  const match = matcher(template)
  return all.flatMap(({ line, written, startsHere, glued }): FoundHeading[] => {
    const own = startsHere ? match(written) : null
    if (own) return [{ line, section: own, written }]
    const section = glued && match(glued)
    return section ? [{ line, section, written: glued }] : []
  })
}

/** A wrapped line that happens to be a heading's word is no heading: the sentence before goes on into it. */
function startsHere(lines: readonly Line[], line: Line): boolean {
  const before = lines[line.index - 1]
  const after = lines[line.index + 1]
  if (!before || before.role === 'blank' || before.role === 'running') return true
  return !(/[\p{Ll},–-]$/u.test(before.text) && before.text.length > 60 && /^\p{Ll}/u.test(after?.text ?? ''))
}

function matcher(template: Template): (text: string) => TemplateSection | null {
  const exact = new Map<string, TemplateSection>()
  const ends: { end: string; section: TemplateSection }[] = []
  const openings: { opening: string; section: TemplateSection }[] = []
  for (const section of template.sections)
    for (const variant of [section.heading, ...section.variants])
      if (variant.startsWith('*')) ends.push({ end: variant.slice(1).toLowerCase(), section })
      else if (variant.endsWith('*')) openings.push({ opening: variant.slice(0, -1).toLowerCase(), section })
      else if (!exact.has(variant.toLowerCase())) exact.set(variant.toLowerCase(), section)
  return text => {
    const low = text.toLowerCase()
    const own = exact.get(low)
    if (own) return own
    const opened = openings.find(({ opening }) => low.startsWith(opening) && low.length > opening.length)
    if (opened && text.split(' ').length <= 12 && !/[.,;:]$/u.test(text)) return opened.section
    if (text.split(' ').length > 7) return null
    return ends.find(({ end }) => low.endsWith(end) && low.length > end.length)?.section ?? null
  }
}

/** How well a document follows a template; null when it is no memo by it. */
function fitOf(lines: readonly Line[], all: readonly Candidate[], template: Template): number | null {
  const found = new Set(headingsAmong(all, template).map(heading => heading.section))
  const head = lines.filter(line => line.text !== '').slice(0, 25)
  const named = head.some(line => template.documentTitles.some(title => startsWith(line.text, title)))
  const decides = [...found].some(section => section.role === 'decision')
  // Three headings of which one proposes a decision, or a name at the head and two: less is a letter or a note.
  const enough = (decides && found.size >= 3) || (named && found.size >= 2) || found.size >= 5
  if (!enough || isProtocol(head, lines)) return null
  const missing = template.sections.filter(section => section.mandatory && !found.has(section)).length
  const distinctive = [...found].filter(section => section.distinctive).length
  // Headings that all municipalities use do not make a memo Gothenburg's: one of its own must be there.
  if (distinctive === 0 && template.sections.some(section => section.distinctive)) return null
  const isOwn = template.municipality.length > 0 && namesMunicipality(lines, template.municipality)
  if (template.municipality.length > 0 && !isOwn) return null
  return found.size + 2 * distinctive - missing + (named ? 2 : 0) + (isOwn ? 4 : 0)
}

const startsWith = (text: string, title: string): boolean => {
  const low = text.toLowerCase()
  const at = low.indexOf(title.toLowerCase())
  return at !== -1 && text.length < title.length + 60
}

/** At the head or foot of the document, or in the running heads: a line that opens with the name. In the text it may be anyone's. */
function namesMunicipality(lines: readonly Line[], names: readonly string[]): boolean {
  const written = lines.filter(line => line.text !== '')
  const running = written.filter(line => line.role === 'running')
  const opens = (line: Line, name: string) =>
    line.text.toLowerCase().startsWith(name.toLowerCase()) && !/\p{L}/u.test(line.text[name.length] ?? '')
  return [...written.slice(0, 12), ...written.slice(-6), ...running].some(
    line => line.text.length < 60 && names.some(name => opens(line, name)),
  )
}

/** Minutes share headings with memos but have numbered items (§ 12) and a name at the head. */
function isProtocol(head: readonly Line[], lines: readonly Line[]): boolean {
  if (head.slice(0, 8).some(line => /^(?:sammanträdes)?protokoll|^protokollsutdrag/iu.test(line.text))) return true
  return lines.filter(line => /^§\s?\d{1,3}(?:\s|$)/u.test(line.text)).length >= 2
}

/** The template a document follows best; the first of equals. */
export function chooseTemplate(lines: readonly Line[], templates: readonly Template[]): Template | null {
  const all = candidates(lines)
  let best: { template: Template; score: number } | null = null
  for (const template of templates) {
    const score = fitOf(lines, all, template)
    if (score !== null && (!best || score > best.score)) best = { template, score }
  }
  return best?.template ?? null
}
