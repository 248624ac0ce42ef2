// Arithmetic of Swedish identity numbers: Luhn, mod 97, dates, and the digits that a scanner takes for letters.

/** A digit, or a letter that OCR gives for one: O Q for 0, l I for 1, Z for 2, S for 5, G b for 6, B for 8. */
export const digit = '[0-9OoQIlZSGbB]'
/** True digits that ten or twelve characters must hold at least: else it is a word in capitals. */
const fewestDigits = 4

/** OCR letters read as the digits they stand for; everything but digits and letters dropped. */
export const plain = (text: string): string =>
  text
    .replace(/[OoQ]/g, '0')
    .replace(/[Il]/g, '1')
    .replace(/Z/g, '2')
    .replace(/S/g, '5')
    .replace(/[Gb]/g, '6')
    .replace(/B/g, '8')
    .replace(/[^0-9A-Za-z]/g, '')

/** Luhn's checksum (mod 10) over a whole number, its check digit last. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[digits.length - 1 - i])
    const weighed = i % 2 === 1 ? value * 2 : value
    sum += weighed > 9 ? weighed - 9 : weighed
  }
  return digits.length > 1 && sum % 10 === 0
}

/** Remainder mod 97 of an IBAN (ISO 13616): 1 when it is right. */
export function mod97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4)
  let rest = 0
  for (const unit of moved) {
    const value = Number.parseInt(unit, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** Whether the day exists; without a century, 29 February is taken where either century has it. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const leap = year % 4 === 0 && (year < 100 || year % 100 !== 0 || year % 400 === 0)
  return day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

/** What stands in the place of a personnummer, taken apart. */
export type Identity = {
  dateRight: boolean
  /** Day + 60: samordningsnummer. */
  coordination: boolean
  checksumRight: boolean
  /** A letter among the last four: T-number or a region's reserve number. */
  reserve: boolean
  century: boolean
  /** `odd`: a stop, stroke or underscore, as other numbers are written too. */
  separator: 'dash' | 'space' | 'none' | 'odd'
}

const dash = '[-\u2010-\u2015\u2212+]'
const gap = `(?: {0,2}${dash}{1,2} {0,2}| {1,3}| ?[._/:\\\\\u00b7\u2022\u2219~=*] ?)?`
const day = `${digit}{2}[-/. ]?${digit}{2}[-/. ]?${digit}{2}`
const century = '(?:1[89]|[Il][89]|2[0Oo])'
/** Every written form of ten or twelve digits, OCR letters and reserve letters included; used by all who share the shape. */
export const identityShapes: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${century}[ ]?)?${day}${gap}${digit}{2} ?${digit}{2}(?![\\p{L}\\p{N}]|-\\d{2}-\\d)`,
    'gu',
  ),
  // Every figure by itself, as in the boxes of a form.
  new RegExp(
    `(?<!\\p{N} ?|\\p{L})${digit}(?: {1,2}${digit}){5,7}(?: {0,2}${dash})?(?: {1,2}${digit}){4}(?! ?[\\p{L}\\p{N}])`,
    'gu',
  ),
  /(?<=\p{Ll}{2}_?)\d{6}(?:\d{2})?[-+]\d{4}(?![\p{L}\p{N}])/gu,
  /(?<=\p{L}_)(?:19|20)?\d{6}[-_]?\d{4}(?![\p{L}\p{N}])/gu,
  new RegExp(`(?<=[Pp][Nn][Rr][.:]?|nr[.:]?|nummer:?)\\d{6}(?:\\d{2})?${dash}?\\d{4}(?![\\p{L}\\p{N}])`, 'gu'),
]
export const reserveShapes: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${century}[ ]?)?\\d{6}${gap}[A-Z]\\d{3}(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${century}[ ]?)?\\d{6}(?:${dash}| )[A-Z]{2}\\d{2}(?![\\p{L}\\p{N}])`, 'gu'),
]

/** Takes apart ten or twelve characters; null where there are not that many. */
export function readIdentity(text: string): Identity | null {
  const all = plain(text)
  if ((all.length !== 10 && all.length !== 12) || text.replace(/\D/g, '').length < fewestDigits) return null
  const ten = all.slice(-10)
  const reserve = /[A-Z]/.test(ten.slice(6))
  const year = Number(all.length === 12 ? all.slice(0, 4) : ten.slice(0, 2))
  const written = Number(ten.slice(4, 6))
  const coordination = written > 60
  const lastGap = /([^0-9A-Za-z]*)[0-9A-Za-z]{2} ?[0-9A-Za-z]{2}$/.exec(text)?.[1] ?? ''
  return {
    dateRight: isDate(year, Number(ten.slice(2, 4)), coordination ? written - 60 : written),
    coordination,
    // A reserve letter counts as 1 (personnummer.dev, specification 3.1).
    checksumRight: luhn(ten.replace(/[A-Z]/g, '1')),
    reserve,
    century: all.length === 12,
    separator:
      lastGap === ''
        ? 'none'
        : lastGap.trim() === ''
          ? 'space'
          : /[._/:\\\u00b7\u2022\u2219~=*]/.test(lastGap)
            ? 'odd'
            : 'dash',
  }
}

/** Certainty that an identity number is one, before near words: shared by personnummer, samordningsnummer and sole traders. */
export function sureOfIdentity(identity: Identity): number {
  const { dateRight, checksumRight, separator, century } = identity
  if (!dateRight) return checksumRight && separator === 'dash' ? 0.25 : 0.2
  if (separator === 'odd') return checksumRight ? 0.7 : 0.2
  if (checksumRight) return separator === 'none' && !century ? 0.85 : 0.98
  if (separator === 'dash') return 0.75
  return century && separator === 'none' ? 0.6 : 0.3
}
