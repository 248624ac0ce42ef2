// Writes a fix as a tracked change: what stands as deleted, what should stand as inserted. The author takes it or leaves it.
import { isRun, type Runs } from '#files/annotate/docx/runs.ts'
import type { Piece } from '#files/docx/walk.ts'
import type { XmlElement, XmlNode } from '#files/xml.ts'
import type { Span } from '#text/span.ts'

export type Tracking = {
  author: string
  date: string
  /** Gives an id no other change has. */
  mint(): string
  /** Changes written here: marks go around them. */
  made: WeakSet<XmlNode>
}

/** Where a change within a change, or in a text that is kept twice, would not be what the author sees. */
const closed = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'txbxContent', 'ruby', 'AlternateContent', 'fldSimple'])
/** What a deleted run may hold beside its text: nothing that would go along unseen. */
const harmless = new Set(['rPr', 't', 'noBreakHyphen', 'softHyphen', 'sym', 'lastRenderedPageBreak'])

/** The part that was changed. Null where it cannot be written as a change of runs; then nothing is changed. */
export function track(runs: Runs, text: string, fix: Span & { text: string }, tracking: Tracking): string | null {
  const { start, end, text: instead } = narrowed(text, fix)
  if (/[\n\t]/.test(instead) || (start === end && instead === '')) return null
  const pieces = start === end ? touching(runs, start) : runs.within({ start, end })
  if (pieces.length === 0 || !pieces.every(isOpen)) return null
  const covered = pieces.reduce((sum, one) => sum + Math.min(one.end, end) - Math.max(one.start, start), 0)
  if (covered !== end - start) return null
  runs.cut({ start, end })
  const struck = start === end ? [] : runs.within({ start, end })
  if (!struck.every(({ node }) => holdsOnlyText(node.parentNode as XmlElement))) return null
  const model = (struck.at(-1) ?? pieces[0]!).node.parentNode as XmlElement
  const place =
    start === end ? edgeAt(runs, start, model) : { parent: model.parentNode!, before: null as XmlNode | null }
  const deleted = [...new Set(struck.map(({ node }) => node.parentNode as XmlElement))].map(run =>
    strike(run, tracking),
  )
  for (const piece of struck) piece.node = deletedText(piece.node)
  if (instead !== '') {
    const last = deleted.at(-1)
    const inserted = insertion(model, instead, tracking)
    if (last) last.parentNode!.insertBefore(inserted, last.nextSibling)
    else place.parent.insertBefore(inserted, place.before)
  }
  return pieces[0]!.part
}

/** The words that change, whole: what is alike at either end stays untouched. */
function narrowed(text: string, { start, end, text: instead }: Span & { text: string }): Span & { text: string } {
  const was = text.slice(start, end)
  let head = 0
  while (head < was.length && head < instead.length && was[head] === instead[head]) head++
  let tail = 0
  const most = Math.min(was.length, instead.length) - head
  while (tail < most && was.at(-1 - tail) === instead.at(-1 - tail)) tail++
  if (head + tail < was.length && head + tail < instead.length) {
    while (head > 0 && /[\p{L}\p{N}]/u.test(was[head - 1]!)) head--
    while (tail > 0 && /[\p{L}\p{N}]/u.test(was.at(-tail)!)) tail--
  }
  return { start: start + head, end: end - tail, text: instead.slice(head, instead.length - tail) }
}

/** For an insertion: the text it is to look like, the one before it first. */
function touching(runs: Runs, at: number): Piece[] {
  const found = runs.within({ start: at - 1, end: at + 1 })
  return found.length > 0 ? [found.find(one => one.end >= at && one.start < at) ?? found[0]!] : []
}

function edgeAt(runs: Runs, at: number, model: XmlElement): { parent: XmlNode; before: XmlNode | null } {
  const before = runs.within({ start: at - 1, end: at }).at(-1)?.node.parentNode
  return before === model
    ? { parent: model.parentNode!, before: model.nextSibling }
    : { parent: model.parentNode!, before: model }
}

function isOpen({ node, attribute }: Piece): boolean {
  if (attribute !== null || !isRun(node.parentNode)) return false
  for (let each: XmlNode | null = node.parentNode; each; each = each.parentNode)
    if (closed.has(each.localName ?? '')) return false
  return true
}

const holdsOnlyText = (run: XmlElement): boolean =>
  [...run.childNodes].every(child => child.nodeType !== 1 || harmless.has(child.localName ?? ''))

const word = (node: XmlElement): string => node.namespaceURI!

function change(like: XmlElement, name: 'ins' | 'del', { author, date, mint, made }: Tracking): XmlElement {
  const element = like.ownerDocument!.createElementNS(word(like), `w:${name}`)
  for (const [key, value] of Object.entries({ id: mint(), author, date }))
    element.setAttributeNS(word(like), `w:${key}`, value)
  made.add(element)
  return element
}

function strike(run: XmlElement, tracking: Tracking): XmlElement {
  const deletion = change(run, 'del', tracking)
  run.parentNode!.insertBefore(deletion, run)
  deletion.appendChild(run)
  return deletion
}

function deletedText(node: XmlElement): XmlElement {
  if (node.localName !== 't') return node
  const deleted = node.ownerDocument!.createElementNS(word(node), 'w:delText')
  deleted.setAttribute('xml:space', 'preserve')
  deleted.textContent = node.textContent
  node.parentNode!.replaceChild(deleted, node)
  return deleted
}

function insertion(model: XmlElement, text: string, tracking: Tracking): XmlElement {
  const inserted = change(model, 'ins', tracking)
  const run = model.cloneNode(false) as XmlElement
  const properties = [...model.childNodes].find(child => child.localName === 'rPr')
  if (properties) run.appendChild(properties.cloneNode(true))
  const t = model.ownerDocument!.createElementNS(word(model), 'w:t')
  t.setAttribute('xml:space', 'preserve')
  t.textContent = text
  run.appendChild(t)
  inserted.appendChild(run)
  return inserted
}
