// Goes through XML tag by tag without building a tree: a sheet may have half a million cells, and a tree of them fills the memory. What is
// read this way is never copied, so that another reader's view of the same bytes does not matter.
import { Refusal } from '#base/refusal.ts'

export type Attributes = (name: string) => string | null
export type Seen = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(said: string): void
}

const deepest = 60

/** Names without their prefix. @throws Refusal file-corrupt, file-hostile (what: external-entity, nested-too-deep) */
export function scanXml(xml: string, seen: Seen): void {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const end = next === -1 ? xml.length : next
    if (end > at) seen.text(unescaped(xml.slice(at, end)))
    if (next === -1) break
    at = xml.startsWith('<!', next) || xml.startsWith('<?', next) ? aside(xml, next, seen) : tag(xml, next, open, seen)
  }
  if (open.length > 0) throw new Refusal('file-corrupt')
}

function tag(xml: string, from: number, open: string[], seen: Seen): number {
  const end = endOfTag(xml, from)
  const inner = xml.slice(from + 1, end)
  const closes = inner.startsWith('/')
  const alone = inner.endsWith('/')
  const full = /^\/?([\w:.-]+)/.exec(inner)?.[1]
  if (!full) throw new Refusal('file-corrupt')
  const name = full.slice(full.indexOf(':') + 1)
  if (closes) {
    if (open.pop() !== full) throw new Refusal('file-corrupt')
    seen.close(name)
    return end + 1
  }
  seen.open(name, wanted => attributeIn(inner, wanted))
  if (alone) seen.close(name)
  else if (open.push(full) > deepest) throw new Refusal('file-hostile', { what: 'nested-too-deep' })
  return end + 1
}

/** A value may hold a > of its own. */
function endOfTag(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at++) {
    const unit = xml[at]!
    if (unit === '>') return at
    if (unit !== '"' && unit !== "'") continue
    at = xml.indexOf(unit, at + 1)
    if (at === -1) break
  }
  throw new Refusal('file-corrupt')
}

/** Comments and instructions say nothing; what stands in CDATA is text. */
function aside(xml: string, from: number, seen: Seen): number {
  const [start, stop] = xml.startsWith('<!--', from)
    ? ['<!--', '-->']
    : xml.startsWith('<![CDATA[', from)
      ? ['<![CDATA[', ']]>']
      : ['<?', '?>']
  if (!xml.startsWith(start, from)) throw new Refusal('file-hostile', { what: 'external-entity' })
  const end = xml.indexOf(stop, from + start.length)
  if (end === -1) throw new Refusal('file-corrupt')
  if (start === '<![CDATA[') seen.text(xml.slice(from + start.length, end))
  return end + stop.length
}

function attributeIn(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found ? unescaped(found[1] ?? found[2] ?? '') : null
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return name ? (named[String(name)] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}
