// What Word is strict about in a DOCX with comments and changes, as rules; and a file as it reads when its changes are taken or
// turned down. Written apart from the code it judges: it sees bytes only.
import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { unzipSync, zipSync } from 'fflate'

export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes)
const parse = (bytes: Uint8Array): Document =>
  new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/xml')
const all = (tree: Document | Element, name: string): Element[] => [...tree.getElementsByTagNameNS('*', name)]
const ids = (elements: readonly Element[]): string[] => elements.map(each => each.getAttribute('w:id') ?? '')
const twice = (list: readonly string[]): string[] => list.filter((one, i) => list.indexOf(one) !== i)

/** What of a paragraph, run or change may hold what, as far as comments and changes touch it. */
const mayHold: Record<string, RegExp> = {
  commentRangeStart: /^(p|hyperlink|ins|del|moveFrom|moveTo|sdtContent|smartTag|fldSimple|customXml|body|tc)$/,
  commentRangeEnd: /^(p|hyperlink|ins|del|moveFrom|moveTo|sdtContent|smartTag|fldSimple|customXml|body|tc)$/,
  commentReference: /^r$/,
  delText: /^r$/,
}

/** Every rule that is broken, in words. */
export function faultsOfDocx(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes)
  const tree = (path: string) => parse(parts[path]!)
  const body = tree('word/document.xml')
  return [
    ...faultsOfMarks(parts, body),
    ...faultsOfPackage(parts),
    ...faultsOfParagraphs(parts),
    ...faultsOfChanges(parts),
  ]
}

function faultsOfMarks(parts: Record<string, Uint8Array>, body: Document): string[] {
  const faults: string[] = []
  const inOrder = [...body.getElementsByTagNameNS('*', '*')]
  const comments = parts['word/comments.xml'] ? ids(all(parse(parts['word/comments.xml']), 'comment')) : []
  for (const id of twice(comments)) faults.push(`comment ${id} stands twice`)
  for (const kind of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    for (const id of twice(ids(all(body, kind)))) faults.push(`${kind} ${id} stands twice`)
  const at = (kind: string, id: string) =>
    inOrder.findIndex(each => each.localName === kind && each.getAttribute('w:id') === id)
  for (const id of comments) {
    const [start, end, reference] = ['commentRangeStart', 'commentRangeEnd', 'commentReference'].map(kind =>
      at(kind, id),
    )
    if (reference === -1) faults.push(`comment ${id} has no reference`)
    else if (start !== -1 && !(start! < end! && end! < reference!))
      faults.push(`marks of comment ${id} are out of order`)
  }
  for (const id of ids(all(body, 'commentReference')))
    if (!comments.includes(id)) faults.push(`comment ${id} is referred to and does not exist`)
  for (const [name, parent] of Object.entries(mayHold))
    for (const each of all(body, name))
      if (!parent.test(each.parentNode?.localName ?? '')) faults.push(`${name} in ${each.parentNode?.nodeName}`)
  for (const each of all(body, 'txbxContent'))
    if (all(each, 'commentReference').length > 0) faults.push('a comment in a text box')
  for (const [path, bytes] of Object.entries(parts))
    if (
      /^word\/(header|footer|footnotes|endnotes)\d*\.xml$/.test(path) &&
      /commentR/.test(new TextDecoder().decode(bytes))
    )
      faults.push(`a comment in ${path}`)
  return faults
}

function faultsOfPackage(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = []
  const types = parse(parts['[Content_Types].xml']!)
  const overrides = all(types, 'Override').map(each => each.getAttribute('PartName') ?? '')
  for (const name of twice(overrides)) faults.push(`${name} has two content types`)
  const defaults = all(types, 'Default').map(each => (each.getAttribute('Extension') ?? '').toLowerCase())
  const relations = parts['word/_rels/document.xml.rels']
    ? all(parse(parts['word/_rels/document.xml.rels']), 'Relationship')
    : []
  for (const id of twice(relations.map(each => each.getAttribute('Id') ?? '')))
    faults.push(`relation ${id} stands twice`)
  for (const each of relations)
    if (each.getAttribute('TargetMode') !== 'External') {
      const target = (each.getAttribute('Target') ?? '').replace(/^\/word\//, '').replace(/^\//, '../')
      const path = target.startsWith('../') ? target.slice(3) : `word/${target}`
      if (!parts[path]) faults.push(`relation to ${path}, which is not there`)
    }
  for (const path of Object.keys(parts)) {
    if (path.endsWith('/') || path === '[Content_Types].xml') continue
    if (!overrides.includes(`/${path}`) && !defaults.includes(path.split('.').at(-1)!.toLowerCase()))
      faults.push(`${path} has no content type`)
    if (/^word\/(comments\w*|people)\.xml$/.test(path) && !overrides.includes(`/${path}`))
      faults.push(`${path} is not named as what it is`)
    if (
      /^word\/(comments\w*|people)\.xml$/.test(path) &&
      !relations.some(each => each.getAttribute('Target')?.endsWith(path.slice(5)))
    )
      faults.push(`nothing leads to ${path}`)
    if (/\.xml$/.test(path)) {
      const root = parse(parts[path]!).documentElement!
      for (const prefix of (root.getAttribute('mc:Ignorable') ?? '').split(/\s+/).filter(Boolean))
        if (!root.getAttribute(`xmlns:${prefix}`)) faults.push(`${path} passes over ${prefix}, which it does not name`)
    }
  }
  return faults
}

function faultsOfParagraphs(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = []
  const paragraphs = Object.entries(parts).flatMap(([path, bytes]) =>
    /^word\/.*\.xml$/.test(path) ? all(parse(bytes), 'p').flatMap(each => each.getAttribute('w14:paraId') || []) : [],
  )
  for (const id of twice(paragraphs)) faults.push(`paragraph ${id} stands twice`)
  for (const id of paragraphs) if (Number.parseInt(id, 16) >= 0x80000000) faults.push(`paragraph ${id} is too high`)
  if (!parts['word/commentsExtended.xml']) return faults
  const inComments = all(parse(parts['word/comments.xml']!), 'comment').map(
    each => all(each, 'p').at(-1)?.getAttribute('w14:paraId') ?? '',
  )
  const entries = all(parse(parts['word/commentsExtended.xml']), 'commentEx').map(
    each => each.getAttribute('w15:paraId') ?? '',
  )
  for (const id of twice(entries)) faults.push(`the state of ${id} is told twice`)
  for (const id of entries) if (!inComments.includes(id)) faults.push(`state of ${id}, which ends no comment`)
  return faults
}

function faultsOfChanges(parts: Record<string, Uint8Array>): string[] {
  const faults: string[] = []
  for (const [path, bytes] of Object.entries(parts)) {
    if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path)) continue
    const tree = parse(bytes)
    const changes = [...all(tree, 'ins'), ...all(tree, 'del')]
    for (const id of twice(ids(changes))) faults.push(`change ${id} of ${path} stands twice`)
    for (const each of changes)
      if (!each.getAttribute('w:author')) faults.push(`change ${each.getAttribute('w:id')} of ${path} is nobody's`)
    for (const each of all(tree, 'del'))
      if (all(each, 't').some(text => text.namespaceURI === each.namespaceURI))
        faults.push(`${path}: shown text in a deletion`)
    for (const each of all(tree, 'ins'))
      if (all(each, 'ins').length > 0) faults.push(`${path}: an insertion in an insertion`)
    for (const each of [...all(tree, 't'), ...all(tree, 'delText')])
      if (
        /^\s|\s$/.test(each.textContent ?? '') &&
        each.getAttribute('xml:space') !== 'preserve' &&
        each.namespaceURI?.includes('wordprocessingml')
      )
        faults.push(`${path}: a blank that would be lost`)
  }
  return faults
}

