// The references of a document to other things than law: addresses, diarienummer, and figures said to come from an annex.
// Bills, inquiries and reports are found with the law and judged in series.ts and reports.ts.
import { findAddresses } from '#functions/sources/other-kinds/addresses.ts'
import { findAnnexFigures } from '#functions/sources/other-kinds/annex-figures.ts'
import { findCaseNumbers } from '#functions/sources/other-kinds/case-numbers.ts'
import { toldTwice } from '#functions/sources/told-twice/told-twice.ts'
import { missing, type Verdict } from '#functions/sources/verdict.ts'
import type { Reference } from '#text/finding.ts'
import type { Flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

const sureOf = { missing: 0.9, exists: 0.9, 'cannot-be-checked': 0.5, repealed: 0.9 } as const

export function otherKinds(
  source: string,
  flowing: Flow,
  others: readonly { name: string; text: string }[],
  today: string,
): Reference[] {
  const { text } = flowing
  const toSource = (span: Span): Span => flowing.toSource(span)
  const found = [
    ...findAddresses(text).filter(one => !isContactLine(source, toSource(one.span), one.verdict)),
    ...findCaseNumbers(text, source, toSource, others, today).map(one => ({ ...one, kind: 'diarienummer' })),
    ...findAnnexFigures(text, others).map(one => ({ ...one, kind: 'figure' })),
  ]
  return found.map(({ span, kind, verdict }): Reference => {
    const { status, why, params } = verdict
    const about = { kind, act: '', chapter: '', section: '', ...params }
    const sure = kind === 'figure' && status === 'missing' ? 0.7 : sureOf[status]
    const { start, end } = toSource(span)
    return { kind: 'reference', span: { start, end }, sure, why: [why], ground: null, status, params: about }
  })
}

/** Figures that another document of the case tells otherwise; `source` is without what is attached to it. Both places are quoted. */
export const otherwiseTold = (source: string, others: readonly { name: string; text: string }[]): Reference[] =>
  toldTwice(source, others).map(({ span, sure, ...said }): Reference => {
    const { status, why, params } = missing('sources-figure-told-otherwise', said)
    const about = { kind: 'figure', act: '', chapter: '', section: '', ...params }
    return { kind: 'reference', span, sure, why: [why], ground: null, status, params: about }
  })

const headLines = 15

/** The lines at the head and foot of a memo that say how its writer is reached would only be noise. A faulty one is told. */
function isContactLine(source: string, { start, end }: Span, { status }: Verdict): boolean {
  if (status === 'missing') return false
  const from = source.lastIndexOf('\n', start - 1) + 1
  const to = source.indexOf('\n', end)
  const line = source.slice(Math.max(from, start - 120), to === -1 ? end + 80 : Math.min(to, end + 80))
  if (!/(?<!\p{L})(?:tel|telefon|tfn|e-?post(?:adress)?|mejl|handläggare|webb\p{L}{0,8})(?!\p{L})/iu.test(line))
    return false
  const head = source.split('\n', headLines)
  return head.length === headLines && from <= head.join('\n').length
}
