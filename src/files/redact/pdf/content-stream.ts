// Takes marked-content operators out of a PDF content stream and leaves every other operator as it was: they carry ActualText, Alt,
// layer names and tags, none of which is drawn.

const space = new Set([0, 9, 10, 12, 13, 32])
const delimiter = new Set([...'()<>[]{}/%'].map(c => c.charCodeAt(0)))

/** `without`: operators to leave out, with their operands. */
export const stripMarkedContent = (stream: Uint8Array, without: ReadonlySet<string> = new Set()): Uint8Array =>
  withoutOperators(stream, new Set([...marking, ...without]))

/** One operator a line, without comments and without what is to be left out. */
export function withoutOperators(stream: Uint8Array, without: ReadonlySet<string>): Uint8Array {
  const out = new Uint8Array(stream.length * 2 + 16) // with a line end after every operator
  let length = 0
  let at = 0
  let operands = 0 // where the operands of the coming operator begin
  const pieces: [from: number, to: number][] = []
  const keep = (from: number, to: number) => {
    out.set(stream.subarray(from, to), length)
    length += to - from
    out[length++] = 10
  }
  while (at < stream.length) {
    const token = nextToken(stream, at)
    if (!token) break
    // A comment between the operands is not drawn either.
    if (token.start - at > 1 && stream.subarray(at, token.start).includes(0x25)) {
      if (at > operands) pieces.push([operands, at])
      operands = token.start
    }
    at = token.end
    if (token.kind !== 'operator') continue
    const name = text(stream, token.start, token.end)
    if (name === 'BI') at = endOfInlineImage(stream, at)
    if (!without.has(name)) {
      for (const [from, to] of pieces) keep(from, to)
      keep(operands, at)
    }
    pieces.length = 0
    operands = at
  }
  return out.subarray(0, length)
}

const marking = new Set(['BDC', 'BMC', 'EMC', 'DP', 'MP'])
/** The operators that show text. */
export const showsText: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

export type Token = { kind: 'operator' | 'operand'; start: number; end: number }
/** `from` to `to` are the operator with its operands. */
export type Operator = { name: string; from: number; to: number; operands: Token[] }

/** The operators of a stream that has no comments, in order. */
export function operatorsIn(stream: Uint8Array): Operator[] {
  const found: Operator[] = []
  let operands: Token[] = []
  for (let token = nextToken(stream, 0); token; ) {
    let at = token.end
    if (token.kind === 'operand') operands.push(token)
    else {
      const name = text(stream, token.start, token.end)
      if (name === 'BI') at = endOfInlineImage(stream, at)
      found.push({ name, from: operands[0]?.start ?? token.start, to: at, operands })
      operands = []
    }
    token = nextToken(stream, at)
  }
  return found
}

function nextToken(bytes: Uint8Array, from: number): Token | null {
  let at = from
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (space.has(byte)) at++
    else if (byte === 0x25) at = lineEnd(bytes, at)
    else break
  }
  if (at >= bytes.length) return null
  const byte = bytes[at]!
  if (byte === 0x28) return { kind: 'operand', start: at, end: endOfString(bytes, at) }
  if (byte === 0x3c && bytes[at + 1] !== 0x3c)
    return { kind: 'operand', start: at, end: indexFrom(bytes, 0x3e, at) + 1 }
  if (byte === 0x2f) return { kind: 'operand', start: at, end: endOfWord(bytes, at + 1) }
  if (delimiter.has(byte)) return { kind: 'operand', start: at, end: at + 1 }
  const end = endOfWord(bytes, at)
  const numeric = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
  const word = numeric ? '' : text(bytes, at, Math.min(end, at + 6))
  const constant = word === 'true' || word === 'false' || word === 'null'
  return { kind: numeric || constant ? 'operand' : 'operator', start: at, end }
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && !space.has(bytes[at]!) && !delimiter.has(bytes[at]!)) at++
  return Math.max(at, from)
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === 0x5c) at++
    else if (byte === 0x28) depth++
    else if (byte === 0x29 && --depth === 0) return at + 1
  }
  return bytes.length
}

/** The end of `EI`: the first one between white space that is followed by something that reads as content. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length - 1; at++)
    if (bytes[at] === 0x45 && bytes[at + 1] === 0x49 && space.has(bytes[at - 1]!) && readsAsContent(bytes, at + 2))
      return at + 2
  return bytes.length
}

function readsAsContent(bytes: Uint8Array, from: number): boolean {
  if (from < bytes.length && !space.has(bytes[from]!)) return false
  for (let at = from; at < Math.min(bytes.length, from + 12); at++) {
    const byte = bytes[at]!
    if (byte > 126 || (byte < 32 && !space.has(byte))) return false
  }
  return true
}

const lineEnd = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
  return at
}
const indexFrom = (bytes: Uint8Array, byte: number, from: number): number => {
  const at = bytes.indexOf(byte, from)
  return at === -1 ? bytes.length - 1 : at
}
const text = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 4000)))
