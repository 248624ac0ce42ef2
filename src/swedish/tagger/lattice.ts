// Forward–backward over the labels of a stretch of words: how likely each label is for each word, given all of them. Pure arithmetic.
import { labelCount, mayFollow } from './labels.ts'
import { longest } from './word-facts.ts'

const n = labelCount
/** Rows of scores are eight wide so that a row's place is a shift. */
export const rowWidth = 8

/** Scores of a label following another [before * 8 + after], of opening and of closing a stretch. */
export type Transitions = { between: Float64Array; first: Float64Array; last: Float64Array }
export const noTransitions = (): Transitions => ({
  between: new Float64Array(n * rowWidth),
  first: new Float64Array(rowWidth),
  last: new Float64Array(rowWidth),
})

export function lattice() {
  const scores = new Float64Array(longest * rowWidth)
  const forward = new Float64Array(longest * rowWidth)
  const backward = new Float64Array(longest * rowWidth)
  const marginals = new Float64Array(longest * rowWidth)
  const step = new Float64Array(n * rowWidth)
  const opens = new Float64Array(rowWidth)
  const closes = new Float64Array(rowWidth)
  return {
    /** Filled by the caller: a score for each word and label. */
    scores,
    /** Probability of each label for each word, after `run`. */
    marginals,
    forward,
    backward,
    step,
    /** Takes the scores of transitions; to be called again when they change. */
    take(transitions: Transitions): void {
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++)
          step[a * rowWidth + b] = mayFollow(a, b) ? Math.exp(transitions.between[a * rowWidth + b]!) : 0
        opens[a] = mayFollow(0, a) ? Math.exp(transitions.first[a]!) : 0
        closes[a] = Math.exp(transitions.last[a]!)
      }
    },
    run(count: number): void {
      toShares(scores, count)
      goForward(scores, forward, step, opens, count)
      goBackward(scores, backward, step, closes, count)
      combine(forward, backward, marginals, count)
    },
  }
}

/** exp of each score, the largest of a word taken out first so that nothing overflows. */
function toShares(scores: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const at = i * rowWidth
    let most = scores[at]!
    for (let y = 1; y < n; y++) if (scores[at + y]! > most) most = scores[at + y]!
    for (let y = 0; y < n; y++) scores[at + y] = Math.exp(scores[at + y]! - most)
  }
}

function goForward(
  shares: Float64Array,
  forward: Float64Array,
  step: Float64Array,
  opens: Float64Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const at = i * rowWidth
    let sum = 0
    for (let y = 0; y < n; y++) {
      let reach = 0
      if (i === 0) reach = opens[y]!
      else for (let x = 0; x < n; x++) reach += forward[at - rowWidth + x]! * step[x * rowWidth + y]!
      forward[at + y] = reach * shares[at + y]!
      sum += forward[at + y]!
    }
    for (let y = 0; y < n; y++) forward[at + y] = forward[at + y]! / sum
  }
}

function goBackward(
  shares: Float64Array,
  backward: Float64Array,
  step: Float64Array,
  closes: Float64Array,
  count: number,
): void {
  for (let i = count - 1; i >= 0; i--) {
    const at = i * rowWidth
    let sum = 0
    for (let x = 0; x < n; x++) {
      let reach = 0
      if (i === count - 1) reach = closes[x]!
      else
        for (let y = 0; y < n; y++)
          reach += step[x * rowWidth + y]! * shares[at + rowWidth + y]! * backward[at + rowWidth + y]!
      backward[at + x] = reach
      sum += reach
    }
    for (let x = 0; x < n; x++) backward[at + x] = backward[at + x]! / sum
  }
}

function combine(forward: Float64Array, backward: Float64Array, marginals: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const at = i * rowWidth
    let sum = 0
    for (let y = 0; y < n; y++) {
      marginals[at + y] = forward[at + y]! * backward[at + y]!
      sum += marginals[at + y]!
    }
    for (let y = 0; y < n; y++) marginals[at + y] = marginals[at + y]! / sum
  }
}
