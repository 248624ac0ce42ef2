// Quality of one function on its bundled sets, as figures: with the settings of a municipality's variant, and with its own knowledge.
// The held-out halves are reported; nothing is tuned on them.
import { readFileSync } from 'node:fs'
import { type Figure, interval } from '#app/bench/figure.ts'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { type MaskKnowledge, mask } from '#functions/mask/mask.ts'
import { markedDocuments, measureMask } from '#functions/mask/measure-mask.ts'
import { documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'
import { cleanMemos, measureCheck, type remarksOn } from './check/measure-check.ts'
import { measureKinds, measureQuotes } from './sources/measure-kinds.ts'
import { measureSources, thirtyPages } from './sources/measure-sources.ts'
import { measureSummary } from './summarise/measure-summary.ts'

/** What a function is measured to be; nothing where there is no set for it. `own`: the municipality's own knowledge. */
export async function figuresOf(name: string, settings: object, own: string | null): Promise<Figure[]> {
  if (name === 'mask') return maskFigures(settings, own)
  if (name === 'check') return checkFigures(settings, own)
  if (name === 'sources') return sourcesFigures()
  if (name === 'summarise') return summaryFigures()
  if (name === 'search') return (await import('./search/thin-figures.ts')).thinFigures()
  return []
}

const percent = { unit: '%', runs: 1, bar: null }

export function maskFigures(settings: object = {}, own: string | null = null): Figure[] {
  const source = readFileSync(new URL('./mask/held-out.txt', import.meta.url), 'utf8')
  const measured = measureMask(markedDocuments(source), learn(mask, own).knowledge as MaskKnowledge, settings)
  const share = (figure: Figure['figure'], set: string, { hits, of }: { hits: number; of: number }): Figure[] =>
    of === 0
      ? []
      : [{ ...percent, figure, set: `${set} (${hits} of ${of})`, value: (100 * hits) / of, spread: interval(hits, of) }]
  const sum = (counts: { hits: number; of: number }[]) => ({
    hits: counts.reduce((all, one) => all + one.hits, 0),
    of: counts.reduce((all, one) => all + one.of, 0),
  })
  const { PERSON, ...identifiers } = measured.recall
  const { PERSON: names, ...others } = measured.precision
  const set = `held-out, ${measured.documents} invented documents`
  return [
    ...(PERSON ? share('mask-recall', `${set}, names`, PERSON) : []),
    ...share('mask-recall', `${set}, identifiers`, sum(Object.values(identifiers))),
    ...(names ? share('mask-precision', `${set}, names`, names) : []),
    ...share('mask-precision', `${set}, identifiers`, sum(Object.values(others))),
    ...share('mask-over', set, measured.innocentWords),
  ]
}

/** A variant that holds to one template is measured on the memos that are written after it. */
export function checkFigures(settings: { template?: unknown } = {}, own: string | null = null): Figure[] {
  const { knowledge } = learn(check, own)
  const ask: typeof remarksOn = (text, of = {}) =>
    check.run(documentFromText(text), { ...settings, ...of }, knowledge, '2025-06-30').findings as Remark[]
  const fits = (text: string) =>
    check.run(documentFromText(text), {}, knowledge, '2025-06-30').about.template === settings.template
  const only = cleanMemos('held-out').flatMap(({ name, text }) => (!settings.template || fits(text) ? [name] : []))
  if (only.length === 0) return []
  const { memos, found, falseRemarks } = measureCheck('held-out', only, ask)
  const set = `held-out, ${memos} invented memos`
  return [
    {
      ...percent,
      figure: 'check-found',
      set: `${set}, ${found.of} planted faults`,
      value: (100 * found.n) / found.of,
      spread: interval(found.n, found.of),
    },
    { figure: 'check-false', set, value: falseRemarks.perMemo, unit: '', spread: null, runs: 1, bar: null },
  ]
}

export function sourcesFigures(): Figure[] {
  const { caught, wronglyFlagged } = measureSources('held-out')
  const [quotes, kinds] = [measureQuotes('held-out'), measureKinds('held-out')]
  const memo = thirtyPages('Förvaltningen har berett ärendet tillsammans med berörda. '.repeat(50))
  const share = (
    figure: Figure['figure'],
    set: string,
    bar: string,
    { hits, of }: { hits: number; of: number },
  ): Figure => ({
    ...percent,
    figure,
    set: `held-out, ${set} (${hits} of ${of})`,
    value: (100 * hits) / of,
    spread: interval(hits, of),
    bar,
  })
  return [
    share('sources-caught', 'by hand', '≥ 95', caught.byHand),
    share('sources-caught', 'made from the register', '≥ 95', caught.made),
    share('sources-flagged', 'by hand', '≤ 2', wronglyFlagged.byHand),
    share('sources-flagged', 'made from the register', '≤ 2', wronglyFlagged.made),
    share('sources-caught', 'quotations of the law', '≥ 95', quotes.caught),
    share('sources-flagged', 'quotations of the law', '≤ 2', quotes.wronglyFlagged),
    share('sources-caught', 'further kinds', '≥ 95', kinds.caught),
    share('sources-flagged', 'further kinds', '≤ 2', kinds.wronglyFlagged),
    {
      figure: 'sources-memo',
      set: 'thirty generated pages, sixty references',
      value: memo,
      unit: 'ms',
      spread: null,
      runs: 5,
      bar: '≤ 400',
    },
  ]
}

export function summaryFigures(): Figure[] {
  const { documents, ours, lead, random } = measureSummary('held-out')
  const set = `held-out, ${documents} invented documents`
  const share = (figure: Figure['figure'], hits: number, withInterval: boolean): Figure => ({
    ...percent,
    figure,
    set: `${set} (${Number(hits.toFixed(1))} of ${ours.of})`,
    value: (100 * hits) / ours.of,
    spread: withInterval ? interval(hits, ours.of) : null,
  })
  return [
    share('summary-wanted', ours.hits, true),
    share('summary-lead', lead.hits, true),
    share('summary-random', random, false),
  ]
}
