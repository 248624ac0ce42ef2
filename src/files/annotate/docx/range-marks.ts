// Where a comment begins and ends in a DOCX: marks between runs, and its reference. Word takes comments in the body alone; what
// stands elsewhere is commented on at the nearest place in the body.
import { isRun, next, type Runs } from '#files/annotate/docx/runs.ts'
import type { Elsewhere } from '#files/annotation.ts'
import { mainPart } from '#files/docx/open-docx.ts'
import type { Piece } from '#files/docx/walk.ts'
import type { XmlDocument, XmlElement, XmlNode } from '#files/xml.ts'
import type { Span } from '#text/span.ts'

export type Range = { first: XmlElement; last: XmlElement; moved: Elsewhere | null }

/** Null in a body without a single run. `made`: changes written just now, which stay whole. */
export function rangeOf(runs: Runs, body: XmlDocument, span: Span, made: WeakSet<XmlNode>): Range | null {
  const touched = runs.within(span)
  const first = touched[0]
  if (!first) {
    const near = runs.nearest(span.start, piece => piece.part === mainPart && rangeAround([piece], made) !== null)
    return near && rangeAround([near], made)
  }
  if (first.part !== mainPart) return besides(first, runs, body, made)
  // A comment on a place between two letters stands on the letter after it.
  const held = span.end > span.start ? span : { start: span.start, end: span.start + 1 }
  runs.cut(held)
  const inBody = runs.within(held).filter(piece => piece.part === mainPart)
  return rangeAround(inBody, made)
}

function rangeAround(pieces: readonly Piece[], made: WeakSet<XmlNode>): Range | null {
  const places = pieces.flatMap(piece => placeOf(piece.node) ?? [])
  const ends = [places[0], places.at(-1)]
  // A text box is read after the paragraph it hangs in, so what is read last may stand first.
  const turned = ends[0] && ends[1] && standsBefore(ends[1].element, ends[0].element)
  const [first, last] = turned ? ends.reverse() : ends
  if (!first || !last) return null
  const moved = first.inBox ? 'text-box' : null
  return { first: around(first.element, made, 'first'), last: around(last.element, made, 'last'), moved }
}

/** Whether one stands before the other in the file: DOCUMENT_POSITION_FOLLOWING. */
const standsBefore = (one: XmlElement, other: XmlElement): boolean => (one.compareDocumentPosition(other) & 4) !== 0

/** What marks may stand beside: the run, or the formula or drawing, that holds a text. A text box takes no comments of its own. */
function placeOf(node: XmlElement): { element: XmlElement; inBox: boolean } | null {
  let element: XmlElement | null = null
  let inBox = false
  for (let each: XmlNode | null = node; each; each = each.parentNode) {
    const name = each.localName ?? ''
    if (name === 'txbxContent') inBox = true
    if (name === 'txbxContent' || name === 'ruby') element = null
    else if (name === 'oMath' || name === 'oMathPara') element = each as XmlElement
    else if (name === 'AlternateContent' && !isRun(each.parentNode)) element = each as XmlElement
    else if (!element && isRun(each)) element = each
  }
  return element && { element, inBox }
}

function around(element: XmlElement, made: WeakSet<XmlNode>, side: 'first' | 'last'): XmlElement {
  const parent = element.parentNode as XmlElement | null
  const outer = parent && made.has(parent) ? parent : element
  const after = side === 'last' ? next(outer) : null
  return after && made.has(after) && after.localName === 'ins' ? after : outer
}

/** A remark on what stands outside the body: at the note's own number, or at the first or last words of the body. */
function besides(piece: Piece, runs: Runs, body: XmlDocument, made: WeakSet<XmlNode>): Range | null {
  const kind = /word\/(header|footer|footnote|endnote)/.exec(piece.part)?.[1]
  const moved: Elsewhere = kind === 'endnote' ? 'footnote' : ((kind as Elsewhere | undefined) ?? 'other')
  const number = kind === 'footnote' || kind === 'endnote' ? referenceTo(piece.node, kind, body) : null
  if (number) return { first: number, last: number, moved }
  const inBody = runs.pieces.filter(one => one.part === mainPart && rangeAround([one], made) !== null)
  const near = kind === 'footer' ? inBody.at(-1) : inBody[0]
  const range = near && rangeAround([near], made)
  return range ? { ...range, moved } : null
}

function referenceTo(node: XmlElement, kind: 'footnote' | 'endnote', body: XmlDocument): XmlElement | null {
  let note: XmlNode | null = node
  while (note && note.localName !== kind) note = note.parentNode
  const id = (note as XmlElement | null)?.getAttribute('w:id')
  const reference = [...body.getElementsByTagNameNS('*', `${kind}Reference`)].find(
    each => each.getAttribute('w:id') === id,
  )
  return (reference && placeOf(reference)?.element) ?? null
}

/** Puts the marks of a comment in. The reference stands in the paragraph itself: a change that is taken back must not take it along. */
export function mark({ first, last }: Range, id: string): void {
  const { ownerDocument: document, namespaceURI: word } = first
  const element = (name: string) => document!.createElementNS(word!, `w:${name}`)
  const numbered = (name: string) => {
    const made = element(name)
    made.setAttributeNS(word!, 'w:id', id)
    return made
  }
  const end = numbered('commentRangeEnd')
  first.parentNode!.insertBefore(numbered('commentRangeStart'), first)
  last.parentNode!.insertBefore(end, last.nextSibling)
  const run = element('r')
  run.appendChild(numbered('commentReference'))
  let beside: XmlNode = end
  while (beside.parentNode && beside.parentNode.localName !== 'p') beside = beside.parentNode
  const place = beside.parentNode ? beside : end
  place.parentNode!.insertBefore(run, place.nextSibling)
}
