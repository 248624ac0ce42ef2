// The tags of a PDF as a reader of tags would read them aloud: one line for each, its kind and what stands in it, in its order. Reads with
// qpdf; knows nothing of who wrote the file.
import { shownIn } from '#test/pdf-ua/content.ts'
import { unicodeOf } from '#test/pdf-ua/fonts.ts'
import { type Objects, objectsOf, textOf } from '#test/pdf-ua/objects.ts'
import { type Element, treeOf } from '#test/pdf-ua/structure.ts'

/** Spans are read within what holds them; their words are those that stand for them, where any do. */
export function tagsInWords(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes)
  const said = marksOf(objects)
  const lines: string[] = []
  const wordsOf = (element: Element, depth: number): string => {
    const instead = textOf(element.dict['/ActualText'])
    const parts = objects.list(element.dict['/K']).map(kid => {
      const held = objects.at(kid)
      const content =
        typeof held === 'number' ? null : ((held as Record<string, unknown>)['/MCID'] as number | undefined)
      if (content !== undefined && content !== null)
        return said.get(`${(held as Record<string, unknown>)['/Pg']} ${content}`) ?? ''
      const own = element.kids.find(one => one.ref === kid)
      if (!own) return '?'
      if (own.kind === 'Span') return wordsOf(own, depth)
      tell(own, depth + 1)
      return ''
    })
    return instead ?? parts.join('')
  }
  const tell = (element: Element, depth: number): void => {
    const at = lines.push('') - 1
    lines[at] = `${'  '.repeat(depth)}${element.kind} ${wordsOf(element, depth)}`
  }
  for (const element of treeOf(objects)) tell(element, 0)
  return lines
}

function marksOf(objects: Objects): Map<string, string> {
  const said = new Map<string, string>()
  for (const { ref, dict } of objects.pages()) {
    const fonts = objects.dict(objects.dict(dict['/Resources'])['/Font'])
    const meant = new Map(
      Object.entries(fonts).map(([name, font]) => [
        name,
        unicodeOf(objects.stream(objects.dict(font)['/ToUnicode'])?.bytes.toString('latin1') ?? ''),
      ]),
    )
    const parts = objects.list(dict['/Contents']).map(part => objects.stream(part)?.bytes ?? Buffer.alloc(0))
    for (const { within, font, codes } of shownIn(Buffer.concat(parts)).shown) {
      const mcid = within.findLast(mark => mark.mcid !== null)?.mcid
      if (mcid === undefined) continue
      let text = ''
      for (let at = 0; at + 2 <= codes.length; at += 2)
        text += meant.get(`/${font}`)?.get(codes.readUInt16BE(at)) ?? '?'
      said.set(`${ref} ${mcid}`, (said.get(`${ref} ${mcid}`) ?? '') + text)
    }
  }
  return said
}
