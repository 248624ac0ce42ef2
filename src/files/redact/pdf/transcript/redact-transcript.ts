// Writes what was read and reviewed of a PDF anew, as text in paragraphs with labels in the place of what is to go: no box whose width
// tells, no gap, no line that ended where a longer name would not have let it. Pictures and the look of the pages do not come along.
import { type Cut, cutsOf } from '#files/redact/cuts.ts'
import { refuse } from '#files/redact/pdf/must-be-safe.ts'
import { madeBreaks } from '#files/redact/pdf/transcript/joined-lines.ts'
import { type Redact, transcriptSays } from '#files/redaction.ts'
import { writePdf } from '#files/written/write-pdf.ts'
import type { Document } from '#text/document.ts'
import { flow } from '#text/flow.ts'

/** @throws Refusal cannot-be-treated-safely: page-without-text, font-not-decodable */
export const redactTranscript: Redact = async (_, document, request) => {
  const blind = document.pages.find(page => !page.readable)
  if (blind) refuse('page-without-text', blind.number)
  const coded = document.doubts.find(doubt => doubt.reason === 'font-not-decodable')
  if (coded) refuse('font-not-decodable', coded.page ?? 0)
  const paragraphs = flow(relabelled(document, cutsOf(document, request))).text.split('\n')
  return writePdf({
    title: transcriptSays.title,
    language: 'sv',
    author: 'Kansli',
    at: null, // the copy says nothing of when: the same text gives the same file
    blocks: [transcriptSays.means, ...paragraphs.map(each => each.trim()).filter(Boolean)].map(text => ({
      kind: 'text',
      text,
    })),
    foot: '{page}',
  })
}

/** The text with each cut's word, lines that go on joined by one break and all others parted by two. */
function relabelled(document: Document, cuts: readonly Cut[]): string {
  const isMade = madeBreaks(document)
  const out: string[] = []
  let at = 0
  const keep = (to: number) => {
    for (; at < to; at++) {
      const unit = document.text[at]!
      out.push(unit === '\n' ? (isMade(at) ? '\n\n' : '\n') : unit === '\t' ? ' | ' : unit)
    }
  }
  for (const cut of cuts) {
    keep(cut.start)
    out.push(cut.word)
    at = cut.end
  }
  keep(document.text.length)
  return out.join('')
}
