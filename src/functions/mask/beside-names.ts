// A date right after a person's name is when that person was born: "sonen Erik Bohman, 1958-11-03, Storgatan 3". Knows where
// persons are named; dates of this decade are as often of a signature or a decision, and need a word about a child.
import { isDate } from '#swedish/recognisers/numbers.ts'
import { reason } from '#text/finding.ts'
import type { Proposal } from './marks.ts'

const digits = '(?<year>(?:18|19|20)\\d{2}|\\d{2})(?<dash>-?)(?<month>\\d{2})\\k<dash>(?<day>\\d{2})'
const spoken = '(?<day2>\\d{1,2})\\/(?<month2>\\d{1,2})[ -]{1,2}(?<year2>(?:18|19|20)\\d{2}|\\d{2})'
const alone = '(?<year3>(?:19|20)\\d{2})'
/** Nothing but a comma, a bracket or a space between, and nothing after that goes on with the number. */
const beside = new RegExp(
  `^(?<gap>,? \\(|, {1,2}| )(?<it>${digits}|${spoken}|${alone})(?=[,;)–]|\\.?(?:$|[ \\n]))(?![ -]{1,3}\\d|,\\d)`,
  'u',
)
const child =
  /(?<!\p{L})(?:barn(?:et|en|barn)?|syskon(?:en)?|son(?:en)?|dotter(?:n)?|söner(?:na)?|döttrar(?:na)?|(?:lill|stor)?(?:bror|syster|brodern|systern)|elev(?:en)?|pojken|flickan|tvillingarna?|född[ae]?|\p{L}{0,12}användare|brukare|klient)[ :,]{0,2}(?:är |heter )?$/iu
/** From this year a date beside a name may be of what was signed or decided; a child's is known by the word before. */
const recent = 2018

/** `names`: proposals of names in the flow, in text order. */
export function findBesideNames(text: string, names: readonly Proposal[]): Proposal[] {
  return names.flatMap(({ label, stays, span }) => {
    if (label !== 'PERSON' || stays) return []
    const groups = beside.exec(text.slice(span.end, span.end + 24))?.groups
    if (!groups) return []
    const isChild = child.test(text.slice(Math.max(0, span.start - 24), span.start))
    // "Karl-Otto Wester (1946)"; but "Berg (2018)" is a book.
    const isFull = text.slice(span.start, span.end).includes(' ') && groups.gap === ' ('
    if (!isBirth(groups, isChild, isFull)) return []
    const start = span.end + groups.gap!.length
    const it = { start, end: start + groups.it!.length }
    const same = `BIRTHDATE:${groups.it!.replace(/\D/gu, '')}`
    const why = [reason('is-birthdate'), reason('after-name')]
    return [{ span: it, sure: 0.65, why, label: 'BIRTHDATE' as const, stays: false, same, name: false }]
  })
}

function isBirth(groups: Readonly<Record<string, string | undefined>>, isChild: boolean, isFull: boolean): boolean {
  if (groups.year3) return isChild || (isFull && Number(groups.year3) < recent)
  const written = Number(groups.year ?? groups.year2)
  const month = Number(groups.month ?? groups.month2)
  const day = Number(groups.day ?? groups.day2)
  if (!isDate(written, month, day)) return false
  const year = written > 99 ? written : written + (written > 29 ? 1900 : 2000)
  return isChild || year < recent
}
