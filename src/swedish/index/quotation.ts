// The sentence or two of a passage that answer best to a question, as a stretch of the text as it stands.
import type { Question } from '#swedish/index/evidence.ts'
import { sentences } from '#swedish/sentences.ts'
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

/** How much more two sentences must answer than one before both are quoted. */
const worthTwo = 1.1

/** A stretch of `text`. The whole of it where it is one sentence. */
export function quotation(text: string, question: Question): Span {
  const read = flow(text)
  const all = sentences(read.text)
  const met = all.map(one => question.met(read.text.slice(one.start, one.end)))
  let best: Span = { start: 0, end: read.text.length }
  let most = -1
  const weigh = (span: Span, answers: number) => {
    if (answers > most) [best, most] = [span, answers]
  }
  for (const [i, { start, end }] of all.entries()) {
    const alone = met[i]!
    weigh({ start, end }, question.share(alone))
    const next = met[i + 1]
    if (next) weigh({ start, end: all[i + 1]!.end }, question.share(both(alone, next)) / worthTwo)
  }
  return read.toSource(best)
}

const both = (a: readonly number[], b: readonly number[]): number[] => a.map((points, i) => Math.max(points, b[i]!))
