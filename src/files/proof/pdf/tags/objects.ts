// The objects of a PDF as values, found by going through the file from its beginning and not by its own table. A reader of the proof's own:
// it leans neither on the library that wrote the file nor on what the file says of itself.
import { textOf } from '#files/proof/pdf/syntax.ts'
import { unpack } from '#files/proof/pdf/unpack.ts'

export type Name = { name: string }
export type Text = { text: string }
export type Ref = { ref: number }
export type Dict = Map<string, Value>
export type Value = number | boolean | null | Name | Text | Ref | Value[] | Dict
/** `plain`: what a stream holds, one unit a byte; null for what is none, or a picture. `packing`: a stream that holds objects, or the table. */
export type Stored = { value: Value; plain: string | null; packing: boolean }

const blank = /[\0\t\n\f\r ]/
const stop = /[\0\t\n\f\r ()<>[\]{}/%]/
const deepest = 90

/** @throws Error for what is not the plain syntax that a copy is written in */
export function objectsOf(bytes: Uint8Array): { objects: Map<number, Stored>; root: Value } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const objects = new Map<number, Stored>()
  let root: Value = null
  const header = /(\d+)\s+(\d+)\s+obj\b/g
  const add = (number: number, stored: Stored) => {
    if (objects.has(number)) throw new Error('an object twice')
    objects.set(number, stored)
  }
  for (let match = header.exec(source); match; match = header.exec(source)) {
    const read = new Reading(source, header.lastIndex)
    const value = read.value()
    read.skip()
    header.lastIndex = read.at
    const stream =
      source.startsWith('stream', read.at) && value instanceof Map ? streamAt(source, read.at, value) : null
    if (stream) header.lastIndex = stream.end
    const type = value instanceof Map ? nameOf(value.get('Type')) : null
    add(Number(match[1]), { value, plain: stream?.plain ?? null, packing: type === 'XRef' || type === 'ObjStm' })
    if (type === 'XRef') root = (value as Dict).get('Root') ?? null
    if (type === 'ObjStm')
      for (const [number, packed] of packedIn(value as Dict, stream?.plain ?? null))
        add(number, { value: packed, plain: null, packing: false })
  }
  const trailer = source.lastIndexOf('trailer')
  if (root === null && trailer !== -1) {
    const told = new Reading(source, trailer + 7).value()
    if (told instanceof Map) root = told.get('Root') ?? null
  }
  return { objects, root }
}

export const nameOf = (value: Value | undefined): string | null =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : null
export const refOf = (value: Value | undefined): number | null =>
  typeof value === 'object' && value !== null && 'ref' in value ? value.ref : null
export const stringOf = (value: Value | undefined): string | null =>
  typeof value === 'object' && value !== null && 'text' in value ? value.text : null

function streamAt(source: string, at: number, value: Dict): { plain: string | null; end: number } {
  const start = at + (source.startsWith('\r\n', at + 6) ? 8 : 7)
  const length = value.get('Length')
  if (typeof length !== 'number') throw new Error('a stream without its length')
  const end = start + length
  if (!/^\s{0,2}endstream/.test(source.slice(end, end + 12))) throw new Error('a stream longer than it says')
  const filters = [value.get('Filter')].flat().map(each => nameOf(each ?? null) ?? '')
  if (nameOf(value.get('Subtype')) === 'Image') return { plain: null, end }
  return {
    plain: unpack(Buffer.from(source.slice(start, end), 'latin1'), filters.join('/'), value.has('DecodeParms')),
    end,
  }
}

function packedIn(value: Dict, plain: string | null): [number, Value][] {
  const [count, first] = [value.get('N'), value.get('First')]
  if (plain === null || typeof count !== 'number' || typeof first !== 'number')
    throw new Error('objects that cannot be unpacked')
  const numbers = plain.slice(0, first).trim().split(/\s+/).map(Number)
  if (numbers.length !== 2 * count) throw new Error('objects that are not told')
  return Array.from({ length: count }, (_, i) => [
    numbers[2 * i]!,
    new Reading(plain, first + numbers[2 * i + 1]!).value(),
  ])
}

class Reading {
  at: number
  private readonly source: string
  constructor(source: string, at: number) {
    this.source = source
    this.at = at
  }

  skip(): void {
    while (blank.test(this.source[this.at] ?? 'x') || this.source[this.at] === '%') {
      if (this.source[this.at] !== '%') this.at++
      else while (this.at < this.source.length && !/[\r\n]/.test(this.source[this.at]!)) this.at++
    }
  }

  value(depth = 0): Value {
    if (depth > deepest) throw new RangeError('values too deep')
    this.skip()
    const { source } = this
    const unit = source[this.at]
    if (unit === '/') return { name: this.name() }
    if (unit === '(') return this.literal()
    if (unit === '<') return source[this.at + 1] === '<' ? this.dict(depth) : this.hex()
    if (unit === '[') return this.list(depth)
    const word = this.word()
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    const number = Number(word)
    if (word === '' || Number.isNaN(number)) throw new Error('a word that is no value')
    const ref = /^\s+\d+\s+R(?![A-Za-z0-9])/.exec(source.slice(this.at, this.at + 20))
    if (!ref || !/^\d+$/.test(word)) return number
    this.at += ref[0].length
    return { ref: number }
  }

  private dict(depth: number): Dict {
    const found: Dict = new Map()
    this.at += 2
    for (this.skip(); !this.source.startsWith('>>', this.at); this.skip()) {
      if (this.source[this.at] !== '/') throw new Error('a key that is no name')
      const key = this.name()
      if (found.has(key)) throw new Error('a key twice')
      found.set(key, this.value(depth + 1))
    }
    this.at += 2
    return found
  }

  private list(depth: number): Value[] {
    const found: Value[] = []
    this.at++
    for (this.skip(); this.source[this.at] !== ']'; this.skip()) {
      if (this.at >= this.source.length) throw new Error('a list without an end')
      found.push(this.value(depth + 1))
    }
    this.at++
    return found
  }

  private word(): string {
    const from = this.at
    while (this.at < this.source.length && !stop.test(this.source[this.at]!)) this.at++
    return this.source.slice(from, this.at)
  }
  private name(): string {
    this.at++
    return this.word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  private hex(): Text {
    const end = this.source.indexOf('>', this.at)
    if (end === -1) throw new Error('a string without an end')
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '')
    this.at = end + 1
    return { text: textOf(Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex').toString('latin1')) }
  }
  /** What it says is searched by the walk of the whole file; here it is enough that it is not one of the words that may stand. */
  private literal(): Text {
    const from = this.at
    let depth = 0
    for (; this.at < this.source.length; this.at++) {
      const unit = this.source[this.at]
      if (unit === '\\') this.at++
      else if (unit === '(') depth++
      else if (unit === ')' && --depth === 0) return { text: this.source.slice(from + 1, this.at++) }
    }
    throw new Error('a string without an end')
  }
}
