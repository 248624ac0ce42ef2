// Reads XML for the provers by looking at its characters, not by the parser that wrote it.

/** Values of attributes, those that declare namespaces left out. */
export function attributesIn(xml: string): { name: string; value: string; quote: string }[] {
  const out: { name: string; value: string; quote: string }[] = []
  for (const [, name, value] of xml.matchAll(/\s([\w:.-]+)="([^"]*)"/g))
    if (!/^xmlns/.test(name!)) out.push({ name: name!, value: unescaped(value!), quote: '"' })
  for (const [, name, value] of xml.matchAll(/\s([\w:.-]+)='([^']*)'/g))
    if (!/^xmlns/.test(name!)) out.push({ name: name!, value: unescaped(value!), quote: "'" })
  return out
}

/** Comments and instructions to programs. */
export const asidesIn = (xml: string): string[] =>
  [...xml.matchAll(/<!--[\s\S]*?-->|<\?(?!xml )[\s\S]*?\?>/g)].map(([aside]) => aside)

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
export const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return name ? (named[String(name).toLowerCase()] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
