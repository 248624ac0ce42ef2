// Mean reciprocal rank among ten, with an interval from resampled questions; and how often search rightly answers or rightly is silent.
import { SearchIndex } from '#swedish/index/search-index.ts'
import { type Engine, words } from './engines.ts'
import type { SearchSet } from './sets.ts'

export type Mean = { value: number; low: number; high: number; of: number }

export async function rankOf(engine: Engine, set: SearchSet): Promise<Mean> {
  const search = await engine.over(set.passages)
  const points: number[] = []
  for (const { text, answers } of set.questions) {
    const at = (await search(text)).findIndex(answers)
    points.push(at < 0 ? 0 : 1 / (at + 1))
  }
  return resampled(points)
}

/** What `search` does with its threshold: right first answer, wrong first answer, silent; and silent where nothing answers. */
export function answersOf(set: SearchSet): {
  right: number
  wrong: number
  silent: number
  of: number
  rightlySilent: number
} {
  const index = new SearchIndex(words)
  index.add(set.passages)
  const count = { right: 0, wrong: 0, silent: 0, of: set.questions.length, rightlySilent: 0 }
  for (const { text, answers } of set.questions) {
    const first = index.search(text, 1)[0]
    if (!first) count.silent++
    else if (answers(first.passage)) count.right++
    else count.wrong++
  }
  count.rightlySilent = set.without.filter(question => index.search(question, 1).length === 0).length
  return count
}

/** 95 % of the means of 1,000 samples drawn anew; the draw is the same every time. */
function resampled(points: readonly number[]): Mean {
  const mean = (some: readonly number[]) => (100 * some.reduce((sum, one) => sum + one, 0)) / Math.max(1, some.length)
  let seed = 1
  const draw = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return points[Math.floor((seed / 2 ** 32) * points.length)]!
  }
  const means = Array.from({ length: 1000 }, () => mean(points.map(draw))).sort((a, b) => a - b)
  return { value: mean(points), low: means[25]!, high: means[974]!, of: points.length }
}
