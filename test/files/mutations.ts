// Good files with something broken in them, the same for the same seed: what a bad disk, a bad mail gateway or a fuzzer makes.
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { seeded } from '#test/files/hostile.ts'
import { msgWith } from '#test/files/msg-with.ts'
import { number, row, text, xlsxWith } from '#test/traps/xlsx-traps.ts'

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const paragraph = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
const goodDocx = () =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${namespace}><w:body>${paragraph('Åsa Öberg').repeat(40)}<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl></w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${namespace}><w:footnote>${paragraph('Not')}</w:footnote></w:footnotes>`,
    ),
  })

/** A sheet that is long enough for most injuries to fall in its cells. */
const goodXlsx = () =>
  xlsxWith({
    sheets: [
      { rows: Array.from({ length: 40 }, (_, i) => row(i + 1, text(`A${i + 1}`, 'Åsa Öberg') + number(`B${i + 1}`, i))).join('') },
    ],
  })

const goodMail = Buffer.from(
  [
    'From: =?utf-8?Q?=C3=85sa_=C3=96berg?= <asa@example.se>',
    'Date: Mon, 23 Nov 2026 08:15:00 +0100',
    'MIME-Version: 1.0',
    'Subject: =?utf-8?B?w6TDpMOk?=',
    'Content-Type: multipart/mixed; boundary=b1',
    '',
    '--b1',
    'Content-Type: text/html; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>R=E4ksm=F6rg=E5s &aring; <b>fet</b></p>',
    '--b1',
    'Content-Type: text/plain; name=a.txt',
    'Content-Disposition: attachment; filename=a.txt',
    'Content-Transfer-Encoding: base64',
    '',
    'SGVqIGhlag==',
    '--b1--',
    '',
  ].join('\r\n'),
)

export type Mutation = { name: string; bytes: Uint8Array }

/** `count` broken files, in turn PDF, DOCX, ODT and XLSX (packed and as XML within the zip) and mail, as EML and as MSG. */
export function* mutations(seed: number, count: number): Generator<Mutation> {
  const random = seeded(seed)
  const pdf = readFileSync(new URL('./layout-chromium.pdf', import.meta.url))
  const docx = goodDocx()
  const odt = readFileSync(new URL('./libreoffice.odt', import.meta.url))
  const xlsx = goodXlsx()
  const msg = msgWith({
    subject: 'Åsa',
    body: 'Hej på er',
    to: [['Åsa', 'asa@example.se']],
    files: [{ name: 'a.txt', content: Buffer.from('Hej') }],
  })
  for (let i = 0; i < count; i++) {
    const turn = i % 9
    if (turn === 0) yield { name: 'a.docx', bytes: breakBytes(docx, random) }
    else if (turn === 1) yield { name: 'a.docx', bytes: breakPart(docx, 'word/document.xml', random) }
    else if (turn === 2) yield { name: 'a.odt', bytes: breakBytes(odt, random) }
    else if (turn === 3) yield { name: 'a.odt', bytes: breakPart(odt, 'content.xml', random) }
    else if (turn === 4) yield { name: 'a.xlsx', bytes: breakBytes(xlsx, random) }
    else if (turn === 5) yield { name: 'a.xlsx', bytes: breakPart(xlsx, 'xl/worksheets/sheet1.xml', random) }
    else if (turn === 6) yield { name: 'a.msg', bytes: breakBytes(msg, random) }
    else if (turn === 7) yield { name: 'a.eml', bytes: breakBytes(goodMail, random) }
    else yield { name: 'a.pdf', bytes: breakBytes(pdf, random) }
  }
}

function breakPart(good: Uint8Array, path: string, random: () => number): Uint8Array {
  const files = unzipSync(good)
  return zipSync({ ...files, [path]: breakBytes(files[path]!, random) })
}

/** One to eight injuries: a byte changed, a stretch cut out, doubled or blanked, the end cut off. */
function breakBytes(good: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(good)
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
    const at = Math.floor(random() * bytes.length)
    const to = Math.min(bytes.length, at + 1 + Math.floor(random() ** 3 * bytes.length))
    const way = random()
    if (way < 0.5 && at < bytes.length) bytes[at] = Math.floor(random() * 256)
    else if (way < 0.65) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    else if (way < 0.8) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
    else if (way < 0.93) bytes.fill(0, at, to)
    else bytes = bytes.subarray(0, at)
  }
  return bytes
}
