// What one document says of whom: its marks in groups that are the same person or the same detail. Knows nothing of other documents.
import type { Row } from '#casework/review/review.ts'
import type { Mark, MaskLabel } from '#text/finding.ts'

export type Marked = Row & { finding: Mark & { id: string } }
/** Marks under one key. `names` are the full names met in it; `numbers` the birth numbers, ten digits each. */
export type Mention = {
  key: string
  label: MaskLabel
  shown: string
  names: string[]
  numbers: string[]
  start: number
  /** The key of the person that a number stands beside, where it is one and the same each time. */
  belongs: string | null
}

const named: ReadonlySet<string> = new Set(['PERSON', 'OFFICIAL'])
const numbered: ReadonlySet<string> = new Set(['PERSONNUMMER', 'SAMORDNINGSNUMMER'])

/** The marks that a decision on a person may hold for. Facts on health and the like are decided one by one, each where it stands. */
export const marked = (rows: readonly Row[]): Marked[] =>
  rows.filter((row): row is Marked => row.finding.kind === 'mark' && row.finding.label !== 'SENSITIVE')

/** The key of each mark. What a person added by hand goes with the marks that read the same. */
export function keysOf(rows: readonly Marked[]): Map<string, string> {
  const byText = new Map<string, string>()
  for (const { added, finding, excerpt } of rows)
    if (!added) byText.set(`${kindOf(finding.label)} ${plain(excerpt)}`, finding.same)
  return new Map(
    rows.map(({ id, added, finding, excerpt }) => {
      const text = `${kindOf(finding.label)} ${plain(excerpt)}`
      return [id, added ? (byText.get(text) ?? `added:${text}`) : finding.same]
    }),
  )
}

const kindOf = (label: MaskLabel): string => (named.has(label) ? 'name' : label)

/** Everyone and everything that the document mentions, in the order of the text. */
export function mentionsIn(rows: readonly Marked[], text: string): Mention[] {
  const keys = keysOf(rows)
  const groups = Map.groupBy(rows, row => keys.get(row.id)!)
  const beside = namesBeside(rows, keys, text)
  return [...groups]
    .map(([key, all]) => mentionOf(key, all, beside.get(key) ?? null))
    .sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1))
}

function mentionOf(key: string, all: readonly Marked[], belongs: string | null): Mention {
  const names = all.filter(row => named.has(row.finding.label))
  const longest = (names.length > 0 ? names : all).toSorted((a, b) => b.excerpt.length - a.excerpt.length)[0]!
  return {
    key,
    label: longest.finding.label,
    shown: names.length > 0 ? bareName(longest.excerpt, baseOf(key)) : plainly(longest.excerpt),
    names: [...new Set(names.flatMap(row => fullName(row.excerpt, key)))],
    numbers: [...new Set(all.flatMap(row => (numbered.has(row.finding.label) ? [tenDigits(row.excerpt)] : [])))],
    start: Math.min(...all.map(row => row.finding.span.start)),
    belongs,
  }
}

const plainly = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 120)
const baseOf = (key: string): ReadonlySet<string> => new Set(key.replace(/^person:/u, '').split(' '))
const isGenitive = (word: string, base: ReadonlySet<string>): boolean =>
  /s$/iu.test(word) && base.has(word.toLowerCase().slice(0, -1))

/** A name as it is told of the person, whichever form of it was met. */
const bareName = (excerpt: string, base: ReadonlySet<string>): string =>
  plainly(excerpt)
    .split(' ')
    .map(word => (isGenitive(word, base) ? word.slice(0, -1) : word))
    .join(' ')

/** A name in full, its words in one order, small letters, without the genitive that the key does not have. */
function fullName(excerpt: string, key: string): string[] {
  const base = baseOf(key)
  const words = excerpt
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter(Boolean)
    .map(word => (isGenitive(word, base) ? word.slice(0, -1) : word))
  return words.filter(word => word.length > 1).length > 1 ? [words.toSorted().join(' ')] : []
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '')
const tenDigits = (text: string): string => text.replace(/\D/gu, '').slice(-10)

/** Between a name and its number: signs, and the words that announce a number. */
const announces = /^[\s,;:(–-]*(?:(?:personnummer|personnr|pers\.nr|pnr|samordningsnummer|född|f\.)[\s:.]*)?$/iu
const farthest = 30

/** For the key of each number: the key of the person it stands right after, when that is the same person everywhere. */
function namesBeside(rows: readonly Marked[], keys: ReadonlyMap<string, string>, text: string): Map<string, string> {
  const sorted = rows.toSorted((a, b) => a.finding.span.start - b.finding.span.start)
  const beside = new Map<string, Set<string>>()
  for (const [i, row] of sorted.entries()) {
    const before = sorted[i - 1]
    if (!before || !numbered.has(row.finding.label) || !named.has(before.finding.label)) continue
    const between = text.slice(before.finding.span.end, row.finding.span.start)
    if (between.length > farthest || !announces.test(between)) continue
    const key = keys.get(row.id)!
    beside.set(key, (beside.get(key) ?? new Set()).add(keys.get(before.id)!))
  }
  return new Map([...beside].flatMap(([key, names]) => (names.size === 1 ? [[key, [...names][0]!] as const] : [])))
}
