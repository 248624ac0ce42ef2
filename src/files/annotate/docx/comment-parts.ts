// Writes comments into the parts where Word keeps them: their text, whether they are settled, their lasting ids, their authors.
// Comments that are there already stay as they are.
import type { Package, PartKind } from '#files/annotate/docx/package.ts'
import type { AnnotationNote } from '#files/annotation.ts'
import type { XmlDocument, XmlElement } from '#files/xml.ts'

const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const w16cid = 'http://schemas.microsoft.com/office/word/2016/wordml/cid'
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const xmlns = 'http://www.w3.org/2000/xmlns/'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** `relations`: where the body's own kinds of relation are named; another address in files of the strict kind. */
const comments = (word: string, relations: string): PartKind => ({
  name: 'comments.xml',
  relation: `${relations}/comments`,
  contentType: `${wordType}.comments+xml`,
  empty: `${head}<w:comments xmlns:w="${word}" xmlns:w14="${w14}" xmlns:mc="${mc}" mc:Ignorable="w14"/>`,
})
const extended: PartKind = {
  name: 'commentsExtended.xml',
  relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  contentType: `${wordType}.commentsExtended+xml`,
  empty: `${head}<w15:commentsEx xmlns:w15="${w15}" xmlns:mc="${mc}" mc:Ignorable="w15"/>`,
}
const lastingIds: PartKind = {
  name: 'commentsIds.xml',
  relation: 'http://schemas.microsoft.com/office/2016/09/relationships/commentsIds',
  contentType: `${wordType}.commentsIds+xml`,
  empty: `${head}<w16cid:commentsIds xmlns:w16cid="${w16cid}" xmlns:mc="${mc}" mc:Ignorable="w16cid"/>`,
}
const people: PartKind = {
  name: 'people.xml',
  relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
  contentType: `${wordType}.people+xml`,
  empty: `${head}<w15:people xmlns:w15="${w15}" xmlns:mc="${mc}" mc:Ignorable="w15"/>`,
}

/** A paragraph id must be below this in Word. */
const paragraphIds = 0x80000000

export class CommentParts {
  private readonly list: XmlElement
  private readonly extended: XmlElement
  private readonly ids: XmlElement
  private readonly people: XmlElement
  private readonly taken: Set<number>
  private next: number

  /** `taken`: the paragraph ids of all parts. `word`: the namespace the body is written in. */
  constructor(parts: Package, word: string, taken: Set<number>) {
    const strict = word.includes('purl.oclc.org')
    const host = strict ? 'http://purl.oclc.org/ooxml' : 'http://schemas.openxmlformats.org'
    const relations = strict ? `${host}/officeDocument/relationships` : `${host}/officeDocument/2006/relationships`
    this.list = parts.part(comments(word, relations)).documentElement!
    this.extended = parts.part(extended).documentElement!
    this.ids = parts.part(lastingIds).documentElement!
    this.people = parts.part(people).documentElement!
    this.taken = taken
    this.next = Math.max(-1, ...[...this.list.getElementsByTagNameNS('*', 'comment')].map(each => idOf(each))) + 1
    ignorable(this.list, 'w14', w14)
  }

  /** Adds a comment and gives its id. `says` stands before the text. */
  add(note: AnnotationNote, says: string | null): string {
    const id = String(this.next++)
    const lines = [...(says ? [says] : []), ...note.text.split('\n'), `[${note.id}]`].map(clean)
    const word = this.list.namespaceURI!
    const comment = child(this.list, word, 'w:comment', {
      'w:id': id,
      'w:author': note.author,
      'w:date': secondsOf(note.date),
      'w:initials': note.author.slice(0, 1),
    })
    for (const [i, line] of [clean(note.title), ...lines].entries()) {
      const paragraph = child(comment, word, 'w:p', {})
      const isLast = i === lines.length
      if (isLast) {
        const paraId = this.mint(note.id)
        paragraph.setAttributeNS(w14, 'w14:paraId', paraId)
        paragraph.setAttributeNS(w14, 'w14:textId', '77777777')
        child(this.extended, w15, 'w15:commentEx', { 'w15:paraId': paraId, 'w15:done': '0' })
        child(this.ids, w16cid, 'w16cid:commentId', { 'w16cid:paraId': paraId, 'w16cid:durableId': paraId })
      }
      if (i === 0) child(child(paragraph, word, 'w:r', {}), word, 'w:annotationRef', {})
      this.run(paragraph, line, i === 0)
    }
    this.person(note.author)
    return id
  }

  private run(paragraph: XmlElement, line: string, strong: boolean): void {
    const word = this.list.namespaceURI!
    const run = child(paragraph, word, 'w:r', {})
    if (strong) child(child(run, word, 'w:rPr', {}), word, 'w:b', {})
    const text = child(run, word, 'w:t', { 'xml:space': 'preserve' })
    text.textContent = line
  }

  private person(author: string): void {
    const named = [...this.people.getElementsByTagNameNS('*', 'person')].map(each => each.getAttribute('w15:author'))
    if (named.includes(author)) return
    const person = child(this.people, w15, 'w15:person', { 'w15:author': author })
    child(person, w15, 'w15:presenceInfo', { 'w15:providerId': 'None', 'w15:userId': author })
  }

  /** A paragraph id of its own, the same for the same note in the same file. */
  private mint(from: string): string {
    let number = 0
    for (const unit of from) number = (Math.imul(number, 31) + unit.charCodeAt(0)) >>> 0
    number = (number % (paragraphIds - 1)) + 1
    while (this.taken.has(number)) number = (number % (paragraphIds - 1)) + 1
    this.taken.add(number)
    return number.toString(16).toUpperCase().padStart(8, '0')
  }
}

/** Every paragraph id of a part. */
export function paragraphIdsOf(tree: XmlDocument): number[] {
  return [...tree.getElementsByTagNameNS('*', 'p')].flatMap(each => {
    const id = each.getAttribute('w14:paraId')
    return id ? [Number.parseInt(id, 16)] : []
  })
}

const idOf = (comment: XmlElement): number => Number(comment.getAttribute('w:id') ?? -1) || 0

/** Word writes whole seconds. */
export const secondsOf = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

/** Text without what XML cannot hold. */
const clean = (text: string): string =>
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ')

function child(parent: XmlElement, space: string, name: string, attributes: Record<string, string>): XmlElement {
  const made = parent.ownerDocument!.createElementNS(space, name)
  for (const [key, value] of Object.entries(attributes))
    if (key.startsWith('xml:')) made.setAttribute(key, value)
    else made.setAttributeNS(space, key, clean(value))
  parent.appendChild(made)
  return made
}

/** Says that readers who do not know a prefix may pass over it: without that, older ones call the part broken. */
function ignorable(root: XmlElement, prefix: string, space: string): void {
  root.setAttributeNS(xmlns, `xmlns:${prefix}`, space)
  const listed = (root.getAttributeNS(mc, 'Ignorable') ?? '').split(/\s+/).filter(Boolean)
  if (listed.includes(prefix)) return
  if (!root.getAttribute('xmlns:mc')) root.setAttributeNS(xmlns, 'xmlns:mc', mc)
  root.setAttributeNS(mc, 'mc:Ignorable', [...listed, prefix].join(' '))
}
