// What the tagger asks about single words, as numbers: hashes of the word and its parts, how often it is a name, its cluster.
import { cueOf, unmakesName } from '../names/name-cues.ts'
import type { NameLists } from '../names/name-lists.ts'
import type { NameToken } from '../names/name-tokens.ts'

/** Most words looked at together; longer stretches are cut. */
export const longest = 160

/** One number a word in each column; position 2 holds the first word, so that two neighbours always exist. */
const column = () => new Int32Array(longest + 4)

export type Facts = ReturnType<typeof emptyFacts>
export const emptyFacts = () => ({
  count: 0,
  /** 0 mixed, 1 no capitals, 2 all capitals: in hurried mail a missing capital says nothing. */
  regime: 0,
  word: column(),
  stem: column(),
  pre1: column(),
  pre2: column(),
  pre3: column(),
  pre4: column(),
  end1: column(),
  end2: column(),
  end3: column(),
  end4: column(),
  shape: column(),
  length: column(),
  given: column(),
  surname: column(),
  common: column(),
  list: column(),
  cluster: column(),
  gap: column(),
  opens: column(),
  cue: column(),
  unmade: column(),
  line: column(),
})

export type Known = { lists: NameLists; cluster(word: string): number }

/** Fills the facts of tokens [from, to). `hidden`: words whose place in the name lists is kept from the tagger, for training. */
export function readFacts(
  facts: Facts,
  tokens: readonly NameToken[],
  from: number,
  to: number,
  known: Known,
  hidden?: Uint8Array,
): void {
  facts.count = to - from
  let lower = 0
  let upper = 0
  for (let i = from; i < to; i++) {
    const { shape } = tokens[i]!
    if (shape === 'lower') lower++
    else if (shape === 'upper') upper++
  }
  facts.regime = lower === to - from ? 1 : upper > (to - from) * 0.7 ? 2 : 0
  for (let i = from; i < to; i++) {
    const at = i - from + 2
    readWord(facts, at, tokens[i]!, known, hidden?.[i] === 1)
    const token = tokens[i]!
    facts.gap[at] = i === from && i === 0 ? 1 : gapClass(token.gap, token.newLine)
    facts.opens[at] = token.opens || i === from ? 1 : 0
    const cue = i > from ? cueOf(tokens[i - 1]!.lower, token.gap) : null
    facts.cue[at] = cue === null ? 0 : cue.charCodeAt(0)
  }
  readLines(facts, tokens, from, to)
  const outside = facts.count + 2
  for (const at of [0, 1, outside, outside + 1]) clear(facts, at)
  facts.gap[outside] = 2
}

function clear(facts: Facts, at: number): void {
  for (const key of ['word', 'stem', 'end3', 'shape', 'list', 'cluster', 'gap', 'unmade', 'given', 'surname'] as const)
    facts[key][at] = -7
}

/** How many words stand on the line of each: names stand alone in signatures and lists. */
function readLines(facts: Facts, tokens: readonly NameToken[], from: number, to: number): void {
  let start = from
  for (let i = from + 1; i <= to; i++) {
    if (i < to && !tokens[i]!.newLine) continue
    const size = Math.min(5, i - start)
    for (let k = start; k < i; k++) facts.line[k - from + 2] = size
    start = i
  }
}

