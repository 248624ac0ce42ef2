// Reads a page's content stream: what is shown, inside which marked content, and with which codes of which font.
// A small reader of its own, so that the writer is not judged by itself.

export type Shown = {
  /** What paints: `Tj`, `S`, `Do` … */
  operator: string
  /** The marked content it stands in, outermost first: its tag, and its number where it has one. */
  within: { tag: string; mcid: number | null }[]
  font: string | null
  /** The codes shown, two bytes each where the font is composite: raw bytes. */
  codes: Buffer
  /** The name of an XObject that is painted. */
  object: string | null
}

type Token = { kind: 'word' | 'name' | 'string' | 'open' | 'close'; text: string; bytes: Buffer }
const none = Buffer.alloc(0)
const paints = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'EI'])

function tokens(content: Buffer): Token[] {
  const text = content.toString('latin1')
  const found: Token[] = []
  const shape = /%[^\r\n]*|<<|>>|<([0-9a-fA-F\s]*)>|\(|\/([^\s<>[\](){}/%]*)|\[|\]|[^\s<>[\](){}/%]+/g
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [whole, hex, name] = match
    if (whole.startsWith('%')) continue
    if (whole === '(') {
      const { bytes, end } = literal(text, shape.lastIndex)
      shape.lastIndex = end
      found.push({ kind: 'string', text: '', bytes })
    } else if (hex !== undefined)
      found.push({ kind: 'string', text: '', bytes: Buffer.from(hex.replace(/\s/g, ''), 'hex') })
    else if (name !== undefined) found.push({ kind: 'name', text: name, bytes: none })
    else if (whole === '<<' || whole === '[') found.push({ kind: 'open', text: whole, bytes: none })
    else if (whole === '>>' || whole === ']') found.push({ kind: 'close', text: whole, bytes: none })
    else found.push({ kind: 'word', text: whole, bytes: none })
  }
  return found
}

/** A string in parentheses, which may nest; `from` is after the first. */
function literal(text: string, from: number): { bytes: Buffer; end: number } {
  let deep = 1
  let said = ''
  let at = from
  for (; at < text.length && deep > 0; at++) {
    const sign = text[at]!
    if (sign === '\\') said += text[++at] ?? ''
    else {
      if (sign === '(') deep++
      if (sign === ')') deep--
      if (deep > 0) said += sign
    }
  }
  return { bytes: Buffer.from(said, 'latin1'), end: at }
}

const mcidOf = (given: readonly Token[]): number | null => {
  const at = given.findIndex(token => token.kind === 'name' && token.text === 'MCID')
  return at === -1 ? null : Number(given[at + 1]?.text)
}

/** Everything a content stream paints, in order. `faults`: marks that are not closed, or closed twice. */
export function shownIn(content: Buffer): { shown: Shown[]; faults: string[] } {
  const shown: Shown[] = []
  const faults: string[] = []
  const within: Shown['within'] = []
  let font: string | null = null
  let given: Token[] = []
  for (const token of tokens(content)) {
    if (token.kind !== 'word' || /^[-+.\d]/.test(token.text)) {
      given.push(token)
      continue
    }
    const operator = token.text
    const [first] = given
    if (operator === 'Tf') font = first?.text ?? null
    else if (operator === 'BDC' || operator === 'BMC') within.push({ tag: first?.text ?? '', mcid: mcidOf(given) })
    else if (operator === 'EMC' && !within.pop()) faults.push('a mark is closed that was not opened')
    else if (paints.has(operator)) {
      const codes = Buffer.concat(given.filter(one => one.kind === 'string').map(one => one.bytes))
      shown.push({ operator, within: [...within], font, codes, object: operator === 'Do' ? first!.text : null })
    }
    given = []
  }
  if (within.length > 0) faults.push('a mark is not closed')
  return { shown, faults }
}
