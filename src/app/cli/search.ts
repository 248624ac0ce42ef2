// `kansli search`: answers a question with quotations out of the law, a folder, or a collection of the house. Indexes of law and folders
// are kept beside (index-cache.ts) and brought up to date before each answer.
import { realpath, stat } from 'node:fs/promises'
import { today } from '#app/cli/ask.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { progress } from '#app/cli/show/progress.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { refusalInWords } from '#app/cli/show/wording.ts'
import { holdLibrary, law } from '#app/search/held-library.ts'
import { type IndexCache, indexNameOf, markUsed, openCache } from '#app/search/index-cache.ts'
import { openLaw } from '#app/search/open-law.ts'
import { indexesOf } from '#app/search/places.ts'
import { storedCollection } from '#app/search/stored.ts'
import { settingsFrom } from '#app/settings.ts'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal, type RefusalReason } from '#base/refusal.ts'
import type { Library, Named } from '#casework/search/library.ts'
import { updateFolder } from '#casework/search/search.ts'
import type { Hit } from '#functions/search/answer.ts'

/** Answers shown. */
const most = 10

type Unread = { document: string; says: string }
type Answer = { hits: ReturnType<typeof hitAsJson>[]; says?: string; unread?: Unread[] }
type Ready = { library: Library; named: Named }

export async function search(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const where = asked.values.in
  if (where === undefined) throw new Refusal('wrong-usage', { what: terminal.say('wrong-search-where') })
  const cache = openCache(!asked.on.has('no-cache'))
  try {
    const { library, named } = await readyToAsk(where, asked, terminal, cache)
    const question = { question: asked.operands[0]!, filters: {}, skip: 0, most }
    const { hits } = await library.search([named], question, today())
    const unread = await unreadIn(library, named, terminal)
    const answer: Answer = {
      hits: hits.map(hitAsJson),
      ...(hits.length === 0 && { says: terminal.say('search-none') }),
      ...(unread.length > 0 && { unread }),
    }
    if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
    else await show(answer, hits, terminal)
    return 0
  } finally {
    cache.end()
  }
}

/** The contract of `search --json`. `start` and `end` are UTF-16 units into the text that `read` gives of the document; of an act, into its text as it is searched. */
const hitAsJson = ({ paper, section, page, span: { start, end }, text, score, validity }: Hit) => ({
  document: paper.path.normalize('NFC'),
  section,
  page,
  start,
  end,
  quote: text,
  score: Math.round(score * 1000) / 1000,
  validity: validity.state,
})

async function readyToAsk(where: string, asked: Asked, terminal: Terminal, cache: IndexCache): Promise<Ready> {
  if (where === law) return lawIn(cache, terminal)
  const folder = await folderAt(where)
  if (folder !== null) return folderIn(cache, folder)
  const { data, database } = settingsFrom({ data: asked.values.data, database: asked.values.database })
  const named = await storedCollection(data, database, where)
  if (named === null) throw new Refusal('file-not-found', { path: where })
  return { library: holdLibrary(indexesOf(data), () => openLaw()), named }
}

const folderAt = async (where: string): Promise<string | null> => {
  const found = await stat(where).catch(() => null)
  return found?.isDirectory() ? realpath(where) : null
}

async function lawIn(cache: IndexCache, terminal: Terminal): Promise<Ready> {
  const library = holdLibrary(cache.folder, () => openLaw())
  const bar = progress()
  await library.learnLaw((done, total) => bar.at(done, total, terminal.say('search-learning-law')))
  bar.end()
  return { library, named: { id: law, name: law, words: new Map() } }
}

/** What has changed in the folder since last time is read first, so that no answer is out of date. */
async function folderIn(cache: IndexCache, folder: string): Promise<Ready> {
  const id = indexNameOf(folder)
  const library = holdLibrary(cache.folder, () => openLaw())
  const workshop = openWorkshop({ size: 2 })
  const bar = progress()
  try {
    await updateFolder(id, folder, {
      library,
      read: (bytes, name) => workshop.read(bytes, name),
      progress: (done, total, name = '') => bar.at(done, total, name),
    })
  } finally {
    bar.end()
    await workshop.close()
  }
  markUsed(cache, id)
  return { library, named: { id, name: folder, words: new Map() } }
}

async function unreadIn(library: Library, named: Named, terminal: Terminal): Promise<Unread[]> {
  if (named.id === law) return []
  return (await library.papers(named, today())).flatMap(({ paper, refusal }) => {
    if (!refusal) return []
    const said = new Refusal(refusal.reason as RefusalReason, refusal.params)
    return [{ document: paper.path.normalize('NFC'), says: refusalInWords(said, terminal.language) }]
  })
}

async function show(answer: Answer, hits: readonly Hit[], terminal: Terminal): Promise<void> {
  const lines = answer.says === undefined ? listed(hits, terminal) : [answer.says]
  await terminal.write(`${lines.join('\n')}\n`)
  for (const { document, says } of answer.unread ?? []) terminal.note(terminal.say('search-unread', { document, says }))
}

function listed(hits: readonly Hit[], terminal: Terminal): string[] {
  const columns = [
    { title: terminal.say('column-document') },
    { title: terminal.say('column-valid') },
    { title: terminal.say('column-page'), right: true },
    { title: terminal.say('column-section') },
    { title: terminal.say('column-quote') },
  ]
  const short = (text: string, most: number) =>
    terminal.isPerson && text.length > most ? `${text.slice(0, most - 1)}…` : text
  const rows = hits.map(({ collection, paper, page, section, text, validity: { state, by } }) => {
    const document = collection === law ? paper.title : paper.path.normalize('NFC')
    const valid = by ? terminal.say('valid-replaced-by', { title: by.title }) : terminal.say(`valid-${state}`)
    return [short(document, 30), short(valid, 30), String(page), short(section, 24), text]
  })
  return table(columns, rows, terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER)
}
