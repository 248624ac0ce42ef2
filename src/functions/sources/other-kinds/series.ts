// Whether a bill, an inquiry, a ministry's report or a directive of the number written can be. The series are not held, so what
// can be stays unchecked; only what no year could hold is called missing.
import { missing, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'

type Bounds = { from: number; most: number; since?: { year: number; most: number } }
/** First year and a number no year has come near: fullest so far are about 300 bills, 194 inquiries, 130 Ds (since 2000 some 90), 170 directives. */
const bounds: Partial<Record<StatuteReference['kind'], Bounds>> = {
  bill: { from: 1867, most: 350 },
  inquiry: { from: 1922, most: 220 },
  'ministry-series': { from: 1960, most: 200, since: { year: 2000, most: 120 } },
  directive: { from: 1960, most: 250 },
}
/** From the autumn of 1975 bills are numbered by session; before that by calendar year. */
const firstSession = 1975

export function seriesVerdict({ kind, name }: StatuteReference, today: string): Verdict {
  const parts = /(?<year>\d{4})(?:\/(?<next>\d{2,4}))?:(?<serial>\d{1,4})/u.exec(name)?.groups
  const bound = bounds[kind]
  if (!parts || !bound) return unchecked('sources-series-not-held')
  const [year, serial, now] = [Number(parts.year), Number(parts.serial), Number(today.slice(0, 4))]
  const written = parts.next ? `${parts.year}/${parts.next}` : (parts.year ?? '')
  if (kind === 'bill') {
    const faulty = sessionFault(year, parts.next, written, today)
    if (faulty) return faulty
  } else if (parts.next) return missing('sources-series-by-year', { name, written })
  if (year > now) return missing('sources-series-later', { written })
  if (year < bound.from) return missing('sources-series-earlier', { written, from: bound.from })
  const most = bound.since && year >= bound.since.year ? bound.since.most : bound.most
  if (serial < 1 || serial > most) return missing('sources-series-number', { written, serial })
  return unchecked('sources-series-not-held')
}

function sessionFault(year: number, next: string | undefined, written: string, today: string): Verdict | null {
  if (next === undefined) return year > firstSession ? missing('sources-session-needed', { written }) : null
  const follows = String(year + 1)
  // Two figures are enough, also at the turn of the century ("1999/00"), where the whole year is the rule.
  if (next !== follows && next !== follows.slice(2)) return missing('sources-session-not-a-year', { written })
  if (year < firstSession) return missing('sources-session-not-yet', { written })
  const month = Number(today.slice(5, 7))
  const session = Number(today.slice(0, 4)) - (month < 8 ? 1 : 0)
  return year > session ? missing('sources-series-later', { written }) : null
}
