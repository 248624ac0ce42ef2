// Looks for the secret in a file in ways that are not the prover's: every packed stretch unpacked wherever one begins, the reading of
// pdf.js and of poppler where installed, the files of a zip, the parts of a mail. Crude on purpose.
import { execFileSync } from 'node:child_process'
import { inflateRawSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PostalMime from 'postal-mime'
import { openOcr } from '#files/ocr/words-in-picture.ts'
import { png } from '#files/png.ts'
import { render } from '#files/render.ts'

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export type TrapKind = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'email' | 'text'

/** Every text found in a file, with what gave it. */
export async function everyText(
  bytes: Uint8Array,
  kind: TrapKind,
  scanned = false,
): Promise<{ by: string; text: string }[]> {
  const all = Buffer.from(bytes)
  const found = [
    { by: 'bytes', text: all.toString('latin1') },
    { by: 'utf8', text: all.toString('utf8') },
  ]
  if (kind === 'pdf')
    found.push(
      ...unpackedIn(all),
      { by: 'pdfjs', text: await withPdfjs(bytes) },
      { by: 'pdftotext', text: poppler(bytes) },
    )
  if (kind === 'pdf' && scanned) found.push(...(await seenIn(bytes)))
  if (kind === 'docx' || kind === 'odt' || kind === 'xlsx')
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      const text = Buffer.from(content).toString('utf8')
      found.push(
        { by: name, text: `${name}\n${text}` },
        { by: `${name} without tags`, text: text.replace(/<[^>]*>/g, '') },
      )
    }
  if (kind === 'email') {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true })
    found.push({
      by: 'mail',
      text: JSON.stringify({ ...mail, attachments: mail.attachments.map(each => each.filename) }),
    })
    for (const { content, filename } of mail.attachments) {
      const inner = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
      const ending = /\.(pdf|docx|odt|xlsx|eml)$/.exec(filename ?? '')?.[1]
      const kindOf = ending === 'eml' ? 'email' : ((ending as TrapKind | undefined) ?? 'text')
      found.push(...(await everyText(inner, kindOf, scanned)))
    }
  }
  return found
}

/** The page as it looks, and the pictures as they lie in the file, drawn or not, read as pictures. */
async function seenIn(bytes: Uint8Array): Promise<{ by: string; text: string }[]> {
  const ocr = await openOcr()
  const read = (png: Uint8Array, dots = 150) =>
    ocr
      .wordsIn(png, dots, { x: 0, y: 0, ...sizeOf(png) })
      .map(({ text }) => text)
      .join(' ')
  return [
    { by: 'the page read as a picture', text: read(await render(bytes, 1, 1654), 200) },
    ...greysIn(Buffer.from(bytes)).map((png, i) => ({ by: `picture ${i}`, text: read(png) })),
  ]
}

const sizeOf = (bytes: Uint8Array): { width: number; height: number } => {
  const view = Buffer.from(bytes)
  return { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

/** Every picture of the file that is packed as we write them, wherever it hangs, as it is and with light and dark changed about. */
function greysIn(all: Buffer): Uint8Array[] {
  const out: Uint8Array[] = []
  const source = all.toString('latin1')
  for (let at = source.indexOf('stream'); at !== -1; at = source.indexOf('stream', at + 6)) {
    const keys = source.slice(source.lastIndexOf('obj', at), at)
    const [width = 0, height = 0] = ['Width', 'Height'].map(key => Number(new RegExp(`/${key} (\\d+)`).exec(keys)?.[1]))
    if (!keys.includes('/Image') || !(width > 20 && height > 8)) continue
    try {
      const plain = inflateSync(all.subarray(source[at + 6] === '\r' ? at + 8 : at + 7), options)
      out.push(...[0, 255].map(turn => greyOf(plain, width, height, turn)))
    } catch {
      // packed in another way
    }
  }
  return out
}

/** The first channel of every pixel, or its only bit. */
function greyOf(plain: Buffer, width: number, height: number, turn: number): Uint8Array {
  const bits = (plain.length * 8) / (width * height)
  const pixels = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = (plain[y * Math.ceil(width / 8) + (x >> 3)]! >> (7 - (x & 7))) & 1
      const sample = bits < 2 ? bit * 255 : plain[(y * width + x) * Math.floor(bits / 8)]!
      pixels.fill(Math.abs(turn - sample), (y * width + x) * 4, (y * width + x) * 4 + 4)
    }
  return png(pixels, width, height, width * 4)
}

export const holds = (text: string, secret: string): boolean => {
  const flat = plain(text)
  const [first = '', ...rest] = secret.split(' ')
  return [secret, [...rest, first].join(''), rest.join('')].some(form => form !== '' && flat.includes(plain(form)))
}

const options = { finishFlush: 2 } // take what a cut stream holds

/** Tries to unpack at every place where packed data could begin. */
function unpackedIn(all: Buffer): { by: string; text: string }[] {
  const out: { by: string; text: string }[] = []
  for (let at = all.indexOf('stream'); at !== -1; at = all.indexOf('stream', at + 6)) {
    const from = all[at + 6] === 0x0d ? at + 8 : at + 7
    const rest = all.subarray(from)
    for (const unpack of [
      (data: Buffer) => inflateSync(data, options),
      (data: Buffer) => inflateRawSync(data.subarray(2), options),
    ])
      try {
        const data = unpack(rest)
        const text = data.toString('latin1')
        const strings = [...text.matchAll(/\(((?:\\.|[^\\()])*)\)|<([0-9a-fA-F\s]+)>/g)]
        const shown = strings
          .map(([, literal, hex]) => literal ?? Buffer.from((hex ?? '').replace(/\s/g, ''), 'hex').toString('latin1'))
          .join('')
        const dict = all
          .toString('latin1', Math.max(at - 300, 0), at)
          .split('endobj')
          .at(-1)!
        const columns = /\/Predictor 1[0-5]/.test(dict) && /\/Columns (\d+)/.exec(dict)?.[1]
        if (columns) out.push({ by: `rows at ${from}`, text: rowsOf(data, Number(columns)) })
        out.push({ by: `unpacked at ${from}`, text }, { by: `strings at ${from}`, text: shown })
        break
      } catch {
        // not packed data
      }
  }
  return out
}

/** Rows that say what differs from the row above, as the traps write them; UTF-16 without its zeros when it is searched. */
function rowsOf(data: Buffer, columns: number): string {
  const out = Buffer.alloc(data.length)
  let length = 0
  for (let row = 0; row < data.length; row += columns + 1)
    for (let i = 1; i <= columns && row + i < data.length; i++, length++)
      out[length] = data[row + i]! + (data[row] === 2 && length >= columns ? out[length - columns]! : 0)
  const text = out.toString('latin1', 0, length)
  const strings = [...text.matchAll(/<([0-9a-fA-F]+)>/g)].map(([, hex]) => Buffer.from(hex!, 'hex').toString('latin1'))
  return `${text}\n${strings.join('\n')}`
}

async function withPdfjs(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, disableFontFace: true })
  const pdf = await task.promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    text += '\n'
  }
  await task.destroy()
  return text
}

function poppler(bytes: Uint8Array): string {
  try {
    return execFileSync('pdftotext', ['-raw', '-', '-'], {
      input: bytes,
      timeout: 20_000,
      maxBuffer: 1e8,
      stdio: ['pipe', 'pipe', 'ignore'],
    }).toString()
  } catch {
    return '' // not installed here
  }
}
