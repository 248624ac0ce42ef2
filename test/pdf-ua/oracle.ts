// Every point of PDF/UA-1 that a machine can hold a file of ours to, as far as we have them: after the Matterhorn Protocol 1.02, whose
// failure conditions stand in brackets. Judges bytes, with qpdf as the reader; knows nothing of how they were written.
//   expect(faultsOfPdfUa(bytes)).toEqual([])
import { type Shown, shownIn } from '#test/pdf-ua/content.ts'
import { faultsOfFont } from '#test/pdf-ua/fonts.ts'
import { type Dict, type Objects, objectsOf, textOf } from '#test/pdf-ua/objects.ts'
import { type Element, everyElement, faultsOfStructure, treeOf } from '#test/pdf-ua/structure.ts'
import { faultsOfTheRest } from '#test/pdf-ua/the-rest.ts'

type Page = { ref: string; dict: Dict; shown: Shown[]; faults: string[] }

/** Every point that does not hold, in words; nothing where all do. */
export function faultsOfPdfUa(bytes: Uint8Array): string[] {
  const objects = objectsOf(bytes)
  const tree = treeOf(objects)
  const pages = objects.pages().map(page => read(objects, page))
  const faults = [
    ...faultsOfCatalog(objects),
    ...faultsOfMetadata(objects),
    ...faultsOfStructure(objects, tree),
    ...pages.flatMap(page => page.faults.map(fault => `[01] ${fault}`)),
    ...pages.flatMap((page, i) => faultsOfMarks(page).map(fault => `${fault} (page ${i + 1})`)),
    ...faultsOfBelonging(objects, tree, pages),
    ...faultsOfFonts(objects, pages),
    ...faultsOfAnnotations(objects, tree, pages),
    ...faultsOfTheRest(objects, tree, pages),
  ]
  return [...new Set(faults)]
}

function read(objects: Objects, { ref, dict }: { ref: string; dict: Dict }): Page {
  const parts = objects.list(dict['/Contents']).map(part => objects.stream(part)?.bytes ?? Buffer.alloc(0))
  const { shown, faults } = shownIn(Buffer.concat(parts.flatMap(part => [part, Buffer.from('\n')])))
  return { ref, dict, shown, faults }
}

function faultsOfCatalog(objects: Objects): string[] {
  const catalog = objects.dict(objects.trailer['/Root'])
  const marks = objects.dict(catalog['/MarkInfo'])
  const shows = objects.dict(catalog['/ViewerPreferences'])
  const language = textOf(catalog['/Lang']) ?? ''
  return [
    ...(/^1\.[0-7]$/.test(objects.version) ? [] : [`PDF ${objects.version} is not of ISO 32000-1`]),
    ...(marks['/Marked'] === true ? [] : ['[06] the file does not say that it is tagged']),
    ...(marks['/Suspects'] === true ? ['[04-001] the file says that its tags are not to be trusted'] : []),
    ...(catalog['/StructTreeRoot'] ? [] : ['[01-006] there is no structure']),
    ...(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? [] : ['[11-006] the language is not told']),
    ...(shows['/DisplayDocTitle'] === true ? [] : ['[07-001] the window shows the file’s name, not its title']),
    ...(objects.trailer['/Encrypt'] ? ['[26] the file is encrypted'] : []),
    ...(objects.dict(catalog['/AcroForm'])['/XFA'] ? ['[25-001] there is an XFA form'] : []),
  ]
}

function faultsOfMetadata(objects: Objects): string[] {
  const catalog = objects.dict(objects.trailer['/Root'])
  const stream = objects.stream(catalog['/Metadata'])
  if (!stream) return ['[06-001] there is no metadata']
  const xml = stream.bytes.toString('utf8')
  const title = /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xml)?.[1]?.trim()
  return [
    ...(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(xml) ? [] : ['[05-001] PDF/UA is not claimed']),
    ...(title ? [] : ['[06-003] the metadata has no title']),
    ...(textOf(objects.dict(objects.trailer['/Info'])['/Title']) ? [] : ['[06] the file has no title']),
  ]
}

