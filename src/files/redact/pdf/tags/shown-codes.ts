// The codes that a page's operators show, counted, and an operator parted in two after so many of them. What is drawn stays where it was.
import type { Operator } from '#files/redact/pdf/content-stream.ts'

/** `wide`: two bytes a code. `gaps`: after how many codes something as wide as a word may have stood. */
export type Show = { index: number; operator: Operator; codes: number; wide: boolean; gaps: number[] }

/** Thousandths of the font's size: no kerning is as large, and no masked word as small. */
const wideGap = 700

/** By the operator's number. Only the plain ways to show text, `Tj` and `TJ`. */
export function shownBy(
  stream: Uint8Array,
  operators: readonly Operator[],
  isWide: (font: string) => boolean,
): Map<number, Show> {
  const found = new Map<number, Show>()
  let wide = false
  operators.forEach((operator, index) => {
    const { name, operands } = operator
    if (name === 'Tf' && operands[0]) wide = isWide(latin(stream, operands[0].start + 1, operands[0].end))
    if (name !== 'Tj' && name !== 'TJ') return
    let codes = 0
    const gaps: number[] = []
    for (const { start, end } of operands) {
      const bytes = bytesOf(stream, start, end)
      codes += (bytes?.length ?? 0) / (wide ? 2 : 1)
      if (!bytes && Math.abs(Number(latin(stream, start, end))) >= wideGap) gaps.push(codes)
    }
    found.set(index, { index, operator, codes, wide, gaps: [0, ...gaps, codes] })
  })
  return found
}

export type Part = { text: string; from: number }

/** The operator in pieces, parted after so many codes as each of `cuts` says; those outside of it part nothing. */
export function partShown(stream: Uint8Array, { operator, codes, wide }: Show, cuts: readonly number[]): Part[] {
  const inside = [...new Set(cuts)].filter(cut => cut > 0 && cut < codes).sort((a, b) => a - b)
  if (inside.length === 0) return [{ text: latin(stream, operator.from, operator.to), from: 0 }]
  const parts: { said: string[]; from: number }[] = [{ said: [], from: 0 }]
  let at = 0
  for (const { start, end } of operator.operands) {
    const bytes = bytesOf(stream, start, end)
    const word = latin(stream, start, end)
    if (!bytes) {
      if (word !== '[' && word !== ']') parts.at(-1)!.said.push(word)
      continue
    }
    for (let from = 0; from < bytes.length; ) {
      if (at === inside[0]) parts.push({ said: [], from: inside.shift()! })
      const left = (inside[0] ?? Number.POSITIVE_INFINITY) - at
      const to = Math.min(bytes.length, from + left * (wide ? 2 : 1))
      parts.at(-1)!.said.push(`<${bytes.subarray(from, to).toString('hex')}>`)
      at += (to - from) / (wide ? 2 : 1)
      from = to
    }
  }
  return parts.map(({ said, from }) => ({ text: `[${said.join(' ')}] TJ`, from }))
}

/** The bytes of a string, null for what is none. */
function bytesOf(stream: Uint8Array, start: number, end: number): Buffer | null {
  if (stream[start] === 0x3c && end - start > 1) {
    const digits = latin(stream, start + 1, end - 1).replace(/[^0-9a-fA-F]/g, '')
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }
  if (stream[start] !== 0x28) return null
  const said = latin(stream, start + 1, end - 1).replace(
    /\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g,
    (_, octal: string | undefined, one: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8) & 255) : (escapes[one] ?? one),
  )
  return Buffer.from(said, 'latin1')
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '', '\r\n': '' }
const latin = (stream: Uint8Array, start: number, end: number): string =>
  Buffer.from(stream.buffer, stream.byteOffset + start, end - start).toString('latin1')
