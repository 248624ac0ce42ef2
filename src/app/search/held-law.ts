// Makes the collection of law from the text that the program carries, a little at a time so that questions are answered meanwhile.
import { setImmediate as breath } from 'node:timers/promises'
import { type HeldCollection, paperId } from '#app/search/held-collection.ts'
import { lawPaper, paperOfAct } from '#app/search/law-papers.ts'
import type { Edition } from '#app/search/open-law.ts'
import type { Counts } from '#casework/search/library.ts'
import { LawWeight } from '#functions/search/law-weight.ts'

/** Milliseconds of work between breaths. */
const stretch = 25

/** An edition of the law is told by its stamp: what was made of another is made anew. */
export async function learnLaw(
  collection: HeldCollection,
  law: Edition,
  progress: (done: number, total: number) => void,
): Promise<Counts> {
  const acts = law.acts()
  const source = law.stamp
  if (collection.source === source && collection.counts().documents > 0) return collection.counts()
  collection.clear()
  const weight = new LawWeight(acts)
  let last = performance.now()
  for (const [i, act] of acts.entries()) {
    const { passages, text } = lawPaper(law, act)
    weight.read(act.id, text)
    collection.putPaper(paperOfAct(law, act, paperId(collection.id, act.id)), passages, source)
    if (performance.now() - last < stretch) continue
    progress(i + 1, acts.length)
    await breath()
    last = performance.now()
  }
  collection.weigh(act => weight.of(act))
  collection.source = source
  collection.save()
  return collection.counts()
}
