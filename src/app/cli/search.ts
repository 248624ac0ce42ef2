// `kansli search`: reads a folder, indexes it in memory, and answers a question with quotations. Keeps nothing afterwards.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { bytesOf } from '#app/cli/handling.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import { progress } from '#app/cli/show/progress.ts'
import { table } from '#app/cli/show/table.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { refusalInWords } from '#app/cli/show/wording.ts'
import { knowledgeFolder } from '#app/knowledge.ts'
import { openWorkshop } from '#app/workshop.ts'
import { Refusal } from '#base/refusal.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { type Hit, SearchIndex } from '#swedish/index/search-index.ts'
import { vocabulary } from '#swedish/index/vocabulary.ts'
import type { Document } from '#text/document.ts'

type Unread = { document: string; says: string }
type Answer = { hits: ReturnType<typeof hitAsJson>[]; says?: string; unread?: Unread[] }

export async function search(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const folder = asked.values.in
  if (folder === undefined) throw new Refusal('wrong-usage', { what: terminal.say('wrong-search-where') })
  if (folder === 'law') throw new Refusal('wrong-usage', { what: terminal.say('wrong-law-not-here') })
  const texts = new Map<string, string>()
  const index = new SearchIndex(await learntWords())
  const unread = await readFolder(folder, terminal, (name, document) => {
    texts.set(name, document.text)
    index.add(passagesOf(name, document))
  })
  const hits = index.search(asked.operands[0]!).map(hit => hitAsJson(hit, texts.get(hit.passage.document)!))
  const answer: Answer = {
    hits,
    ...(hits.length === 0 && { says: terminal.say('search-none') }),
    ...(unread.length > 0 && { unread }),
  }
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
  else {
    await terminal.write(`${listed(answer, terminal).join('\n')}\n`)
    for (const { document, says } of unread) terminal.note(terminal.say('search-unread', { document, says }))
  }
  return 0
}

/** The contract of `search --json`. `start` and `end` are UTF-16 units into the text that `read` gives of the document. */
const hitAsJson = ({ passage: { document, section, page }, quote: { start, end }, score }: Hit, text: string) => ({
  document,
  section,
  page,
  start,
  end,
  quote: text.slice(start, end),
  score: Math.round(score * 1000) / 1000,
})

async function learntWords() {
  const list = (name: string) => readFile(join(knowledgeFolder, 'words', name), 'utf8')
  return vocabulary({ counts: await list('counts.txt'), stopwords: await list('stopwords.txt') })
}

/** Hands over every file that can be read, in the order of their names; gives those that could not, and why. */
async function readFolder(
  folder: string,
  terminal: Terminal,
  take: (name: string, document: Document) => void,
): Promise<Unread[]> {
  const paths = await filesUnder(folder)
  const unread: Unread[] = []
  const workshop = openWorkshop({ size: Math.min(2, Math.max(1, paths.length)) })
  const bar = progress()
  const reading = (path: string) => bytesOf(path).then(bytes => workshop.read(bytes, path))
  try {
    // Two at a time, taken in order, so that the same folder always gives the same index and memory stays small.
    let ahead = paths[0] === undefined ? null : settled(reading(paths[0]))
    for (const [i, path] of paths.entries()) {
      const now = ahead!
      const next = paths[i + 1]
      ahead = next === undefined ? null : settled(reading(next))
      const name = relative(folder, path).split(sep).join('/').normalize('NFC')
      bar.at(i, paths.length, name)
      const { document, error } = await now
      if (document) take(name, document)
      else if (error instanceof Refusal) unread.push({ document: name, says: refusalInWords(error, terminal.language) })
      else throw error
    }
  } finally {
    bar.end()
    await workshop.close()
  }
  return unread
}

const settled = (reading: Promise<Document>): Promise<{ document?: Document; error?: unknown }> =>
  reading.then(
    document => ({ document }),
    error => ({ error }),
  )

/** Links are not followed; what begins with a full stop is left alone. @throws Refusal file-not-found */
async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(error => {
    throw new Refusal('file-not-found', { path: folder }, { cause: error })
  })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(
      path =>
        !relative(folder, path)
          .split(sep)
          .some(part => part.startsWith('.')),
    )
    .sort()
}

function listed({ hits, says }: Answer, terminal: Terminal): string[] {
  if (says !== undefined) return [says]
  const columns = [
    { title: terminal.say('column-document') },
    { title: terminal.say('column-page'), right: true },
    { title: terminal.say('column-section') },
    { title: terminal.say('column-quote') },
  ]
  const short = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)
  const rows = hits.map(({ document, page, section, quote }) =>
    terminal.isPerson
      ? [short(document, 30), String(page), short(section, 24), quote]
      : [document, String(page), section, quote],
  )
  return table(columns, rows, terminal.isPerson ? terminal.width : Number.MAX_SAFE_INTEGER)
}
