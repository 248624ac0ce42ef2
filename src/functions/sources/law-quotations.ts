// Quotations beside the law: a quotation whose sentence names a section is searched there, any other in the acts the document
// names. Tells only what the text of the law can carry: a quotation of something else is left alone.
import type { Quotation } from '#functions/sources/quotations.ts'
import { sentences } from '#swedish/sentences.ts'
import type { LawSection, LawText } from '#swedish/statutes/law-text.ts'
import type { StatuteReference } from '#swedish/statutes/references.ts'
import type { Place, Register } from '#swedish/statutes/register.ts'
import { findQuotation, quotable } from '#text/quotation.ts'
import type { Span } from '#text/span.ts'

/** Where a quotation stands in the law, or how it parts from it. `place` is the section it was compared with. */
export type Said = { act: string; place: Place } & (
  | { found: 'same' }
  | { found: 'other-words'; here: string; there: string }
  | { found: 'elsewhere'; said: string }
  | { found: 'nowhere' }
)
type Bound = { act: string; places: Place[] }

const mostActs = 20 // of those a document names, searched for a quotation that names no section
const shownWords = 12

/** Makes the law that a text names ready to be searched for its quotations. */
export function lawSearch(
  text: string,
  references: readonly StatuteReference[],
  register: Register,
  law: LawText,
  today: string,
): (quotation: Quotation) => Said | null {
  const named = references.filter(one => one.kind === 'statute' && one.act !== null)
  if (named.length === 0) return () => null
  const acts = [...new Set(named.map(one => one.act as string))].slice(0, mostActs)
  const clauses = sentences(text)
  return quotation => {
    const clause = clauseOf(text, clauses, quotation)
    const bound = boundTo(named, quotation, clause)
    const own = bound ? sectionsOf(law, bound, today) : []
    const there = own.find(section => isSame(quotation, section))
    if (bound && there) return { found: 'same', act: bound.act, place: there }
    const stands = firstIn(law, bound ? [bound.act, ...acts.filter(act => act !== bound.act)] : acts, quotation)
    if (stands && !(bound && own.length > 0 && stands.act === bound.act))
      return { found: 'same', act: stands.act, place: stands.section }
    if (!bound || own.length === 0) return null
    const place = own[0]!
    if (stands) return { found: 'elsewhere', act: bound.act, place: stands.section, said: placeIn(place) }
    const parted = differing(quotation, own)
    if (parted) return { found: 'other-words', act: bound.act, ...parted }
    const isWhole = register.act(bound.act)?.status === 'in-force' && register.act(bound.act)?.whole
    return isWhole && isSaidByLaw(text, clause, quotation) ? { found: 'nowhere', act: bound.act, place } : null
  }
}

const placeIn = ({ chapter, section }: Place): string =>
  [chapter && `${chapter} kap.`, section && `${section} §`].filter(Boolean).join(' ')

/** The sentence around a quotation, which may itself hold several sentences. */
function clauseOf(text: string, clauses: readonly Span[], { start, end }: Span): Span {
  const first = clauses.findLast(one => one.start <= start)
  const last = clauses.find(one => one.end >= end)
  const from = Math.max(first?.start ?? start, start - 300)
  // A quotation that ends its own sentence ends the writer's too, but for what stands in brackets after it.
  const rest = text.slice(end, Math.min(last?.end ?? end, end + 200))
  const closed = /[.!?]$/u.test(text.slice(start, end - 1))
  const bracket = /^\s?\([^)\n]{1,80}\)/u.exec(text.slice(end, end + 90))?.[0].length ?? 0
  return { start: from, end: closed ? end + bracket : Math.max(end + rest.length, end + bracket) }
}

/** The reference nearest to the quotation in its sentence: the last before it, or else the first after it. */
function boundTo(named: readonly StatuteReference[], quotation: Span, clause: Span): Bound | null {
  const inClause = named.filter(one => one.span.start >= clause.start && one.span.end <= clause.end)
  const before = inClause.filter(one => one.span.end <= quotation.start && one.places.length > 0).at(-1)
  const after = inClause.find(one => one.span.start >= quotation.end && one.places.length > 0)
  const one = before ?? after
  const places = one?.places.filter(place => place.section !== null) ?? []
  return one?.act && places.length > 0 ? { act: one.act, places } : null
}

/** The sections named, in the wording of today first, then in any other the law holds. */
function sectionsOf(law: LawText, { act, places }: Bound, today: string): LawSection[] {
  return places.flatMap(({ chapter, section }) => {
    const now = law.paragraph(act, chapter, section ?? '', today)
    if (!now) return []
    const others = law
      .provisions(act)
      .filter(one => one !== now && one.section === now.section && one.chapter === now.chapter)
    return [now, ...others]
  })
}

const isSame = (quotation: Quotation, { text }: LawSection): boolean =>
  findQuotation(quotation.text.normalize('NFKC'), quotable(text)).status === 'found'

/** The first section of these acts that holds the quotation word for word. Most sections are passed over by their words. */
function firstIn(
  law: LawText,
  acts: readonly string[],
  quotation: Quotation,
): { act: string; section: LawSection } | null {
  const words = quotation.text.toLowerCase().match(/\p{L}{5,}/gu) ?? []
  const telling = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, 3)
  if (telling.length < 2) return null
  for (const act of acts)
    for (const section of law.provisions(act)) {
      const low = section.text.toLowerCase()
      if (telling.every(word => low.includes(word)) && isSame(quotation, section)) return { act, section }
    }
  return null
}

function differing(quotation: Quotation, sections: readonly LawSection[]) {
  for (const section of sections) {
    const answer = findQuotation(quotation.text.normalize('NFKC'), quotable(section.text))
    if (answer.status !== 'differs') continue
    const [first] = answer.differences
    return { place: section, here: told(first?.quoted), there: told(first?.stands) }
  }
  return null
}

const told = (words = ''): string => words.split(/\s+/u).slice(0, shownWords).join(' ') || '–'

const says =
  /(?<!\p{L})(?:står|stod|lyder|anges|anger|framgår|heter|säger|sägs|stadgas?|föreskrivs|föreskriver|slås?|enligt|ska|gäller)(?!\p{L})/iu
/** Somebody else is quoted: preparatory works, a court, an authority, a person, or a name. */
const another =
  /(?<!\p{L})(?:förarbete\p{L}*|prop|proposition\p{L}*|betänkande\p{L}*|utredning\p{L}*|motiv\p{L}*|kommentar\p{L}*|JO|JK|SKR|HFD|HD|dom|domen|domstolen|\p{L}{0,12}rätten|ombudsman\p{L}*|revision\p{L}*|riktlinje\p{L}*|polic\p{L}+|handbok\p{L}*|rubrik\p{L}*|kallad\p{L}*|motion\p{L}*|medborgarförslag\p{L}*|rapport\p{L}*|uttal\p{L}*|anför\p{L}*|skriver|skrev|menar|anser|ansåg|fann|uppger|hävdar|beslut\p{L}{0,2}|antog|antagit|delegat\p{L}+|program\p{L}*|projekt\p{L}*|uppdrag\p{L}*)(?!\p{L})/iu

/** The sentence says that the law says so, and names no other who could have. */
function isSaidByLaw(text: string, clause: Span, quotation: Span): boolean {
  const around = `${text.slice(clause.start, quotation.start)} ${text.slice(quotation.end, clause.end)}`
  return says.test(around) && !another.test(around)
}
