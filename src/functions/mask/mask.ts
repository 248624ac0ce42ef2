// Finds what points out a person and proposes that it be masked; finds officials and lets them stand. Decides nothing.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { aiFunction, type KnowledgeFile } from '#functions/ai-function.ts'
import { doubted, findNames } from '#swedish/names/find-names.ts'
import type { NameFind } from '#swedish/names/name-find.ts'
import { type NameLists, nameLists, weightsFrom } from '#swedish/names/name-lists.ts'
import { givenStrength } from '#swedish/names/name-strength.ts'
import { type NameToken, nameTokens } from '#swedish/names/name-tokens.ts'
import { isMunicipality, listedOthers, type OtherNames, otherNameBy, otherNames } from '#swedish/names/other-names.ts'
import { peopleOf } from '#swedish/names/people.ts'
import { repeatNames } from '#swedish/names/repeat-names.ts'
import type { NameTagger } from '#swedish/names/tagged-names.ts'
import { placesFrom } from '#swedish/places.ts'
import { recognisers } from '#swedish/recognisers/index.ts'
import { recognise } from '#swedish/recognisers/recognise.ts'
import { type Level, thresholds } from '#swedish/recognisers/recogniser.ts'
import { resolve } from '#swedish/recognisers/resolve.ts'
import { readModel } from '#swedish/tagger/name-model.ts'
import { tagger } from '#swedish/tagger/tagger.ts'
import type { Document } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { type Flow, flow } from '#text/flow.ts'
import { findHomes } from './beside/homes.ts'
import { findBesideNames } from './beside-names.ts'
import { findInColumns, findInService } from './columns.ts'
import { type Grounds, grounded, matterOf, readGrounds } from './grounds.ts'
import { findInLines } from './lines.ts'
import { asMark, claimsAsProposals, leaveOfficials, namesAsProposals, type Proposal } from './marks.ts'
import { matterKinds } from './matter-kinds.ts'
import { findInJournal } from './office/journal.ts'
import { findInTables } from './office/tables.ts'
import { type Titles, titlesFrom } from './office/titles.ts'
import type { InService } from './office/who-stays.ts'
import { repeatAccounts } from './repeat-accounts.ts'
import { findSensitive, type SensitiveWords, sensitiveKinds, sensitiveWords } from './sensitive.ts'
import { findWords } from './words-asked-for.ts'

export const MaskSettings = z.object({
  /** `strict` also shows what is doubtful. */
  level: z.enum(['standard', 'strict']).default('standard'),
  /** Also suggests facts on health, faith, origin, union, sexuality, crime and social assistance, for a person to decide on. */
  sensitive: z.boolean().default(true),
  /** The kind of matter: it decides which section of OSL is suggested. `auto`: as the text tells. */
  matter: z.enum(['auto', ...matterKinds]).default('auto'),
  /** Words to mask besides, wherever they stand. */
  also: z.array(z.string().min(1)).default([]),
  /** Only these words are masked, and nothing else is looked for. */
  only: z.array(z.string().min(1)).optional(),
})
export type MaskSettings = z.infer<typeof MaskSettings>
export type MaskKnowledge = {
  names: NameLists
  titles: Titles
  tagger: NameTagger
  others: OtherNames
  sensitive: SensitiveWords
  grounds: Grounds
}

/** From what certainty a name is looked for again in the whole document. */
const sureEnoughToRepeat = 0.6

export const mask = aiFunction<MaskSettings, MaskKnowledge>({
  name: 'mask',
  version: '0.10.0',
  finds: 'mark',
  review: 'every',
  ability: 'find-personal-data',
  engine: 'trained',
  settings: MaskSettings,
  reads: ['names', 'places', 'labels', 'models', 'sensitive', 'grounds', 'words'],
  learn,
  run(document, settings, knowledge) {
    const read = flow(document.text)
    const matter = settings.matter === 'auto' ? matterOf(read.text, knowledge.grounds) : settings.matter
    const marks = marksIn(document, read, settings, knowledge)
    const findings = marks.map(mark => grounded(mark, matter, knowledge.grounds))
    return { findings, doubts: [], about: { level: settings.level, matter } }
  },
})

