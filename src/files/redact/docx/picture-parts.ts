// Pictures of a DOCX: those that nothing shows any more go, and the rest get names that say nothing.
import { cover } from '#files/picture/pictures-in-office.ts'

const relation = /<Relationship\b[^>]*\/>/g
const attribute = (element: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? ''

/** `parts` by path, already cleaned; gives the parts to write. */
export function namelessPictures(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const renamed = new Map<string, string>()
  const out: Record<string, Uint8Array> = {}
  for (const [path, content] of Object.entries(parts)) {
    if (!path.endsWith('.rels')) continue
    const owner = parts[path.replace('_rels/', '').replace(/\.rels$/, '')]
    const shown = owner ? Buffer.from(owner).toString('utf8') : ''
    const text = Buffer.from(content)
      .toString('utf8')
      .replace(relation, element => {
        const target = attribute(element, 'Target')
        if (!/(^|\/)media\//.test(target)) return element
        if (!shown.includes(`"${attribute(element, 'Id')}"`)) return ''
        const file = target.split('/').at(-1)!
        const ending = parts[`word/media/${file}`] === cover ? 'png' : file.split('.').at(-1)!.toLowerCase()
        if (!renamed.has(file)) renamed.set(file, `bild${renamed.size + 1}.${ending}`)
        return element.replace(`Target="${target}"`, `Target="${target.slice(0, -file.length)}${renamed.get(file)}"`)
      })
    out[path] = new TextEncoder().encode(text)
  }
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith('.rels')) continue
    const file = path.split('/').at(-1)!
    if (!path.startsWith('word/media/')) out[path] = content
    else if (renamed.has(file)) out[`word/media/${renamed.get(file)}`] = content
  }
  return out
}
