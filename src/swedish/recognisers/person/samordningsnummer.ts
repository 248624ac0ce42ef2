// Samordningsnummer: as a personnummer with 60 added to the day (SKV 707).
import { reason } from '#text/finding.ts'
import { identityShapes, readIdentity, sureOfIdentity } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

export const samordningsnummer = recogniser({
  id: 'samordningsnummer',
  label: 'SAMORDNINGSNUMMER',
  says: 'is-samordningsnummer',
  shapes: identityShapes,
  accept({ text }) {
    const identity = readIdentity(text)
    if (!identity?.coordination || !identity.dateRight) return { sure: 0, why: [] }
    const why = [reason(identity.checksumRight ? 'checksum-right' : 'checksum-wrong')]
    return { sure: sureOfIdentity(identity), why }
  },
  near: {
    raises:
      /samordnings-?(?:nummer|nr)|person-?(?:nummer|nr)|(?<![\p{L}\p{N}_])sam\.?nr|(?<![\p{L}\p{N}_])pnr(?![\p{L}\p{N}_])/iu,
    lowers: /faktura|ocr|(?<![\p{L}\p{N}_])dnr|diarie|ärendenr|artikel|(?<![\p{L}\p{N}_])order|referens|serienummer/iu,
    lowersAfter: /^ ?(?:kr(?![\p{L}\p{N}_])|kronor|tkr|mnkr|SEK|st(?![\p{L}\p{N}_])|%)/u,
  },
  yes: [
    'samordningsnummer [[701063-2391]]',
    '([[19701063-2391]])',
    '[[701063 2391]]',
    '[[197010632391]]',
    'samordningsnr [[701063-2392]]',
  ],
  no: ['811228-2382', 'dnr 701063-2012', 'bankgiro 701-0632'],
})
