// Reads written text again byte by byte, and as text, and looks that the rest still stands.
import type { Ledger } from '#files/proof/ledger.ts'
import { missingWords } from '#files/proof/lost-words.ts'
import type { Written } from '#files/proof/pdf/prove-pdf.ts'

const reader = 'kansli-bytes'

export function provePlain({ output, document, removed }: Written, ledger: Ledger): void {
  const text = new TextDecoder('utf-8').decode(output)
  ledger.look({ place: 'document-text', reader, page: null, text, noise: 'text', seen: true })
  lookForLost(document, removed, text, reader, ledger)
}

/** For formats without pages, where what was read can be compared with what is written word by word. */
export function lookForLost(
  document: Written['document'],
  removed: Written['removed'],
  text: string,
  by: string,
  ledger: Ledger,
): void {
  ledger.open('lost-words', by)
  const whole = { number: 1, start: 0, end: document.text.length, width: 0, height: 0, readable: true }
  for (const word of missingWords(document, whole, removed, text))
    ledger.trouble({ place: 'lost-words', page: null, text: word, reader: by })
}
