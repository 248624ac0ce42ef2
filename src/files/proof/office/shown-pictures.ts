// Asks of every picture in a written office file that it is one whose words were shown and left standing, or one that covers. Goes by the
// bytes of the source and of the copy, not by what the writer says it did.
import { cover, mayLeave } from '#files/picture/pictures-in-office.ts'
import type { Ledger } from '#files/proof/ledger.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'
import { plainPicture } from '#files/redact/plain-picture.ts'
import { unzip } from '#files/zip.ts'

const isPicture = /^(word\/media|Pictures)\//
const same = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

export function askOfPictures(
  files: ReadonlyMap<string, Uint8Array>,
  { source, document, removed }: Written,
  reader: string,
  ledger: Ledger,
): void {
  const pictures = [...files].filter(([path]) => isPicture.test(path))
  if (pictures.length === 0) return
  const allowed = new Set([same(cover)])
  // Without a source nothing is known of what was shown.
  for (const [path, content] of source ? unzip(source) : [])
    if (isPicture.test(path) && mayLeave(path, content, document, removed))
      allowed.add(same(plainPicture(content) ?? content))
  for (const [path, content] of pictures)
    if (!allowed.has(same(content))) ledger.trouble({ place: 'pictures', page: null, text: path, reader })
}
