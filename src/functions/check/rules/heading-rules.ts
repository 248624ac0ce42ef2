// Headings and header: missing, empty, in the wrong order. The template says what must be there.
import type { Memo } from '#functions/check/outline/memo.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import type { TemplateSection } from '#functions/check/template.ts'
import { sentences } from '#swedish/sentences.ts'
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
      const isOwed = ({ mandatory, replacedBy, requiredBeside, role }: TemplateSection) =>
        (mandatory && !replacedBy.some(other => written.has(other))) ||
        requiredBeside.filter(other => written.has(other)).length > 0 ||
        (role === 'summary' && isLeftWithDecision(memo))
      const missing = memo.template!.sections.filter(section => !there.has(section) && isOwed(section))
      const hits = missing.map(section => ({
        span: whereMissing(memo, section.order),
        sure: 0.95,
        params: { heading: section.heading, template: memo.template!.title.sv },
      }))
      return [...hits, ...annexesWithoutHeading(memo)]
    },
    fires: [
      memoWith({ Samverkan: null }),
      memoWith({ 'Bedömning ur ekologisk dimension': null }),
      memoWith({ Bilagor: null, Samverkan: 'Samverkat i FSG 2024-11-14.\n\nBilaga 1 Uppföljning\nBilaga 2 Karta' }),
    ],
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
    because:
      "everything is there and can be read; the template's order is a rule of form; a note where the template lays down none",
    ground: grounds.template,
    of: 'memo',
    find: memo => [...outOfOrder(memo), ...lateSummary(memo)],
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

const deciding =
  /beslut|godkänn|fastställ|(?<!\p{L})(?:antas|antar|ska|att|får)(?!\p{L})|anteckn|uppdra|avslå|bif[aö]ll|avsätt|förklara|överlämna|yttrande/iu
/** The summary stands under the decision without its heading: a paragraph that tells, of two sentences or more, after the last clause. */
function isLeftWithDecision({ decision, sections }: Memo): boolean {
  if (!decision || sections.some(section => section.of.role === 'summary')) return false
  const prose = decision.section.blocks.filter(block => block.kind === 'prose')
  const last = prose.at(-1)
  if (!last || prose[0] === last || last.text.length < 150 || deciding.test(last.text.split(/[.]\s/u)[0]!)) return false
  return sentences(last.text).length >= 2 && /[.]$/u.test(last.text) && !/^(?:att|\d)/u.test(last.text)
}

/** "Bilaga 1 …", "Bilaga 2 …" under each other in a section that is there for something else. */
function annexesWithoutHeading({ annexes, template }: Memo): Hit[] {
  const heading = template!.sections.find(section => section.role === 'annexes')?.heading
  const [first] = annexes?.isBare ? annexes.listed : []
  if (!heading || !first) return []
  return [
    { span: { start: first.start, end: first.end }, sure: 0.8, params: { heading, template: template!.title.sv } },
  ]
}

/** Where a reader would look for it: the heading after which it should stand, else the title. */
function whereMissing(memo: Memo, order: number | null): Span {
  const before = memo.sections.filter(s => order !== null && s.of.order !== null && s.of.order < order).at(-1)
  return before?.headingSpan ?? memo.title ?? memo.sections[0]?.headingSpan ?? { start: 0, end: 0 }
}

/** "Ärendet" with "Bakgrund" on the next line: two headings of what the template has as one. */
const opens = (section: Section, next: Section | undefined): boolean =>
  next !== undefined &&
  next.line === section.line + 1 &&
  (next.of === section.of ||
    (/^konsekvens|bedömning/iu.test(section.heading.trim()) && next.of.role !== section.of.role))

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
/** Where the template lays down no order, a summary all the same comes before what it sums up: a note. */
function lateSummary({ sections }: Memo): Hit[] {
  const at = sections.findIndex(section => section.of.role === 'summary')
  const before = sections.findIndex(({ of, heading }) => of.role === 'background' && heading !== 'Ärendet')
  const [summary, background] = [sections[at], sections[before]]
  if (!summary || !background || summary.of.order !== null || at < before) return []
  const params = { heading: summary.heading, before: background.heading, after: sections[before - 1]?.heading ?? '–' }
  return [{ span: summary.headingSpan, sure: 0.7, severity: 'info', params }]
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
