// Reports named in a document, by title or by date: a day that is not or has not been, a document of the case, or unchecked.
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import { findDates, isPossible } from '#swedish/dates.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'

export function reportVerdict(
  { name, span }: StatuteReference,
  text: string,
  others: readonly { name: string; text: string }[],
  today: string,
): Verdict {
  const faulty = dateFault(name, text.slice(span.end, span.end + 60), today)
  if (faulty) return faulty
  const title = plain(/[”"“]([^”"“]+)[”"“]/u.exec(name)?.[1] ?? '')
  if (title.length < 8) return unchecked('sources-report-not-held')
  const held = others.find(one => plain(one.name).includes(title) || plain(one.text.slice(0, 3000)).includes(title))
  return held ? stands('sources-report-in-case', { name: held.name }) : unchecked('sources-report-not-held')
}

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** `(2023-11-14)`, `(2022)`, `av den 12 mars 2024`, in the reference or right after it. */
function dateFault(name: string, rest: string, today: string): Verdict | null {
  const own = name.replace(/[”"“][^”"“]*[”"“]/u, '')
  const near =
    /^,? ?(?:\([^()\n]{0,40}\)|(?:av|daterad|från|publicerad)(?: den)? [^.,;()\n]{4,30})/u.exec(rest)?.[0] ?? ''
  const told = `${own}${near}`
  const year = /\((\d{4})\)/u.exec(near)?.[1]
  if (year && Number(year) > Number(today.slice(0, 4))) return missing('sources-report-later', { date: year })
  for (const date of findDates(told)) {
    const written = told.slice(date.start, date.end)
    if (!isPossible(date)) return missing('sources-report-no-such-day', { date: written })
    if (date.year === null) continue
    const day = [date.year, pad(date.month), pad(date.day)].join('-')
    if (day > today) return missing('sources-report-later', { date: written })
  }
  return null
}

const pad = (part: number): string => String(part).padStart(2, '0')
