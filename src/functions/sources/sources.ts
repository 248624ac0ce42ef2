// Källkontroll: every reference in a document, and whether it stands where it is said to. What cannot be checked is said to be
// unchecked; an act the register does not hold is never called missing.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { aiFunction, type Found, type KnowledgeFile } from '#functions/ai-function.ts'
import { lawSearch, type Said } from '#functions/sources/law-quotations.ts'
import { otherKinds, otherwiseTold } from '#functions/sources/other-kinds/other-kinds.ts'
import { reportVerdict } from '#functions/sources/other-kinds/reports.ts'
import { seriesVerdict } from '#functions/sources/other-kinds/series.ts'
import { type Answer, findQuotations, searchIn } from '#functions/sources/quotations.ts'
import { statuteVerdict } from '#functions/sources/statute-verdict.ts'
import type { Params, Verdict } from '#functions/sources/verdict.ts'
import { type LawText, openLawText } from '#swedish/statutes/law-text.ts'
import { findReferences, type StatuteReference } from '#swedish/statutes/references.ts'
import { makeRegister, type Names, type Place, type Register, type State } from '#swedish/statutes/register.ts'
import type { Document } from '#text/document.ts'
import { type Reason, type Reference, reason } from '#text/finding.ts'
import { type Flow, flow } from '#text/flow.ts'
import { asWritten, recognised } from '#text/notes.ts'

const SourcesSettings = z.strictObject({
  /** The other documents of the case, in which quotations are searched; attachments inside the document come by themselves. */
  documents: z.array(z.strictObject({ name: z.string(), text: z.string() })).optional(),
})
type SourcesSettings = z.infer<typeof SourcesSettings>
const EuActs = z.object({
  eu: z.array(
    z.strictObject({
      id: z.string(),
      names: z.array(z.string()).min(1),
      articles: z.int().min(1),
      recitals: z.int().min(0).optional(),
      annexes: z.int().min(0).optional(),
      paragraphs: z.record(z.string().regex(/^\d{1,3}$/), z.int().min(0)).optional(),
      letters: z.record(z.string().regex(/^\d{1,3}\.\d{1,2}$/), z.string().regex(/^[a-z]$/)).optional(),
    }),
  ),
})
export type Sources = { register: Register; law: LawText }

function run(document: Document, { documents = [] }: SourcesSettings, known: Sources, today: string): Found {
  const flowing = flow(document.text)
  const references = findReferences(flowing.text, known.register)
  const inside = document.attachments.map(one => ({ name: one.name, text: document.text.slice(one.start, one.end) }))
  const others = [...documents, ...inside].filter(one => one.text.trim() !== '')
  const statutes = references.flatMap(found => {
    const span = flowing.toSource(found.span)
    const places = found.places.length > 0 ? found.places : [{ chapter: null, section: null }]
    const verdictOf = (place: Place): Verdict => {
      if (found.kind === 'statute' || found.kind === 'eu') return statuteVerdict(found, place, known.register)
      return found.kind === 'report' ? reportVerdict(found, flowing.text, others, today) : seriesVerdict(found, today)
    }
    return places.map(place => judged(found, place, span, verdictOf(place), known.register))
  })
  const own = ({ span }: Reference) => !document.attachments.some(one => one.start <= span.start && span.end <= one.end)
  const quotations = quotationsOf(flowing, others, references, known, today).filter(own)
  const further = otherKinds(document.text, flowing, others, today).filter(own)
  const isTold = (one: Reference) => further.some(({ span }) => span.start < one.span.end && one.span.start < span.end)
  const otherwise = otherwiseTold(alone(document), others).filter(one => !isTold(one))
  const findings = [...statutes, ...quotations, ...further, ...otherwise].sort((a, b) => a.span.start - b.span.start)
  return { findings, doubts: [], about: { register: { date: known.register.date } } }
}

/** The document's own words: what is attached to it is blanked, so that no offset moves. */
function alone({ text, attachments }: Document): string {
  let own = text
  for (const { start, end } of attachments)
    own = own.slice(0, start) + own.slice(start, end).replace(/[^\n]/g, ' ') + own.slice(end)
  return own
}

