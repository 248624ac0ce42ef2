// Files made to bring a reader down: each is small, and each has once felled some program. For tests only.
import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { msgWith } from '#test/files/msg-with.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A PDF of the given objects (number → body); object 1 must be the catalogue. */
export function rawPdf(objects: Record<number, string | { dictionary: string; stream: Uint8Array }>): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: [number, number][] = []
  let length = chunks[0]!.length
  const put = (chunk: Buffer) => {
    chunks.push(chunk)
    length += chunk.length
  }
  for (const [number, body] of Object.entries(objects)) {
    offsets.push([Number(number), length])
    if (typeof body === 'string') put(Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'))
    else {
      put(Buffer.from(`${number} 0 obj\n<<${body.dictionary}/Length ${body.stream.length}>>\nstream\n`, 'latin1'))
      put(Buffer.from(body.stream))
      put(Buffer.from('\nendstream\nendobj\n'))
    }
  }
  const start = length
  const rows = offsets.map(([number, at]) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = Math.max(...offsets.map(([number]) => number)) + 1
  put(
    Buffer.from(
      `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

const pages = (resources = '') => ({
  1: '<</Type/Catalog/Pages 2 0 R>>',
  2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`,
})

/** Two layers of Flate over 150 MB of spaces: under 1 kB. */
function doubleFlate(): Uint8Array {
  const inner = deflateSync(Buffer.alloc(150_000_000, 0x20), { level: 9 })
  return rawPdf({
    ...pages(),
    4: { dictionary: '/Filter[/FlateDecode/FlateDecode]', stream: deflateSync(inner, { level: 9 }) },
  })
}

/** Each form draws the next one twenty times: 20^12 drawings. */
function exponentialForms(): Uint8Array {
  const objects: Parameters<typeof rawPdf>[0] = {
    ...pages('/XObject<</F 5 0 R>>'),
    4: { dictionary: '', stream: latin1('/F Do') },
  }
  for (let level = 0; level < 12; level++)
    objects[5 + level] = {
      dictionary: `/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</F ${6 + level} 0 R>>>>`,
      stream: latin1('/F Do '.repeat(20)),
    }
  objects[17] = { dictionary: '/Type/XObject/Subtype/Form/BBox[0 0 600 800]', stream: latin1('0 0 9 9 re f') }
  return rawPdf(objects)
}

/** A picture of 30,000 by 30,000 points in three colours: 2.7 GB when unpacked. */
function giantPicture(): Uint8Array {
  return rawPdf({
    ...pages('/XObject<</I 5 0 R>>'),
    4: { dictionary: '', stream: latin1('600 0 0 800 0 0 cm /I Do') },
    5: {
      dictionary:
        '/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode',
      stream: deflateSync(Buffer.alloc(90_000_000), { level: 9 }),
    },
  })
}

const docx = (document: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(document), ...more }, { level: 9 })

const xlsx = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      '_rels/.rels': strToU8('<a><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></a>'),
      'xl/workbook.xml': strToU8('<a xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></a>'),
      'xl/_rels/workbook.xml.rels': strToU8('<a><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/></a>'),
      'xl/sheet.xml': strToU8(sheet),
      ...more,
    },
    { level: 9 },
  )

function billionLaughs(): Uint8Array {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  return docx(`<!DOCTYPE d [<!ENTITY e0 "ha">${entities}]><document><body><p><r><t>&e12;</t></r></p></body></document>`)
}

const nestedMime = (depth: number): Uint8Array =>
  latin1(
    `From: a@example.se\nDate: x\nMIME-Version: 1.0\n${Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}`,
  )

async function encrypted(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.encrypt({ userPassword: 'hemligt', ownerPassword: 'hemligare' })
  return pdf.save()
}

/** Bytes that look random and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function noise(length: number, seed: number): Uint8Array {
  const random = seeded(seed)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}

/** Every hostile file by name, made when asked for. */
export const hostile: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'zip bomb': () => docx('<document/>', { 'word/media/a.bin': new Uint8Array(100_000_000) }),
  'workbook of empty rows': () => xlsx(`<a><sheetData>${'<row/>'.repeat(600_000)}</sheetData></a>`),
  'workbook with one long string in every cell': () =>
    xlsx(`<a><sheetData><row>${'<c t="s"><v>0</v></c>'.repeat(16_000)}</row></sheetData></a>`, {
      'xl/_rels/workbook.xml.rels': strToU8(
        '<a><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/><Relationship Id="t" Type="x/sharedStrings" Target="strings.xml"/></a>',
      ),
      'xl/strings.xml': strToU8(`<a><si><t>${'x'.repeat(32_000)}</t></si></a>`),
    }),
  'Outlook mail in a circle': () => {
    const good = Buffer.from(msgWith({ subject: 'a', body: 'b'.repeat(90_000) }))
    // Every sector of the file leads to itself.
    const table = (good.readUInt32LE(0x4c) + 1) * 512
    for (let at = 0; at < 512 && table + at + 4 <= good.length; at += 4) good.writeUInt32LE(at / 4, table + at)
    return good
  },
  'workbook bomb': () => xlsx('<a/>', { 'xl/media/a.bin': new Uint8Array(100_000_000) }),
  'zip of many files': () =>
    zipSync(Object.fromEntries(Array.from({ length: 6_000 }, (_, i) => [`f${i}`, new Uint8Array()]))),
  'double Flate': doubleFlate,
  'exponential forms': exponentialForms,
  'giant picture': giantPicture,
  'billion laughs': billionLaughs,
  'deep XML': () => docx(`${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}`),
  'deep MIME': () => nestedMime(5000),
  'deep PDF array': () => rawPdf({ ...pages(), 4: { dictionary: '', stream: latin1('['.repeat(2_000_000)) } }),
  'deep PDF object': () => rawPdf({ ...pages(), 5: '['.repeat(200_000) + ']'.repeat(200_000) }),
  'page tree in a circle': () =>
    rawPdf({ 1: '<</Type/Catalog/Pages 2 0 R>>', 2: '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>' }),
  'huge page': () => rawPdf({ ...pages(), 3: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 1000000000 1000000000]>>' }),
  encrypted,
  'truncated PDF': () => exponentialForms().subarray(0, 300),
  empty: () => new Uint8Array(),
  noise: () => noise(200_000, 1),
  'noise called PDF': () => Buffer.concat([latin1('%PDF-1.7\n'), noise(200_000, 2)]),
  'noise called zip': () => Buffer.concat([latin1('PK\x03\x04'), noise(200_000, 3)]),
  'endless line of HTML tags': () =>
    latin1(
      `From: a@example.se\nDate: x\nMessage-ID: <1@example.se>\nContent-Type: text/html\n\n${'<a '.repeat(2_000_000)}`,
    ),
}
