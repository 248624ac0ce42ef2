// How often search answers what it should and is silent where nothing answers: the law alone, steering documents alone, and both as one.
import { ask, type SearchIndex, thin } from '#swedish/index/search-index.ts'
import { type AskedOf, type Half, questionsOf } from './asked-of.ts'
import { words } from './engines.ts'

/** Of `of` questions: how many were answered, and with one of the right documents among the ten shown or as the first. */
export type Answered = { answered: number; shown: number; first: number; of: number }
export type Thinness = { set: string; passages: number; held: Answered; foreign: { silent: number; of: number } }

/** What the page Sök does, before an act's standing is weighed: the nearest hundred, those with evidence enough, ten shown. */
function shownFor(indexes: readonly SearchIndex[], text: string): string[] {
  const least = thin(indexes.reduce((sum, index) => sum + index.size, 0))
  const [near] = ask(indexes, text, words, { everything: true }, 100).pools
  return near!
    .filter(one => one.evidence >= least)
    .slice(0, 10)
    .map(one => one.passage.document)
}

export function thinnessOf(law: SearchIndex, steering: SearchIndex, half: Half): Thinness[] {
  const [ofLaw, ofSteering] = [questionsOf('law', half), questionsOf('steering', half)]
  const neither = ofLaw.foreign
  return [
    measured('law', [law], ofLaw.answered, neither),
    measured('steering documents', [steering], ofSteering.answered, [...ofSteering.foreign, ...neither]),
    measured('law and steering documents', [law, steering], [...ofLaw.answered, ...ofSteering.answered], neither),
  ]
}

function measured(
  set: string,
  indexes: readonly SearchIndex[],
  asked: readonly AskedOf[],
  foreign: readonly AskedOf[],
): Thinness {
  const held = { answered: 0, shown: 0, first: 0, of: asked.length }
  for (const { text, answers } of asked) {
    const shown = shownFor(indexes, text)
    if (shown.length > 0) held.answered++
    if (shown.some(document => answers.includes(document))) held.shown++
    if (answers.includes(shown[0] ?? '')) held.first++
  }
  const silent = foreign.filter(({ text }) => shownFor(indexes, text).length === 0).length
  const passages = indexes.reduce((sum, index) => sum + index.size, 0)
  return { set, passages, held, foreign: { silent, of: foreign.length } }
}
