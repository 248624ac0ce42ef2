// What an act of law adds to its sections when a question is asked: how central it is among all acts, and what its title speaks of. Only
// papers that have a weight have a standing; other documents are told by what they say alone.
import type { Paper } from '#functions/search/paper.ts'
import type { Question } from '#swedish/index/evidence.ts'

/** The part of a shelf that is needed here. */
type Held = { index: { documents: readonly string[] }; papers: ReadonlyMap<string, Paper> }

/** `rank` is added where the nearest are chosen, `sure` to the evidence: below 0 for what few refer to. */
export type Standing = { rank: number; sure: number }

const weights = { rank: { weight: 0.3, title: 0.2 }, sure: { weight: 0.4, title: 0.2 } }
/** What `sure` takes from an act that nothing refers to and whose title says nothing of the question. */
const doubt = 0.28

const none: Standing = { rank: 0, sure: 0 }

/** By shelf and document, reckoned when first asked for. */
export function standings(shelves: readonly Held[], question: Question): (shelf: number, document: number) => Standing {
  const known = shelves.map(shelf => new Array<Standing | undefined>(shelf.index.documents.length))
  return (shelf, document) => {
    const before = known[shelf]![document]
    if (before) return before
    const { index, papers } = shelves[shelf]!
    const standing = standingOf(papers.get(index.documents[document]!), question)
    known[shelf]![document] = standing
    return standing
  }
}

function standingOf(paper: Paper | undefined, question: Question): Standing {
  if (paper?.weight === undefined) return none
  const title = question.share(question.met(`${paper.title}\n${paper.about ?? ''}`))
  const { rank, sure } = weights
  return {
    rank: rank.weight * paper.weight + rank.title * title,
    sure: sure.weight * paper.weight + sure.title * title - doubt,
  }
}
