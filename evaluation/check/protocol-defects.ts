// Faults in minutes: what the act wants is taken away, one thing at a time.
import { type Defect, swap } from './defect.ts'

export const isMinutes = (memo: string): boolean =>
  /^.{0,40}\bPROTOKOLL|SAMMANTRÄDESPROTOKOLL/mu.test(memo.slice(0, 200))
const inMinutes =
  (plant: (memo: string) => string | null): Defect['plant'] =>
  memo =>
    isMinutes(memo) ? plant(memo) : null
/** The lines of a part of an item, its heading and its text. */
const part = (heading: string) => new RegExp(`^(?:${heading})\\n(?:[^\\n]+\\n)+\\n?`, 'mu')

export const protocolDefects: Defect[] = [
  {
    kind: 'who took part is left out',
    rule: 'protocol-missing-front',
    plant: inMinutes(memo => swap(memo, /^(?:Beslutande|Närvarande ledamöter)[^\n]*\n(?: +[^\n]+\n)*/mu, '')),
  },
  {
    kind: 'who approves is left out',
    rule: 'protocol-missing-front',
    plant: inMinutes(memo => {
      const all = memo.replace(/^(?:Utses att justera|Justering|Justerande|Justerare)[^\n]*\n/gmu, '')
      return all === memo ? null : all
    }),
  },
  {
    kind: 'a decision is left out',
    rule: 'protocol-missing-decision',
    plant: inMinutes(memo => {
      const at = memo.search(/^Beslut\nNämnden lägger|^Nämndens beslut\nFöreningen/mu)
      if (at === -1) return null
      const cut = memo.slice(at).replace(/^(?:Beslut|Nämndens beslut)\n[^\n]+\n/u, '')
      return (memo.slice(0, at) + cut).replace(part('Beslutsgång'), '')
    }),
  },
  {
    kind: 'the order of proposals is left out',
    rule: 'protocol-missing-order',
    plant: inMinutes(memo => {
      const less = swap(memo, part('Propositionsordning'), '')
      return less && swap(less, part('Omröstning'), '')
    }),
  },
  {
    kind: 'the result of a vote is left out',
    rule: 'protocol-missing-result',
    plant: inMinutes(memo => swap(memo, part('Omröstning'), '')),
  },
  {
    kind: 'how each one voted is left out',
    rule: 'protocol-missing-voters',
    plant: inMinutes(memo => {
      const less = swap(memo, /^Ja-röster:[^\n]*\n(?:Nej-röst[^\n]*\n)?/mu, '')
      return less && swap(less, /Den som bifaller[^\n]*? Med 2 ja-röster mot 1 nej-röst/u, 'Med 2 röster mot 1')
    }),
  },
  {
    kind: 'an item has the number of the one before',
    rule: 'protocol-numbering',
    plant: inMinutes(memo => swap(memo, /^§ (44|91)(?=\n| A)(?!.*Uppföljning)/mu, (_, n) => `§ ${Number(n) - 1}`)),
  },
  {
    kind: 'approved too late',
    rule: 'protocol-adjusted-late',
    plant: inMinutes(memo => swap(memo, /(Justeringens plats och tid +[^\d\n]+)\d{4}-\d{2}-\d{2}/u, '$12025-06-17')),
  },
  {
    kind: 'an impossible date in the minutes',
    rule: 'impossible-date',
    plant: inMinutes(memo =>
      swap(memo, /den 1 september 2025|den 24, 25 och 26 december 2024/u, 'den 31 september 2025'),
    ),
  },
  {
    kind: 'a word stands twice in the minutes',
    rule: 'doubled-word',
    plant: inMinutes(memo => swap(memo, /(finner att) nämnden/u, '$1 att nämnden')),
  },
]
