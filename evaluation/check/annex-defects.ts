// Faults between a memo and the files of its case: planted in the memo, or a file taken away.
import { type Defect, swap } from './defect.ts'

const quoted = /(bilaga \d att ”(?:\p{L}+ ){3})(\p{L}+)/u

export const annexDefects: Defect[] = [
  {
    kind: 'a word of a quotation changed',
    rule: 'quote-mismatch',
    plant: (memo, half) => swap(memo, quoted, (_, lead) => `${lead}${half === 'tuned' ? 'aldrig' : 'sällan'}`),
  },
  {
    kind: 'a quotation that nobody wrote',
    rule: 'quote-not-found',
    plant: memo =>
      swap(
        memo,
        /(bilaga \d att ”)[^”]+/u,
        (_, lead) => `${lead}alla inblandade är överens om att vägen måste byggas om`,
      ),
  },
  {
    kind: 'an amount that the annex tells otherwise',
    rule: 'figure-differs-from-annex',
    plant: memo => {
      const amount = /(?:kostade|kostar) (\d[\d ]*) tkr(?= år| under)/u.exec(memo)?.[1]
      return amount ? memo.replaceAll(`${amount} tkr`, `${Number(amount.replace(' ', '')) + 85} tkr`) : null
    },
  },
  {
    kind: 'an annex that is not among the files',
    rule: 'annex-file-missing',
    plant: memo => swap(memo, /(Bilagor\n+1\. [^\n]+\n2\. [^\n]+)/u, '$1\n3. Yttrande från pensionärsrådet'),
  },
]
