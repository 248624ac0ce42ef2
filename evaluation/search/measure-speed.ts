// How fast and large search is over a number of passages: those of the law, repeated with some words changed where more are asked for.
// Run as a program of its own, so that its memory is that of search alone: node evaluation/search/measure-speed.ts PASSAGES
import { argv } from 'node:process'
import { lawPaper } from '#app/search/law-papers.ts'
import { openLaw } from '#app/search/open-law.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { questionsOf } from './asked-of.ts'
import { words } from './engines.ts'

export type Speed = {
  passages: number
  questions: number
  indexed: number
  p50: number
  p95: number
  resident: number
  bytes: number
}

/** Acts are taken from all of the law; a passage that comes again has another's last words. */
function passagesOfLaw(count: number): Passage[] {
  const law = openLaw()
  const own: Passage[] = []
  const acts = law.acts()
  for (let i = 0; i < acts.length && own.length < count; i++)
    own.push(...lawPaper(law, acts[(i * 37) % acts.length]!).passages)
  const first = own.length
  for (let i = 0; own.length < count; i++) {
    const other = own[(i * 31 + 7) % first]!
    own.push({ ...own[i]!, document: `again ${i}`, text: `${own[i]!.text} ${other.text.slice(-160)}` })
  }
  return own.slice(0, count)
}

/** `indexed`: passages a second; `p50`, `p95` in milliseconds; `resident` and `bytes` in megabytes. */
function speedOver(count: number): Speed {
  const passages = passagesOfLaw(count)
  const index = new SearchIndex(words)
  const started = performance.now()
  index.add(passages)
  const indexed = count / ((performance.now() - started) / 1000)
  passages.length = 0
  const bytes = index.toBytes().length / 1e6
  const questions = (['law', 'steering'] as const).flatMap(set =>
    (['development', 'held-out'] as const).flatMap(half => Object.values(questionsOf(set, half)).flat()),
  )
  for (const { text } of questions.slice(0, 30)) index.search(text)
  const times = questions.map(({ text }) => {
    const from = performance.now()
    index.search(text)
    return performance.now() - from
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * times.length)]!
  const resident = process.memoryUsage().rss / 1e6
  return { passages: count, questions: questions.length, indexed, p50: at(0.5), p95: at(0.95), resident, bytes }
}

console.log(JSON.stringify(speedOver(Number(argv[2]))))
