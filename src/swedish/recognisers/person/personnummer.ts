// Personnummer in every written form, T-numbers and regions' reserve numbers. Form and check digit: SKV 704.
import { reason } from '#text/finding.ts'
import { identityShapes, readIdentity, reserveShapes, sureOfIdentity } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

const word = '(?:[Pp]erson-?(?:nummer|nr)|[Pp]nr|[Pp]-nr|[Pp]ers\\.? ?nr|PERSONN(?:UMME)?R)'
/** A digit too few or too many, or a mark between that nothing else has: only beside its own word. */
const slipped = new RegExp(
  `(?<pre>(?<!\\p{L})${word}(?:et)?(?: är)?[.:=]{0,2} {0,2})(?<it>(?<slip>(?:19|20)?\\d{6}[-+–/ ]{0,3}(?:\\d{3}|\\d{5})))(?![\\p{L}\\p{N}]|-\\d)`,
  'gu',
)
/** The marks in the wrong places: "19400-721 9142". */
const misparted = new RegExp(
  `(?<pre>(?<!\\p{L})${word}(?:et)?(?: är)?[.:=]{0,2} {0,2})(?<it>(?<parted>\\d(?:[-–/. ]?\\d){9,11}))(?![\\p{L}\\p{N}]|[- ]\\d)`,
  'gu',
)
const slippedBefore = new RegExp(
  `(?<!\\p{L}|\\p{N}|-)(?<pre>)(?<it>(?<slip>(?:19|20)?\\d{6}-(?:\\d{3}|\\d{5})))(?=[?,). ]{1,3}(?:[\\p{L}() ]{0,24} )?${word}(?!\\p{L}))`,
  'gu',
)

export const personnummer = recogniser({
  id: 'personnummer',
  label: 'PERSONNUMMER',
  says: 'is-personnummer',
  shapes: [...identityShapes, ...reserveShapes, slipped, misparted, slippedBefore],
  accept({ text, groups, before, after }) {
    if (groups.slip) return { sure: 0.75, why: [reason('after-cue', { word: groups.pre?.trim() || 'personnummer' })] }
    if (groups.parted && /^(?:19|20)?\d{6}/u.test(text)) return { sure: 0, why: [] }
    const identity = readIdentity(text)
    if (groups.parted && !identity?.dateRight) return { sure: 0, why: [] }
    if (groups.parted) return { sure: 0.8, why: [reason('after-cue', { word: groups.pre!.trim() })] }
    if (!identity || (identity.coordination && identity.dateRight)) return { sure: 0, why: [] }
    // What the word right before says that it is; and a longer number that only holds ten figures like these.
    const isOther = identity.separator !== 'dash' && ofAnother.test(before)
    const isLonger = !identity.checksumRight && /\d-$/u.test(before)
    if (
      isOther ||
      isLonger ||
      (identity.separator === 'space' && /^ \d{2}(?!\d)/u.test(after) && ofAnother.test(before))
    )
      return { sure: 0.25, why: [reason('checksum-wrong')] }
    if (identity.reserve) return { sure: identity.dateRight ? 0.8 : 0.2, why: [reason('is-reserve-number')] }
    const why = [reason(identity.checksumRight ? 'checksum-right' : 'checksum-wrong')]
    if (!identity.dateRight) why.push(reason('date-impossible'))
    return { sure: sureOfIdentity(identity), why }
  },
  near: {
    raises:
      /person-?(?:nummer|nr)|(?<![\p{L}\p{N}_])pnr(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])p-?nr(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])pers[.0o]{0,2} ?n+r|pers[o0]nn[ru]|personbeteckning|reservnummer|födelsenummer|(?<![\p{L}\p{N}_])T-nummer/iu,
    lowers:
      /faktura|ocr|(?<![\p{L}\p{N}_])dnr|diarie|ärendenr|ärendenummer|artikel|(?<![\p{L}\p{N}_])order|referens|serienummer|kundnummer|meddelande-?id|rapport(?:nr|nummer)?[:. ]{0,2}$|logg-?(?:nr|id)/iu,
    raisesAfter: /^[?,). ]{0,3}(?:\p{L}{2,12} ){0,2}person-?(?:nummer|nr)/iu,
    lowersAfter: /^ ?(?:kr(?![\p{L}\p{N}_])|kronor|tkr|mnkr|SEK|st(?![\p{L}\p{N}_])|%)/u,
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
    'personnummer är [[19811-228 2382]].',
    'T-nummer [[000101-T220]]',
    'reservnummer [[20000101-TF22]]',
  ],
  no: [
    'Händelserapport 2026-0212-0047 Räddningstjänsten',
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

/** Right before it stands what the number is of. */
const ofAnother =
  /(?:faktura|ocr|order|artikel|referens|serie|kund|avtals?|försäkring(?:s|en)?|inventarie|löp)-?(?:nr|nummer|id)?[.:]? *$/iu
