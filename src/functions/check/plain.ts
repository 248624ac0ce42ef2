// Officialese compiled for one pass over a text: whole words, endings ("*taga") and phrases, whose words may be endings too.
// Must not know which words they are: the list under knowledge/plain-language says.
import type { PlainWord } from '#functions/check/lists.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

export type Plain = {
  words: Map<string, PlainWord>
  endings: Map<string, PlainWord>
  /** How long the endings are, so that a word is looked up once for each. */
  lengths: number[]
  /** By their first word: the words that must follow. */
  phrases: Map<string, { rest: string[]; entry: PlainWord }[]>
}
export type FoundPlain = Span & { entry: PlainWord }

export function compilePlain(entries: readonly PlainWord[]): Plain {
  const plain: Plain = { words: new Map(), endings: new Map(), lengths: [], phrases: new Map() }
  for (const entry of entries)
    for (const form of entry.forms.map(one => one.toLowerCase())) {
      const [first = '', ...rest] = form.split(' ')
      if (rest.length > 0) plain.phrases.set(first, [...(plain.phrases.get(first) ?? []), { rest, entry }])
      else if (form.startsWith('*')) plain.endings.set(form.slice(1), entry)
      else plain.words.set(form, entry)
    }
  plain.lengths = [...new Set([...plain.endings.keys()].map(ending => ending.length))]
  return plain
}

const word = /\p{L}+/gu

/** Every listed word and phrase, in order; a phrase stands before the words in it. */
export function findPlain(text: string, plain: Plain): FoundPlain[] {
  const words = matches(text, word).map(match => ({
    low: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
  return words.flatMap(({ low, start, end }, i): FoundPlain[] => {
    const phrase = plain.phrases.get(low)?.find(({ rest }) =>
      rest.every((one, j) => {
        const next = words[i + 1 + j]
        return next !== undefined && next.start === words[i + j]!.end + 1 && isWord(next.low, one)
      }),
    )
    const found = phrase
      ? [{ entry: phrase.entry, start, end: words[i + phrase.rest.length]!.end }]
      : wordFound(low, plain).map(entry => ({ entry, start, end }))
    return found.filter(({ entry }) => !isRight(text, start, entry))
  })
}

const isWord = (low: string, wanted: string): boolean =>
  wanted.startsWith('*') ? low.endsWith(wanted.slice(1)) : low === wanted

function wordFound(low: string, { words, endings, lengths }: Plain): PlainWord[] {
  const own = words.get(low)
  if (own) return [own]
  for (const length of lengths) {
    // Two letters before it at least: "fåtaga", not "taga" itself, which is a word of its own.
    const ending = low.length >= length + 2 ? endings.get(low.slice(-length)) : undefined
    if (ending) return [ending]
  }
  return []
}

/** "ej aktuellt" may stand, though "ej" is listed. */
const isRight = (text: string, start: number, { unless }: PlainWord): boolean =>
  unless.some(phrase => text.slice(start, start + phrase.length).toLowerCase() === phrase.toLowerCase())
