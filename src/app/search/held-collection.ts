// One collection held in memory: its index and what is known of each file, read from its folder at the first question and again when
// another process has written it anew. What was read in a file is kept beside the index, by the hash of the file's bytes.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readIndex, stampOf, writeIndex } from '#app/search/index-file.ts'
import { type Id, makeId } from '#base/id.ts'
import type { Content, Counts, KeptFile } from '#casework/search/library.ts'
import { factsOf, titleOf } from '#functions/search/facts.ts'
import type { Facts, Paper } from '#functions/search/paper.ts'
import { passagesOf } from '#swedish/index/passages.ts'
import { SearchIndex } from '#swedish/index/search-index.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'

type Kept = KeptFile & { title: string; facts: Facts | null; passages: number; weight?: number; about?: string }
type Header = { made: string; files: Kept[]; source: string | null }

/** The id of a document by its path, the same after every indexing. */
export const paperId = (collection: string, path: string): Id<'std'> =>
  makeId('std', createHash('sha256').update(`${collection}\0${path}`).digest().subarray(0, 15))

export class HeldCollection {
  index: SearchIndex
  /** What it was made from, where that is not a folder. */
  source: string | null = null
  readonly id: string
  readonly folder: string
  readonly #made: string
  readonly #vocabulary: Vocabulary
  #files = new Map<string, Kept>()
  #papers: Map<string, Paper> | null = null
  #stamp: string | null = null
  #changed = false

  /** `made` names the version of everything that shapes an index: one made otherwise is made anew. */
  constructor(id: string, folder: string, made: string, vocabulary: Vocabulary) {
    this.id = id
    this.folder = folder
    this.#made = made
    this.#vocabulary = vocabulary
    this.index = new SearchIndex(vocabulary)
    this.#load()
  }

  get #path(): string {
    return join(this.folder, 'index.bin')
  }

  /** Reads anew what another process has written, unless we have something that is not yet written. */
  refresh(): void {
    if (!this.#changed && stampOf(this.#path) !== this.#stamp) this.#load()
  }

  #load(): void {
    this.#stamp = stampOf(this.#path)
    this.#papers = null
    this.#files = new Map()
    this.index = new SearchIndex(this.#vocabulary)
    try {
      const found = readIndex(this.#path)
      const header = found?.header as Header | undefined
      if (!found || header?.made !== this.#made) return
      this.index = SearchIndex.fromBytes(found.index, this.#vocabulary)
      this.#files = new Map(header.files.map(file => [file.path, file]))
      this.source = header.source
    } catch {
      // a file that its own sum vouches for and that yet cannot be read: of another version, and made anew like one that is damaged
    }
  }

  files(): Kept[] {
    return [...this.#files.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  }

  counts(): Counts {
    const unread = this.files().filter(file => file.refusal).length
    return { documents: this.#files.size - unread, passages: this.index.size, unread }
  }

  /** Documents that could be read, by path. */
  papers(): Map<string, Paper> {
    this.#papers ??= new Map(
      this.files()
        .filter(file => file.facts)
        .map(({ path, title, facts, weight, about }) => [
          path,
          {
            id: paperId(this.id, path),
            path,
            title,
            facts: facts!,
            ...(weight !== undefined && { weight }),
            ...(about && { about }),
          },
        ]),
    )
    return this.#papers
  }

  /** A file that could not be read, as a document of which nothing is known but where it lies. */
  paperOfUnread(path: string): Paper {
    return { id: paperId(this.id, path), path, title: path, facts: factsOf('', path) }
  }

  /** False where there is no content and none was read before. */
  put(file: KeptFile, content: Content | null): boolean {
    const before = this.#files.get(file.path)
    const readBefore = content ? null : this.content(file.sha256)
    const known = content ?? readBefore
    if (!known && !file.refusal) return false
    if (before?.sha256 === file.sha256 && !before.refusal && !file.refusal) {
      this.#keep({ ...before, size: file.size, mtime: file.mtime })
      return true
    }
    if (content) this.#write(file.sha256, content)
    this.index.remove(file.path)
    const passages = known ? passagesOf(file.path, { text: known.text, pages: pagesOf(known) }) : []
    this.index.add(passages)
    const facts = known ? factsOf(known.text, file.path) : null
    const title = known ? titleOf(known.text, file.path) : file.path
    this.#keep({ ...file, title, facts, passages: passages.length })
    return true
  }

  /** Takes in what is no file: an act of law. */
  putPaper(paper: Paper, passages: Parameters<SearchIndex['add']>[0], sha256: string): void {
    this.index.remove(paper.path)
    this.index.add(passages)
    const { path, title, facts, about = '' } = paper
    this.#keep({ path, title, facts, about, sha256, size: 0, mtime: 0, refusal: null, passages: passages.length })
  }

  /** How central each document is among the others. */
  weigh(weightOf: (path: string) => number): void {
    for (const file of this.files()) this.#keep({ ...file, weight: weightOf(file.path) })
  }

  drop(path: string): void {
    if (!this.#files.has(path)) return
    this.index.remove(path)
    this.#files.delete(path)
    this.#papers = null
    this.#changed = true
  }

  clear(): void {
    this.index = new SearchIndex(this.#vocabulary)
    this.#files = new Map()
    this.#papers = null
    this.#changed = true
  }

  #keep(file: Kept): void {
    this.#files.set(file.path, file)
    this.#papers = null
    this.#changed = true
  }

  save(): void {
    if (!this.#changed) return
    const header: Header = { made: this.#made, files: this.files(), source: this.source }
    writeIndex(this.#path, header, this.index.toBytes())
    this.#stamp = stampOf(this.#path)
    this.#changed = false
  }

  forget(): void {
    this.clear()
    this.#changed = false
    rmSync(this.folder, { recursive: true, force: true })
  }

  #readPath = (sha256: string): string => join(this.folder, 'read', `${sha256}.json`)

  content(sha256: string): Content | null {
    try {
      return JSON.parse(readFileSync(this.#readPath(sha256), 'utf8')) as Content
    } catch {
      return null // not there, or cut short by a power failure: read anew from the file itself
    }
  }

  #write(sha256: string, { text, pages }: Content): void {
    const path = this.#readPath(sha256)
    if (existsSync(path) && this.content(sha256)) return
    mkdirSync(join(this.folder, 'read'), { recursive: true, mode: 0o700 })
    const half = `${path}.${process.pid}.half`
    writeFileSync(half, JSON.stringify({ text, pages }), { mode: 0o600 })
    renameSync(half, path)
  }

  /** Takes away what was read in files that are no longer here, and what a process that died left half written. */
  sweep(): void {
    if (!existsSync(this.folder)) return
    for (const name of readdirSync(this.folder))
      if (name.endsWith('.half') && isOld(join(this.folder, name))) rmSync(join(this.folder, name), { force: true })
    const folder = join(this.folder, 'read')
    if (!existsSync(folder)) return
    const wanted = new Set(this.files().map(file => `${file.sha256}.json`))
    for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name), { force: true })
  }
}

/** Nobody writes for an hour. */
const isOld = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > 3_600_000
}

const pagesOf = ({ pages }: Content) => pages.map(page => ({ ...page, width: 0, height: 0, readable: true }))
