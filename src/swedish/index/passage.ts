// What is searched: a stretch of a document's text under its nearest heading.

/** `text` is the stretch itself, as it stands in the document; `section` is the nearest heading and is searched with it. */
export type Passage = {
  document: string
  section: string
  page: number
  start: number
  end: number
  text: string
  /** Other words for what it speaks of: searched with it, never shown. */
  also?: string
}
