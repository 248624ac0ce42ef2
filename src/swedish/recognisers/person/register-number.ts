// What a person is in a register: customer, client, pupil, employee, insured, the holder of a card, an alarm or a telephone. Only
// after its own word. It points out one person as a personnummer does, and is masked as one. Invoices, contracts and cases have other words.
import { reason } from '#text/finding.ts'
import { isOfPerson } from '../../register-words.ts'
import { nearMark, recogniser } from '../recogniser.ts'

/** The word for a number; what stands right before it, in one word or with a dash, says whose it is. */
const number =
  '(?:[Nn]ummer|[Nn]umret|[Nn]umrets|[Nn]r|NR|NUMMER|[Ii][Dd]|[Nn]o)(?<=(?<![\\p{L}\\p{N}])(?<of>\\p{L}[\\p{L}-]{1,29}?)[-. _]{0,2}(?:[Nn]ummer|[Nn]umrets?|[Nn]r|NR|NUMMER|[Ii][Dd]|[Nn]o))(?![\\p{L}])\\.?'
/** A card or a licence that bears its number with no more than its name, or with what it is for between. */
const bearer =
  '(?:IMEI|ICCID|SIM(?:-kort(?:et)?)?|LMA(?:-?kort(?:et)?)?|(?![Vv]al|[Vv]isit|[Vv]y|[Pp]resent|[Bb]etal|[Rr]öst|[Ää]rende)\\p{L}{3,20}kort(?:et)?|[Ll]arm(?:et)?|[Ll]eg(?:itimation)?\\.?|(?:[Pp]-?|[Pp]arkerings)tillstånd(?:et)?(?: för \\p{L}{4,20})?|\\p{L}{0,12}[Ff]örsäkring(?:en)?(?: hos \\p{Lu}\\p{L}{2,16})?|[Pp]asser(?:bricka|tagg)n?|[Nn]yckelbricka|[Pp]ass(?:et)?(?= (?:nr|nummer|med|\\p{Lu}{1,3} ?\\d))|(?:[Dd]eltagaren?|[Kk]lient(?:en)?|[Bb]rukaren?|[Kk]und(?:en)?|[Ee]lev(?:en)?|[Aa]nställd|[Ss]ökande|[Pp]atient(?:en)?|[Hh]yresgäst(?:en)?|[Dd]itt|[Mm]itt|[Hh]ans|[Hh]ennes)(?= (?:nr|nummer|id|har nummer|med nummer)(?!\\p{L})|: \\p{Lu}{0,4}-?\\d))(?:,? ?(?:med |har )?(?:nr|nummer|id)\\.?)?'
/** A piece of each of them. */
const ofBearer =
  /IMEI|ICCID|SIM|LMA|kort|[Ll]arm|[Ll]eg|tillstånd|[Ff]örsäkring|[Pp]ass|[Nn]yckelbricka|[Dd]eltagare|[Kk]lient|[Bb]rukare|[Kk]und|[Ee]lev|[Aa]nställd|[Ss]ökande|[Pp]atient|[Hh]yresgäst|[DdMm]itt|[Hh]ans|[Hh]ennes/gu
const value = '(?:\\p{Lu}{1,4}[- ]?)?\\d(?:[ /.-]?[\\dO]){2,21}(?:[-/]?\\p{Lu}(?![\\p{L}]))?'
const end = '(?![\\p{L}\\p{N}]|[/:-]\\d|,\\d)'
const between =
  '(?: hos (?:er|oss|dem|kommunen)| (?:på|från) (?:\\p{L}{2,12} ){1,2}(?=var(?!\\p{L})|är(?!\\p{L})))?(?:["\']? ?[:=]|,| är:?| ?(?<= )var| lyder)? {0,3}["\']?'

