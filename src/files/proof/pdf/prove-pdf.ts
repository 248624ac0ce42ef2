// Reads a written PDF again with readers that did not write it, in every place that can hold text.
import type { Ledger } from '#files/proof/ledger.ts'
import { missingWords, trulyLost, unreviewedWords } from '#files/proof/lost-words.ts'
import { provePictures } from '#files/proof/pdf/prove-pictures.ts'
import { reader, readWithPdfjs, textOfPage, withPdfjs } from '#files/proof/pdf/read-with-pdfjs.ts'
import { startTools } from '#files/proof/pdf/read-with-tools.ts'
import { proveTags } from '#files/proof/pdf/tags/prove-tags.ts'
import { walkPdf } from '#files/proof/pdf/walk-pdf.ts'
import { type RedactionRequest, transcriptSays } from '#files/redaction.ts'
import type { Document } from '#text/document.ts'
import type { Span } from '#text/span.ts'

export type Written = {
  /** Null for a file carried in another: then lost words are those the output lacks, without asking the source again. */
  source: Uint8Array | null
  output: Uint8Array
  document: Document
  removed: readonly Span[]
  as: RedactionRequest['as']
}

export async function provePdf({ source, output, document, removed, as }: Written, ledger: Ledger): Promise<void> {
  const tools = startTools(output)
  const names = walkPdf(output, ledger)
  // A transcript's tags are our own, over text that is searched like all other.
  if (as !== 'transcript') proveTags(output, names, ledger)
  // What is shown on top of a page is made part of it before it is judged: a note left is one that nobody has looked at.
  if (names.has('Annots')) ledger.trouble({ place: 'annotations', page: null, text: '?', reader: 'kansli-walk' })
  // Said in the proof: what stands in pictures alone is not searched, only let go on a person's explicit choice.
  if (document.pages.some(page => !page.readable)) ledger.open('unread-pages', 'kansli')
  const missing = new Map<number, { words: string[]; text: string }>()
  let pages = 0
  const whole: string[] = []
  await readWithPdfjs(output, ledger, async (number, text) => {
    pages++
    whole.push(text)
    const page = document.pages[number - 1]
    if (as === 'pictures' && text.trim())
      ledger.trouble({ place: 'page-text', page: number, text: text.trim().slice(0, 40), reader })
    if (!page || as !== 'text') return
    for (const word of unreviewedWords(document, page, ledger.withoutLabels(text)))
      ledger.trouble({ place: 'unreviewed-text', page: number, text: word, reader })
    const words = missingWords(document, page, removed, text)
    if (words.length > 0) missing.set(number, { words, text })
  })
  if (as === 'transcript') {
    proveTranscript(whole.join('\n'), { document, removed, names }, ledger)
    await tools(ledger)
    return
  }
  if (pages !== document.pages.length)
    ledger.trouble({ place: 'pages', page: null, text: `${pages}/${document.pages.length}`, reader })
  ledger.open('lost-words', reader)
  ledger.open('unreviewed-text', reader)
  if (missing.size > 0 && source) await compareWithSource(source, document, removed, missing, ledger)
  else
    for (const [page, { words }] of missing)
      for (const text of words) ledger.trouble({ place: 'lost-words', page, text, reader })
  await provePictures(output, { document, removed, as }, names, ledger)
  await tools(ledger)
}

type Transcribed = { document: Document; removed: readonly Span[]; names: ReadonlySet<string> }

/** All of it is held to all of the text: what stood on which page is no longer told. */
function proveTranscript(text: string, { document, removed, names }: Transcribed, ledger: Ledger): void {
  const page = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  const own = [transcriptSays.title, transcriptSays.means]
  const said = own.reduce((left, words) => left.replace(words, ''), text)
  for (const word of unreviewedWords(document, page, ledger.withoutLabels(said)))
    ledger.trouble({ place: 'unreviewed-text', page: null, text: word, reader })
  for (const word of missingWords(document, page, removed, text))
    ledger.trouble({ place: 'lost-words', page: null, text: word, reader })
  ledger.open('lost-words', reader)
  ledger.open('unreviewed-text', reader)
  if (names.has('XObject') || names.has('Pattern'))
    ledger.trouble({ place: 'picture-pixels', page: null, text: '?', reader })
}

async function compareWithSource(
  source: Uint8Array,
  document: Document,
  removed: readonly Span[],
  missing: ReadonlyMap<number, { words: string[]; text: string }>,
  ledger: Ledger,
): Promise<void> {
  await withPdfjs(source, async pdf => {
    for (const [number, { words, text }] of missing) {
      const page = document.pages[number - 1]!
      const before = await textOfPage(await pdf.getPage(number))
      const texts = removed
        .filter(span => span.start < page.end && span.end > page.start)
        .map(span => document.text.slice(span.start, span.end))
      for (const word of trulyLost(words, before, text, texts))
        ledger.trouble({ place: 'lost-words', page: number, text: word, reader })
    }
  })
}
