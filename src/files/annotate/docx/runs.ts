// The runs of a DOCX, cut where a span begins and ends so that marks can stand between them. A cut run looks as it did: both
// halves keep its properties.
import type { DocxWalk, Piece } from '#files/docx/walk.ts'
import type { XmlElement, XmlNode } from '#files/xml.ts'
import type { Span } from '#text/span.ts'

export class Runs {
  /** In the order of the text. Cutting puts further ones in between. */
  readonly pieces: Piece[]

  constructor({ pieces }: Pick<DocxWalk, 'pieces'>) {
    this.pieces = [...pieces].sort((a, b) => a.start - b.start)
  }

  /** Those that hold something of the span. */
  within({ start, end }: Span): Piece[] {
    const found: Piece[] = []
    for (let i = this.firstEndingAfter(start); i < this.pieces.length && this.pieces[i]!.start < end; i++)
      found.push(this.pieces[i]!)
    return found
  }

  /** The one nearest to an offset that no piece holds: the next, or else the last. */
  nearest(offset: number, fits: (piece: Piece) => boolean): Piece | null {
    const at = this.firstEndingAfter(offset)
    return this.pieces.slice(at).find(fits) ?? this.pieces.slice(0, at).findLast(fits) ?? null
  }

  /** Makes a run begin and a run end at the edges of the span, wherever it stands in text of its own. */
  cut({ start, end }: Span): void {
    this.cutAt(start, 'before')
    this.cutAt(end, 'after')
  }

  private cutAt(offset: number, side: 'before' | 'after'): void {
    const i = this.firstEndingAfter(side === 'before' ? offset : offset - 1)
    const piece = this.pieces[i]
    if (!piece || piece.attribute !== null || !isRun(piece.node.parentNode)) return
    if (piece.start < offset && offset < piece.end) {
      const rest = halved(piece.node, offset - piece.start)
      this.pieces.splice(i + 1, 0, { ...piece, node: rest, start: offset })
      piece.end = offset
      beginRunAt(rest)
    } else if (offset === piece.start) beginRunAt(piece.node)
    else if (offset === piece.end) beginRunAt(next(piece.node))
  }

  private firstEndingAfter(offset: number): number {
    let low = 0
    let high = this.pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.pieces[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A run of WordprocessingML; formulas and drawings have runs of their own kind. */
export const isRun = (node: XmlNode | null): node is XmlElement =>
  node?.localName === 'r' && /wordprocessingml/.test((node as XmlElement).namespaceURI ?? '')

/** The element next to a node, at its side. */
export function next(node: XmlNode): XmlElement | null {
  let after: XmlNode | null = node.nextSibling
  while (after && after.nodeType !== 1) after = after.nextSibling
  return after as XmlElement | null
}

function halved(node: XmlElement, at: number): XmlElement {
  const text = node.textContent ?? ''
  const rest = node.cloneNode(false) as XmlElement
  for (const [half, part] of [
    [node, text.slice(0, at)],
    [rest, text.slice(at)],
  ] as const) {
    half.textContent = part
    half.setAttribute('xml:space', 'preserve')
  }
  node.parentNode!.insertBefore(rest, node.nextSibling)
  return rest
}

/** Parts a run in two before one of its children, unless it begins there already. */
function beginRunAt(node: XmlElement | null): void {
  const run = node?.parentNode
  if (!node || !isRun(run ?? null)) return
  const children = [...(run as XmlElement).childNodes].filter(each => each.nodeType === 1)
  const properties = children.find(each => each.localName === 'rPr')
  if (children.filter(each => each !== properties)[0] === node) return
  const second = run!.cloneNode(false) as XmlElement
  if (properties) second.appendChild(properties.cloneNode(true))
  for (let child: XmlNode | null = node; child; ) {
    const following: XmlNode | null = child.nextSibling
    second.appendChild(child)
    child = following
  }
  run!.parentNode!.insertBefore(second, run!.nextSibling)
}
