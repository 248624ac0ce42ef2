// Writes PDF syntax by hand, object by object, so that a trap can hold what no library would write.
import { deflateSync } from 'node:zlib'
import { sentence } from '#test/traps/trap.ts'

/** Text as a PDF string in the encoding of the standard fonts. */
export const str = (text: string): Buffer => Buffer.from(`(${text.replace(/[\\()]/g, '\\$&')})`, 'latin1')
export const hex16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`

const bytes = (part: string | Buffer): Buffer => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
export const join = (...parts: (string | Buffer)[]): Buffer => Buffer.concat(parts.map(bytes))

/** One line of text at a place, as an operator. */
export const line = (text: string, x = 70, y = 700, more = ''): Buffer =>
  join(`BT ${more} /F1 12 Tf ${x} ${y} Td `, str(text), ' Tj ET\n')
export const visible = line(sentence)

export const stream = (content: string | Buffer, keys = ''): Buffer =>
  join(`<< /Length ${bytes(content).length} ${keys} >>\nstream\n`, content, '\nendstream')
export const deflated = (content: string | Buffer, keys = ''): Buffer =>
  stream(deflateSync(bytes(content)), `/Filter /FlateDecode ${keys}`)

export type Parts = {
  content?: string | Buffer
  /** Further keys of the page, the catalog, the resources and the trailer. */
  page?: string
  catalog?: string
  resources?: string
  trailer?: string
  /** Objects from number 10 on. */
  objects?: (string | Buffer)[]
  /** What stands in the file between objects. */
  comment?: string
  pages?: number
  /** Points from the page's foot to its head; A4 when nothing is said. */
  high?: number
}

/** Objects: 1 catalog, 2 pages, 3 the font, 4 content, 5 … pages, 10 … what the trap adds. */
export function rawPdf(parts: Parts = {}): Uint8Array {
  const count = parts.pages ?? 1
  const content = parts.content ?? visible
  const pageNumbers = Array.from({ length: count }, (_, i) => 5 + i)
  const objects = new Map<number, string | Buffer>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`],
    [2, `<< /Type /Pages /Count ${count} /Kids [${pageNumbers.map(n => `${n} 0 R`).join(' ')}] >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, deflated(content)],
  ])
  for (const number of pageNumbers)
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${parts.high ?? 842}] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> ${parts.resources ?? ''} >> ${parts.page ?? ''} >>`,
    )
  for (const [i, object] of (parts.objects ?? []).entries()) objects.set(10 + i, object)
  return written(objects, parts)
}

function written(objects: ReadonlyMap<number, string | Buffer>, { comment = '', trailer = '' }: Parts): Buffer {
  const out: Buffer[] = [bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), bytes(comment)]
  const offsets = new Map<number, number>()
  let at = out.reduce((sum, part) => sum + part.length, 0)
  for (const [number, object] of objects) {
    offsets.set(number, at)
    const part = join(`${number} 0 obj\n`, object, '\nendobj\n')
    out.push(part)
    at += part.length
  }
  const size = Math.max(...objects.keys()) + 1
  const entries = Array.from({ length: size }, (_, n) => {
    const offset = offsets.get(n)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  out.push(
    bytes(
      `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(out)
}

/** A later version of object 4 appended, as an editor saves: the earlier one stays in the file. */
export function updated(file: Uint8Array, content: string | Buffer): Uint8Array {
  const before = Buffer.from(file)
  const object = join('4 0 obj\n', deflated(content), '\nendobj\n')
  const previous = /startxref\n(\d+)/.exec(before.toString('latin1'))![1]
  const at = before.length
  return join(
    before,
    object,
    `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 50 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${at + object.length}\n%%EOF\n`,
  )
}
