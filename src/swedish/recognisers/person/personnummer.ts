// Personnummer in every written form, T-numbers and regions' reserve numbers. Form and check digit: SKV 704.
import { reason } from '#text/finding.ts'
import { identityShapes, readIdentity, reserveShapes, sureOfIdentity } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

export const personnummer = recogniser({
  id: 'personnummer',
  label: 'PERSONNUMMER',
  says: 'is-personnummer',
  shapes: [...identityShapes, ...reserveShapes],
  accept({ text }) {
    const identity = readIdentity(text)
    if (!identity || (identity.coordination && identity.dateRight)) return { sure: 0, why: [] }
    if (identity.reserve) return { sure: identity.dateRight ? 0.8 : 0.2, why: [reason('is-reserve-number')] }
    const why = [reason(identity.checksumRight ? 'checksum-right' : 'checksum-wrong')]
    if (!identity.dateRight) why.push(reason('date-impossible'))
    return { sure: sureOfIdentity(identity), why }
  },
  near: {
    raises:
      /person-?(?:nummer|nr)|\bpnr\b|\bp-?nr\b|\bpers\.? ?nr|personbeteckning|reservnummer|födelsenummer|\bT-nummer/iu,
    lowers:
      /faktura|ocr|\bdnr|diarie|ärendenr|ärendenummer|artikel|\border|referens|serienummer|kundnummer|meddelande-?id/iu,
    lowersAfter: /^ ?(?:kr\b|kronor|tkr|mnkr|SEK|st\b|%)/u,
  },
  yes: [
    'Personnummer: [[19811228-2382]] enligt ansökan',
    'sökanden ([[811228-2382]]) uppger',
    'pnr [[8112282382]]',
    '[[811228–2382]]',
    '[[811228 2382]]',
    '[[198112282382]]',
    '[[19811228 2382]]',
    '[[1981-12-28-2382]]',
    '[[811228+2382]]',
    '[[8I1228-2382]]',
    'personnr [[811228-2381]] med ett skrivfel',
    'skrivfel utan ledord [[811228-2381]]',
    'T-nummer [[000101-T220]]',
    'reservnummer [[20000101-TF22]]',
  ],
  no: [
    'dnr 005544-2012',
    'SLK-2023-01038',
    'Diarienummer 0186/24',
    'organisationsnummer 212000-1355',
    'fakturanummer 8112281234',
    'den 2024-05-29 14.00',
    'belopp 811228 1234 kr',
    '2019-2023',
  ],
})
