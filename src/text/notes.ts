// Remarks that came back in the file they were written into: which finding each is about, and whether the author has settled it.
// And the document as its author wrote it, without what others have noted in it.
import type { Document, FileNote } from '#text/document.ts'
import type { Finding } from '#text/finding.ts'
import { codeIn, referenceCode } from '#text/reference-code.ts'

/** Findings with what became of the same remark in the file. One note answers one finding; the text must still say the same. */
export function recognised(document: Document, findings: Finding[]): Finding[] {
  const notes = document.notes ?? []
  if (notes.length === 0) return findings
  const free = new Set(notes)
  const answers = new Map<Finding, FileNote>()
  const pair = (fits: (note: FileNote, finding: Finding) => boolean) => {
    for (const finding of findings) {
      if (answers.has(finding)) continue
      const code = referenceCode(finding, document.text)
      const note = [...free].find(one => one.code === code && fits(one, finding))
      if (!note) continue
      answers.set(finding, note)
      free.delete(note)
    }
  }
  // Two like faults have one code: the note that stands at a finding is its own, and what is left goes in the order of the text.
  pair(({ span }, finding) => span !== null && span.start < finding.span.end && finding.span.start < span.end)
  pair(() => true)
  return findings.map(finding => {
    const note = answers.get(finding)
    if (!note || (finding.kind !== 'remark' && finding.kind !== 'reference')) return finding
    const { resolved, program, removed, replies } = note
    return { ...finding, noted: { resolved, program, ...(removed && { removed }), replies } }
  })
}

/** Parts that are no words of the document itself: comments and answers, what has been struck, codes of fields, names of authors. */
const beside = /^word\/comments\.xml|#(deleted|fields|authors|beside)$/

/**
 * The same document with blanks where others' notes and struck text stand, so that no offset moves: a remark must not be found
 * in a remark, nor a mended fault where it was struck.
 */
export function asWritten(document: Document): Document {
  const gone = document.parts.filter(
    ({ path, start, end }) =>
      beside.test(path) || (path.startsWith('annotation/') && codeIn(document.text.slice(start, end)) !== null),
  )
  if (gone.length === 0) return document
  let { text } = document
  for (const { start, end } of gone)
    text = text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
  return { ...document, text }
}
