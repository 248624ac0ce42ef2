// Dates as Swedish officials write them, found in a flow (see text/flow.ts): ISO, words, slashes, ranges, weekday names.
// Must not know the calendar day it is today, nor what a date is used for.

import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

export type FoundDate = Span & {
  /** Null where the year is not written with the date. */
  year: number | null
  month: number
  day: number
  /** 1 = Monday … 7 = Sunday, as written; null where no weekday is named. */
  weekday: number | null
  written: 'iso' | 'words' | 'slash'
  /** The first day of "8–10 februari", which borrows month and year from the second. */
  borrowed: boolean
}

export const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
export const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']

const monthForms = [...months, ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'okt', 'nov', 'dec']]
const monthPattern = `(?:${monthForms.sort((a, b) => b.length - a.length).join('|')})`
const before = `(?:(?<weekday>${weekdays.join('|')})(?:en)?,? )?(?:den )?`
// "8–10 februari", "den 8 och 9 februari": the first day shares month and year with the second.
const inWords = new RegExp(
  `(?<![\\p{L}\\p{N}/.,:-])${before}(?:(?<first>\\d{1,2})(?: ?[–-] ?| och | till )(?:den )?)?(?<day>\\d{1,2})(?::[ea])? (?<month>${monthPattern})(?!\\p{L})(?:(?<=(?<![\\p{L}\\p{N}_])\\p{L}{3,4})\\.(?= \\d{4}))?(?: (?<year>(?:19|20)\\d{2})(?!\\d))?`,
  'giu',
)
const iso =
  /(?<![\p{L}\p{N}/-])(?:(?<weekday>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)? (?:den )?)?(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?![\p{N}-])/giu
// A bare "24/10" may be a fraction or a diarienummer: it is a date only with a cue before or a year after.
const slash =
  /(?<![\p{L}\p{N}/-])(?:(?<weekday>måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)? )?(?<den>den )?(?<day>\d{1,2})\/(?<month>\d{1,2})(?:(?: |-|\/)(?<year>(?:19|20)\d{2}))?(?![\p{N}/])/giu

/** Every date in the text, possible or not, in order and without overlap. */
export function findDates(text: string): FoundDate[] {
  // Most stretches of text hold no figure, and so no date.
  if (!/\d/.test(text)) return []
  const found: FoundDate[] = []
  for (const match of matches(text, iso)) found.push(dateOf(match, 'iso', Number(match.groups?.month)))
  for (const match of matches(text, inWords)) {
    const month = monthNumber(match.groups?.month ?? '')
    const last = dateOf(match, 'words', month)
    if (match.groups?.first) {
      const at = match[0].indexOf(match.groups.first)
      const start = match.index + at
      found.push({
        ...last,
        start: match.index,
        end: start + match.groups.first.length,
        day: Number(match.groups.first),
        borrowed: true,
      })
      found.push({ ...last, weekday: null, start: start + match[0].slice(at).search(/\d{1,2}(?::[ea])? \p{L}/u) })
    } else found.push(last)
  }
  for (const match of matches(text, slash)) {
    const { weekday, den, year } = match.groups ?? {}
    const date = dateOf(match, 'slash', Number(match.groups?.month))
    if ((weekday || den || year) && date.month <= 12 && date.month > 0) found.push(date)
  }
  return found.sort((a, b) => a.start - b.start)
}

function dateOf(match: RegExpMatchArray, written: FoundDate['written'], month: number): FoundDate {
  const { weekday, year, day } = match.groups ?? {}
  return {
    start: match.index ?? 0,
    end: (match.index ?? 0) + match[0].trimEnd().length,
    year: year ? Number(year) : null,
    month,
    day: Number(day),
    weekday: weekday ? weekdays.indexOf(weekday.toLowerCase()) + 1 : null,
    written,
    borrowed: false,
  }
}

const monthNumber = (name: string): number =>
  months.findIndex(month => month.startsWith(name.toLowerCase().slice(0, 3))) + 1

/** Days in a month; February has 29 where the year is unknown, so that an unknown year never makes a date impossible. */
function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const isPossible = (date: Pick<FoundDate, 'year' | 'month' | 'day'>): boolean =>
  date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysIn(date.month, date.year)

/** Weekday 1–7 (Monday first) by Zeller's congruence: pure arithmetic, so that no time zone can shift it. */
export function weekdayOf(year: number, month: number, day: number): number {
  const m = month < 3 ? month + 12 : month
  const y = month < 3 ? year - 1 : year
  const century = Math.floor(y / 100)
  const k = y % 100
  const h = (day + Math.floor((13 * (m + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(century / 4) + 5 * century) % 7
  return ((h + 5) % 7) + 1
}

/** YYYYMMDD as a number, for comparing two dates that both have a year. */
export const ordinal = (year: number, month: number, day: number): number => year * 10_000 + month * 100 + day
