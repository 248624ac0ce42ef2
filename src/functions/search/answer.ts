// Answers a question out of collections: quotations with where they stand and whether they hold, counts to narrow by, and silence where
// the evidence is thin. Pure: the collections are handed in.
import { byHolding, joined } from '#functions/search/joined.ts'
import { type Paper, type PaperKind, type Validity, type ValidityState, yearOf } from '#functions/search/paper.ts'
import type { Silence } from '#functions/search/silence.ts'
import { sectionOf, standings } from '#functions/search/standing.ts'
import type { Pools } from '#swedish/index/nearest.ts'
import { ask, type Nearby, quoted, type SearchIndex, thin } from '#swedish/index/search-index.ts'
import { wordsOf } from '#swedish/index/terms.ts'
import type { Vocabulary } from '#swedish/index/vocabulary.ts'
import type { Span } from '#text/span.ts'

/** A collection ready to be asked. `papers` by the path that the index names them by. */
export type Shelf = {
  id: string
  name: string
  index: SearchIndex
  papers: ReadonlyMap<string, Paper>
  validity: ReadonlyMap<string, Validity>
}

const facets = ['collection', 'kind', 'validity', 'year', 'unit'] as const
type FacetName = (typeof facets)[number]

export type Asked = {
  question: string
  /** Only what has this value; left out: everything. */
  filters: Partial<Record<FacetName, string>>
  skip: number
  most: number
}

export type Hit = {
  collection: string
  paper: Paper
  validity: Validity
  section: string
  page: number
  /** The quotation, in the document's text; `text` is what stands there, `marks` the words that met the question. */
  span: Span
  text: string
  marks: Span[]
  score: number
}
export type Answer = {
  hits: Hit[]
  /** Answers among the nearest hundred. */
  total: number
  facets: Record<FacetName, { value: string; name: string | null; count: number }[]>
  thin: boolean
  searched: { passages: number; documents: number; collections: number }
}

/** The nearest passages that are looked at closely, of the law and of own documents, and so the most that are counted of each. */
const looked = 100

/** Where one document answers, others of law are shown that are this much less sure; and what has taken the place of one that answers. */
const besides = 0.15

/** `sure`: above 0 it answers. */
type Found = Nearby & { shelf: Shelf; paper: Paper; validity: Validity; sure: number; isLaw: boolean }
type Question = ReturnType<typeof ask>['question']
const nothing: Validity = { state: 'unknown', until: null, by: null, setBy: null }

/** What is known of the language, and of when to be silent. */
export type Measures = { vocabulary: Vocabulary; silence: Silence }

export function answer(shelves: readonly Shelf[], asked: Asked, measures: Measures): Answer {
  const active = facets.filter(name => asked.filters[name] !== undefined)
  const isLaw = ({ papers }: Shelf) => papers.values().next().value?.weight !== undefined
  const [own, law] = [shelves.filter(shelf => !isLaw(shelf)), shelves.filter(isLaw)].map(some =>
    some.length === 0 ? null : askedOf(some, asked, active, measures),
  )
  const question = (own ?? law)?.question
  const answers = Array.from({ length: active.length + 1 }, (_, pool) =>
    joined(own?.pools[pool] ?? [], law?.pools[pool] ?? []),
  )
  const wanted = asked.filters.collection
  const scope = shelves.filter(shelf => wanted === undefined || shelf.id === wanted)
  const sum = (of: (shelf: Shelf) => number) => scope.reduce((all, shelf) => all + of(shelf), 0)
  const all = answers[0]!
  const shown = all.slice(asked.skip, asked.skip + asked.most)
  const counts = facets.map(name => [name, counted(name, answers[active.indexOf(name) + 1]!)] as const)
  return {
    hits: question ? shown.map(one => hitOf(one, question)) : [],
    total: all.length,
    facets: Object.fromEntries(counts) as Answer['facets'],
    thin: all.length === 0,
    searched: { passages: sum(s => s.index.size), documents: sum(s => s.papers.size), collections: scope.length },
  }
}

