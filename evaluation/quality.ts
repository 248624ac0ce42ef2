// Quality on the bundled sets, as figures. The held-out halves are reported; nothing is tuned on them.
import type { Figure } from '#app/bench/figure.ts'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { mutations } from '#test/files/mutations.ts'
import { measureTraps } from '#test/traps/measure-traps.ts'
import { cleanMemos } from './check/measure-check.ts'
import { checkFigures, maskFigures, sourcesFigures, summaryFigures } from './of-function.ts'

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
