// The passages of an index without an object for each: numbers in typed arrays, texts one after the other as bytes, names and
// headings once. A passage is its number; one that is removed keeps its number until the next sealing.
import { bytesOfText, textOfBytes } from '#swedish/index/letters.ts'
import type { Passage } from '#swedish/index/passage.ts'
import { gone, longer } from '#swedish/index/postings.ts'

/** Numbers kept for a passage. `section` and `also` are of one list; `text` and `size` are bytes, `letters` those of the text. */
export const columns = ['document', 'section', 'also', 'page', 'start', 'end', 'text', 'size', 'letters'] as const
type Column = (typeof columns)[number]
type Columns = Record<Column, Uint32Array<ArrayBuffer>>

/** What is written down and read back. `documents` in the order of their names, and passages in the order of documents. */
export type Rows = { documents: string[]; sections: string[]; columns: Columns; text: Uint8Array<ArrayBuffer> }

const empty = (): Columns => Object.fromEntries(columns.map(name => [name, new Uint32Array(0)])) as Columns

export class PassageRows {
  #documents: string[] = []
  #numbers = new Map<string, number>()
  #sections: string[] = []
  #sectionNumbers = new Map<string, number>()
  #columns = empty()
  #text = new Uint8Array(0)
  #used = 0
  #alive = new Uint8Array(0)
  count = 0

  /** Names of documents by number; a document that was removed keeps its number until the next sealing. */
  get documents(): readonly string[] {
    return this.#documents
  }

  add(passage: Passage): number {
    const number = this.count++
    if (number >= this.#alive.length) this.#widen(number + 1)
    const bytes = bytesOfText(passage.text)
    this.#makeRoom(bytes.length)
    this.#text.set(bytes, this.#used)
    const { page, start, end } = passage
    const document = numbered(passage.document, this.#documents, this.#numbers)
    const section = numbered(passage.section, this.#sections, this.#sectionNumbers)
    const also = numbered(passage.also ?? '', this.#sections, this.#sectionNumbers)
    this.#put(number, {
      document,
      section,
      also,
      page,
      start,
      end,
      text: this.#used,
      size: bytes.length,
      letters: passage.text.length,
    })
    this.#used += bytes.length
    this.#alive[number] = 1
    return number
  }

  passage(number: number): Passage {
    const of = (name: Column) => this.#columns[name][number]!
    const text = textOfBytes(this.#text.subarray(of('text'), of('text') + of('size')), of('letters'))
    const [document, section] = [this.#documents[of('document')]!, this.#sections[of('section')]!]
    const also = this.#sections[of('also')]!
    const passage = { document, section, page: of('page'), start: of('start'), end: of('end'), text }
    return also === '' ? passage : { ...passage, also }
  }

  documentOf(number: number): number {
    return this.#columns.document[number]!
  }

  /** Numbers of the passages of a document that stand. */
  of(document: string): number[] {
    const wanted = this.#numbers.get(document)
    const found: number[] = []
    if (wanted === undefined) return found
    for (let i = 0; i < this.count; i++) if (this.#alive[i] && this.#columns.document[i] === wanted) found.push(i)
    return found
  }

  remove(number: number): void {
    this.#alive[number] = 0
  }

  /** Orders passages by document and place and lets go of what was removed. Gives each old number's new one. */
  seal(): { to: Uint32Array; count: number } {
    const { document, start } = this.#columns
    const names = this.#documents.map((name, number) => ({ name, number })).sort((a, b) => (a.name < b.name ? -1 : 1))
    const rank = new Uint32Array(names.length)
    for (const [place, { number }] of names.entries()) rank[number] = place
    const standing: number[] = []
    for (let i = 0; i < this.count; i++) if (this.#alive[i]) standing.push(i)
    standing.sort((a, b) => rank[document[a]!]! - rank[document[b]!]! || start[a]! - start[b]! || a - b)
    const to = new Uint32Array(this.count).fill(gone)
    const sealed = new PassageRows()
    for (const number of standing) to[number] = sealed.add(this.passage(number))
    this.#become(sealed)
    return { to, count: standing.length }
  }

  /** Only of what has just been sealed. */
  parts(): Rows {
    const cut = columns.map(name => [name, this.#columns[name].slice(0, this.count)])
    return {
      documents: this.#documents,
      sections: this.#sections,
      columns: Object.fromEntries(cut) as Columns,
      text: this.#text.slice(0, this.#used),
    }
  }

  static fromParts({ documents, sections, columns: own, text }: Rows): PassageRows {
    const rows = new PassageRows()
    rows.#documents = documents
    rows.#sections = sections
    rows.#numbers = new Map(documents.map((name, number) => [name, number]))
    rows.#sectionNumbers = new Map(sections.map((name, number) => [name, number]))
    rows.#columns = own
    rows.#text = text
    rows.#used = text.length
    rows.count = own.document.length
    rows.#alive = new Uint8Array(rows.count).fill(1)
    return rows
  }

  #become(other: PassageRows): void {
    this.#documents = other.#documents
    this.#numbers = other.#numbers
    this.#sections = other.#sections
    this.#sectionNumbers = other.#sectionNumbers
    this.#columns = other.#columns
    this.#text = other.#text
    this.#used = other.#used
    this.#alive = other.#alive
    this.count = other.count
  }

  #put(number: number, row: Record<Column, number>): void {
    for (const name of columns) this.#columns[name][number] = row[name]
  }

  #widen(least: number): void {
    for (const name of columns) this.#columns[name] = longer(this.#columns[name], Math.max(64, least))
    const alive = new Uint8Array(this.#columns.document.length)
    alive.set(this.#alive)
    this.#alive = alive
  }

  #makeRoom(bytes: number): void {
    if (this.#used + bytes <= this.#text.length) return
    const text = new Uint8Array(Math.max(this.#used + bytes, Math.ceil(this.#text.length * 1.5), 4096))
    text.set(this.#text.subarray(0, this.#used))
    this.#text = text
  }
}

function numbered(name: string, names: string[], numbers: Map<string, number>): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, names.length)
  return names.push(name) - 1
}