type CaseDocument = { name: string; text: string }

/** Each quotation against the law the text names and the documents of the case; silent where there is nothing to search in. */
function quotationsOf(
  flowing: Flow,
  others: readonly CaseDocument[],
  references: readonly StatuteReference[],
  { register, law }: Sources,
  today: string,
): Reference[] {
  const inLaw = lawSearch(flowing.text, references, register, law, today)
  const inCase = others.length > 0 ? searchIn(others) : null
  return findQuotations(flowing.text).flatMap((one): Reference[] => {
    const span = flowing.toSource(one)
    const said = inLaw(one)
    if (said?.found === 'same') return [quotedLaw(span, said, register)]
    const answer = inCase?.(one)
    if (answer?.found === 'same') return [quoted(span, answer)]
    if (said) return [quotedLaw(span, said, register)]
    return answer ? [quoted(span, answer)] : []
  })
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

/** A quotation beside the law it is said to come from. */
function quotedLaw(span: Reference['span'], { found, act, place, ...said }: Said, register: Register): Reference {
  const title = register.act(act)?.title ?? act
  const params = { title, where: written(place), ...said }
  const status = found === 'same' ? 'exists' : 'missing'
  const sure = { same: 0.95, 'other-words': 0.85, elsewhere: 0.9, nowhere: 0.7 }[found]
  const about = {
    kind: 'quotation',
    act,
    chapter: place.chapter ?? '',
    section: place.section ?? '',
    ...params,
  }
  const why = [reason(`sources-law-quote-${found}`, params), asOf(register.date)]
  return { kind: 'reference', span, sure, why, ground: null, status, params: about }
}

const written = ({ chapter, section }: Place): string =>
  [chapter && `${chapter} kap.`, section && `${section} §`].filter(Boolean).join(' ')

/** Every fact of the register is told with the day it is of. */
const asOf = (date: string): Reason => reason('sources-as-of', { date })

function judged(
  found: StatuteReference,
  place: Place,
  span: Reference['span'],
  { status, why, params }: Verdict,
  register: Register,
): Reference {
  const carried = found.bound !== 'named' && found.act ? [reason('sources-carried')] : []
  const sure = (status === 'cannot-be-checked' ? 0.5 : 0.95) - (carried.length > 0 ? 0.25 : 0)
  const about: Params = {
    kind: found.kind,
    act: found.act ?? '',
    chapter: place.chapter ?? '',
    section: place.section ?? '',
    ...params,
  }
  const act = found.kind === 'statute' && found.act ? register.act(found.act) : undefined
  const dated = act ? [asOf(register.dateOf(act))] : []
  return { kind: 'reference', span, sure, why: [why, ...carried, ...dated], ground: null, status, params: about }
}

function learn(files: KnowledgeFile[]): Sources {
  const text = (name: string): string => {
    const file = files.find(f => f.path === `statutes/${name}`)
    if (!file) throw new Refusal('knowledge-invalid', { file: `statutes/${name}`, line: 0, why: 'missing' })
    return new TextDecoder().decode(file.bytes)
  }
  const [names, state] = [JSON.parse(text('names.json')) as Names, JSON.parse(text('state.json')) as State]
  const eu = EuActs.safeParse(names)
  if (!eu.success) {
    const why = eu.error.issues[0]?.message ?? ''
    throw new Refusal('knowledge-invalid', { file: 'statutes/names.json', line: 0, why })
  }
  return { register: makeRegister(text('register.jsonl'), names, state), law: openLawText(files) }
}

export const sources = aiFunction({
  name: 'sources',
  version: '1.5.1',
  finds: 'reference',
  review: 'every',
  ability: 'verify-sources',
  engine: 'rules',
  settings: SourcesSettings,
  caseAs: 'documents',
  reads: ['statutes'],
  learn,
  run: (document, settings, known, today) => {
    const written = asWritten(document)
    const found = run(written, settings, known, today)
    return { ...found, findings: recognised(written, found.findings) }
  },
})
