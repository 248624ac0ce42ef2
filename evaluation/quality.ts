// Quality on the bundled sets, as figures. The held-out halves are reported; nothing is tuned on them.
import { readFileSync } from 'node:fs'
import { type Figure, interval } from '#app/bench/figure.ts'
import { learn } from '#app/knowledge.ts'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { type MaskKnowledge, mask } from '#functions/mask/mask.ts'
import { markedDocuments, measureMask } from '#functions/mask/measure-mask.ts'
import { mutations } from '#test/files/mutations.ts'
import { measureTraps } from '#test/traps/measure-traps.ts'
import { cleanMemos, measureCheck } from './check/measure-check.ts'
import { measureKinds, measureQuotes } from './sources/measure-kinds.ts'
import { measureSources, thirtyPages } from './sources/measure-sources.ts'
import { measureSummary } from './summarise/measure-summary.ts'

/** The memo that the speed of `check` is measured on: the first of the held-out half. */
export const benchMemo = async (): Promise<string> => cleanMemos('held-out')[0]!.text

export async function quality(quick: boolean): Promise<Figure[]> {
  return [
    ...maskFigures(),
    ...checkFigures(),
    ...sourcesFigures(),
    ...summaryFigures(),
    ...(await trapFigures()),
    ...(await mutationFigures(quick ? 100 : 1000)),
  ]
}

const percent = { unit: '%', runs: 1, bar: null }

function maskFigures(): Figure[] {
  const source = readFileSync(new URL('./mask/held-out.txt', import.meta.url), 'utf8')
  const measured = measureMask(markedDocuments(source), learn(mask).knowledge as MaskKnowledge)
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

function checkFigures(): Figure[] {
  const { memos, found, falseRemarks } = measureCheck('held-out')
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

function sourcesFigures(): Figure[] {
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

function summaryFigures(): Figure[] {
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

async function trapFigures(): Promise<Figure[]> {
  const { traps, clean, leaks, refused, refusedWrongly } = await measureTraps()
  const set = `${traps} traps: ${clean} clean, ${refused.length} rightly refused, ${refusedWrongly.length} wrongly refused`
  return [{ figure: 'trap-leaks', set, value: leaks.length, unit: '', spread: null, runs: 1, bar: '= 0' }]
}

/** Broken files are read in the workshop; falling is anything but a document or a refusal. */
async function mutationFigures(count: number): Promise<Figure[]> {
  const workshop = openWorkshop()
  let fallen = 0
  let slowest = 0
  try {
    for (const { name, bytes } of mutations(1, count)) {
      const started = performance.now()
      await workshop.read(bytes, name).catch((error: unknown) => {
        if (!(error instanceof Refusal)) fallen++
      })
      slowest = Math.max(slowest, (performance.now() - started) / 1000)
    }
  } finally {
    await workshop.close()
  }
  const set = `${count} mutations of good files`
  const one = { set, spread: null, runs: 1 }
  return [
    { ...one, figure: 'mutations-fallen', value: fallen, unit: '', bar: '= 0' },
    { ...one, figure: 'mutation-slowest', value: slowest, unit: 's', bar: '≤ 10' },
  ]
}
