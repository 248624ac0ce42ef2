// Finds all needles in one pass over a text, whatever their number (Aho–Corasick over squeezed text). Plain words count only
// where they stand as words, so that "Bo" in "boende" is no leak; numbers only where no further digit adjoins.
import type { Needle } from '#files/proof/needles.ts'
import { BREAK, type Squeezed, squeeze } from '#files/proof/squeeze.ts'
import type { Span } from '#text/span.ts'

export type Hit = Span & { needle: Needle }

/**
 * How much noise the place holds: `text` is read text, `strings` are strings out of a file's structure, `bytes` is anything,
 * compressed data included, where short strings turn up by chance.
 */
export type Noise = 'text' | 'strings' | 'bytes'

type Node = { next: Map<number, Node>; fail: Node | null; ends: Needle[]; depth: number }
/** `first`: 1 for every unit a needle begins with, so that most of a text is passed over quickly. */
export type Search = { root: Node; needles: readonly Needle[]; first: Uint8Array }

/** A word this long is found inside other words too. */
const longWord = 7

export function searchFor(needles: readonly Needle[]): Search {
  const root: Node = { next: new Map(), fail: null, ends: [], depth: 0 }
  for (const needle of needles) {
    let node = root
    for (let i = 0; i < needle.text.length; i++) {
      const unit = needle.text.charCodeAt(i)
      let next = node.next.get(unit)
      if (!next) {
        next = { next: new Map(), fail: null, ends: [], depth: i + 1 }
        node.next.set(unit, next)
      }
      node = next
    }
    node.ends.push(needle)
  }
  link(root)
  const first = new Uint8Array(0x10000)
  for (const unit of root.next.keys()) first[unit] = 1
  return { root, needles, first }
}

function link(root: Node): void {
  const queue: Node[] = [root]
  for (let node = queue.shift(); node; node = queue.shift())
    for (const [unit, child] of node.next) {
      let fail = node.fail
      while (fail && !fail.next.has(unit)) fail = fail.fail
      child.fail = fail?.next.get(unit) ?? root
      child.ends.push(...child.fail.ends)
      queue.push(child)
    }
}

/** Every place a needle stands, in source offsets. */
export function find(search: Search, source: string, noise: Noise = 'text'): Hit[] {
  if (search.needles.length === 0 || source.length === 0) return []
  const squeezed = squeeze(source)
  const hits: Hit[] = []
  let node: Node = search.root
  for (let i = 0; i < squeezed.length; i++) {
    const unit = squeezed.units[i]!
    if (node === search.root && search.first[unit] === 0) continue
    let next = node.next.get(unit)
    while (!next && node.fail) {
      node = node.fail
      next = node.next.get(unit)
    }
    node = next ?? search.root
    for (const needle of node.ends) {
      const from = i - needle.text.length + 1
      if (counts(squeezed, from, i, needle, noise))
        hits.push({ start: squeezed.at[from]!, end: squeezed.at[i]! + 1, needle })
    }
  }
  return hits
}

function counts(text: Squeezed, from: number, to: number, needle: Needle, noise: Noise): boolean {
  const { length } = needle.text
  if (noise === 'strings' && length < 3) return false
  if (noise === 'bytes' && (needle.part || length < (needle.digits ? 8 : 6))) return false
  // Among bytes any value may stand beside a string; eight letters in a row do not come about by chance.
  if (noise === 'bytes' && length >= 8) return true
  const start = text.at[from]!
  const end = text.at[to]!
  const before = kindAt(text.source, start, -1)
  const after = kindAt(text.source, end, 1)
  if (needle.digits) return before !== 'digit' && after !== 'digit'
  if (before !== 'letter' && (after !== 'letter' || genitive(text, to))) return true
  return length >= longWord && end - start === length - 1
}

/** What stands next to an offset, past characters that are not seen. */
function kindAt(source: string, offset: number, step: 1 | -1): 'letter' | 'digit' | 'other' {
  let i = offset + step
  while (i >= 0 && i < source.length && /[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]/.test(source[i]!)) i += step
  const unit = source[i]
  if (unit === undefined) return 'other'
  return /\p{L}/u.test(unit) ? 'letter' : /\p{N}/u.test(unit) ? 'digit' : 'other'
}

const genitive = (text: Squeezed, to: number): boolean =>
  text.units[to + 1] === 0x73 &&
  text.at[to + 1]! === text.at[to]! + 1 &&
  kindAt(text.source, text.at[to + 1]!, 1) === 'other'

/** How many times each needle stands in a text where the given stretches are taken out. */
export function countOutside(search: Search, text: string, removed: readonly Span[]): Map<Needle, number> {
  let kept = ''
  let at = 0
  for (const span of removed) {
    if (span.start > at) kept += text.slice(at, span.start)
    kept += BREAK
    at = Math.max(at, span.end)
  }
  return countHits(find(search, kept + text.slice(at)))
}

export function countHits(hits: readonly Hit[]): Map<Needle, number> {
  const counts = new Map<Needle, number>()
  for (const { needle } of hits) counts.set(needle, (counts.get(needle) ?? 0) + 1)
  return counts
}
