// Headings and header: missing, empty, in the wrong order. The template says what must be there.
import type { Memo } from '#functions/check/outline/memo.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import type { Span } from '#text/span.ts'

export const headingRules: Rule[] = [
  {
    id: 'missing-heading',
    severity: 'error',
    because: "the committee's office sends back a memo without a heading that the template requires",
    ground: grounds.template,
    of: 'memo',
    find: memo => {
      const there = new Set(memo.sections.map(section => section.of))
      const written = new Set(memo.sections.map(section => section.heading))
      const missing = memo.template!.sections.filter(
        s => s.mandatory && !there.has(s) && !s.replacedBy.some(other => written.has(other)),
      )
      return missing.map(section => ({
        span: whereMissing(memo, section.order),
        sure: 0.95,
        params: { heading: section.heading, template: memo.template!.title.sv },
      }))
    },
    fires: [memoWith({ Samverkan: null }), memoWith({ 'Bedömning ur ekologisk dimension': null })],
    silent: [memoWith(), 'Hej,\n\nTack för ert brev om lånecyklarna.\n\nVänliga hälsningar\nIda'],
  },
  {
    id: 'empty-section',
    severity: 'error',
    because: 'a heading with nothing under it leaves a required question unanswered',
    ground: grounds.template,
    of: 'memo',
    find: memo =>
      memo.sections
        .filter(
          (section, i) => !section.of.mayBeEmpty && isEmpty(memo, section) && !opens(section, memo.sections[i + 1]),
        )
        .map(section => ({ span: section.headingSpan, sure: 0.95, params: { heading: section.heading } })),
    fires: [memoWith({ Samverkan: '' }), memoWith({ 'Bedömning ur social dimension': '[Skriv text här]' })],
    silent: [memoWith(), memoWith({ Bilagor: 'Inga bilagor.', Sammanfattning: 'Förvaltningen redovisar arbetet.' })],
  },
  {
    id: 'heading-order',
    severity: 'warning',
    because: "everything is there and can be read; the template's order is a rule of form",
    ground: grounds.template,
    of: 'memo',
    find: outOfOrder,
    fires: [
      memoWith({
        Sammanfattning: null,
        Samverkan: 'Ärendet har samverkats i FSG 2024-11-14.\n\nSammanfattning\nText här om året.',
      }),
    ],
    silent: [memoWith()],
  },
  {
    id: 'missing-header-field',
    severity: 'error',
    because: 'without number or date the document can be neither registered nor found; other fields are a warning',
    ground: grounds.template,
    of: 'memo',
    find: missingFields,
    fires: [
      memoWith({ Sidhuvud: null }),
      memoWith({
        Sidhuvud: 'Tjänsteutlåtande\nUtfärdat 2024-11-20\nHandläggare Ida Exempelsson\nTelefon: 031-390 06 12',
      }),
    ],
    silent: [
      memoWith(),
      memoWith({
        Sidhuvud:
          'Tallhamns stad\nTjänsteutlåtande                Handläggare\nUtfärdat 2024-11-20              Ida Exempelsson\nDiarienummer 0215/24             Telefon: 031-390 06 12\n                                 E-post: ida.exempelsson@tallhamn.example',
      }),
    ],
  },
]

/** Where a reader would look for it: the heading after which it should stand, else the title. */
function whereMissing(memo: Memo, order: number | null): Span {
  const before = memo.sections.filter(s => order !== null && s.of.order !== null && s.of.order < order).at(-1)
  return before?.headingSpan ?? memo.title ?? memo.sections[0]?.headingSpan ?? { start: 0, end: 0 }
}

/** "Ärendet" with "Bakgrund" on the next line: two headings of what the template has as one. */
const opens = (section: Section, next: Section | undefined): boolean =>
  next?.of === section.of && next.line === section.line + 1

const placeholder =
  /^(?:\[[^\]]{0,120}\]|<[^>]{0,80}>|se ovan\.?|fyll i(?: här)?\.?|(?:att )?komplettera[st]?\.?|ifylls? senare\.?|[xX]{2,}|\.{3,}|…|[-–—]|(?:klicka|skriv)(?: \p{L}+){0,5} här[^.]{0,60}\.?|text\.?|tbd|kommer senare\.?)$/iu
function isEmpty(memo: Memo, section: Section): boolean {
  const glued = memo.lines.some(l => l.start === section.start && l.end > section.headingSpan.end + 1)
  if (glued) return false
  const blocks = section.blocks.filter(block => block.kind !== 'footnote')
  // The signature stands after the last section without belonging to it.
  // "Ansvariga" is a section of names.
  const isOfNames = section.of.role === 'other'
  const own = blocks.filter(block => isOfNames || !memo.signature || block.start < memo.signature.start)
  return own.every(block => placeholder.test(block.text.trim()))
}

/** The fewest headings that must move: those outside the longest run in the template's order. */
function outOfOrder(memo: Memo): Hit[] {
  const ordered = memo.sections.filter(section => section.of.order !== null)
  const best: Section[][] = []
  for (const [i, section] of ordered.entries()) {
    const runs = best.filter((_, j) => j < i && ordered[j]!.of.order! < section.of.order!)
    best.push([...(runs.sort((a, b) => b.length - a.length)[0] ?? []), section])
  }
  const kept = new Set(best.sort((a, b) => b.length - a.length)[0])
  return ordered
    .filter(section => !kept.has(section) && !isRepeated(ordered, section))
    .map(section => {
      const next = ordered.find(other => other.of.order! > section.of.order! && kept.has(other))
      const after = ordered.filter(other => other.of.order! < section.of.order! && kept.has(other)).at(-1)
      const params = { heading: section.heading, before: next?.heading ?? '–', after: after?.heading ?? '–' }
      return { span: section.headingSpan, sure: 0.9, params }
    })
}
const isRepeated = (all: Section[], section: Section): boolean => all.filter(s => s.of === section.of).length > 1

function missingFields(memo: Memo): Hit[] {
  const missing = memo.header.fields.filter(({ field, value }) => field.mandatory && !value)
  const span = memo.title ?? memo.sections[0]?.headingSpan ?? { start: 0, end: 0 }
  if (missing.length === 0) return []
  // Nothing at all: the block was probably lost when the file was made or read. One remark, not five.
  if (memo.header.fields.every(({ label, value }) => !label && !value)) {
    const fields = missing.map(({ field }) => field.name).join(', ')
    return [{ span, sure: 0.8, params: { field: fields }, severity: 'warning' }]
  }
  return missing.map(({ field, label }) => ({
    span: label ?? span,
    sure: 0.9,
    params: { field: field.name },
    severity: field.shape === 'diarienummer' || field.shape === 'date' ? 'error' : 'warning',
  }))
}
