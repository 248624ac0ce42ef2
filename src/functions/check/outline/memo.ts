// The outline of a document: header, title, sections, decision clauses, annexes, signature block. What the rules read.

import { type Minutes, type MinutesTemplate, readMinutes } from '#functions/check/minutes.ts'
import { type CaseFiles, caseFiles, type GivenAnnex } from '#functions/check/outline/annex-files.ts'
import {
  type Annexes,
  annexesAmongSources,
  annexesWithoutHeading,
  readAnnexes,
} from '#functions/check/outline/annexes.ts'
import { type Block, blockAt, readBlocks } from '#functions/check/outline/blocks.ts'
import { type Decision, readDecision } from '#functions/check/outline/decision.ts'
import { type Header, readHeader } from '#functions/check/outline/header.ts'
import { chooseTemplate, findHeadings } from '#functions/check/outline/headings.ts'
import { type Line, readLines } from '#functions/check/outline/lines.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { readSignature, type Signature } from '#functions/check/outline/signature.ts'
import type { SectionRole, Template } from '#functions/check/template.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type Memo = {
  kind: Document['kind']
  text: string
  lines: Line[]
  blocks: Block[]
  /** Null for a document that is no memo: then only rules on language, dates and amounts apply. */
  template: Template | null
  header: Header
  title: (Span & { value: string }) | null
  sections: Section[]
  decision: Decision | null
  annexes: Annexes | null
  signature: Signature | null
  /** Null for a document that is no minutes; one that is follows no memo's template. */
  minutes: Minutes | null
  /** What stands beside the memo, to compare with. */
  caseFiles: CaseFiles
}

/** No memo has more; a hostile text may. */
const mostSections = 200

/** Reads the outline. `templates` are tried in turn and the best fit is taken; one template alone is taken as asked for. */
export function readMemo(
  document: Document,
  known: { templates: readonly Template[]; minutes: readonly MinutesTemplate[] },
  asked: Template | MinutesTemplate | null,
  given?: readonly GivenAnnex[],
): Memo {
  const { text } = document
  const lines = readLines(document)
  const minutes = asked && !('front' in asked) ? null : readMinutes(lines, asked ? [asked] : known.minutes)
  const template =
    asked && 'sections' in asked ? asked : asked || minutes ? null : chooseTemplate(lines, known.templates)
  const found = template ? findHeadings(lines, template).slice(0, mostSections) : []
  const headings = new Set([...found.map(heading => heading.line.index), ...subheadings(lines)])
  const zone = headerZone(document, lines, found[0]?.line.index ?? 0)
  const header = template ? readHeader(text, zone, template) : { fields: [], lines: new Set<number>() }
  for (const index of header.lines) headings.add(index)
  const titleLines = template && found[0] ? titleBefore(lines, found[0].line.index, header, template) : []
  for (const line of titleLines) headings.add(line.index)
  const blocks = readBlocks(text, lines, headings, new Set(titleLines.map(line => line.index)))
  const sections = found.map((heading, i) => {
    const end = contentEnd(lines, heading.line, found[i + 1]?.line)
    const headingEnd = heading.line.start + heading.line.text.indexOf(heading.written) + heading.written.length
    const span = { start: heading.line.start, end }
    return {
      ...span,
      of: heading.section,
      heading: heading.written,
      headingSpan: { start: heading.line.start, end: Math.max(headingEnd, heading.line.start + 1) },
      line: heading.line.index + 1,
      blocks: within(blocks, heading.line.start + 1, end),
    }
  })
  const memo = { kind: document.kind, text, lines, blocks, template, header, title: titleOf(titleLines), sections }
  const decisionSection = sections.find(section => section.of.role === 'decision')
  return {
    ...memo,
    decision: template && decisionSection ? readDecision(text, decisionSection, template) : null,
    annexes: annexesOf(text, lines, sections),
    signature: template ? readSignature(text, lines, sections.at(-1)) : null,
    minutes,
    caseFiles: caseFiles(document, given, sections[0]?.start ?? null),
  }
}

function annexesOf(text: string, lines: readonly Line[], sections: readonly Section[]): Annexes | null {
  const own = sections.find(section => section.of.role === 'annexes')
  if (own) return readAnnexes(text, lines, own)
  const sources = sections.find(section => section.of.role === 'sources')
  const among = sources ? annexesAmongSources(text, lines, sources) : null
  return among ?? annexesWithoutHeading(text, lines, sections)
}

/** The blocks that begin in a stretch; they stand in the order of the text. */
function within(blocks: readonly Block[], start: number, end: number): Block[] {
  const before = blockAt(blocks, start - 1)
  const out: Block[] = []
  for (let i = before ? blocks.indexOf(before) + 1 : 0; i < blocks.length && blocks[i]!.start < end; i++)
    if (blocks[i]!.start >= start) out.push(blocks[i]!)
  return out
}

/** Sections that are there for one purpose. */
export const sectionsFor = (memo: Memo, role: SectionRole): Section[] => memo.sections.filter(s => s.of.role === role)

function contentEnd(lines: readonly Line[], from: Line, next: Line | undefined): number {
  const own = lines.slice(from.index, next?.index).filter(line => line.text !== '')
  return own.at(-1)?.end ?? from.end
}

/** Lines before the first heading, and those of page headers that the reader keeps as parts of their own. */
function headerZone(document: Document, lines: readonly Line[], first: number): Line[] {
  const parts = document.parts.filter(part => /header\d*\.xml$/u.test(part.path))
  const short = lines.filter(line => line.text.length <= 300)
  return short.filter(l => l.index < first || parts.some(part => part.start <= l.start && l.end <= part.end))
}

/** Short lines on their own that introduce a paragraph: "Övergripande slutsats". They end a sentence though they have no full stop. */
function subheadings(lines: readonly Line[]): number[] {
  return lines
    .filter((line, i) => {
      const before = lines[i - 1]
      const after = lines[i + 1]
      if (line.role !== 'text' || line.text.length > 70 || !after || after.role === 'running') return false
      if (before && before.role !== 'blank' && before.role !== 'running') return false
      return (
        /^\p{Lu}[^.!?:;]*[\p{L}\p{N})”"]$/u.test(line.text) && /^\p{Lu}/u.test(after.text) && after.text.length > 40
      )
    })
    .map(line => line.index)
}

function titleBefore(lines: readonly Line[], first: number, header: Header, template: Template): Line[] {
  const title: Line[] = []
  for (const line of lines.slice(0, first).reverse()) {
    if (line.role === 'running' || header.lines.has(line.index)) break
    if (line.text === '') {
      if (title.length > 0) break
      continue
    }
    if (template.documentTitles.some(t => line.text.toLowerCase() === t.toLowerCase())) break
    if (title.length === 5) break
    title.unshift(line)
  }
  return title
}

const titleOf = (lines: readonly Line[]): Memo['title'] => {
  const [first] = lines
  if (!first) return null
  return { start: first.start, end: lines.at(-1)!.end, value: lines.map(line => line.text).join(' ') }
}
