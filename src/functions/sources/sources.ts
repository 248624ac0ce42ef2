// Källkontroll: every reference to law in a document, and whether the register holds it. What cannot be checked is said to be
// unchecked; an act the register does not hold is never called missing.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { aiFunction, type Found, type KnowledgeFile } from '#functions/ai-function.ts'
import { type Answer, findQuotations, searchIn } from '#functions/sources/quotations.ts'
import { findReferences, type StatuteReference } from '#swedish/statutes/references.ts'
import { look, makeRegister, type Names, type Place, type Register, type State } from '#swedish/statutes/register.ts'
import type { Document } from '#text/document.ts'
import { type Reason, type Reference, reason } from '#text/finding.ts'
import { flow } from '#text/flow.ts'

type Status = Reference['status']
const SourcesSettings = z.strictObject({
  /** The other documents of the case, in which quotations are searched; attachments inside the document come by themselves. */
  documents: z.array(z.strictObject({ name: z.string(), text: z.string() })).optional(),
})
type SourcesSettings = z.infer<typeof SourcesSettings>

/** Which act, chapter and section a reference says, for lists and for the command line. */
type Params = Reference['params']

function run(document: Document, settings: SourcesSettings, register: Register): Found {
  const flowing = flow(document.text)
  const findings = findReferences(flowing.text, register).flatMap(found => {
    const span = flowing.toSource(found.span)
    const places = found.places.length > 0 ? found.places : [{ chapter: null, section: null }]
    return places.map(place => judged(found, place, span, register))
  })
  const quotations = quotationsOf(document, settings)
    .map(({ span, answer }) => quoted(flowing.toSource(span), answer))
    .filter(({ span }) => !document.attachments.some(inside => inside.start <= span.start && span.end <= inside.end))
  const all = [...findings, ...quotations].sort((a, b) => a.span.start - b.span.start)
  return { findings: all, doubts: [], about: {} }

  function quotationsOf({ attachments, text }: Document, { documents = [] }: SourcesSettings) {
    const inside = attachments.map(one => ({ name: one.name, text: text.slice(one.start, one.end) }))
    const others = [...documents, ...inside].filter(one => one.text.trim() !== '')
    if (others.length === 0) return [] // nothing to search in: a quotation is then only a quotation
    const search = searchIn(others)
    return findQuotations(flowing.text).map(one => ({ span: one, answer: search(one) }))
  }
}

/** A quotation that stands nowhere in the case may come from elsewhere: it is unchecked, not missing. */
function quoted(span: Reference['span'], answer: Answer): Reference {
  const { found, ...params } = answer
  const status = found === 'same' ? 'exists' : found === 'other-words' ? 'missing' : 'cannot-be-checked'
  const about: Params = { kind: 'quotation', act: '', chapter: '', section: '', ...params }
  const ids = {
    same: 'sources-quote-found',
    'other-words': 'sources-quote-differs',
    nowhere: 'sources-quote-not-found',
  }
  const why = [reason(ids[found], params)]
  return { kind: 'reference', span, sure: status === 'exists' ? 0.95 : 0.7, why, ground: null, status, params: about }
}

function judged(found: StatuteReference, place: Place, span: Reference['span'], register: Register): Reference {
  const { status, why, params } = verdict(found, place, register)
  const carried = found.bound !== 'named' && found.act ? [reason('sources-carried')] : []
  const sure = (status === 'cannot-be-checked' ? 0.5 : 0.95) - (carried.length > 0 ? 0.25 : 0)
  const about: Params = {
    kind: found.kind,
    act: found.act ?? '',
    chapter: place.chapter ?? '',
    section: place.section ?? '',
    ...params,
  }
  return { kind: 'reference', span, sure, why: [why, ...carried], ground: null, status, params: about }
}

/** What the register may say of a place it is not sure of; the rest would sound like "missing". */
const gaps = new Set(['gap-in-register', 'sections-not-held', 'chapter-needed', 'no-such-letter'])

type Verdict = { status: Status; why: Reason; params: Params }

function verdict(found: StatuteReference, place: Place, register: Register): Verdict {
  if (found.kind === 'eu') return euVerdict(found, place, register)
  if (found.kind === 'report') return unchecked('sources-report-not-held', {})
  if (found.kind !== 'statute') return unchecked('sources-series-not-held', {})
  if (found.act === null)
    return unchecked(found.name ? 'sources-name-not-held' : 'sources-no-act', { name: found.name })
  const act = register.act(found.act)
  if (!act) return notHeld(found, register)
  const facts = { title: act.title }
  if (act.status === 'repealed') {
    const next = register.successor(act.id)
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
  if (answer === 'missing') return { status: 'missing', why: reason(`sources-${why}`, params), params }
  if (answer === 'unsure') return unchecked(gaps.has(why) ? `sources-${why}` : 'sources-list-may-be-short', params)
  return stands(place.section === null ? 'sources-chapter-stands' : 'sources-section-stands', params)
}

const unchecked = (id: string, params: Params): Verdict => ({
  status: 'cannot-be-checked',
  why: reason(id, params),
  params,
})
const stands = (id: string, params: Params): Verdict => ({ status: 'exists', why: reason(id, params), params })

/** Most statutes of one year so far are below this number (1,9xx in 1998). */
const numbersInAYear = 2300

/** The register is from the middle of 2025: of the years up to this one it has every act in force that it knows by name. */
const lastWholeYear = 2024

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
  if (serial > numbersInAYear)
    return { status: 'missing', why: reason('sources-number-too-high', { number }), params: {} }
  const own = Number(named?.id.slice(0, 4))
  // A later act of the same name would have taken the place of the one that is in force.
  const isLater = named?.status === 'in-force' && year > own && year <= lastWholeYear
  if (!named || (own !== year && !isLater)) return unchecked('sources-act-not-held', { number })
  const params = { number, title: `${named.title} (${named.id})`.replace(/(\(\d{4}:\d+\)).*$/, '$1') }
  return { status: 'missing', why: reason('sources-number-not-of-act', params), params }
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
  return { status: 'missing', why: reason('sources-number-of-other-act', params), params }
}

function euVerdict(found: StatuteReference, place: Place, register: Register): Verdict {
  const act = found.act ? register.euById(found.act) : undefined
  if (!act) return unchecked('sources-no-act', {})
  const title = act.names[0] ?? act.id
  if (place.section === null) return stands('sources-act-stands', { title })
  const params = { title, section: place.section, last: act.articles }
  const article = Number(place.section)
  if (found.bound === 'guessed' && article > act.articles) return unchecked('sources-no-act', {})
  if (article >= 1 && article <= act.articles) return stands('sources-article-stands', params)
  return { status: 'missing', why: reason('sources-beyond-last-article', params), params }
}

function learn(files: KnowledgeFile[]): Register {
  const text = (name: string): string => {
    const file = files.find(f => f.path === `statutes/${name}`)
    if (!file) throw new Refusal('knowledge-invalid', { file: `statutes/${name}`, line: 0, why: 'missing' })
    return new TextDecoder().decode(file.bytes)
  }
  return makeRegister(
    text('register.jsonl'),
    JSON.parse(text('names.json')) as Names,
    JSON.parse(text('state.json')) as State,
  )
}

export const sources = aiFunction({
  name: 'sources',
  version: '1.1.0',
  finds: 'reference',
  review: 'every',
  ability: 'verify-sources',
  engine: 'rules',
  settings: SourcesSettings,
  reads: ['statutes'],
  learn,
  run,
})
