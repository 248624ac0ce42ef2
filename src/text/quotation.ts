// Looks for a quotation in the text it is said to come from: word for word, whatever the case, line breaks, marks and notes
// between the words. Tells whether it is there, stands there in other words (which), or cannot be found. Must not know who quotes.
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

type Word = Span & { low: string }
/** A text made ready once, to be searched many times. */
export type Quotable = { text: string; words: Word[]; at: Map<string, number[]> }

/** One place where the quotation and its source part: what each of them says there; empty where it says nothing. */
type Difference = { quoted: string; stands: string }
export type QuotationFound =
  | { status: 'found'; span: Span }
  | { status: 'differs'; span: Span; differences: Difference[] }
  | { status: 'missing' }

/** Left-out words and the quoter's own: "[…]", "...", "[nämnden]". */
const leftOut = /\[[^\]]{0,80}\]|\(\s?(?:\.{3}|…)\s?\)|\.{3}|…/gu
const longest = 300
/** So much of the quotation must stand in one place for it to be the same passage in other words. */
const likeEnough = 0.7
const mostPlaces = 12
const mostOfAWord = 2000

/** The words of a text with their places in it. A note's digit glued to a word ("intelligens”1") is no word of the text. */
export function quotable(text: string): Quotable {
  const read = flow(text)
  const words: Word[] = []
  const at = new Map<string, number[]>()
  for (const match of read.text.matchAll(/\p{L}+|\p{N}+(?:[.,:/]\p{N}+)*/gu)) {
    const low = match[0].toLowerCase()
    const before = read.text.slice(Math.max(0, match.index - 2), match.index)
    if (/^\d{1,2}$/u.test(low) && /[\p{L}”"’]$|\p{L}[.,)]$/u.test(before)) continue
    const places = at.get(low)
    if (places) places.push(words.length)
    else at.set(low, [words.length])
    words.push({ low, ...read.toSource({ start: match.index, end: match.index + match[0].length }) })
  }
  return { text, words, at }
}

/** Where in `source` the quotation stands. Parts around "…" must stand in their order. */
export function findQuotation(quotation: string, source: Quotable): QuotationFound {
  const parts = quotation
    .split(leftOut)
    .map(part => quotable(part))
    .filter(part => part.words.length > 0)
  let from = 0
  let start: number | null = null
  for (const part of parts) {
    const low = part.words.slice(0, longest).map(word => word.low)
    const at = placeOf(low, source, from)
    if (at === null) return nearest(part, source)
    start ??= at
    from = at + low.length
  }
  if (start === null) return { status: 'missing' }
  return { status: 'found', span: { start: source.words[start]!.start, end: source.words[from - 1]!.end } }
}

/** Looks from the word that the source has fewest of. */
function placeOf(low: readonly string[], { words, at }: Quotable, from: number): number | null {
  const often = low.map(word => at.get(word)?.length ?? 0)
  const rare = often.indexOf(Math.min(...often))
  for (const there of at.get(low[rare]!) ?? []) {
    const place = there - rare
    if (place >= from && low.every((word, i) => words[place + i]?.low === word)) return place
  }
  return null
}

/** The passage that shares most words with the quotation in the same order, when it shares enough. */
function nearest(part: Quotable, source: Quotable): QuotationFound {
  const own = part.words.slice(0, longest)
  let best: { pairs: [number, number][]; from: number } | null = null
  for (const from of likelyPlaces(own, source)) {
    const to = Math.min(source.words.length, from + own.length + 12)
    const pairs = inCommon(own, source.words.slice(from, to))
    if (!best || pairs.length > best.pairs.length) best = { pairs, from }
  }
  if (!best || best.pairs.length < likeEnough * own.length) return { status: 'missing' }
  const pairs = best.pairs.map(([i, j]) => [i, j + best.from] as const)
  const span = { start: source.words[pairs[0]![1]]!.start, end: source.words[pairs.at(-1)![1]]!.end }
  const differences = differencesOf(part, own, source, pairs)
  // All words there in order and nothing between them: it stood before an earlier part.
  return differences.length > 0 ? { status: 'differs', span, differences } : { status: 'found', span }
}

/** Where the passage may begin: the beginnings that most runs of three (in a short quotation two) common words point to. */
function likelyPlaces(own: readonly Word[], source: Quotable): number[] {
  const run = own.length > 6 ? 3 : 2
  const votes = new Map<number, number>()
  for (let i = 0; i + run <= own.length; i++)
    for (const place of (source.at.get(own[i]!.low) ?? []).slice(0, mostOfAWord)) {
      let same = 1
      while (same < run && source.words[place + same]?.low === own[i + same]!.low) same++
      if (same < run) continue
      // A few words back, since words may have been put in or left out before.
      const from = Math.max(0, place - i - 4)
      votes.set(from, (votes.get(from) ?? 0) + 1)
    }
  return [...votes]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostPlaces)
    .map(([from]) => from)
}

/** Pairs of places of the longest common row of words. */
function inCommon(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const width = b.length + 1
  const length = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i]!.low === b[j]!.low
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i]!.low === b[j]!.low) pairs.push([i++, j++])
    else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++
    else j++
  return pairs
}

function differencesOf(
  part: Quotable,
  own: readonly Word[],
  source: Quotable,
  pairs: readonly (readonly [number, number])[],
): Difference[] {
  const said = (of: Quotable, from: number, to: number) =>
    from < to ? of.text.slice(of.words[from]!.start, of.words[to - 1]!.end).replace(/\s+/gu, ' ') : ''
  const out: Difference[] = []
  let i = 0
  let j = pairs[0]![1] - pairs[0]![0]
  for (const [nextI, nextJ] of [...pairs, [own.length, -1] as const]) {
    // Beyond the last common word the source goes on; as many words of it are shown as the quotation has left.
    const end = nextJ === -1 ? Math.min(source.words.length, j + own.length - i) : nextJ
    if (nextI > i || (nextJ > j && nextJ !== -1))
      out.push({ quoted: said(part, i, nextI), stands: said(source, Math.max(0, j), end) })
    i = nextI + 1
    j = nextJ + 1
  }
  return out
}
