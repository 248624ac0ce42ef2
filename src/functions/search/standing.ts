// What an act of law adds to its sections when a question is asked: how central it is among all acts, and what its title and subject speak
// of. Only papers that have a weight have a standing; other documents are told by what they say alone.
import type { Paper } from '#functions/search/paper.ts'
import type { Signs } from '#functions/search/silence.ts'
import type { Question } from '#swedish/index/evidence.ts'
import type { Nearby } from '#swedish/index/search-index.ts'

/** The part of a shelf that is needed here. */
type Held = { index: { documents: readonly string[] }; papers: ReadonlyMap<string, Paper> }

/** `rank` is added where the nearest are chosen. `met`: the words of the question that the act as a whole speaks of. */
export type Standing = { rank: number; central: number; met: readonly number[]; title: number }

/** Set on the development sets in evaluation/search, with and without the subject index. */
const ranks = { central: 0.6, title: 0.2, share: 0.3, subject: 0.7, heading: 0.1 }
/** What a word that only the act as a whole speaks of counts. */
const byAct = 0.9

/** By shelf and document, reckoned when first asked for; null for what is no law. */
export function standings(
  shelves: readonly Held[],
  question: Question,
): (shelf: number, document: number) => Standing | null {
  const known = shelves.map(shelf => new Array<Standing | null | undefined>(shelf.index.documents.length))
  return (shelf, document) => {
    const before = known[shelf]![document]
    if (before !== undefined) return before
    const { index, papers } = shelves[shelf]!
    const standing = standingOf(papers.get(index.documents[document]!), question)
    known[shelf]![document] = standing
    return standing
  }
}

function standingOf(paper: Paper | undefined, question: Question): Standing | null {
  if (paper?.weight === undefined) return null
  const met = question.met(`${paper.title}\n${paper.about ?? ''}`)
  const title = question.share(met)
  return { rank: ranks.central * paper.weight + ranks.title * title, central: paper.weight, met, title }
}

/** A section with its act's standing: its place among others, and the signs that it answers. */
export function sectionOf(
  { passage, met, fused }: Nearby,
  standing: Standing,
  question: Question,
): { score: number; signs: Signs } {
  const subject = question.share(question.met(passage.also ?? ''))
  const heading = question.share(question.met(passage.section))
  const share = question.share(met.map((points, i) => Math.max(points, byAct * standing.met[i]!)))
  return {
    score: fused + ranks.share * question.share(met) + ranks.subject * subject + ranks.heading * heading,
    signs: { share, subject, title: standing.title, central: standing.central, few: 1 / Math.max(1, met.length) },
  }
}
