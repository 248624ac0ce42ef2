// Reads a PDF with pdf.js, which wrote none of it: the text of every page and every other place it knows where text can be.
import { fileURLToPath } from 'node:url'
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Ledger } from '#files/proof/ledger.ts'

export const reader = `pdf.js ${version}`
const root = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))

export async function withPdfjs<T>(bytes: Uint8Array, use: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: new Uint8Array(bytes), // a copy: pdf.js takes the buffer over
    cMapUrl: `${root}cmaps/`,
    standardFontDataUrl: `${root}standard_fonts/`,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
  let text = ''
  for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
  return text
}

/** `onPage` gets each page's text as it is read; nothing is kept. */
export async function readWithPdfjs(
  bytes: Uint8Array,
  ledger: Ledger,
  onPage: (number: number, text: string) => Promise<void>,
): Promise<void> {
  const places = [
    'page-text',
    'annotations',
    'structure',
    'outline',
    'attachments',
    'metadata',
    'form-fields',
    'javascript',
    'layers',
    'named-destinations',
    'page-labels',
  ]
  for (const place of places) ledger.open(place, reader)
  await withPdfjs(bytes, async pdf => {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const text = await textOfPage(page)
      ledger.look({ place: 'page-text', reader, page: number, text, noise: 'text', seen: true })
      const hidden = [
        ['annotations', await page.getAnnotations()],
        ['structure', await page.getStructTree()],
        ['javascript', await page.getJSActions()],
      ] as const
      for (const [place, found] of hidden) say(ledger, place, number, found)
      await onPage(number, text)
      page.cleanup()
    }
    await readAround(pdf, ledger)
  })
}

async function readAround(pdf: PDFDocumentProxy, ledger: Ledger): Promise<void> {
  const metadata = await pdf.getMetadata()
  const layers = await pdf.getOptionalContentConfig()
  const around = [
    ['outline', await pdf.getOutline()],
    ['attachments', await pdf.getAttachments()],
    ['metadata', [metadata.info, metadata.metadata?.getRaw()]],
    ['form-fields', await pdf.getFieldObjects()],
    ['javascript', [await pdf.getJSActions(), await pdf.getOpenAction()]],
    ['layers', [...layers].map(([id, group]) => [id, group.name])],
    ['named-destinations', await pdf.getDestinations()],
    ['page-labels', await pdf.getPageLabels()],
  ] as const
  for (const [place, found] of around) say(ledger, place, null, found)
}

function say(ledger: Ledger, place: string, page: number | null, found: unknown): void {
  const text = [...stringsIn(found, new Set())].join('\n')
  if (text) ledger.look({ place, reader, page, text, noise: 'text', seen: false })
}

/** Every string anywhere in a value, keys too, and bytes read as text. */
function* stringsIn(value: unknown, met: Set<unknown>): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Uint8Array) yield Buffer.from(value).toString('latin1')
  else if (value !== null && typeof value === 'object' && !met.has(value)) {
    met.add(value)
    const entries = value instanceof Map ? value.entries() : Object.entries(value)
    for (const [key, inner] of entries) {
      yield String(key)
      yield* stringsIn(inner, met)
    }
  }
}
