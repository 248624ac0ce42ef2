// The library in this process: collections held in memory, one folder each. Everything here takes its time; the server asks it through a
// thread of its own (library.ts), the command line as it is.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder } from '#app/knowledge.ts'
import { HeldCollection } from '#app/search/held-collection.ts'
import { learnLaw } from '#app/search/held-law.ts'
import { lawPaper } from '#app/search/law-papers.ts'
import type { Edition } from '#app/search/open-law.ts'
import type { Library, Named, PaperHeld, PaperRead } from '#casework/search/library.ts'
import { answer, type Shelf } from '#functions/search/answer.ts'
import { type Silence, silenceFrom } from '#functions/search/silence.ts'
import { validities } from '#functions/search/validity.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { type Vocabulary, vocabulary } from '#swedish/index/vocabulary.ts'

/** Raised when passages, facts or terms are made otherwise, so that indexes are made anew. */
const version = 3

export const law = 'law'

/** `folder` is where the indexes lie, a folder for each collection. `openLaw` is asked when the law is first needed. */
export function holdLibrary(folder: string, openLaw: () => Edition): Library {
  const { words, made, silence } = learnWords()
  const of = heldIn(folder, made, words)
  let text: Edition | null = null
  const lawText = () => {
    text ??= openLaw()
    return text
  }
  return {
    files: async id => of(id).files(),
    put: async (id, file, content) => of(id).put(file, content),
    drop: async (id, path) => of(id).drop(path),
    async save(id, when) {
      of(id).save()
      if (when === 'at the end') of(id).sweep()
      return of(id).counts()
    },
    async forget(id) {
      of(id).forget()
    },
    learnLaw: progress => learnLaw(of(law), lawText(), progress),
    papers: async (named, today) => papersOf(of(named.id), named, today),
    async read(named, id, today): Promise<PaperRead | null> {
      const collection = of(named.id)
      const one = papersOf(collection, named, today).find(each => each.paper.id === id)
      if (!one || one.refusal) return null
      const content = named.id === law ? lawContent(lawText(), one) : contentOf(collection, one)
      return content && { ...one, ...content }
    },
    search: async (collections, asked, today) =>
      answer(
        collections.map(one => shelfOf(of(one.id), one, today)),
        asked,
        { vocabulary: words, silence },
      ),
    close: async () => {},
  }
}

function learnWords(): { words: Vocabulary; made: string; silence: Silence } {
  const list = (name: string) => readFileSync(join(knowledgeFolder, name), 'utf8')
  const lists = {
    counts: list('words/counts.txt'),
    stopwords: list('words/stopwords.txt'),
    everyday: list('search/everyday.json'),
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([version, lists]))
    .digest('hex')
  const silence = silenceFrom(list('search/silence.json'))
  return { words: vocabulary(lists), made: hash.slice(0, 16), silence }
}

/** Opens a collection the first time it is asked for; after that only what another process has written is read anew. */
function heldIn(folder: string, made: string, words: Vocabulary): (id: string) => HeldCollection {
  const held = new Map<string, HeldCollection>()
  return id => {
    const known = held.get(id)
    known?.refresh()
    if (known) return known
    const opened = new HeldCollection(id, join(folder, id), made, words)
    held.set(id, opened)
    return opened
  }
}

const shelfOf = (collection: HeldCollection, { id, name, words }: Named, today: string): Shelf => ({
  id,
  name,
  index: collection.index,
  papers: collection.papers(),
  validity: validitiesOf(collection, words, today),
})

/** Reckoned once a day and change, since every question asks for it. */
const reckoned = new WeakMap<object, { key: string; validity: ReturnType<typeof validities> }>()
function validitiesOf(collection: HeldCollection, words: Named['words'], today: string) {
  const papers = collection.papers()
  const key = JSON.stringify([today, [...words]])
  const known = reckoned.get(papers)
  if (known?.key === key) return known.validity
  const validity = validities([...papers.values()], today, words)
  reckoned.set(papers, { key, validity })
  return validity
}

function papersOf(collection: HeldCollection, { words }: Named, today: string): PaperHeld[] {
  const papers = collection.papers()
  const validity = validitiesOf(collection, words, today)
  return collection.files().map(({ path, passages, refusal }) => {
    const paper = papers.get(path) ?? collection.paperOfUnread(path)
    const unknown = { state: 'unknown' as const, until: null, by: null, setBy: null }
    return { paper, validity: validity.get(paper.id) ?? unknown, passages, refusal }
  })
}

function contentOf(collection: HeldCollection, { paper }: PaperHeld): Omit<PaperRead, keyof PaperHeld> | null {
  const file = collection.files().find(each => each.path === paper.path)
  const content = file && collection.content(file.sha256)
  if (!content) return null
  const pages = content.pages.map(page => ({ ...page, width: 0, height: 0, readable: true }))
  const sections: PaperRead['sections'] = []
  for (const { section, start } of passagesOf(paper.path, { text: content.text, pages }))
    if (section !== '' && sections.at(-1)?.title !== section) sections.push({ title: section, start })
  return { ...content, sections }
}

function lawContent(law: Edition, { paper }: PaperHeld): Omit<PaperRead, keyof PaperHeld> | null {
  const act = law.acts().find(each => each.id === paper.path)
  if (!act) return null
  const { text, sections } = lawPaper(law, act)
  return { text, sections, pages: [{ number: 1, start: 0, end: text.length }] }
}
