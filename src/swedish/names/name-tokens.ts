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
  for (const match of text.matchAll(/[\p{L}\p{M}'’:-]+/gu)) {
    const word = trimmed(match[0])
    if (!word) continue
    const start = match.index + match[0].indexOf(word)
    const end = start + word.length
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

const trimmed = (word: string): string => word.replace(/^['’:-]+/u, '').replace(/['’:-]+$/u, '')

function shapeOf(word: string): Shape {
  const first = word[0]!
  if (first === first.toLowerCase()) return 'lower'
  if (word.length === 1) return 'initial'
  // The genitive of an abbreviation (UD:s) is an abbreviation still.
  const stem = word.replace(/:\p{Ll}{1,3}$/u, '')
  return stem === stem.toUpperCase() ? 'upper' : 'title'
}
