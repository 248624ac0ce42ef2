// Mends e-mail addresses as the engine gives them: its model for Swedish hardly knows @, makes a Q of it, and parts the address
// there or after a stop. Half an address would be left standing.
import type { SeenWord } from '#files/ocr/seen-word.ts'

const sign = /[Q©®@]/u
const domain = /^[\w-]+\.(?:[\w-]+\.)?[a-z]{2,6}[.,;:)]?$/iu
const name = /^[\w+-][\w.+-]*$/u
/** A whole address whose sign was seen as a letter. */
const mistaken = new RegExp(`^([\\w.+-]*\\w)${sign.source}([\\w-]+\\.(?:[\\w-]+\\.)?[a-z]{2,6}[.,;:)]?)$`, 'iu')

export function withWholeAddresses(words: readonly SeenWord[]): SeenWord[] {
  const out: SeenWord[] = []
  for (const word of words) {
    const [first, middle] = [out.at(-2), out.at(-1)]
    const isSign = middle?.text.length === 1 && sign.test(middle.text)
    if (
      first &&
      middle &&
      isSign &&
      isBeside(first, middle) &&
      isBeside(middle, word) &&
      name.test(first.text) &&
      domain.test(word.text)
    )
      out.splice(-2, 2, joined(first, '@', word))
    else out.push({ ...word, text: word.text.replace(mistaken, '$1@$2') })
    const [before, last] = [out.at(-2), out.at(-1)!]
    if (before && isTorn(before.text, last.text) && isBeside(before, last)) out.splice(-2, 2, joined(before, '', last))
  }
  return out
}

const isTorn = (before: string, after: string): boolean =>
  (/^[\w+-][\w.+-]*\.$/u.test(before) && /^[\w.+-]+@/u.test(after)) ||
  (/^[\w.+-]+@$/u.test(before) && domain.test(after))

/** On one line, with no more between them than a torn word has. */
const isBeside = (a: SeenWord, b: SeenWord): boolean =>
  a.line === b.line && b.x - (a.x + a.width) < Math.max(a.height, b.height)

function joined(a: SeenWord, between: string, b: SeenWord): SeenWord {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - x
  const height = Math.max(a.y + a.height, b.y + b.height) - y
  return { ...a, x, y, width, height, text: a.text + between + b.text, sure: Math.min(a.sure, b.sure) }
}
