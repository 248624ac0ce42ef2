// What a sheet holds beside its cells: comments, text boxes, headers and footers, links, rules for what may be entered. Each is read; what
// a copy has no place for is told of.
import { childrenOf } from '#files/xlsx/look-of-cells.ts'
import type { Relation, XlsxFiles } from '#files/xlsx/open-xlsx.ts'
import { cellText, richText } from '#files/xlsx/rich-text.ts'
import type { XmlElement } from '#files/xml.ts'

/** `where` in words, e.g. `kommentar B3`: the writer's own, never the file's. */
export type Aside = { where: string; text: string }
export type Beside = {
  /** Goes into a copy, in a sheet of its own. */
  shown: Aside[]
  /** Read, and goes into no copy. */
  links: string[]
  rules: string[]
  authors: string[]
  comments: number
}

export function besideOf(files: XlsxFiles, path: string, sheet: XmlElement): Beside {
  const beside: Beside = { shown: [], links: [], rules: [], authors: [], comments: 0 }
  const relations = files.relations(path)
  const roots = (type: string) =>
    relations
      .filter(each => each.type === type && !each.outside)
      .flatMap(each => files.tree(each.target)?.documentElement ?? [])
  for (const root of roots('threadedComment')) threads(root, beside)
  for (const root of roots('comments')) comments(root, beside)
  for (const root of roots('drawing')) drawing(root, beside)
  headers(sheet, beside)
  links(sheet, relations, beside)
  rules(sheet, beside)
  return beside
}

const all = (node: XmlElement, name: string): XmlElement[] => [...node.getElementsByTagNameNS('*', name)]
const place = (node: XmlElement): string => /^[A-Z]{1,3}\d{1,7}/.exec(node.getAttribute('ref') ?? '')?.[0] ?? ''

function threads(root: XmlElement, beside: Beside): void {
  for (const each of all(root, 'threadedComment')) {
    const text = all(each, 'text')
      .map(node => cellText(node.textContent ?? ''))
      .join('')
    put(beside, `kommentar ${place(each)}`, text)
    beside.comments++
  }
}

/** A comment of a thread has a double for old programs, which says the same. */
function comments(root: XmlElement, beside: Beside): void {
  const names = all(root, 'author').map(each => cellText(each.textContent ?? ''))
  beside.authors.push(...names.filter(name => !name.startsWith('tc={')))
  for (const each of all(root, 'comment')) {
    const isDouble = (names[Number(each.getAttribute('authorId'))] ?? '').startsWith('tc={')
    const said = childrenOf(each, 'text').map(richText).join('')
    if (isDouble && beside.shown.some(({ text }) => text !== '' && said.includes(text))) continue
    put(beside, `kommentar ${place(each)}`, said)
    beside.comments++
  }
}

function drawing(root: XmlElement, beside: Beside): void {
  for (const body of all(root, 'txBody')) {
    const lines = all(body, 'p').map(line =>
      all(line, 't')
        .map(each => each.textContent ?? '')
        .join(''),
    )
    put(beside, 'textruta', cellText(lines.join('\n')))
  }
  for (const each of all(root, 'cNvPr'))
    for (const name of ['title', 'descr']) put(beside, 'bildbeskrivning', cellText(each.getAttribute(name) ?? ''))
}

const sideNames: Record<string, string> = { L: 'vänster', C: 'mitten', R: 'höger' }

/** Codes for font, size, page number and date say nothing; the three sides are parted. */
function headers(sheet: XmlElement, beside: Beside): void {
  const views = all(sheet, 'customSheetView')
  for (const each of [sheet, ...views].flatMap(node => childrenOf(node, 'headerFooter')))
    for (let child = each.firstChild; child; child = child.nextSibling) {
      const kind = /Header$/.test(child.localName ?? '') ? 'sidhuvud' : 'sidfot'
      for (const [side, text] of sidesOf(child.textContent ?? ''))
        put(beside, `${kind} ${sideNames[side]}`, cellText(text))
    }
}

function sidesOf(said: string): [side: string, text: string][] {
  const sides: [string, string][] = [['C', '']]
  for (const [whole, code] of said.matchAll(/&(&|"[^"]*"|K[0-9A-Fa-f]{6}|\d{1,3}|[A-Za-z+-])|[^&]+|&/g))
    if (code && /^[LCR]$/.test(code)) sides.push([code, ''])
    else sides.at(-1)![1] += code === '&' ? '&' : code ? ' ' : whole
  return sides
}

function links(sheet: XmlElement, relations: readonly Relation[], { links }: Beside): void {
  for (const each of all(sheet, 'hyperlink'))
    for (const { localName, value } of [...each.attributes])
      if (/^(location|tooltip|display)$/.test(localName ?? '')) links.push(value)
  for (const { type, target, outside } of relations)
    if (outside && type === 'hyperlink') links.push(target, decoded(target))
}

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}

/** What is said to whoever enters, and lists written into the rule itself. */
function rules(sheet: XmlElement, { rules }: Beside): void {
  for (const each of all(sheet, 'dataValidation')) {
    for (const name of ['promptTitle', 'prompt', 'errorTitle', 'error']) rules.push(each.getAttribute(name) ?? '')
    for (const formula of [...childrenOf(each, 'formula1'), ...childrenOf(each, 'formula2')])
      rules.push(...[...(formula.textContent ?? '').matchAll(/"([^"]*)"/g)].map(([, list]) => list!))
  }
  for (const each of all(sheet, 'cfRule'))
    for (const formula of childrenOf(each, 'formula'))
      rules.push(...[...(formula.textContent ?? '').matchAll(/"([^"]*)"/g)].map(([, text]) => text!))
  for (const each of all(sheet, 'scenario'))
    for (const node of [each, ...childrenOf(each, 'inputCells')])
      for (const name of ['name', 'comment', 'user', 'val']) rules.push(node.getAttribute(name) ?? '')
}

function put({ shown }: Beside, where: string, said: string): void {
  const text = said.trim()
  if (text !== '') shown.push({ where: where.trim(), text })
}
