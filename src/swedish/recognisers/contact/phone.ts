// Swedish and foreign telephone numbers. Short public numbers (112, 1177, 116 000) stay: they have no shape here.
import { type Reason, reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

/** A digit or what OCR gives for one. */
const d = '[0-9OoQlISB]'
const between = '[ /_\\u2010-\\u2015\\u2212\\u00b7-]'
const rest = `(?:${between}{0,3}${d}){5,8}`

const spoken =
  '(?:noll(?:sjuttio(?:ett?|två|tre|sex|nio)?|åtta|trettioett|fyrtio|nitton)|nolla?|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?|tio|elva|tolv|(?:tret|fjor|fem|sex|sjut|ar|nit)ton|ett?|två|tre|fyra|fem|sex|sju|åtta|nio)'

export const phone = recogniser({
  id: 'phone',
  label: 'PHONE',
  says: 'is-phone',
  shapes: [
    new RegExp(
      `(?<![\\p{L}\\p{N}+])(?:\\(?\\+|\\(?00)[ -]?46\\)? ?(?:-? ?\\( ?0 ?\\)|-|/)?[ -]?0?[1-9]\\d?${rest}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(`(?<![\\p{L}\\p{N}+])\\(0\\) ?[1-9]\\d{0,2}${rest}(?![\\p{L}\\p{N}])`, 'gu'),
    // Without its plus, as links and exports have it; and with stops, as Americans write.
    /(?<![\p{L}\p{N}+.-])46[ -]?7[02369][ -]?\d(?:[ -]?\d){6}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}])\+46\.\d{1,3}(?:\.?\d{2,3}){3,4}(?![\p{L}\p{N}])/gu,
    new RegExp(`(?<!\\p{L})${spoken}(?:[ ,-]{1,2}(?:${spoken}|\\d{1,3})){4,12}(?!\\p{L}|\\d)`, 'giu'),
    new RegExp(
      `(?<![\\p{L}\\p{N}-]|(?<!\\.)\\.|(?<!\\d\\d ?)/|(?<!\\d)\\d{1,5},|\\d:)\\(?[0Oo][1-9lO]${d}{0,2}\\)?${rest}(?![\\p{L}\\p{N}]|:\\d)`,
      'gu',
    ),
    /(?<![\p{L}\p{N}+]|\d )(?:\+|00)(?!46)[1-9]\d{0,2}[ -]?(?:\(\d{1,4}\) ?)?(?:[ -]?\d){6,11}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}/:.,-])0\d{1,3}\.\d{3}\.\d{2}\.\d{2}(?![\p{L}\p{N}]|\.\d)/gu,
    /(?<![\p{L}\p{N}+.,:-] ?)0(?: \d){1,3}(?: ?[-–] ?)?(?: ?\d){6,8}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}+])0?46-07[02369]\d{7}(?!\d)/gu,
    /(?<![\p{L}\p{N}+])[0O]{2}46[- ]?7[0O2369][- ]?\d(?:[ -]?\d){6}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}/:.,-])0\d{1,3}[-/ ]\d{2,3}(?:\.\d{2,3}){2}(?![\p{L}\p{N}]|\.\d)/gu,
    /(?<![\p{L}\p{N}+./])[O0]7[O0239]\.[\dO]{3}\.[\dO]{2}\.[\dO]{2}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}+])0 7[02369]-?\d(?:[ -]?\d){6}(?![\p{L}\p{N}])/gu,
    // The zero left out, as a cell of a spreadsheet leaves it: only beside a word about telephones.
    /(?<![\p{L}\p{N}/:.,-]|\d )(?<short>(?:7[02369OQ]|[1-9]\d{0,2})(?:[-/]| {1,2})\d{3}(?: ?\d{2}){2}|(?:7[02369OQ])[ -]?\d{3}(?: ?\d{2}){2}|7[02369O]\d-\d{2} ?\d{2} ?\d{2}|[1-9]\d[ -]\d{2} ?\d{2} ?\d{3})(?![\p{L}\p{N}]|-\d)/gu,
    /(?<![\p{L}\p{N}/:.,-])07[02369]\.\d{2,7}(?:\.\d{2,3}){0,2}(?![\p{L}\p{N}])/gu,
    /(?<pre>(?<![\p{L}\p{N}])(?:[Tt]el(?:efon)?(?:nr|nummer|numret)?|[Hh]em(?:nr|nummer|telefon)|[Mm]obil(?:nr|nummer)?|[Tt]fn|[Aa]nknytning|[Aa]nkn)[.:]{0,2} {0,2})(?<it>(?!(?:19|20)\d\d-\d\d-\d\d)[1-9]\d{1,2}(?:[ -]?\d{2,3}){1,3})(?![\p{L}\p{N}])/gu,
  ],
  accept({ text, groups, before }) {
    if (ofAnother.test(before)) return { sure: 0, why: [] }
    if (groups.pre) return { sure: 0.7, why: [reason('after-cue', { word: groups.pre.trim() })] }
    if (groups.short)
      return {
        sure: /(?<!\p{L})(?:nr|nummer)[.:]? $/iu.test(before) ? 0.55 : /^7[02369OQ]/u.test(text) ? 0.3 : 0.2,
        why: [mobile],
      }
    if (/^\p{L}{2}/u.test(text)) return { sure: /^noll/iu.test(text) ? 0.8 : 0.2, why: [] }
    if (text.replace(/\D/g, '').length < 6) return { sure: 0, why: [] }
    const digits = text
      .replace(/[OoQ]/g, '0')
      .replace(/[lI]/g, '1')
      .replace(/S/g, '5')
      .replace(/B/g, '8')
      .replace(/\D/g, '')
    if (/^\+(?!46)|^00(?!46)/u.test(text.replace(/[ (]/g, ''))) return foreign(text)
    if (/^0?46-07/u.test(text)) return { sure: 0.85, why: [mobile] }
    const national = digits.replace(/^(?:0046|46(?=\d{7,11}$))0?/u, '0')
    if (/^0\d{1,2}\.\d/u.test(text) && national.length !== 10) return { sure: 0, why: [] }
    if (/^07[02369]/u.test(national) && national.length === 10 && !/^46\d{9}$/u.test(text))
      return { sure: grouped(text) ? 0.97 : 0.9, why: [mobile] }
    if (/^08/u.test(national)) return landline(text, national.length >= 8 && national.length <= 10)
    if (/^46\d/u.test(text)) return { sure: 0.6, why: [mobile] }
    return landline(text, national.length >= 8 && national.length <= 10)
  },
  near: {
    raises:
      /(?<!\p{L})(?:tel|tlf|hem(?:nr|nummer)?|arb|arbetet|jobb(?:et)?|kväll(?:stid)?|dagtid|mobb?|numret|(?:hans|hennes|mitt|deras|ens) nummer|(?:mammas?|pappas?)(?: nummer)?|telefon\p{L}*|tfn|mobil\p{L}*|ring\p{L}*|nås på|sms|fax|växel|ankn\p{L}*)(?!\p{L})/iu,
    lowers:
      /bankgiro|(?<![\p{L}\p{N}_])bg(?![\p{L}\p{N}_])|plusgiro|(?<![\p{L}\p{N}_])pg(?![\p{L}\p{N}_])|faktura|(?<![\p{L}\p{N}_])dnr|diarie|ärendenr|ocr|(?<![\p{L}\p{N}_])order|artikel|avtal|kundn|serien|kundnummer|löpn|inventarie|(?<![\p{L}\p{N}_])projekt|referens|person-?(?:nr|nummer)|(?<![\p{L}\p{N}_])pnr(?![\p{L}\p{N}_])|konto/iu,
    lowersAfter: /^ ?(?:kr(?![\p{L}\p{N}_])|kronor|tkr|mnkr|SEK|%)/u,
  },
  yes: [
    'Ring mig på [[070-174 06 05]] efter fem',
    'tel [[031-390 06 12]]',
    'tel. [[0701740612]]',
    '[[070 174 06 13]]',
    'mobil [[+46 70 174 06 14]]',
    '[[+46 (0)70-174 06 15]]',
    '[[0046701740616]]',
    '[[031/390 06 17]]',
    '[[040 628 04 18]]',
    '[[08-465 004 19]]',
    '[[0980-319 220]]',
    '[[(031) 390 06 21]]',
    'telefon: [[390 06 22]]',
    '[[070–174 06 23]]',
    '[[+47 22 12 34 56]]',
    '[[070.174.06.24]]',
    'nås på [[noll sjuttio ett sju fyra noll sex trettio]]',
    '[[031-390.06.52]]',
    '[[0O46-701740666]]',
    'mob [[nollsjuttio 174 noll sex 78]]',
    'Anmäl ny: ....[[0980-319 293]]....',
  ],
  no: [
    'bankgiro 5402-9681',
    'dnr 2023-00686',
    'Ring 112 eller 1177',
    'diarienummer 0186/24',
    'år 2019-2023',
    'kl. 08.30-16.30',
    '08-10 oktober',
    'Inkom per telefon 2026-11-17 klockan 10.20',
    '0,25-0,75 procent',
    'anläggning 0088213771,',
    'Streckkod 31764 00551 2093',
  ],
})

/** Right before it stands what the number is of, and it is no telephone. */
const ofAnother =
  /(?:avtals?|order|artikel|faktura|kund|projekt|referens|serie|inventarie|löp|ärende|diarie|produkt|ritnings?|kontrakts?|medlems|polisanmälans?)-? ?(?:nr|nummer|id)?[.:]? *$/iu

const mobile: Reason = reason('mobile-prefix')
const grouped = (text: string): boolean => /\d[ /–-]/u.test(text)
const landline = (text: string, length: boolean) => ({
  sure: length ? (/^\+|^00|^\(?0\d{1,3}\)? ?[-/–]/u.test(text) ? 0.92 : grouped(text) ? 0.75 : 0.5) : 0.2,
  why: [reason('area-code')],
})
/** No country's: figures that only begin with two noughts. */
const noCountry = /^00(?:2[189]|8[03789]|9[79]|699)/u
const foreign = (text: string) => ({
  sure: text.startsWith('+') ? 0.85 : noCountry.test(text) ? 0.2 : 0.55,
  why: [reason('country-code')],
})