export const registerNumber = recogniser({
  id: 'register-number',
  label: 'PERSONNUMMER',
  says: 'is-register-number',
  shapes: [
    new RegExp(`(?<pre>${number}${between})(?<it>${value})${end}`, 'gu'),
    nearMark(
      ofBearer,
      [0, 230],
      new RegExp(`(?<pre>(?<![\\p{L}\\p{N}])${bearer}${between})(?<it>${value})${end}`, 'gu'),
    ),
    // Of an insurer's customer: "Försäkring: Dina, kund 7718-2204-H"; the second of two: "LMA 51-884 412, 51-884 413".
    /(?<pre>(?<!\p{L})(?:[Kk]und|[Mm]edlem|[Ee]lev|[Aa]nställd) {1,2})(?<it>\d{3,6}-\d{2,6}(?:-\p{Lu})?)(?![\p{L}\p{N}]|-\d)/gu,
    /(?<pre>(?<!\p{L})LMA(?:-kort)?(?: nr)?:? \d{2}-\d{3} ?\d{3}(?:,| och) )(?<it>\d{2}-\d{3} ?\d{3})(?![\p{L}\p{N}]|-\d)/gu,
  ],
  accept({ text, groups, before, after }) {
    const word = `${groups.of ?? ''}${groups.pre!.replace(/["':=, ]+$/u, '')}`
    const why = [reason('after-cue', { word })]
    const figures = text.replace(/\D/gu, '').length
    if (groups.of && !isOfPerson(groups.of)) return { sure: 0, why }
    const isDate = /^(?:19|20)\d{2}-\d{2}(?:-\d{2})?$/u.test(text) || /^(?:19|20)\d{2} (?:19|20)\d{2}$/u.test(text)
    if (isDate || figures < 3 || (figures < 4 && !/^\p{Lu}/u.test(text))) return { sure: 0, why }
    // A year, and a telephone after "kund 0980-…".
    if (/^(?:19|20)\d{2}$/u.test(text) || (!groups.of && /^0\d{1,3}-\d/u.test(text))) return { sure: 0, why }
    const isFirm =
      /^(?:kund|abonnent|medlem)/iu.test(word) && (firm.test(before.slice(0, -word.length)) || firm.test(after))
    return { sure: isFirm ? 0.35 : 0.93, why }
  },
  yes: [
    'Deltagare nr [[AME-1188]]',
    'lånekort [[118-22041-7]] spärrat',
    'IMEI [[356938035643809]]',
    'Kundnummer [[30412]], personnummer',
    'anst.nr [[118834]]',
    'försäkringsnummer [[0417-66291.04]].',
    'skolskjutskortsnr: [[88 4127]]',
    'Klient: [[BSR-1182]]',
    'larmnr [[40617]]',
    'p-tillstånd för rörelsehindrade nr [[PT-20418]]',
    'Försäkringsnummer [[77-4120-8831]] hos',
    'Försäkring: Dina, kund [[7718-2204-H]]',
    'LMA [[51-884 412]], [[51-884413]]',
    '"kundnr": "[[90-22418]]"',
    'kundnumret på förra fakturan var [[55 01 23]], fakturanumret',
    'mitt kundnr hos er är [[214477]]',
    'Skolskjutskortet, nr [[0088 4127]], fungerar',
  ],
  no: [
    'elev nr 3 av 14',
    'lånekort 2026-05-01',
    'journal 118',
    'Kundnummer 4410 2231 hos Åsmyra Bygg AB',
    'fakturanummer 4471882',
    'avtalsnummer 4410-22',
    'kund 0980-319 200',
    'medlem sedan 2019',
    'leg. sjuksköterska',
    'larm 112',
    'företagsnr 4471882',
    'kompassnr 4471882',
    'Valkort 118-4418-220 överlämnat',
  ],
})

const firm =
  /(?<!\p{L})(?:AB|HB|KB|\p{L}*bolag\p{L}{0,4}|leverantör\p{L}{0,4}|\p{L}*förening\p{L}{0,4}|företag\p{L}{0,4})(?!\p{L})/u
