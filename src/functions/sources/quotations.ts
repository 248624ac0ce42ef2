// Quotations searched in the other documents of the case: found word for word, found with other words, or not found.
// White space, hyphenation, quote marks, case and ligatures are looked past. Must not know where the documents came from.
import type { Span } from '#text/span.ts'

export type CaseDocument = { name: string; text: string }
export type Quotation = Span & { words: string[] }
export type Answer =
  | { found: 'same'; name: string }
  | { found: 'other-words'; name: string; here: string; there: string }
  | { found: 'nowhere' }

const shortest = 5 // words; shorter ones are names and expressions
const most = 200 // quotations of one document
const mark = /[”“"»«]([^”“"»«\n]{12,1500})[”“"»«]/gu

/** Quotations of a flow in order. What follows "rapporten" is a title. */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = []
  for (const match of text.matchAll(mark)) {
    const words = wordsOf(match[1] ?? '')
    const isTitle = /(?:rapporten|utredningen|promemorian|handlingsplanen|utvärderingen) $/iu.test(
      text.slice(Math.max(0, match.index - 20), match.index),
    )
    if (words.length >= shortest && !isTitle)
      found.push({ start: match.index, end: match.index + match[0].length, words })
    if (found.length === most) break
  }
  return found
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

type Held = { name: string; words: string[]; joined: string; threes: Map<string, number[]> }

/** Makes the documents ready to be searched. Each text is a flow. */
export function searchIn(documents: readonly CaseDocument[]): (quotation: Quotation) => Answer {
  const held = documents.map(hold)
  return ({ words }) => {
    const wanted = ` ${words.join(' ')} `
    const same = held.find(document => document.joined.includes(wanted))
    if (same) return { found: 'same', name: same.name }
    for (const document of held) {
      const near = nearest(words, document)
      if (near) return { found: 'other-words', name: document.name, ...near }
    }
    return { found: 'nowhere' }
  }
}

function hold({ name, text }: CaseDocument): Held {
  const words = wordsOf(text)
  const threes = new Map<string, number[]>()
  for (let i = 0; i + 2 < words.length; i++) {
    const three = threeAt(words, i)
    const places = threes.get(three)
    if (!places) threes.set(three, [i])
    else if (places.length < 50) places.push(i) // what stands everywhere tells nothing
  }
  return { name, words, joined: ` ${words.join(' ')} `, threes }
}

const threeAt = (words: readonly string[], i: number): string => `${words[i]} ${words[i + 1]} ${words[i + 2]}`

const slack = 6 // words a stretch may be longer or shorter than the quotation

/** The stretch that most threes of words point to, and how it differs; null where too little is alike. */
function nearest(words: readonly string[], { words: theirs, threes }: Held): { here: string; there: string } | null {
  const votes = new Map<number, number>()
  for (let i = 0; i + 2 < words.length; i++)
    for (const place of threes.get(threeAt(words, i)) ?? []) votes.set(place - i, (votes.get(place - i) ?? 0) + 1)
  const best = [...votes].reduce<[number, number] | null>((a, b) => (a && a[1] >= b[1] ? a : b), null)
  if (!best) return null
  const from = Math.max(0, best[0] - slack)
  const stretch = theirs.slice(from, best[0] + words.length + slack)
  const kept = common(words, stretch)
  if (kept.length < 0.7 * words.length) return null
  return differing(words, stretch, kept)
}

type Pair = readonly [number, number]

/** The longest common row of words, as pairs of places, within a band around the diagonal. */
function common(a: readonly string[], b: readonly string[]): Pair[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0
  const band = 3 * slack
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = Math.min(b.length - 1, i + band); j >= Math.max(0, i - band); j--)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: Pair[] = []
  let j = 0
  for (let i = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return pairs
}

const shown = 12 // differing words told at most

/** The first stretch where they part: the words here and the words there. */
function differing(here: readonly string[], there: readonly string[], kept: readonly Pair[]) {
  const ends: Pair[] = [...kept, [here.length, kept.at(-1)![1] + 1]]
  let [i, j] = [0, kept[0]![1] - kept[0]![0]]
  for (const [nextI, nextJ] of ends) {
    if (nextI > i || nextJ > j) {
      const tell = (words: readonly string[]) => words.slice(0, shown).join(' ') || '–'
      return { here: tell(here.slice(i, nextI)), there: tell(there.slice(Math.max(0, j), nextJ)) }
    }
    i = nextI + 1
    j = nextJ + 1
  }
  return { here: '–', there: '–' }
}
