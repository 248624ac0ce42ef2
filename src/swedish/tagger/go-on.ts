// Trains on from a model that stands, with lines of a municipality's own beside those that came along. No name in the own lines is learnt:
// each is met with other people's names in its places, so that what is learnt is how one writes of people and not who they are.
import { lessonsFrom, type NameSource, swapped } from './augment.ts'
import { dice } from './dice.ts'
import type { Sentence } from './labels.ts'
import type { NameModel } from './name-model.ts'
import { type Taught, train } from './train.ts'
import type { Known } from './word-facts.ts'

export type Going = {
  /** The sentences that came along, so that what they taught is not forgotten. */
  bundled: readonly Sentence[]
  own: readonly Sentence[]
  names: NameSource
  known: Known
  rounds: number
  seed: number
  tell?: (round: number, loss: number) => void
}

/** How often each sentence is met with other names in a round. */
const copies = { bundled: 1, own: 3 }

/** The same model, lines and seed give the same weights. */
export function goOn(from: NameModel, { bundled, own, names, known, rounds, seed, tell }: Going): Taught {
  const dealt = dice(seed)
  const lessons = [
    ...bundled.flatMap(sentence => lessonsFrom(sentence, copies.bundled, names, dealt)),
    ...own.flatMap(sentence => lessonsFrom(swapped(sentence, names, dealt), copies.own - 1, names, dealt)),
  ]
  return train(lessons, known, rounds, dealt, tell, taughtOf(from))
}

/** Weights as numbers again. */
const taughtOf = ({ weights, scale, transitions }: NameModel): Taught => ({
  weights: Float32Array.from(weights, weight => weight * scale),
  transitions,
})
