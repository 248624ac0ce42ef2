// What is asked of a copy with remarks in it, and what comes back. A working copy for whoever writes: never a release, and
// nothing is masked in it.
import type { Span } from '#text/span.ts'

export type AnnotationNote = {
  /** Where in document.text. */
  span: Span
  title: string
  /** One paragraph a line. */
  text: string
  author: string
  date: Date
  /** Stands in the note's own text, since that is what every program keeps: the note is known by it when the file comes back. */
  id: string
  /** Written as a tracked change (DOCX), beside the note. */
  fix?: Span & { text: string }
}

/** Places where a format takes no note; it then stands at the nearest place that does, and says so. */
export const elsewhere = ['header', 'footer', 'footnote', 'text-box', 'other'] as const
export type Elsewhere = (typeof elsewhere)[number]

export type AnnotationRequest = {
  notes: readonly AnnotationNote[]
  /** A sentence for each place, and what the first page of a PDF says about the copy: that it is one, and not masked. */
  words: Record<Elsewhere | 'working-copy', string>
}

export type Annotated = {
  bytes: Uint8Array
  notes: number
  /** Of them, those that stand at the nearest place instead. */
  moved: number
  /** Ids of notes whose fix was written as a tracked change. */
  fixed: string[]
}