/** The file as it reads when somebody's changes are all taken, or all turned down. Others' stay as they are. */
export function withChanges(bytes: Uint8Array, author: string, answer: 'taken' | 'turned-down'): Uint8Array {
  const parts = partsOf(bytes)
  for (const [path, content] of Object.entries(parts)) {
    if (!/^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(path)) continue
    const tree = parse(content)
    const own = (name: string) => all(tree, name).filter(each => each.getAttribute('w:author') === author)
    for (const gone of own(answer === 'taken' ? 'del' : 'ins')) gone.parentNode!.removeChild(gone)
    for (const kept of own(answer === 'taken' ? 'ins' : 'del')) {
      for (const deleted of all(kept, 'delText')) {
        const text = tree.createElementNS(deleted.namespaceURI!, 'w:t')
        text.setAttribute('xml:space', 'preserve')
        text.textContent = deleted.textContent
        deleted.parentNode!.replaceChild(text, deleted)
      }
      while (kept.firstChild) kept.parentNode!.insertBefore(kept.firstChild, kept)
      kept.parentNode!.removeChild(kept)
    }
    parts[path] = new TextEncoder().encode(new XMLSerializer().serializeToString(tree))
  }
  return zipSync(parts)
}

/** The body without marks of comments, with like runs that stand beside each other joined: what is left to compare. */
export function bareBody(bytes: Uint8Array): string {
  const tree = parse(partsOf(bytes)['word/document.xml']!)
  for (const kind of ['commentRangeStart', 'commentRangeEnd'])
    for (const each of all(tree, kind)) each.parentNode!.removeChild(each)
  for (const each of all(tree, 'commentReference')) each.parentNode!.parentNode!.removeChild(each.parentNode!)
  for (const run of all(tree, 'r')) joinWithNext(run)
  for (const text of all(tree, 't')) text.removeAttribute('xml:space')
  return new XMLSerializer().serializeToString(tree.documentElement!)
}

function joinWithNext(run: Element): void {
  const texts = (name: string) => name === 't' || name === 'delText'
  const opening = (each: Element): string =>
    [
      ...[...each.attributes].map(a => `${a.name}=${a.value}`),
      ...[...each.childNodes].filter(c => c.localName === 'rPr').map(c => new XMLSerializer().serializeToString(c)),
    ].join()
  for (let next = run.nextSibling; run.parentNode && next; next = run.nextSibling) {
    if (next.localName !== 'r' || opening(next as Element) !== opening(run)) break
    for (const child of [...(next as Element).childNodes]) if (child.localName !== 'rPr') run.appendChild(child)
    next.parentNode!.removeChild(next)
  }
  for (let child = run.firstChild; child; child = child.nextSibling)
    while (texts(child.localName ?? '') && child.nextSibling?.localName === child.localName) {
      child.textContent = (child.textContent ?? '') + (child.nextSibling.textContent ?? '')
      run.removeChild(child.nextSibling)
    }
}