/** @throws Refusal knowledge-invalid when a list is missing. */
export function learn(files: readonly KnowledgeFile[]): MaskKnowledge {
  const texts = new Map(files.map(file => [file.path, file.bytes]))
  const read = (path: string): Uint8Array => {
    const bytes = texts.get(path)
    if (!bytes) throw new Refusal('knowledge-invalid', { file: path, line: 0, why: 'missing' })
    return bytes
  }
  const list = (path: string): string => new TextDecoder().decode(read(path))
  const places = placesFrom(list('places/localities.txt'), list('places/elsewhere.txt'))
  const lists = {
    everyday: list('names/everyday-words.txt'),
    given: list('names/given.txt'),
    surnames: list('names/surnames.txt'),
    common: list('names/common-words.txt'),
    words: list('words/counts.txt'),
    nouns: list('names/nouns.txt'),
  }
  const names = nameLists(lists, places)
  const clusters = weightsFrom(list('models/clusters.txt'))
  // A municipality's own model, in its data folder, takes the place of the one that came along.
  const own = texts.get('knowledge/models/names.crf')
  const file = own ? 'knowledge/models/names.crf' : 'models/names.crf'
  const model = readModel(own ?? read(file))
  if (!model) throw new Refusal('knowledge-invalid', { file, line: 0, why: 'not a model for this version' })
  const trained = tagger(model, { lists: names, cluster: word => clusters.get(word) ?? -1 })
  const others = otherNames(list('names/other-names.txt'))
  const titles = titlesFrom(list('labels/officials.txt'))
  const kinds = [...sensitiveKinds, 'persons', 'general'].map(kind => [kind, list(`sensitive/${kind}.txt`)])
  const sensitive = sensitiveWords(Object.fromEntries(kinds))
  const grounds = readGrounds(list('grounds/osl.json'))
  return { names, titles, tagger: trained.names, others, sensitive, grounds }
}

function marksIn(document: Document, read: Flow, settings: MaskSettings, knowledge: MaskKnowledge): Mark[] {
  const asked = findWords(read.text, settings.only ?? settings.also)
  const found = settings.only ? [] : proposalsIn(document, read, settings, knowledge)
  const standing = resolve([...asked, ...found], (proposal, rest) => keepsRest(read.text, proposal, rest))
  return leaveOfficials(read.text, standing, knowledge.titles)
    .filter(hasLabel)
    .map(proposal => asMark(proposal, read))
}

function proposalsIn(document: Document, read: Flow, settings: MaskSettings, knowledge: MaskKnowledge): Proposal[] {
  const { names, titles } = knowledge
  const { level } = settings
  const least = thresholds[level]
  const claims = recognise(read.text, recognisers, names.places).filter(claim => claim.sure >= least)
  const tokens = nameTokens(read.text, lineBreaksIn(document.text, read))
  const finds = namesIn(read.text, tokens, knowledge, level)
  const people = peopleOf(finds.filter(find => find.sure >= sureEnoughToRepeat))
  const fields = [...findInColumns(document.text), ...findInLines(document.text)].map(one => ({
    ...one,
    span: { start: read.fromSource(one.span.start), end: read.fromSource(one.span.end) },
  }))
  const identified = [...claimsAsProposals(claims, people), ...fields]
  const service = inService(document.text, titles).map(one => ({
    ...one,
    ...{ start: read.fromSource(one.start), end: read.fromSource(one.end) },
  }))
  const named = namesAsProposals(read.text, tokens, finds, people, titles, service)
  const endsLine = (at: number): boolean => {
    const { end } = read.toSource({ start: at - 1, end: at })
    return /^ {0,12}(?:\n|$)/u.test(document.text.slice(end, end + 16))
  }
  const dates = [...findBesideNames(read.text, named), ...findHomes(read.text, [...named, ...identified], endsLine)]
  const taken = [...identified, ...dates, ...repeatAccounts(read.text, identified)]
  const persons = named.flatMap(one => (one.label === 'PERSON' ? [one.span] : []))
  const facts = settings.sensitive ? findSensitive(read.text, knowledge.sensitive, persons) : []
  return [...taken, ...outside(named, taken), ...facts]
}

