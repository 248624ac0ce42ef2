// Words of the ZIP that holds all that was let out of a request.
import { wordList } from '#words/words.ts'

export const packageWords = wordList({
  sv: { name: 'begaran-{number}', record: 'maskningsprotokoll' },
  en: { name: 'request-{number}', record: 'mask-record' },
})
