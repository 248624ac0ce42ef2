// Finds words of a list in a text by how they open: one look at each word of the text for all lists, instead of one search for each list.
// Must not know what the words are.

/** Where the words of a text open, each with its first two letters as one number; `any` where a letter is of no common kind. */
export type Heads = { at: number; head: number }[]
/** A list: what its words open with, and the whole of each, to be tried where one opens (flags `iuy`). */
export type WordList = { heads: ReadonlySet<number>; words: RegExp }

const any = -1
const common = 0x250
/** Small letters by code; the long s is an s to a pattern without regard to case. */
const small = Array.from({ length: common }, (_, code) => {
  const lower = String.fromCharCode(code).toLowerCase()
  return code === 0x17f ? 0x73 : lower.length === 1 ? lower.charCodeAt(0) : code
})
const inWord = Array.from({ length: common }, (_, code) => /[\p{L}\p{N}-]/iu.test(String.fromCharCode(code)))

const isOfWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code < common) return inWord[code]!
  // The second half of a sign in two parts is told by the first.
  const whole = code >= 0xdc00 && code <= 0xdfff && at > 0 ? text.codePointAt(at - 1)! : text.codePointAt(at)!
  return /[\p{L}\p{N}]/iu.test(String.fromCodePoint(whole))
}

const headOf = (first: number, second: number): number =>
  first < common && second < common ? small[first]! * 0x10000 + small[second]! : any

/** Words open where a letter or figure stands after none, and after no hyphen. */
export function headsOf(text: string): Heads {
  const out: Heads = []
  let open = true
  for (let at = 0; at < text.length; at++) {
    const is = isOfWord(text, at)
    if (is && open)
      out.push({ at, head: headOf(text.charCodeAt(at), at + 1 < text.length ? text.charCodeAt(at + 1) : 0) })
    open = !is
  }
  return out
}

/** `words`: in small letters. `ending`: a pattern that may follow each, before the word ends. */
export function wordList(words: readonly string[], ending: string): WordList {
  const heads = new Set(words.map(word => headOf(word.charCodeAt(0), word.charCodeAt(1))))
  const anyOf = [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', ' {1,2}'))
  const pattern = words.length > 0 ? `(?:${anyOf.join('|')})${ending}(?![\\p{L}\\p{N}])` : '(?!)'
  return { heads, words: new RegExp(pattern, 'iuy') }
}

/** Every place where a word of the list stands, in order and apart from each other. */
export function* placesOf(
  { heads, words }: WordList,
  text: string,
  of: Heads,
): Generator<{ at: number; word: string }> {
  let from = 0
  for (const { at, head } of of) {
    if (at < from || !(head === any || heads.has(head) || heads.has(any))) continue
    words.lastIndex = at
    const word = words.exec(text)?.[0]
    if (word === undefined) continue
    yield { at, word }
    from = at + word.length
  }
}

export const holdsWord = (list: WordList, text: string, of: Heads): boolean => !placesOf(list, text, of).next().done
