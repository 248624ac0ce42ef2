// Search as figures of the bench: rank beside other engines in the same run, the threshold on the held-out halves, speed and memory.
import { fileURLToPath } from 'node:url'
import type { Figure } from '#app/bench/figure.ts'
import { watch } from '#app/bench/watched.ts'
import { kansli, miniSearch, postgres } from './engines.ts'
import { rankOf } from './measure-search.ts'
import type { Speed } from './measure-speed.ts'
import { ownSet, publishedSets, type SearchSet } from './sets.ts'
import { thinFigures } from './thin-figures.ts'

const one = { runs: 1, bar: null }

/** Where somebody keeps what is too large to lie here: SweQUAD-MC as published. */
const further = (): string | undefined => process.env.KANSLI_SETS

export async function searchFigures(quick: boolean): Promise<Figure[]> {
  return [
    ...(await rankFigures([ownSet('held-out'), ...publishedSets(further())])),
    ...(quick ? [] : await thinFigures()),
    ...(await speedOver(quick ? 2000 : 10_000)),
    ...(quick ? [] : await speedOver(100_000)),
  ]
}

/** Sets that this machine does not have, as a person would look for them. */
export const notHere = (): string[] =>
  publishedSets(further()).some(set => set.name.startsWith('SweQUAD')) ? [] : ['SweQUAD-MC (KANSLI_SETS)']

async function rankFigures(sets: readonly SearchSet[]): Promise<Figure[]> {
  const engines = [kansli, miniSearch(false), miniSearch(true), await postgres()]
  const figures: Figure[] = []
  for (const set of sets)
    for (const engine of engines) {
      const { value, low, high, of } = await rankOf(engine, set)
      const name = `${engine.name}; ${set.name}, ${of} questions, ${set.passages.length} passages`
      figures.push({ ...one, figure: 'search-rank', set: name, value, unit: '', spread: { low, high, of: 'interval' } })
    }
  for (const engine of engines) await engine.close()
  return figures
}

/** In a process of its own, so that the memory is that of search. */
async function speedOver(count: number): Promise<Figure[]> {
  const program = fileURLToPath(new URL('./measure-speed.ts', import.meta.url))
  const { exit, output } = await watch(process.execPath, [program, String(count)])
  if (exit !== 0) throw new Error(`measure-speed ended with ${exit}`)
  const { passages, questions, indexed, p95, resident }: Speed = JSON.parse(output)
  const set = `${passages} passages of law`
  const figure = { runs: 1, spread: null, set }
  return [
    {
      ...figure,
      figure: 'search-p95',
      set: `${set}, ${questions} questions`,
      value: p95,
      unit: 'ms',
      bar: count > 10_000 ? '≤ 100' : '≤ 20',
    },
    { ...figure, figure: 'search-indexed', value: indexed, unit: '/s', bar: '≥ 2000' },
    { ...figure, figure: 'search-memory', value: resident, unit: 'MB', bar: '≤ 1500' },
  ]
}
