// Trains the name tagger: a linear-chain CRF by stochastic gradients (AdaGrad), from nothing or on from weights that stand. The same lines
// and seed give the same weights.
import type { Dice } from './dice.ts'
import { featureCount, readFeatures, rowBits } from './features.ts'
import { type Labelled, labelCount } from './labels.ts'
import { lattice, noTransitions, rowWidth, type Transitions } from './lattice.ts'
import { stretchEnd } from './tagger.ts'
import { emptyFacts, type Known, longest, readFacts } from './word-facts.ts'

/** A sentence with its labels, and which words are kept from the name lists. */
export type Lesson = Labelled & { hidden?: Uint8Array }
export type Taught = { weights: Float32Array; transitions: Transitions }

const rate = 0.12
const decay = 1e-3
/** What the sums of squares begin at: without it the first steps are as long as the last ones are short. */
const ground = 1

type Stretch = { rows: Int32Array; gold: Uint8Array }

/** `from`: weights that it goes on from and is drawn back to, so that what the lessons do not speak of stays as it was. */
export function train(
  lessons: readonly Lesson[],
  known: Known,
  rounds: number,
  dice: Dice,
  tell: (round: number, loss: number) => void = () => {},
  from: Taught = nothing(),
): Taught {
  const stretches = lessons.flatMap(lesson => stretchesOf(lesson, known))
  const learner = newLearner(from)
  for (let round = 1; round <= rounds; round++) {
    shuffle(stretches, dice)
    let loss = 0
    for (const stretch of stretches) loss += learner.learn(stretch)
    tell(round, loss / stretches.length)
  }
  return { weights: learner.weights, transitions: learner.transitions }
}

/** Features are read once and kept for all rounds. Sentences are cut as they are when tagged. */
function stretchesOf({ tokens, gold, hidden }: Lesson, known: Known): Stretch[] {
  const out: Stretch[] = []
  for (let from = 0; from < tokens.length; ) {
    const to = stretchEnd(tokens, from)
    readFacts(facts, tokens, from, to, known, hidden)
    readFeatures(facts, buffer)
    out.push({ rows: buffer.slice(0, (to - from) * featureCount), gold: gold.slice(from, to) })
    from = to
  }
  return out
}
const facts = emptyFacts()
const buffer = new Int32Array(longest * featureCount)

function shuffle<T>(list: T[], dice: Dice): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = dice.roll(i + 1)
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}

const nothing = (): Taught => ({
  weights: new Float32Array(2 ** rowBits * rowWidth),
  transitions: noTransitions(),
})

const copied = ({ between, first, last }: Transitions): Transitions => ({
  between: between.slice(),
  first: first.slice(),
  last: last.slice(),
})

type List = Float32Array | Float64Array

function newLearner({ weights: home, transitions: rest }: Taught) {
  const weights = home.slice()
  const slopes = new Float32Array(2 ** rowBits * rowWidth)
  const transitions = copied(rest)
  const steep = noTransitions()
  const chain = lattice()
  chain.take(transitions)
  const nudge = (list: List, squares: List, from: List, at: number, g: number) => {
    const slope = g + decay * (list[at]! - from[at]!)
    squares[at]! += slope * slope
    list[at]! -= (rate * slope) / Math.sqrt(squares[at]! + ground)
  }
  const score = (rows: Int32Array, count: number): void => {
    chain.scores.fill(0, 0, count * rowWidth)
    for (let i = 0; i < count; i++)
      for (let k = i * featureCount; k < (i + 1) * featureCount; k++)
        for (let y = 0; y < labelCount; y++) chain.scores[i * rowWidth + y]! += weights[rows[k]! * rowWidth + y]!
  }
  const learnRows = (rows: Int32Array, gold: Uint8Array): number => {
    let loss = 0
    for (const [i, right] of gold.entries())
      for (let y = 0; y < labelCount; y++) {
        const g = chain.marginals[i * rowWidth + y]! - (y === right ? 1 : 0)
        if (y === right) loss -= Math.log(Math.max(1e-12, g + 1))
        if (Math.abs(g) < 1e-5) continue
        for (let k = i * featureCount; k < (i + 1) * featureCount; k++)
          nudge(weights, slopes, home, rows[k]! * rowWidth + y, g)
      }
    return loss
  }
  const onPair = (at: number, g: number) => nudge(transitions.between, steep.between, rest.between, at, g)
  const learnTransitions = (gold: Uint8Array): void => {
    const count = gold.length
    for (let i = 0; i + 1 < count; i++) learnStep(chain, gold, i, onPair)
    for (let y = 0; y < labelCount; y++) {
      nudge(transitions.first, steep.first, rest.first, y, chain.marginals[y]! - (gold[0] === y ? 1 : 0))
      const last = (count - 1) * rowWidth
      nudge(transitions.last, steep.last, rest.last, y, chain.marginals[last + y]! - (gold[count - 1] === y ? 1 : 0))
    }
    chain.take(transitions)
  }
  const learn = ({ rows, gold }: Stretch): number => {
    score(rows, gold.length)
    chain.run(gold.length)
    const loss = learnRows(rows, gold)
    learnTransitions(gold)
    return loss
  }
  return { weights, transitions, learn }
}

type Nudge = (at: number, g: number) => void

function learnStep(
  { forward, backward, scores, step }: ReturnType<typeof lattice>,
  gold: Uint8Array,
  i: number,
  nudge: Nudge,
): void {
  const at = i * rowWidth
  const on = at + rowWidth
  let sum = 0
  for (let x = 0; x < labelCount; x++)
    for (let y = 0; y < labelCount; y++) {
      const joint = forward[at + x]! * step[x * rowWidth + y]! * scores[on + y]! * backward[on + y]!
      pairs[x * rowWidth + y] = joint
      sum += joint
    }
  for (let x = 0; x < labelCount; x++)
    for (let y = 0; y < labelCount; y++) {
      const right = gold[i] === x && gold[i + 1] === y ? 1 : 0
      const g = pairs[x * rowWidth + y]! / sum - right
      if (Math.abs(g) > 1e-5) nudge(x * rowWidth + y, g)
    }
}
const pairs = new Float64Array(labelCount * rowWidth)
