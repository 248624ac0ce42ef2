// How often search answers what it should and is silent where nothing answers: the law alone, steering documents alone, and both as one.
import { answer, type Shelf } from '#functions/search/answer.ts'
import { type AskedOf, type Half, questionsOf } from './asked-of.ts'
import { measures } from './engines.ts'

/** Of `of` questions: how many were answered, and with one of the right documents among the ten shown or as the first. */
export type Answered = { answered: number; shown: number; first: number; of: number }
export type Thinness = { set: string; passages: number; held: Answered; foreign: { silent: number; of: number } }

/** What the page Sök does: ten shown. */
const shownFor = (shelves: readonly Shelf[], text: string): string[] =>
  answer(shelves, { question: text, filters: {}, skip: 0, most: 10 }, measures).hits.map(({ paper }) => paper.path)

export function thinnessOf(law: Shelf, steering: Shelf, half: Half): Thinness[] {
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
  shelves: readonly Shelf[],
  asked: readonly AskedOf[],
  foreign: readonly AskedOf[],
): Thinness {
  const held = { answered: 0, shown: 0, first: 0, of: asked.length }
  for (const { text, answers } of asked) {
    const shown = shownFor(shelves, text)
    if (shown.length > 0) held.answered++
    if (shown.some(document => answers.includes(document))) held.shown++
    if (answers.includes(shown[0] ?? '')) held.first++
  }
  const silent = foreign.filter(({ text }) => shownFor(shelves, text).length === 0).length
  const passages = shelves.reduce((sum, { index }) => sum + index.size, 0)
  return { set, passages, held, foreign: { silent, of: foreign.length } }
}
