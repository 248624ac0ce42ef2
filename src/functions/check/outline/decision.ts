// The proposal for a decision: who decides (instance lines) and what (clauses).
import type { Block } from '#functions/check/outline/blocks.ts'
import type { Section } from '#functions/check/outline/section.ts'
import type { Template } from '#functions/check/template.ts'
import type { Span } from '#text/span.ts'

/** One thing to decide. `text` is a flow; `at` maps a stretch of it to the document. */
type Clause = { text: string; at(span: Span): Span; instance: string | null }
export type Decision = { section: Section; clauses: Clause[]; instances: Span[] }

const number = /^\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•*●▪])\s+/u

export function readDecision(document: string, section: Section, template: Template): Decision {
  const isAtLineStart = (offset: number) => /\n[ \t]*$/u.test(document.slice(Math.max(0, offset - 20), offset))
  const clauses: Clause[] = []
  const instances: Span[] = []
  let instance: string | null = null
  for (const block of section.blocks) {
    if (block.kind === 'footnote') continue
    const lead = instanceLead(block.text, template)
    if (lead) {
      instance = block.text.slice(0, lead).trim()
      instances.push(block.at({ start: 0, end: lead }))
    }
    for (const piece of numbered(block, lead, isAtLineStart)) clauses.push({ ...piece, instance })
  }
  return { section, clauses, instances }
}

/** How far a line that names who decides reaches: "I nämnden för service:", "Kommunstyrelsen beslutar att", or null. */
function instanceLead(text: string, template: Template): number | null {
  const words = template.decision.instanceWords.map(word => word.toLowerCase())
  const named = (lead: string) =>
    lead
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some(word => words.some(w => word.endsWith(w)))
  const colon = /^(?:I|För|Förslag till)? ?[^.:]{3,160}:/u.exec(text)
  if (colon && named(colon[0])) return colon[0].length
  const verb =
    /^[^.:]{3,120}? (?:beslutar|föreslås besluta|föreslår|beslutade)(?: för egen del)?(?: följande)?(?: att)?(?=[ :]|$)/u.exec(
      text,
    )
  // "Nämnden antar planen samt beslutar att …": what stands before the verb is a decision of its own.
  return verb && named(verb[0]) && !/ (?:samt|och) \p{L}+(?: att)?$/iu.test(verb[0]) ? verb[0].length : null
}

/** The clauses of a block after the instance line: one for each number in it, else the whole. */
function numbered(
  block: Block,
  lead: number | null,
  isAtLineStart: (offset: number) => boolean,
): Omit<Clause, 'instance'>[] {
  const from = lead ?? 0
  const rest = block.text.slice(from)
  if (!/\p{L}/u.test(rest)) return []
  const starts = [...rest.matchAll(/(?:^|(?<=[.;:] ))\d{1,2}[.)] (?=\p{L})/gu)].map(match => match.index)
  // "att anta planen,⏎att upphäva den gamla": each on a line of its own.
  const opensLine = (at: number) => isAtLineStart(block.at({ start: at, end: at + 3 }).start)
  const first = /(?<=^| )att $/u.exec(`${block.text.slice(0, from).trimEnd()} `)?.index ?? from + rest.search(/\S/u)
  // Where the first stands on a line of its own too, no comma is asked of the others.
  const isList = block.text.startsWith('att ', first) && opensLine(first)
  for (const { index } of rest.matchAll(isList ? /(?<= )att /gu : /(?<=[,;] )att /gu))
    if (opensLine(from + index)) starts.push(index)
  starts.sort((a, b) => a - b)
  if (starts.length === 0 || starts[0]! > 2) starts.unshift(0)
  return starts.map((start, i) => {
    const raw = rest.slice(start, starts[i + 1])
    const skip = from + start + (number.exec(raw)?.[0].length ?? raw.length - raw.trimStart().length)
    const text = block.text.slice(skip, from + (starts[i + 1] ?? rest.length)).trimEnd()
    return { text, at: (span: Span) => block.at({ start: skip + span.start, end: skip + span.end }) }
  })
}
