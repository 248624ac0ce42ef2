// The structure tree of a tagged PDF held to what PDF/UA-1 asks of it: known kinds, headings that do not skip, lists and tables
// that are whole, pictures and notes with what they need. Numbers in brackets are failure conditions of the Matterhorn Protocol 1.02.
import { type Dict, nameOf, type Objects, textOf } from '#test/pdf-ua/objects.ts'

export type Element = {
  kind: string
  dict: Dict
  ref: string
  kids: Element[]
  /** Marked content that belongs to it: page and number. */
  content: { page: string; mcid: number }[]
  /** Annotations that belong to it. */
  annotations: string[]
}

const grouping = [
  'Document',
  'Part',
  'Art',
  'Sect',
  'Div',
  'BlockQuote',
  'Caption',
  'TOC',
  'TOCI',
  'Index',
  'NonStruct',
]
const headings = ['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']
const blocks = ['P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot']
const inline = ['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Figure', 'Formula', 'Form']
/** Every kind that the standard knows. */
export const known = new Set([...grouping, ...headings, ...blocks, ...inline, 'Private', 'Ruby', 'Warichu'])

/** The tree from its root; kinds are given after the file's own role map. */
export function treeOf(objects: Objects): Element[] {
  const root = objects.dict(objects.dict(objects.trailer['/Root'])['/StructTreeRoot'])
  const roles = objects.dict(root['/RoleMap'])
  const seen = new Set<string>()
  const kindOf = (value: unknown): string => {
    let kind = nameOf(value) ?? ''
    for (let i = 0; i < 10 && !known.has(kind) && roles[`/${kind}`]; i++) kind = nameOf(roles[`/${kind}`]) ?? kind
    return kind
  }
  const element = (ref: string, page: string | null): Element => {
    const dict = objects.dict(ref)
    const own = (dict['/Pg'] as string | undefined) ?? page
    const made: Element = { kind: kindOf(dict['/S']), dict, ref, kids: [], content: [], annotations: [] }
    for (const kid of objects.list(dict['/K'])) {
      const held = objects.at(kid)
      if (typeof held === 'number') made.content.push({ page: own ?? '', mcid: held })
      else if ((held as Dict)['/MCID'] !== undefined) {
        const { '/Pg': at = own, '/MCID': mcid } = held as Dict
        made.content.push({ page: String(at), mcid: Number(mcid) })
      } else if ((held as Dict)['/Type'] === '/OBJR') made.annotations.push(String((held as Dict)['/Obj']))
      else if (!seen.has(String(kid))) {
        seen.add(String(kid))
        made.kids.push(element(String(kid), own))
      }
    }
    return made
  }
  return objects.list(root['/K']).map(kid => element(String(kid), null))
}

export const everyElement = (tree: readonly Element[]): Element[] =>
  tree.flatMap(one => [one, ...everyElement(one.kids)])

export function faultsOfStructure(objects: Objects, tree: readonly Element[]): string[] {
  const all = everyElement(tree)
  return [
    ...all.filter(one => !known.has(one.kind)).map(one => `[02-001] ${one.kind || 'nothing'} is no standard kind`),
    ...(tree[0]?.kind === 'Document' ? [] : ['[09] the tree does not begin with a Document']),
    ...faultsOfHeadings(all),
    ...all.flatMap(faultsOfNesting),
    ...all.filter(one => one.kind === 'Table').flatMap(table => faultsOfTable(objects, table)),
    ...faultsOfWhatNeedsWords(all),
  ]
}

function faultsOfHeadings(all: readonly Element[]): string[] {
  const own = all.filter(one => headings.includes(one.kind)).map(one => one.kind)
  const levels = own.filter(kind => kind !== 'H').map(kind => Number(kind.slice(1)))
  const faults = own.length > levels.length && levels.length > 0 ? ['[14-007] H and numbered headings are mixed'] : []
  if (own.length === 0) faults.push('[14] there is no heading')
  if (levels.length > 0 && levels[0] !== 1) faults.push('[14-002] the first heading is not H1')
  levels.forEach((level, i) => {
    const before = levels[i - 1]
    if (before !== undefined && level > before + 1) faults.push(`[14-003] H${before} is followed by H${level}`)
  })
  const empty = all.filter(one => headings.includes(one.kind) && one.kids.length + one.content.length === 0)
  return [...faults, ...empty.map(one => `[14] ${one.kind} is empty`)]
}

/** Which kinds may stand in which; those that are not named may hold anything. */
const mayHold: Record<string, string[]> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOC', 'TOCI', 'Caption'],
}
const mustStandIn: Record<string, string[]> = {
  LI: ['L'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  TOCI: ['TOC'],
}

function faultsOfNesting(one: Element): string[] {
  const may = mayHold[one.kind]
  const strange = may ? one.kids.filter(kid => !may.includes(kid.kind)) : []
  const lost = one.kids.filter(kid => mustStandIn[kid.kind] && !mustStandIn[kid.kind]!.includes(one.kind))
  const faults = [...strange, ...lost].map(kid => `[09-004] ${kid.kind} stands in ${one.kind}`)
  if (may && one.content.length > 0) faults.push(`[09] ${one.kind} holds text of its own`)
  if (may && one.kids.length === 0) faults.push(`[09] ${one.kind} is empty`)
  return faults
}

const rowsOf = (table: Element): Element[] => table.kids.flatMap(kid => (kid.kind === 'TR' ? [kid] : rowsOf(kid)))

function faultsOfTable(objects: Objects, table: Element): string[] {
  const attribute = (cell: Element, name: string): unknown =>
    objects
      .list(cell.dict['/A'])
      .map(one => objects.dict(one))
      .find(one => one['/O'] === '/Table' && one[name] !== undefined)?.[name]
  const span = (cell: Element, name: string): number => Number(attribute(cell, name) ?? 1)
  const rows = rowsOf(table)
  const faults: string[] = []
  const heads = rows.flatMap(row => row.kids.filter(cell => cell.kind === 'TH'))
  if (heads.length === 0) faults.push('[15-001] a table has no head cell')
  const scoped = (cell: Element) => ['/Row', '/Column', '/Both'].includes(String(attribute(cell, '/Scope')))
  if (!heads.every(scoped)) faults.push('[15-003] a head cell does not say what it heads')
  const wide = rows.map(() => 0)
  rows.forEach((row, i) => {
    for (const cell of row.kids)
      for (let down = 0; down < span(cell, '/RowSpan'); down++) wide[i + down]! += span(cell, '/ColSpan')
  })
  if (new Set(wide).size > 1)
    faults.push(`[15] the rows of a table are not equally wide: ${[...new Set(wide)].join(', ')}`)
  return faults
}

function faultsOfWhatNeedsWords(all: readonly Element[]): string[] {
  const said = ({ dict }: Element, ...keys: string[]) => keys.some(key => (textOf(dict[key]) ?? '').trim() !== '')
  const pictures = all.filter(one => one.kind === 'Figure' && !said(one, '/Alt', '/ActualText'))
  const formulas = all.filter(one => one.kind === 'Formula' && !said(one, '/Alt', '/ActualText'))
  const notes = all.filter(one => one.kind === 'Note')
  const ids = notes.map(one => textOf(one.dict['/ID']))
  return [
    ...pictures.map(() => '[13-004] a picture has no words in its place'),
    ...formulas.map(() => '[17-002] a formula has no words in its place'),
    ...(ids.some(id => !id) || new Set(ids).size !== ids.length ? ['[19-003] a note has no id of its own'] : []),
  ]
}
