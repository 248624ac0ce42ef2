// Reads the bare syntax of PDF: strings, names and their keys, in objects and in drawing operators. A parser of our own, so that
// the proof does not lean on the library that wrote the file.
import { isUtf8 } from 'node:buffer'

export type Said = { key: string; text: string }
export type Value = { strings: Said[]; names: string[]; keys: Map<string, string>; predictor: boolean; end: number }

const blank = /[\0\t\n\f\r ]/
const shuffling = /^(?:DecodeParms|DP)$/
const stop = /[\0\t\n\f\r ()<>[\]{}/%]/

/**
 * Reads one object's value from `at` up to `endobj`, `stream` or the end. `keys` holds the plain value after each outermost key, of a
 * list every name. `predictor`: somewhere in it a predictor shuffles the bytes of the stream, or may do so.
 */
export function readValue(source: string, from: number): Value {
  const strings: Said[] = []
  const names: string[] = []
  const keys = new Map<string, string>()
  let at = from
  let key = ''
  let depth = 0
  let list = ''
  let predictor = false
  while (at < source.length) {
    const unit = source[at]!
    if (blank.test(unit)) at++
    else if (unit === '%') at = lineEnd(source, at)
    else if (unit === '(' || (unit === '<' && source[at + 1] !== '<')) {
      const string = unit === '(' ? literalAt(source, at) : hexAt(source, at)
      strings.push({ key, text: textOf(string.bytes) })
      at = string.end
    } else if (unit === '/') {
      const end = wordEnd(source, at + 1)
      const name = source
        .slice(at + 1, end)
        .replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      for (const owner of new Set([key, list]))
        if (depth <= 1 && owner) keys.set(owner, `${keys.get(owner) ?? ''}/${name}`)
      names.push(name)
      key = name
      at = end
    } else if ('<>[]{}'.includes(unit)) {
      if (unit === '[' && depth <= 1) list ||= key
      if (unit === ']' && depth <= 1) list = ''
      if (unit === '<') depth++
      if (unit === '>') depth--
      at += unit === '<' || unit === '>' ? 2 : 1
      if (unit === '<') depth = Math.max(depth, 1)
    } else {
      const end = Math.max(wordEnd(source, at), at + 1)
      const word = source.slice(at, end)
      if (word === 'endobj' || word === 'stream') return { strings, names, keys, predictor, end: at }
      // A number after the key of another object's parameters: what they say is not read here.
      predictor ||=
        (key === 'Predictor' && word !== '1') || (shuffling.test(depth <= 1 && list ? list : key) && word !== 'null')
      if (depth <= 1 && key) keys.set(key, `${keys.get(key) ?? ''} ${word}`)
      at = end
    }
  }
  return { strings, names, keys, predictor, end: at }
}

/** What a content stream shows, operator by operator, the strings of one operator joined; and its rest without the strings. */
export function readContent(source: string): { shown: string; rest: string } {
  const shown: string[] = []
  const rest: string[] = []
  let at = 0
  let open = false
  while (at < source.length) {
    const unit = source[at]!
    if (unit === '(' || (unit === '<' && source[at + 1] !== '<')) {
      const string = unit === '(' ? literalAt(source, at) : hexAt(source, at)
      shown.push(textOf(string.bytes))
      open = true
      at = string.end
      continue
    }
    if (unit === '%') {
      const end = lineEnd(source, at)
      rest.push(source.slice(at, end))
      at = end
      continue
    }
    const end = stop.test(unit) ? at + 1 : wordEnd(source, at)
    const word = source.slice(at, end)
    // Numbers and the operators themselves hold no text.
    if (word.length > 3 && !/^[-+.\d]/.test(word)) rest.push(word)
    // Numbers and brackets of a TJ array do not part its strings; an operator does.
    if (open && /^[A-Za-z'"*]+$/.test(word)) {
      shown.push('\n')
      open = false
    }
    if (word === 'BI') {
      const image = source.indexOf('EI', end)
      at = image === -1 ? source.length : image
    } else at = end
  }
  return { shown: shown.join(''), rest: rest.join(' ') }
}

function literalAt(source: string, from: number): { bytes: string; end: number } {
  let bytes = ''
  let depth = 1
  let at = from + 1
  for (; at < source.length; at++) {
    const unit = source[at]!
    if (unit === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(at + 1, at + 4))?.[0]
      const next = source[at + 1] ?? ''
      if (octal) bytes += String.fromCharCode(Number.parseInt(octal, 8) & 255)
      else if (next !== '\n' && next !== '\r') bytes += escapes[next] ?? next
      at += octal ? octal.length : 1
    } else if (unit === '(') {
      depth++
      bytes += unit
    } else if (unit === ')') {
      if (--depth === 0) break
      bytes += unit
    } else bytes += unit
  }
  return { bytes, end: at + 1 }
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function hexAt(source: string, from: number): { bytes: string; end: number } {
  const close = source.indexOf('>', from)
  const end = close === -1 ? source.length : close
  const inside = source.slice(from + 1, end)
  const digits = /[^0-9a-fA-F]/.test(inside) ? inside.replace(/[^0-9a-fA-F]/g, '') : inside
  const even = digits.length % 2 === 0 ? digits : `${digits}0`
  return { bytes: Buffer.from(even, 'hex').toString('latin1'), end: end + 1 }
}

/** A string's bytes as text: by its byte order mark, else as UTF-8 where it can be, else byte by byte. */
export function textOf(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  const buffer = Buffer.from(bytes, 'latin1')
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(buffer.subarray(2))
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(buffer.subarray(2))
  return isUtf8(buffer) ? buffer.toString('utf8') : bytes
}

const wordEnd = (source: string, from: number): number => {
  let at = from
  while (at < source.length && !stop.test(source[at]!)) at++
  return at
}
const lineEnd = (source: string, from: number): number => {
  const match = /[\r\n]/g
  match.lastIndex = from
  return match.exec(source)?.index ?? source.length
}
