// A text as one reads it aloud: broken words joined, odd spaces made plain, letters composed; with a map back to the text as
// it stands. Recognisers and rules look here, so that a number broken over a line is still one number.
import type { Span } from '#text/span.ts'

export type Flow = {
  text: string
  /** The stretch of the source that a stretch of the flow was made from. */
  toSource(span: Span): Span
  /** The offset in the flow of an offset in the source. */
  fromSource(offset: number): number
}

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const space = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/
const lineHyphen = /[-\u2010\u2011\u00ad]/
const composed: Record<string, string> = {
  'a\u030a': 'å',
  'a\u0308': 'ä',
  'o\u0308': 'ö',
  'e\u0301': 'é',
  'u\u0308': 'ü',
  'e\u0300': 'è',
  'a\u0300': 'à',
  'A\u030a': 'Å',
  'A\u0308': 'Ä',
  'O\u0308': 'Ö',
  'E\u0301': 'É',
  'U\u0308': 'Ü',
  'E\u0300': 'È',
  'A\u0300': 'À',
}

/**
 * The flow of a text. A single line break becomes a space, or nothing after a hyphen: the hyphen goes where a word was
 * broken (`kom-⏎mun` → `kommun`) and stays where it belongs (`SLK-2023-⏎01038`, `AI-⏎tjänster`). An empty line stays as \n.
 */
export function flow(source: string): Flow {
  const out: string[] = []
  const from: number[] = []
  const upTo: number[] = []
  const put = (unit: string, start: number, end: number) => {
    out.push(unit)
    from.push(start)
    upTo.push(end)
  }
  let i = 0
  while (i < source.length) {
    const unit = source[i]!
    if (isPlain(source, i)) {
      put(unit, i, ++i)
      continue
    }
    const pair = composed[unit + (source[i + 1] ?? '')]
    const broken = lineHyphen.test(unit) ? brokenAt(source, i) : null
    if (pair) {
      put(pair, i, i + 2)
      i += 2
    } else if (broken) {
      if (broken.keep) put('-', i, i + 1)
      i = broken.next
    } else if (invisible.test(unit)) i++
    else if (unit === '\n') i = lineBreak(source, i, out.at(-1), put)
    else if (space.test(unit)) put(' ', i, ++i)
    else put(unit, i, ++i)
  }
  const text = out.join('')
  return {
    text,
    toSource: ({ start, end }) =>
      start >= end
        ? { start: from[start] ?? source.length, end: from[start] ?? source.length }
        : { start: from[start] ?? source.length, end: upTo[end - 1] ?? source.length },
    fromSource: offset => lowerBound(upTo, offset),
  }
}

/** Most of any text: a letter, figure, mark or space that nothing after it can change. Looked for first, since it is quick. */
function isPlain(source: string, at: number): boolean {
  const unit = source.charCodeAt(at)
  const isQuick = (unit >= 0x20 && unit < 0x7f && unit !== 0x2d) || (unit >= 0xc0 && unit < 0x180)
  return isQuick && !(source.charCodeAt(at + 1) >= 0x300)
}

/** Where a hyphen ends its line and the next line goes on: where to go on reading, and whether the hyphen belongs to the word. */
function brokenAt(source: string, at: number): { next: number; keep: boolean } | null {
  let i = at + 1
  while (source[i] === ' ' || source[i] === '\u00a0' || source[i] === '\t') i++
  if (source[i] !== '\n') return null
  i++
  while (source[i] === ' ' || source[i] === '\u00a0' || source[i] === '\t') i++
  const left = /[\p{L}\p{N}]+$/u.exec(source.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const right = /^[\p{L}\p{N}]+/u.exec(source.slice(i, i + 40))?.[0] ?? ''
  if (!left || !right) return null
  if (/^(och|eller|samt)$/u.test(right)) return null // a suspended hyphen: "kost- ⏎ och städ"
  const joins = /\p{Ll}$/u.test(left) && /^\p{Ll}/u.test(right)
  return { next: i, keep: source[at] !== '\u00ad' && !joins }
}

function lineBreak(
  source: string,
  at: number,
  last: string | undefined,
  put: (unit: string, start: number, end: number) => void,
): number {
  let i = at
  let breaks = 0
  while (i < source.length && /[\n \t\u00a0]/.test(source[i]!)) if (source[i++] === '\n') breaks++
  if (breaks > 1) put('\n', at, i)
  else if (last !== ' ' && last !== '\n') put(' ', at, i)
  return i
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
