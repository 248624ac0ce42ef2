// Measures `sources` on figures told twice: pairs of a memo and an annex, in which one figure is told otherwise or nothing is to be told
// of. The pairs were written by hand. See README.md.
import { readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import type { FirstMeeting, MeetingHalf } from '../first-meeting.ts'

type Share = { hits: number; of: number; low: number; high: number }
export type ToldTwiceMeasure = {
  /** Pairs with a figure told otherwise, and told of. */
  caught: Share
  /** Pairs without one, and told of all the same. */
  wronglyFlagged: Share
  faults: string[]
}

const { knowledge } = learn(sources)

/** `ask` says how many figures of the first text the others tell otherwise. */
export function measureToldTwice(half: 'development' | 'unseen-1', ask = toldOtherwise): ToldTwiceMeasure {
  const pairs = pairsOf(readFileSync(new URL(`./told-twice-${half}.txt`, import.meta.url), 'utf8')).map(pair => ({
    ...pair,
    count: ask(pair.memo, pair.files),
  }))
  const [differing, silent] = [pairs.filter(pair => pair.differs), pairs.filter(pair => !pair.differs)]
  return {
    caught: share(differing.filter(({ count }) => count > 0).length, differing.length),
    wronglyFlagged: share(silent.filter(({ count }) => count > 0).length, silent.length),
    faults: pairs.filter(({ differs, count }) => differs !== count > 0).map(({ what }) => what),
  }
}

/** The unseen pairs as the other first meetings are told. */
export function meetToldTwice(half: MeetingHalf): FirstMeeting {
  if (half !== '1') throw new Error('figures told twice have part 1 alone')
  const { caught, wronglyFlagged, faults } = measureToldTwice('unseen-1')
  return {
    set: 'sources, figures told twice, first meeting',
    shares: [
      { name: 'figures told otherwise, told of', ...caught },
      { name: 'pairs wrongly told of', ...wronglyFlagged },
    ],
    counts: [],
    faults,
  }
}

type CaseFile = { name: string; text: string }
type Pair = { what: string; differs: boolean; memo: string; files: CaseFile[] }

/** `== differs what` or `== silent what`, the memo, and each annex after a line `-- its name`. */
function pairsOf(text: string): Pair[] {
  return text
    .split(/^== /mu)
    .slice(1)
    .map(block => {
      const [memo = '', ...files] = block.slice(block.indexOf('\n') + 1).split(/^-- /mu)
      const what = block.slice(0, block.indexOf('\n'))
      const file = (own: string): CaseFile => ({
        name: own.slice(0, own.indexOf('\n')),
        text: own.slice(own.indexOf('\n') + 1),
      })
      return { what, differs: what.startsWith('differs'), memo, files: files.map(file) }
    })
}

function toldOtherwise(memo: string, documents: CaseFile[]): number {
  const found = sources.run(documentFromText(memo), { documents }, knowledge, '2026-11-23').findings as Reference[]
  return found.filter(one => one.params.kind === 'figure' && one.status === 'missing').length
}

/** With Wilson's score interval at 95 %. */
function share(hits: number, of: number): Share {
  const [p, z] = [hits / of, 1.96]
  const middle = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of)
  const half = (z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of)
  return { hits, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