/** Everything painted is either a part of the structure or an artifact, and never both. */
function faultsOfMarks({ shown, dict }: Page): string[] {
  const faults: string[] = []
  for (const { within, operator } of shown) {
    const isArtifact = within.some(mark => mark.tag === 'Artifact')
    const isTagged = within.some(mark => mark.mcid !== null)
    if (isArtifact && isTagged) faults.push('[01-003] an artifact stands in tagged content, or the other way round')
    if (!isArtifact && !isTagged) faults.push(`[01-005] ${operator} paints what is neither tagged nor an artifact`)
  }
  if (shown.some(one => one.within.some(mark => mark.mcid !== null)) && dict['/StructParents'] === undefined)
    faults.push('[01] the page does not say to which parts its marks belong')
  return faults
}

/** Each mark on a page belongs to exactly one part, both ways: from the part to the mark, and by the tree of parents back. */
function faultsOfBelonging(objects: Objects, tree: readonly Element[], pages: readonly Page[]): string[] {
  const faults: string[] = []
  const owners = new Map<string, string>()
  for (const { ref, content, kind } of everyElement(tree))
    for (const { page, mcid } of content) {
      if (owners.has(`${page} ${mcid}`)) faults.push(`[01] mark ${mcid} belongs to two parts`)
      owners.set(`${page} ${mcid}`, ref)
      if (kind === '') faults.push('[01] a part has no kind')
    }
  const root = objects.dict(objects.dict(objects.trailer['/Root'])['/StructTreeRoot'])
  const back = parents(objects, root['/ParentTree'])
  for (const page of pages) {
    const held = objects.list(back.get(Number(page.dict['/StructParents'])))
    const own = page.shown.flatMap(one => one.within.flatMap(mark => (mark.mcid === null ? [] : [mark.mcid])))
    for (const mcid of new Set(own)) {
      const owner = owners.get(`${page.ref} ${mcid}`)
      if (!owner) faults.push(`[01-006] mark ${mcid} belongs to no part`)
      else if (held[mcid] !== owner) faults.push(`[01] mark ${mcid} is led back to another part than its own`)
    }
  }
  return faults
}

/** The number tree of parents, flat. */
function parents(objects: Objects, node: unknown): Map<number, unknown> {
  const found = new Map<number, unknown>()
  const held = objects.dict(node)
  const numbers = objects.list(held['/Nums'])
  for (let i = 0; i + 1 < numbers.length; i += 2) found.set(Number(numbers[i]), numbers[i + 1])
  for (const kid of objects.list(held['/Kids'])) for (const [key, value] of parents(objects, kid)) found.set(key, value)
  return found
}

function faultsOfFonts(objects: Objects, pages: readonly Page[]): string[] {
  const used = new Map<Dict, { name: string; codes: Buffer[] }>()
  const faults: string[] = []
  for (const { dict, shown } of pages) {
    const fonts = objects.dict(objects.dict(dict['/Resources'])['/Font'])
    for (const { font, codes, operator } of shown) {
      if (!['Tj', 'TJ', "'", '"'].includes(operator)) continue
      const held = fonts[`/${font}`]
      if (!held) faults.push(`the font ${font} is not there`)
      const known = objects.dict(held)
      used.set(known, { name: String(font), codes: [...(used.get(known)?.codes ?? []), codes] })
    }
  }
  const held = [...used].flatMap(([font, { name, codes }]) => faultsOfFont(objects, name, font, Buffer.concat(codes)))
  return [...faults, ...held]
}

/** What can be pressed belongs to the structure, says in words what it is, and is reached in the structure's order. */
function faultsOfAnnotations(objects: Objects, tree: readonly Element[], pages: readonly Page[]): string[] {
  const within = new Map(everyElement(tree).flatMap(one => one.annotations.map(ref => [ref, one.kind] as const)))
  return pages.flatMap(({ dict }, i) => {
    const own = objects.list(dict['/Annots'])
    const faults: string[] = []
    if (own.length > 0 && dict['/Tabs'] !== '/S')
      faults.push(`[28-008] page ${i + 1} is not tabbed in the structure’s order`)
    for (const ref of own) {
      const held = objects.dict(ref)
      const kind = within.get(String(ref))
      if (!kind) faults.push('[28-002] an annotation belongs to no part')
      if (held['/Subtype'] === '/Link' && kind !== 'Link') faults.push('[28-011] a link does not stand in a Link')
      if (!textOf(held['/Contents'])) faults.push('[28-012] an annotation says nothing in words')
    }
    return faults
  })
}