/** Where the document's tables, signatures and notes set those in service. */
const inService = (text: string, titles: Titles): InService[] => [
  ...findInService(text),
  ...findInTables(text, titles),
  ...findInJournal(text, titles),
]

/** Names found on their own, and then again wherever their parts stand. */
function namesIn(text: string, tokens: readonly NameToken[], knowledge: MaskKnowledge, level: Level): NameFind[] {
  const { names, tagger, others } = knowledge
  const least = thresholds[level]
  const listed = listedOthers(tokens, others)
  const all = findNames(tokens, names, tagger, level)
    .filter(find => !isMunicipality(tokens, find.to) && !isNumbered(text, tokens, find, names))
    .map(find => (isListed(find, listed) ? doubted(find, tokens[find.from]!.text) : find))
  const sure = all.filter(find => find.sure >= least)
  const people = peopleOf(sure.filter(find => find.sure >= sureEnoughToRepeat))
  const covered = new Uint8Array(tokens.length)
  for (const find of sure) covered.fill(1, find.from, find.to)
  for (const [i, kind] of listed.entries()) if (kind === 2) covered[i] = 1
  const again = repeatNames(tokens, covered, people, names).filter(
    find => find.sure >= least && otherNameBy(tokens, find.from, find.to) === null,
  )
  return [...sure, ...again].sort((a, b) => a.from - b.from)
}

/** "Blad1", "Lund3": a word and a figure is a sheet or a room; a first name ("Anna2") is kept all the same. */
const isNumbered = (text: string, tokens: readonly NameToken[], { from, to }: NameFind, names: NameLists): boolean =>
  to === from + 1 && /\d/u.test(text[tokens[from]!.end] ?? '') && givenStrength(tokens[from]!.lower, names) < 3

/** Wholly within a listed name of several words; or listed words that nothing near takes for a person. */
function isListed({ from, to, why }: NameFind, listed: Uint8Array): boolean {
  let least = 2
  for (let i = from; i < to; i++) least = Math.min(least, listed[i]!)
  return least === 2 || (least === 1 && !why.some(({ id }) => id === 'after-word'))
}

/** Names that do not stand inside an identifier: an e-mail or street address is one mark, not several. */
function outside(named: readonly Proposal[], taken: readonly Proposal[]): Proposal[] {
  const wider = taken.filter(p => p.label !== null).sort((a, b) => a.span.start - b.span.start)
  let at = 0
  return named.filter(({ span }) => {
    while (at < wider.length && wider[at]!.span.end <= span.start) at++
    const over = wider[at]
    return !(over && over.span.start <= span.start && span.end <= over.span.end)
  })
}

const lineBreaksIn = (source: string, read: Flow) => {
  const breaks: number[] = []
  for (let i = source.indexOf('\n'); i !== -1; i = source.indexOf('\n', i + 1)) breaks.push(read.fromSource(i))
  let at = 0
  // Asked in text order, so one walk over the breaks is enough.
  return (start: number, end: number): boolean => {
    while (at < breaks.length && breaks[at]! < start) at++
    return at < breaks.length && breaks[at]! < end
  }
}

const keepsRest = (text: string, proposal: Proposal, rest: { start: number; end: number }): boolean =>
  proposal.label !== null &&
  (ofFigures.has(proposal.label) ? /\p{N}{2}/u : /[\p{L}\p{N}]{2}/u).test(text.slice(rest.start, rest.end))

/** What is left of these without a figure is a word beside them: "bg" before the number. */
const ofFigures: ReadonlySet<string> = new Set(['BANK', 'PHONE', 'PERSONNUMMER', 'SAMORDNINGSNUMMER', 'ORGNR_PERSON'])

const hasLabel = <P extends Proposal>(proposal: P): proposal is P & { label: NonNullable<P['label']> } =>
  proposal.label !== null
