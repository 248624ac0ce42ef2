// What a copy with remarks is made of, by kind: comments and annotations are written in the workshop, lists right here.
import { annotationWords, copyName, listed, listWords } from '#app/copies/list-remarks.ts'
import { printList } from '#app/copies/print-list.ts'
import { Refusal } from '#base/refusal.ts'
import type { Annotated, AnnotationRequest } from '#files/annotation.ts'
import { type ListedRemark, notesFrom, remarksAsCsv, remarksAsJson } from '#files/remark-list.ts'
import { corrected, corrections } from '#text/corrections.ts'
import type { Document } from '#text/document.ts'
import type { Finding } from '#text/finding.ts'
import { copyWords } from '#words/copies/copy.ts'
import { fill, type Language } from '#words/words.ts'

export const copyKinds = ['docx', 'pdf', 'csv', 'json', 'text', 'html'] as const
export type CopyKind = (typeof copyKinds)[number]

/** A finding to tell of, and whether its fix is to be written. */
export type Chosen = { finding: Finding; fixed: boolean }
export type CopyAsked = {
  bytes: Uint8Array
  document: Document
  /** The document's, with its ending. */
  name: string
  chosen: readonly Chosen[]
  language: Language
  now: Date
}
export type Copy = Annotated & { name: string }
type Annotate = (bytes: Uint8Array, document: Document, request: AnnotationRequest) => Promise<Annotated>

/** Who stands as the author of comments: the program, never a person who has not written them. */
const author = 'Kansli'

/** @throws Refusal copy-not-possible */
export async function writeCopy(kind: CopyKind, asked: CopyAsked, annotate: Annotate): Promise<Copy> {
  const { bytes, document, name, language, now } = asked
  const list = listOf(asked)
  const named = (ending: string) => copyName(name, ending, language)
  if (kind === 'csv') return plain(remarksAsCsv(list, listWords(language)), list, named(kind))
  if (kind === 'json') return plain(remarksAsJson(name, list), list, named(kind))
  if (kind === 'html') return plain(printed(asked, list), list, named(kind))
  if (kind === 'text') return correctedText(asked)
  if (document.kind !== kind) throw new Refusal('copy-not-possible', { why: 'wrong-kind' })
  const notes = notesFrom(list, listWords(language), { author, date: now })
  const made = await annotate(bytes, document, { notes, words: annotationWords(language) })
  return { ...made, name: named(kind) }
}

const listOf = ({ document, chosen, language }: CopyAsked): ListedRemark[] =>
  chosen
    .flatMap(({ finding, fixed }) => listed(document, finding, fixed, language) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end)

const plain = (bytes: Uint8Array, list: readonly ListedRemark[], name: string): Copy => ({
  bytes,
  name,
  notes: list.length,
  moved: 0,
  fixed: [],
})

function printed({ name, language }: CopyAsked, list: readonly ListedRemark[]): Uint8Array {
  const words = copyWords[language]
  const title = fill(words['list-title'], { name })
  const lead = fill(words['list-lead'], { count: list.length })
  return printList(list, listWords(language), { title, lead, none: words['list-none'], lang: language })
}

/** Plain text takes no comments: what it can take are the corrections themselves. Line ends come back as they were. */
function correctedText({ bytes, document, name, chosen, language }: CopyAsked): Copy {
  if (document.kind !== 'text' && document.kind !== 'markdown')
    throw new Refusal('copy-not-possible', { why: 'wrong-kind' })
  const rows = chosen.map(({ finding, fixed }) => ({ finding, state: 'accepted' as const, fixed }))
  const fixes = corrections(rows)
  if (fixes.length === 0) throw new Refusal('copy-not-possible', { why: 'no-fixes' })
  const text = corrected(document.text, fixes)
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1] ?? 'txt'
  const windows = new TextDecoder('latin1').decode(bytes).includes('\r\n')
  return {
    bytes: new TextEncoder().encode(windows ? text.replaceAll('\n', '\r\n') : text),
    name: copyName(name, ending, language, 'name-corrected'),
    notes: 0,
    moved: 0,
    fixed: fixes.map(({ finding }) => finding),
  }
}
