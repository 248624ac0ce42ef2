// Remarks of ours that stand as comments in a DOCX that has come back: known by their code, which every program keeps. Also whether
// they are marked as settled, and what was answered.
import type { DocxFiles } from '#files/docx/open-docx.ts'
import { mainPart } from '#files/docx/open-docx.ts'
import type { DocxWalk } from '#files/docx/walk.ts'
import { parseXml, type XmlDocument, type XmlElement, type XmlNode } from '#files/xml.ts'
import type { FileNote } from '#text/document.ts'
import { codeIn } from '#text/reference-code.ts'
import type { Span } from '#text/span.ts'

/** Where the copy keeps the codes of what was written into it; the part holds nothing else. */
export const writtenNotesPath = 'customXml/kansli-notes.xml'

type State = { done: boolean; answers: string | null }

export function notesOfDocx(files: DocxFiles, walk: DocxWalk): FileNote[] {
  const tree = walk.trees.get('word/comments.xml')
  const written = writtenIn(files)
  if (!tree) return takenAway(written, [])
  const all = [...tree.getElementsByTagNameNS('*', 'comment')]
  const ours = all.flatMap(comment => {
    const code = codeIn(textOf(comment))
    return code ? [{ comment, code, paragraph: paragraphOf(comment) }] : []
  })
  if (ours.length === 0) return takenAway(written, [])
  const states = statesOf(files)
  const spans = spansOf(walk, walk.trees.get(mainPart)!)
  const repliesTo = (paragraph: string | null) =>
    all.flatMap(reply => {
      const state = states.get(paragraphOf(reply) ?? '')
      const answers = paragraph !== null && state?.answers === paragraph && codeIn(textOf(reply)) === null
      return answers ? [{ author: reply.getAttribute('w:author') ?? '', text: textOf(reply) }] : []
    })
  const standing = ours.map(({ comment, code, paragraph }) => ({
    code,
    program: 'word' as const,
    resolved: states.get(paragraph ?? '')?.done ?? false,
    replies: repliesTo(paragraph),
    span: spans.get(comment.getAttribute('w:id') ?? '') ?? null,
  }))
  return [...standing, ...takenAway(written, standing)]
}

/** Codes of the remarks that were written into the copy, as it left: Word keeps this part whatever becomes of the comments. */
function writtenIn(files: DocxFiles): string[] {
  const bytes = files.get(writtenNotesPath)
  if (!bytes) return []
  return elements(parseXml(bytes), 'note').flatMap(note => note.getAttribute('code') ?? [])
}

/** A remark that was written and is no longer there has been taken away by whoever read it: that settles it. */
function takenAway(written: readonly string[], standing: readonly { code: string }[]): FileNote[] {
  const left = standing.map(({ code }) => code)
  return written.flatMap(code => {
    const at = left.indexOf(code)
    if (at !== -1) left.splice(at, 1)
    return at === -1 ? [{ code, program: 'word', resolved: true, removed: true, replies: [], span: null } as const] : []
  })
}

const elements = (node: XmlElement | XmlDocument, name: string): XmlElement[] => [
  ...node.getElementsByTagNameNS('*', name),
]
const textOf = (comment: XmlElement): string =>
  elements(comment, 'p')
    .map(paragraph =>
      elements(paragraph, 't')
        .map(text => text.textContent ?? '')
        .join(''),
    )
    .join('\n')

/** Word keeps a comment's state under the id of its last paragraph. */
const paragraphOf = (comment: XmlElement): string | null =>
  elements(comment, 'p').at(-1)?.getAttribute('w14:paraId') ?? null

function statesOf(files: DocxFiles): Map<string, State> {
  const bytes = files.get('word/commentsExtended.xml')
  if (!bytes) return new Map()
  return new Map(
    elements(parseXml(bytes), 'commentEx').map(each => [
      each.getAttribute('w15:paraId') ?? '',
      {
        done: /^(1|true|on)$/.test(each.getAttribute('w15:done') ?? ''),
        answers: each.getAttribute('w15:paraIdParent') ?? null,
      },
    ]),
  )
}

/** The words between the marks of each comment, by its id. */
function spansOf({ pieces, parts }: DocxWalk, body: XmlDocument): Map<string, Span> {
  const shown = parts.find(part => part.path === mainPart)
  const places = new Map<XmlNode, Span>()
  for (const { node, start, end } of pieces)
    if (shown && start >= shown.start && end <= shown.end) places.set(node, { start, end })
  const spans = new Map<string, Span>()
  const open = new Set<string>()
  for (const each of body.getElementsByTagNameNS('*', '*')) {
    const id = each.getAttribute('w:id') ?? ''
    if (each.localName === 'commentRangeStart') open.add(id)
    else if (each.localName === 'commentRangeEnd') open.delete(id)
    const place = places.get(each)
    if (place) for (const one of open) spans.set(one, widened(spans.get(one), place))
  }
  return spans
}

const widened = (was: Span | undefined, { start, end }: Span): Span => ({
  start: Math.min(was?.start ?? start, start),
  end: Math.max(was?.end ?? end, end),
})