/** The law, or the house's own documents, asked by themselves: how rare a word is and how much is asked for depend on what is searched. */
function askedOf(
  shelves: readonly Shelf[],
  asked: Asked,
  active: readonly FacetName[],
  { vocabulary, silence }: Measures,
) {
  const indexes = shelves.map(shelf => shelf.index)
  let standing: ReturnType<typeof standings> = () => null
  const wanted = poolsOf(shelves, asked, active)
  const { question, pools } = ask(indexes, asked.question, vocabulary, wanted, looked, question => {
    standing = standings(shelves, question)
    return (index, document) => standing(index, document)?.rank ?? 0
  })
  const least = thin(indexes.reduce((all, index) => all + index.size, 0))
  const known = new Map<Nearby, Found>()
  const found = (one: Nearby): Found => {
    const before = known.get(one)
    if (before) return before
    const shelf = shelves[one.index]!
    const paper = shelf.papers.get(one.passage.document)!
    const act = standing(one.index, one.document)
    const section = act && sectionOf(one, act, question)
    const { score } = section ?? one
    const sure = section ? silence.sure(section.signs) : evidenceIn(one, paper, question) - least
    const validity = shelf.validity.get(paper.id) ?? nothing
    const all = { ...one, shelf, paper, validity, score, sure, isLaw: act !== null }
    known.set(one, all)
    return all
  }
  return { question, pools: pools.map(pool => byHolding(answering(pool.map(found)))) }
}

/** What a word that only the title speaks of counts. */
const byTitle = 0.6

/** 0 where only its heading speaks of the question, as the foot of a page under one. */
function evidenceIn({ met, passage }: Nearby, { title }: Paper, question: Question): number {
  if (question.share(question.met(passage.text)) === 0) return 0
  const inTitle = question.met(title)
  return question.evidence(met.map((points, i) => Math.max(points, byTitle * inTitle[i]!)))
}

/** Those with evidence enough. The sections of law answer together: where none is sure, none is told. */
function answering(pool: readonly Found[]): Found[] {
  const lawAnswers = pool.some(one => one.isLaw && one.sure >= 0)
  const successors = new Set(pool.filter(one => one.sure >= 0).flatMap(one => one.validity.by?.id ?? []))
  return pool.filter(
    one => one.sure >= 0 || (one.sure >= -besides && (one.isLaw ? lawAnswers : successors.has(one.paper.id))),
  )
}

/** Pool 0 holds what every filter lets through; then, for each filter, what the others let through, so that it can be counted beside. */
function poolsOf(shelves: readonly Shelf[], { filters }: Asked, active: readonly FacetName[]): Pools {
  const known = shelves.map(shelf => new Int16Array(shelf.index.documents.length).fill(-1))
  const memberOf = (shelf: Shelf, path: string): number => {
    const paper = shelf.papers.get(path)
    if (!paper) return 0
    const validity = shelf.validity.get(paper.id) ?? nothing
    const passed = active.map(name => facetOf(name, shelf, paper, validity) === filters[name])
    let member = passed.every(Boolean) ? 1 : 0
    for (const i of active.keys()) if (passed.every((ok, j) => ok || j === i)) member |= 2 << i
    return member
  }
  return {
    count: active.length + 1,
    of(index, document) {
      const before = known[index]![document]!
      if (before >= 0) return before
      const shelf = shelves[index]!
      const member = memberOf(shelf, shelf.index.documents[document]!)
      known[index]![document] = member
      return member
    },
  }
}

function facetOf(name: FacetName, shelf: Shelf, { facts }: Paper, validity: Validity): string | null {
  switch (name) {
    case 'collection':
      return shelf.id
    case 'kind':
      return facts.kind satisfies PaperKind
    case 'validity':
      return validity.state satisfies ValidityState
    case 'year':
      return yearOf(facts)
    case 'unit':
      return facts.unit
  }
}

/** Most first. What has no value is in no count. */
function counted(name: FacetName, answers: readonly Found[]): Answer['facets'][FacetName] {
  const counts = new Map<string, { value: string; name: string | null; count: number }>()
  for (const { shelf, paper, validity } of answers) {
    const value = facetOf(name, shelf, paper, validity)
    if (value === null) continue
    const one = counts.get(value) ?? { value, name: name === 'collection' ? shelf.name : null, count: 0 }
    one.count++
    counts.set(value, one)
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** From how far a word must be met to be marked. */
const markedFrom = 0.6

function hitOf({ shelf, paper, validity, passage, score }: Found, question: Question): Hit {
  const span = quoted(passage, question)
  const text = passage.text.slice(span.start - passage.start, span.end - passage.start)
  const marks = [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(({ 0: word }) => wordsOf(word).some(one => question.met(one).some(points => points >= markedFrom)))
    .map(({ 0: word, index }) => ({ start: span.start + index, end: span.start + index + word.length }))
  const { section, page } = passage
  return { collection: shelf.id, paper, validity, section, page, span, text, marks, score }
}
