// Search: a question put to the collections, and their documents looked at. Questions are not kept and not logged.
import type { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { collectionRecord, collectionsReady } from '#casework/search/collections.ts'
import type { Named, PaperHeld } from '#casework/search/library.ts'
import * as store from '#casework/search/search.store.ts'
import type {
  PaperList,
  PaperRow,
  PaperWhole,
  SearchAnswer,
  ValidityChange,
  Validity as ValidityShown,
} from '#casework/search/search.wire.ts'
import type { Hit } from '#functions/search/answer.ts'
import { dayOf, type Validity, type ValidityState } from '#functions/search/paper.ts'
import { closedBy, verdict } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import type { Query } from '#store/database.ts'

type Row = z.infer<typeof PaperRow>
const today = (room: Room): string => dateInSweden(room.clock())

/** What is asked, and what narrows it; `after` is the `next` of the answer before. */
type Question = { q: string; after?: number | undefined; limit: number } & {
  [name in 'collection' | 'kind' | 'validity' | 'year' | 'unit']?: string | number | undefined
}

/** @throws Refusal gate-closed, not-found */
export async function search(room: Room, by: Person, query: Question): Promise<z.infer<typeof SearchAnswer>> {
  const started = performance.now()
  await mustBeOpen(room, by.unit)
  const { q: question, after: skip = 0, limit: most, collection, kind, validity, year, unit } = query
  const records = await collectionsReady(room)
  if (collection && !records.some(record => record.id === collection)) throw new Refusal('not-found')
  const filters = Object.fromEntries(
    Object.entries({ collection, kind, validity, year: year?.toString(), unit }).filter(([, value]) => value),
  )
  const asked = { question, filters, skip, most }
  const answer = await room.library.search(await named(room.database.query, records), asked, today(room))
  return {
    ...answer,
    hits: answer.hits.map(shown),
    next: skip + most < answer.total ? skip + most : null,
    ms: Math.round((performance.now() - started) * 10) / 10,
  }
}

/** A question concerns no document, so the gate is asked for the unit of who asks. Nothing is kept: what people wonder is their own. */
async function mustBeOpen(room: Room, unit: string): Promise<void> {
  const asks = { name: 'search', unit: unit === '' ? null : unit, at: room.clock() }
  const shut = closedBy(await verdict(room.database.query, room.governed, asks), 'search')
  if (shut) throw new Refusal('gate-closed', shut.params)
}

const shown = (hit: Hit): z.infer<typeof SearchAnswer>['hits'][number] => ({
  id: `${hit.paper.id}:${hit.span.start}`,
  collection: hit.collection,
  document: { id: hit.paper.id as Id<'std'>, title: hit.paper.title, path: hit.paper.path },
  kind: hit.paper.facts.kind,
  unit: hit.paper.facts.unit,
  section: hit.section,
  page: hit.page,
  date: dayOf(hit.paper.facts),
  validity: hit.validity as z.infer<typeof ValidityShown>,
  quote: hit.text,
  start: hit.span.start,
  end: hit.span.end,
  marks: hit.marks,
  score: Math.round(hit.score * 1000) / 1000,
})

/** Collections with what people have said of their documents. */
async function named(query: Query, records: readonly store.CollectionRecord[]): Promise<Named[]> {
  const words = Map.groupBy(await store.validityWords(query), word => word.collection)
  return records.map(({ id, name }) => ({
    id,
    name,
    words: new Map(
      (words.get(id) ?? []).map(word => [
        word.document,
        { state: word.state as ValidityState, until: word.until, setBy: word.set_by },
      ]),
    ),
  }))
}

const one = async (room: Room, id: string): Promise<Named> =>
  (await named(room.database.query, [await collectionRecord(room, id)]))[0]!

export async function papers(
  room: Room,
  collection: string,
  { after = 0, limit }: { after?: number | undefined; limit: number },
): Promise<z.infer<typeof PaperList>> {
  const held = await room.library.papers(await one(room, collection), today(room))
  const documents = held.slice(after, after + limit).map(paper => rowOf(collection, paper))
  return { documents, next: after + limit < held.length ? after + limit : null, total: held.length }
}

const rowOf = (collection: string, { paper, validity, passages, refusal }: PaperHeld): Row => ({
  id: paper.id as Id<'std'>,
  collection,
  title: paper.title,
  path: paper.path,
  kind: paper.facts.kind,
  unit: paper.facts.unit,
  date: dayOf(paper.facts),
  validity: validity as Validity & Row['validity'],
  passages,
  refusal,
})

/** @throws Refusal not-found, also for a document that could not be read */
export async function paper(room: Room, collection: string, id: string): Promise<z.infer<typeof PaperWhole>> {
  const read = await room.library.read(await one(room, collection), id, today(room))
  if (!read) throw new Refusal('not-found')
  const { kind: _, unit: __, isUnsure: ___, repealed, ...facts } = read.paper.facts
  const said = Object.entries({ ...facts, repealed: repealed ? 'yes' : null })
  return {
    ...rowOf(collection, read),
    text: read.text,
    sections: read.sections,
    pages: [...read.pages],
    facts: Object.fromEntries(said.filter((fact): fact is [string, string] => fact[1] !== null)),
  }
}

/** A person's word on whether a document is valid, or its taking back. */
export async function setValidity(
  room: Room,
  by: Person,
  collection: string,
  id: string,
  { validity }: z.infer<typeof ValidityChange>,
): Promise<Row> {
  const held = async () =>
    (await room.library.papers(await one(room, collection), today(room))).find(p => p.paper.id === id)
  if (!(await held())) throw new Refusal('not-found')
  await room.database.transaction(async tx => {
    const word = validity && { collection, document: id, ...validity, set_by: by.name }
    if (word) await store.setValidityWord(tx, word, room.clock())
    else await store.removeValidityWord(tx, collection, id)
    const content = { document: id, state: validity?.state ?? null }
    await log.append(tx, { actor: by.name, act: 'collection.set-validity', subject: collection, content }, room.clock())
  })
  return rowOf(collection, (await held())!)
}

/** A collection by its name, as a person writes it; null where there is none. */
export async function collectionNamed(query: Query, name: string): Promise<Named | null> {
  const plain = (one: string) => one.normalize('NFC').trim().toLowerCase()
  const found = (await store.collections(query)).filter(record => plain(record.name) === plain(name))
  return (await named(query, found))[0] ?? null
}

export { checkCollections, collectionRow, collectionsReady, make, receive } from '#casework/search/collections.ts'
export { updateFolder } from '#casework/search/indexing.ts'
export { searchJobs } from '#casework/search/search.jobs.ts'
