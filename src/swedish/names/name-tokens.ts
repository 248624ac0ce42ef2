// The words of a flow with what a name hunter asks about them: shape, what stands between, whether a sentence opens here.
export type Shape = 'title' | 'upper' | 'lower' | 'initial'

export type NameToken = {
  text: string
  lower: string
  start: number
  end: number
  shape: Shape
  /** What stands between the word before and this one, e.g. ` ` or `, `. */
  gap: string
  /** True where a sentence, line or cell opens here. */
  opens: boolean
  /** True where the line was broken before this word. */
  newLine: boolean
}

/** Words of letters with inner hyphens, apostrophes and colons. `breaksLine` says whether a line ends within a stretch of the flow. */
export function nameTokens(
  text: string,
  breaksLine: (start: number, end: number) => boolean = () => false,
): NameToken[] {
  const tokens: NameToken[] = []
  let last = 0
  for (const match of text.matchAll(written)) {
    const as = trimmed(match[0])
    if (!as) continue
    const start = match.index + match[0].indexOf(as)
    const end = start + as.length
    const word = /\d/u.test(as) ? readRight(as) : as
    const gap = text.slice(last, start)
    const newLine = gap.includes('\n') || breaksLine(last, start)
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start,
      end,
      shape: shapeOf(word),
      gap,
      opens: newLine || tokens.length === 0 || /[.!?:•*|\t"”»(–—-]\s*$/u.test(gap),
      newLine,
    })
    last = end
  }
  return tokens
}

/** Words, also with a figure that a scanner gave for a letter inside them: Mar1a, 0lofsson, Pers0nnummer. */
const written =
  /(?:(?<![\p{L}\p{N}])0(?=\p{Ll}{3}))?[\p{L}\p{M}'’:-]+(?:(?<=\p{L})(?:[0345]|11?)(?=\p{Ll})[\p{L}\p{M}'’:-]+){0,2}/gu

/** Such a word with the letters that were meant: 1 after a vowel is an l, else an i. */
function readRight(word: string): string {
  const isSmall = /\p{Ll}/u.test(word.slice(1, 2))
  return word
    .replace(/^0/u, 'O')
    .replace(/11|(?<=[aeiouyåäö])1/giu, one => (one.length > 1 ? 'll' : 'l'))
    .replace(/1/gu, 'i')
    .replace(/0/gu, isSmall || word.length > 2 ? 'o' : 'O')
    .replace(/3/gu, 'e')
    .replace(/4/gu, 'a')
    .replace(/5/gu, 's')
}

const trimmed = (word: string): string => word.replace(/^['’:-]+/u, '').replace(/['’:-]+$/u, '')

function shapeOf(word: string): Shape {
  const first = word[0]!
  if (first === first.toLowerCase()) return 'lower'
  if (word.length === 1) return 'initial'
  // The genitive of an abbreviation (UD:s) is an abbreviation still.
  const stem = word.replace(/:\p{Ll}{1,3}$/u, '')
  return stem === stem.toUpperCase() ? 'upper' : 'title'
}