const fnv = 0x01000193
const genitive = /^.{2,}?[:’']?s$/u

/** What is asked of a word by itself, whatever stands around it. */
type Own = {
  word: number
  stem: number
  starts: readonly number[]
  tails: readonly number[]
  length: number
  given: number
  surname: number
  common: number
  list: number
  cluster: number
  unmade: number
}

function readWord(facts: Facts, at: number, token: NameToken, known: Known, hidden: boolean): void {
  const own = hidden ? ownOf(token.lower, known, true) : remembered(token.lower, known)
  facts.word[at] = own.word
  facts.stem[at] = own.stem
  facts.pre1[at] = own.starts[0]!
  facts.pre2[at] = own.starts[1]!
  facts.pre3[at] = own.starts[2]!
  facts.pre4[at] = own.starts[3]!
  facts.end1[at] = own.tails[0]!
  facts.end2[at] = own.tails[1]!
  facts.end3[at] = own.tails[2]!
  facts.end4[at] = own.tails[3]!
  facts.shape[at] = shapeOf(token)
  facts.length[at] = own.length
  facts.given[at] = own.given
  facts.surname[at] = own.surname
  facts.common[at] = own.common
  facts.list[at] = own.list
  facts.cluster[at] = own.cluster
  facts.unmade[at] = own.unmade
}

/** Words come again and again. Bounded: a hostile text may not fill the memory with words. */
const most = 8192
const memory = new WeakMap<Known, Map<string, Own>>()
function remembered(lower: string, known: Known): Own {
  const words = memory.get(known) ?? new Map<string, Own>()
  if (words.size === 0) memory.set(known, words)
  const found = words.get(lower)
  if (found) return found
  if (words.size >= most) words.clear()
  const own = ownOf(lower, known, false)
  words.set(lower, own)
  return own
}

function ownOf(lower: string, { lists, cluster }: Known, hidden: boolean): Own {
  const size = lower.length
  const starts = [0, 0, 0, 0]
  let hash = 0x811c9dc5
  let stem = 0
  for (let k = 0; k < size; k++) {
    hash = Math.imul(hash ^ lower.charCodeAt(k), fnv)
    if (k < 4) starts[k] = hash
    if (k === size - 2) stem = hash
  }
  const tails = [0, 0, 0, 0]
  let back = 0x2f0b4c47
  for (let k = 0; k < 4 && k < size; k++) {
    back = Math.imul(back ^ lower.charCodeAt(size - 1 - k), fnv)
    tails[k] = back
  }
  const ends = size > 2 && lower.charCodeAt(size - 1) === 115
  const bare = ends && genitive.test(lower) ? lower.replace(/[:’']?s$/u, '') : lower
  const [given, surname] = hidden ? [0, 0] : [listed(bare, lower, lists.given), listed(bare, lower, lists.surname)]
  const common = classOf(lists.common(lower), 3)
  const group = hidden ? -1 : cluster(lower)
  return {
    word: hash,
    stem: ends ? stem : hash,
    starts,
    tails,
    length: Math.min(size, 12),
    given,
    surname,
    common,
    list: given + 8 * surname + 64 * common + (!hidden && lists.places.isPlace(lower) ? 512 : 0),
    cluster: group < 0 && bare !== lower && !hidden ? cluster(bare) : group,
    unmade: unmakesName(lower) ? 1 : 0,
  }
}

/** The commoner of the word and the word without genitive s; compounds by their rarer half. */
function listed(bare: string, lower: string, of: (word: string) => number): number {
  const dash = bare.indexOf('-')
  if (dash > 0) return Math.min(classOf(of(bare.slice(0, dash)), 2), classOf(of(bare.slice(dash + 1)), 2))
  return classOf(bare === lower ? of(lower) : Math.max(of(lower), of(bare)), 2)
}

/** 0: not listed; then 1–7 by rising powers of two. */
const classOf = (weight: number, step: number): number => (weight < 0 ? 0 : Math.min(7, 1 + Math.floor(weight / step)))

function shapeOf({ shape, text }: NameToken): number {
  const base = shape === 'lower' ? 1 : shape === 'title' ? 2 : shape === 'upper' ? 3 : 4
  const dash = text.indexOf('-')
  if (dash < 0) return base + (/[’':]/u.test(text) ? 16 : 0)
  const next = text[dash + 1] ?? ''
  return base + (next === next.toLowerCase() ? 32 : 48)
}

function gapClass(gap: string, newLine: boolean): number {
  if (gap === ' ') return newLine ? 4 : 3
  if (newLine) return gap.trim() === '' ? 4 : /[.!?:]/u.test(gap) ? 5 : 6
  if (gap === '') return 7
  if (/\d/u.test(gap)) return /[@]/u.test(gap) ? 8 : 9
  if (gap.includes('@')) return 8
  if (gap.includes('(')) return 10
  if (gap.includes(')')) return 11
  if (gap === '. ' || gap === '! ' || gap === '? ') return 12
  if (gap === ', ') return 13
  if (gap.includes(':')) return 14
  if (/[;|\t]/u.test(gap)) return 15
  if (gap.includes('/')) return 16
  if (/["”“»«]/u.test(gap)) return 17
  if (gap === '.') return 18
  if (/[-–—]/u.test(gap)) return 19
  if (gap.includes('&')) return 20
  return 21
}
