// The law and the sample's steering documents as the page Sök asks them: whole shelves, with what is known of each document.
import { setImmediate as breath } from 'node:timers/promises'
import { lawPaper, paperOfAct } from '#app/search/law-papers.ts'
import { openLaw } from '#app/search/open-law.ts'
import type { Shelf } from '#functions/search/answer.ts'
import { factsOf, titleOf } from '#functions/search/facts.ts'
import { LawWeight } from '#functions/search/law-weight.ts'
import type { Subjects } from '#functions/search/subjects.ts'
import { validities } from '#functions/search/validity.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import { steeringDocuments } from './asked-of.ts'
import { words } from './engines.ts'

/** The day that validity is reckoned on, so that a figure is the same next year. */
const today = '2026-11-23'

/** `subjects`: other words for what the law speaks of than those that the program carries. */
export async function shelfOfLaw(subjects?: Subjects): Promise<Shelf> {
  const own = openLaw()
  const law = subjects ? { ...own, subjects } : own
  const index = new SearchIndex(words)
  const acts = law.acts()
  const weight = new LawWeight(acts)
  for (const act of acts) {
    const { passages, text } = lawPaper(law, act)
    index.add(passages)
    weight.read(act.id, text)
    await breath()
  }
  const papers = new Map(acts.map(act => [act.id, { ...paperOfAct(law, act, act.id), weight: weight.of(act.id) }]))
  return { id: 'law', name: 'law', index, papers, validity: new Map() }
}

/** Each document is named by its file without the ending. */
export async function shelfOfSteering(): Promise<Shelf> {
  const index = new SearchIndex(words)
  const papers: Shelf['papers'] extends ReadonlyMap<string, infer P> ? Map<string, P> : never = new Map()
  for (const { name, file, document } of await steeringDocuments()) {
    index.add(passagesOf(name, document))
    papers.set(name, { id: name, path: name, title: titleOf(document.text, file), facts: factsOf(document.text, file) })
  }
  return { id: 'steering', name: 'steering', index, papers, validity: validities([...papers.values()], today) }
}
