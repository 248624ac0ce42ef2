// Money's addresses: bankgiro, plusgiro, accounts with clearing number, IBAN, Swish, cards. Bare digits need a word that says so.
import { type Reason, reason } from '#text/finding.ts'
import { luhn, mod97 } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

/** A digit or what a scanner gives for one. */
const d = '[0-9OoIlSB]'
const start = '(?<![\\p{L}\\p{N}-])'
const end = '(?![\\p{L}\\p{N}])'
const cue = (words: string, it: string) =>
  new RegExp(`(?<pre>${start}(?:${words})(?: är|:|=|,)? {0,2}(?:nr|nummer)?[.:]? {0,2})(?<it>${it})${end}`, 'giu')

export const bank = recogniser({
  id: 'bank',
  label: 'BANK',
  says: 'is-bank',
  shapes: [
    new RegExp(`${start}[A-Z]{2}\\d{2}(?:[ -]?[0-9A-Z]{4}){2,7}(?:[ -]?[0-9A-Z]{1,3})?${end}`, 'gu'),
    cue('iban(?:-?(?:nr|nummer))?', '[a-z]{2}[0-9Oo]{2}(?:[ -]?[0-9a-z]{4}){2,7}(?:[ -]?[0-9a-z]{1,3})?'),
    cue('bankgiro(?:t|nummer|nr)?|bg', '\\d{3,4} ?[-–]? ?\\d{4}'),
    cue('plusgiro(?:t|nummer|nr|kontot?)?|postgiro(?:t)?|pg', '\\d[\\d ]{0,9} ?[-–] ?\\d'),
    cue('swish(?:-?(?:nummer|nr)|ar?)?(?: till)?', '123[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2}'),
    cue(
      '(?:bank|löne|spar|fond|barn|privat|person|skatte|transaktions|service|all|ungdoms|gemensam(?:ma|t)? |hushålls|mat|kapital|pensions|depå|kort|förvaltar|huvudmanna|uttags|utbetalnings|e-spar|familje)?(?:k[o0]nt[o0]|kto|konto-?nr)(?:t|nummer|numret|nr)?(?: ?\\([\\p{L} +]{3,24}\\))?(?: (?:hos|i|på) [\\p{L}]{2,20})?|insättning (?:på|till)|(?:utbetal|återbetal|överför|sätt)\\p{L}{0,8} (?:(?:den |det |dem |pengarna |beloppet )?in (?:på|till)|till|på|önskas (?:till|på)|(?:sker|görs|ska (?:ske|göras)) (?:till|på))|kontoutdrag (?:för|från)|clnr|clearing(?:nummer|nr)?|swedbank|swedb\\.?|handelsbanken|handelsb\\.?|shb|nordea|seb(?: bank|-konto)?|danske bank|avanza|sparbanken|resurs bank|sbab|lansforsakringar|länsförsäkringar|ica banken|skandia|bank(?=:? \\d{4}[ ,-])',
      `\\d{4}[ ,-]{1,2}\\d{6}-?[xX*]{4}|${d}{4,5}(?:-${d})?[ ,.-]{0,3}(?:(?:kontonr|konto|kontonummer)[.:]? ?)?${d}(?:[ .-]?${d}){4,13}`,
    ),
    new RegExp(`${start}(?<told>\\d[\\d ]{1,9}-\\d{1,4})(?= ?\\((?:pg|bg|plusgiro|bankgiro)\\))`, 'giu'),
    cue('clearing(?:nummer|nr)?|clnr', '\\d{4}(?:-\\d)?'),
    cue('(?:löne|person|privat|spar)?(?:kto|konto(?:nr|nummer)?)', '\\d[\\d .-]{5,16}\\d'),
    new RegExp(`${start}[1-9]\\d{3}-\\d ?[, ] ?\\d{3} ?\\d{3} ?\\d{3} ?-?\\d${end}`, 'gu'),
    new RegExp(`${start}(?<!\\d )[3-6]\\d{3}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}${end}(?! \\d)`, 'gu'),
    new RegExp(`${start}[1-9]\\d{3}-\\d(?: ?[,/] ?| )\\d{2,3}(?: \\d{2,3}){2,3}(?:-\\d)?${end}`, 'gu'),
    new RegExp(`${start}[1-9]\\d{3}[-, ] ?\\d{3} \\d{3} \\d{2,3}${end}`, 'gu'),
    new RegExp(`${start}[1-9]\\d{3}[-, ] ?\\d{6} ?\\d{4}${end}`, 'gu'),
    new RegExp(`${start}8\\d{4}[,:]? ?\\d{3} ?\\d{3} ?\\d{3}-\\d${end}`, 'gu'),
    // A card with its figures starred.
    /(?<![\p{L}\p{N}*])(?<starred>(?:[*xX•]{4}[ -]?){3}\d{4})(?![\p{L}\p{N}])/gu,
    new RegExp(`${start}\\d{3,4}-\\d{4}${end}`, 'gu'),
  ],
  accept({ text, groups, before, after }) {
    if (groups.told) return { sure: 0.8, why: [reason('after-cue', { word: after.trim().slice(0, 4) })] }
    if (groups.starred) return { sure: 0.7, why: [] }
    if (/^[A-Z]{2}[\dO]{2}/iu.test(text) && /^[ ,]{0,2}\(?leverantör/iu.test(after))
      return { sure: 0.1, why: [reason('pay-to')] }
    if (/^[A-Z]{2}[\dO]{2}/iu.test(text)) return iban(text.toUpperCase(), groups.pre !== undefined)
    const digits = text.replace(/\D/g, '')
    const why: Reason[] = [reason(luhn(digits) ? 'checksum-right' : 'checksum-wrong')]
    if (digits.length < 4) return { sure: 0, why: [] }
    // "konto 4481-30": of the chart of accounts.
    if (/^konto(?:t)?[: ]*$/iu.test(groups.pre ?? '') && /^\d{4}[-.]\d{2,3}$/u.test(text)) return { sure: 0, why: [] }
    if (groups.pre && isPayee(groups.pre, before, after)) return { sure: 0.1, why: [reason('pay-to')] }
    if (groups.pre) return { sure: 0.93, why: [reason('after-cue', { word: groups.pre.replace(/[:= ]+$/u, '') })] }
    if (digits.length < 9 && isPayee(before.slice(-32), before, after)) return { sure: 0.1, why: [reason('pay-to')] }
    if (digits.length === 16) return { sure: luhn(digits) ? 0.9 : 0.35, why }
    if (/^\d{4}-\d[ ,/]/u.test(text) && digits.length > 10) return { sure: 0.7, why: [] }
    if (/^\d{4}-\d/u.test(text) && digits.length === 15) return { sure: 0.8, why: [] }
    if (/^\d{4}[-, ]/u.test(text) && digits.length > 10 && digits.length < 15)
      return { sure: text[4] === '-' ? 0.5 : 0.25, why: [] }
    if (/^8\d{4}[,: ]/u.test(text) && /-\d$/u.test(text)) return { sure: 0.7, why: [] }
    if (digits.length >= 14) return { sure: 0.6, why: [] }
    return { sure: luhn(digits) && !/^(?:19|20)\d{2}-(?:19|20)/u.test(text) ? 0.4 : 0.2, why }
  },
  near: {
    raises:
      /bankgiro|(?<![\p{L}\p{N}_])bg(?![\p{L}\p{N}_])|plusgiro|konto|clearing|swish|kort(?:et|nummer|nr)|(?:bank|betal|kredit)kort|iban|betal(?:a|as|ning)|utbetal/iu,
    raisesAfter:
      /^[ ,(]{1,3}(?:i |hos |på )?(?:handelsbanken|swedbank|nordea|seb|sparbanken|danske bank|länsförsäkringar|skandia|ica banken|avanza)(?!\p{L})/iu,
    lowers:
      /(?<![\p{L}\p{N}_])dnr|diarie|ärende|telefon|(?<![\p{L}\p{N}_])tel(?![\p{L}\p{N}_])|(?<!\p{L})år(?:en)?(?![\p{L}\p{N}_])|läsår|period/iu,
  },
  yes: [
    'bankgiro [[5402-9681]]',
    'bg: [[540-9681]]',
    'plusgiro [[4 12 34-5]]',
    'kontonummer [[8327-9 123 456 789-0]]',
    'clearingnr [[6112 konto 123 456 789]]',
    'IBAN [[SE45 5000 0000 0583 9825 7466]]',
    'swish [[123 456 78 90]]',
    'kort [[4111 1111 1111 1111]]',
    'Handelsbanken [[6112 123 456 789]]',
    '[[1 88 44-12]] (PG)',
    'Transaktionskonto [[9150 214.77.893]]',
    'eller bank [[9960 34-1188 2290]]',
    'till kontot [[3300 450517xxxx]] det är',
    'Handelsb. [[6112 402 118 338]]',
    'vill ha pengarna på [[6770 412 335 908]] handelsbanken',
    'eller swishar [[123 418 22 07]]',
    'Om avgiften betalas tillbaka, sätt in den på plusgiro [[48 12 07-3]]',
  ],
  no: [
    'belastar konto 4481-30, men',
    'faktura från vårt bankgiro 991-2346',
    'Arrende 640 kr/år till bg 5833-0274',
    'Åsmyra Taxi Ek. för. 769600-1181 bankgiro 118-4412',
    'IBAN SE35 5000 0000 0549 1000 0003 (leverantörens)',
    'utbetalning till klubbens bankgiro 5402-9681',
    'Bankgiro 5402-9681   Godkänd för F-skatt',
    'dnr 2023-00686',
    'läsåret 2023-2024',
    'tel 031-390 06 00',
    'åren 2019-2023',
    'konto 4010',
    'kontot saldo 2024',
  ],
})

/** Girots that one is asked to pay to are the municipality's, a firm's or an association's, and public; unless it is somebody's own. */
function isPayee(pre: string, before: string, after: string): boolean {
  if (/^[ ,]{0,2}\(?leverantör/iu.test(after)) return true
  if (!/giro|(?<![\p{L}\p{N}_])[bp]g(?![\p{L}\p{N}_])/iu.test(pre)) return false
  if (ofGroup.test(before) || /^ {1,12}(?:godkänd för )?f-skatt/iu.test(after)) return true
  if (own.test(before + after)) return false
  return (
    payee.test(`${before}${pre}`) || /^(?: till|,? {0,2})[\p{L} ]{0,20}(?:kommun|förening|stad|nämnd)/iu.test(after)
  )
}
const ofGroup =
  /(?:klubbens|föreningens|lagets|bolagets|firmans|kårens|församlingens|kommunens|förvaltningens|skolans|företagets|samfällighetens) (?:plus|bank|post)?(?:giro\p{L}{0,6}|[bp]g)[.: ]*$/iu
const own =
  /utbetal|återbetal|tillbaka|(?<!\p{L})sätt(?:s|as|a|er)? (?:in|över)|överför|har uppge|privat|(?<![\p{L}\p{N}_])(?:hans|hennes|mitt?|min|mina)(?![\p{L}\p{N}_])|personlig|sökande|klagande|medborgar/iu
/** A firm's or an association's number has 2 or more as its third figure. */
const payee =
  /betal|insätt|inbetal|avgift|arrende|(?<!\p{L})hyran?(?!\p{L})|faktur|(?<!\p{L})vår[at]? (?:\p{L}{4,5}giro|[bp]g)|(?<![\p{L}\p{N}_])till$|kommun|förening|nämnd|(?<!\p{L})(?:AB|HB|KB|OCR)(?!\p{L})|(?<!\d)\d{2}[2-9]\d{3}-\d{4}(?!\d)/iu

function iban(text: string, told: boolean) {
  const bare = text.replace(/[ -]/g, '')
  if (told) return { sure: 0.95, why: [reason(mod97(bare) === 1 ? 'checksum-right' : 'checksum-wrong')] }
  if (bare.length < 15 || bare.length > 34) return { sure: 0, why: [] }
  return mod97(bare) === 1
    ? { sure: 0.99, why: [reason('checksum-right')] }
    : { sure: /^SE\d{22}$/u.test(bare) ? 0.7 : 0.2, why: [reason('checksum-wrong')] }
}
