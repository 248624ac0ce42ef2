// How often search answers what the texts answer, and is silent where they do not: the held-out halves, as figures.
import { type Figure, interval } from '#app/bench/figure.ts'
import { thinnessOf } from './measure-thin.ts'
import { shelfOfLaw, shelfOfSteering } from './shelves.ts'

export async function thinFigures(): Promise<Figure[]> {
  const share = (figure: Figure['figure'], set: string, hits: number, of: number): Figure => ({
    runs: 1,
    bar: null,
    figure,
    set: `held-out, ${set} (${hits} of ${of})`,
    value: (100 * hits) / of,
    unit: '%',
    spread: interval(hits, of),
  })
  return thinnessOf(await shelfOfLaw(), await shelfOfSteering(), 'held-out').flatMap(({ set, held, foreign }) => [
    share('search-answered', set, held.answered, held.of),
    share('search-silent', set, foreign.silent, foreign.of),
  ])
}
