// What the register says of a reference to a statute: it stands, it is missing, it is repealed, or it could not be checked.
// An act the register does not hold is never called missing. Must not know how references are found.
import { euVerdict } from '#functions/sources/eu-verdict.ts'
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'
import { look, type Place, type Register } from '#swedish/statutes/register.ts'
import { reason } from '#text/finding.ts'

/** What the register may say of a place it is not sure of; the rest would sound like "missing". */
const gaps = new Set(['gap-in-register', 'sections-not-held', 'chapter-needed', 'no-such-letter'])

export function statuteVerdict(found: StatuteReference, place: Place, register: Register): Verdict {
  if (found.kind === 'eu') return euVerdict(found, place, register)
  if (found.act === null)
    return unchecked(found.name ? 'sources-name-not-held' : 'sources-no-act', { name: found.name })
  const act = register.act(found.act)
  if (!act) return notHeld(found, register)
  const facts = { title: act.title }
  const next = register.successor(act.id)
  if (act.status === 'repealed' || (act.status === 'unknown' && next)) {
    const params = { ...facts, successor: next?.title ?? '' }
    return { status: 'repealed', why: reason(next ? 'sources-repealed-by' : 'sources-repealed', params), params }
  }
  const misnamed = otherName(found, act.id, register)
  if (misnamed) return misnamed
  if (place.chapter === null && place.section === null)
    return act.status === 'unknown' ? unchecked('sources-status-not-held', facts) : stands('sources-act-stands', facts)
  const { found: answer, why, last } = look(act, place)
  const params = { ...facts, chapter: place.chapter ?? '', section: place.section ?? '', last }
  // The act named last before a lone "5 §" is a guess: then it is the guess that is in doubt, not the section.
  if (answer === 'missing' && act.status === 'unknown' && !found.numbered)
    return unchecked('sources-status-not-held', facts)
  if (answer === 'missing' && found.bound === 'guessed') return unchecked('sources-no-act', {})
  const former =
    answer === 'missing' && !found.numbered && register.formers(act.id).find(old => look(old, place).found === 'exists')
  if (former) {
    const told = { ...params, former: former.title }
    return { status: 'repealed', why: reason('sources-in-former-act', told), params: told }
  }
  if (answer === 'missing') return missing(`sources-${why}`, params)
  if (answer === 'unsure') return unchecked(gaps.has(why) ? `sources-${why}` : 'sources-list-may-be-short', params)
  // It is there, but nobody says whether the act still holds.
  if (act.status === 'unknown') return unchecked('sources-place-in-unknown', params)
  return stands(place.section === null ? 'sources-chapter-stands' : 'sources-section-stands', params)
}

/** The register is from the middle of 2025: of the years up to this one it has every act in force that it knows by name. */
const lastWholeYear = 2024

/** No year has had more (2,0xx in 1994). */
const numbersInAYear = 2300
/** A year's last number may be above the highest seen, since what was repealed is not all there: never by so much in a year known from elsewhere. */
const lastNumber = (register: Register, year: number): number => {
  const highest = register.highest(year)
  return highest === 0 || year < 1980 || year > lastWholeYear
    ? numbersInAYear
    : Math.min(numbersInAYear, Math.ceil(highest * 1.15) + 50)
}

/**
 * A number the register does not hold is unchecked, since many acts are not in it. Two cases are wrong for certain: a number no
 * year has reached, and an act's own name and year with another number. A known predecessor is told as repealed.
 */
function notHeld(found: StatuteReference, register: Register): Verdict {
  const number = found.act ?? ''
  const [year = 0, serial = 0] = number.split(':').map(Number)
  const named = found.name ? (register.named(found.name.replace(/s$/, '')) ?? register.named(found.name)) : undefined
  const next = register.successor(number)
  if (next) {
    const params = { title: `${found.name} (${number})`, successor: next.title }
    return { status: 'repealed', why: reason('sources-repealed-by', params), params }
  }
  if (serial > lastNumber(register, year))
    return { status: 'missing', why: reason('sources-number-too-high', { number }), params: {} }
  const own = Number(named?.id.slice(0, 4))
  // A later act of the same name would have taken the place of the one that is in force.
  const isLater = named?.status === 'in-force' && year > own && year <= lastWholeYear
  // An earlier act of the name gave way to the one that is in force.
  if (named?.status === 'in-force' && year < own) {
    const params = { title: `${found.name} (${number})`, successor: named.title }
    return { status: 'repealed', why: reason('sources-repealed-by', params), params }
  }
  if (!named || (own !== year && !isLater)) return unchecked('sources-act-not-held', { number })
  const params = { number, title: `${named.title} (${named.id})`.replace(/(\(\d{4}:\d+\)).*$/, '$1') }
  return missing('sources-number-not-of-act', params)
}

/** `kommunallagen (2017:900)`: the number is another act's. Earlier acts of the same name are right with their own number. */
function otherName(found: StatuteReference, id: string, register: Register): Verdict | null {
  if (!found.numbered || !found.name) return null
  const named = register.named(found.name)
  const same = register.act(id)
  if (!named || !same || named.id === id || register.successor(id)?.id === named.id) return null
  const written = found.name.toLowerCase().replace(/(en|n)?s?$/, '')
  if (
    same.title
      .toLowerCase()
      .replace(/ \(.*$/, '')
      .endsWith(written) ||
    same.title.toLowerCase().startsWith(written)
  )
    return null
  const params = { number: id, title: named.title, other: same.title }
  return missing('sources-number-of-other-act', params)
}
