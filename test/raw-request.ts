// A request whose documents are put straight into the database as they stand when they have been read and masked: for laws that are
// tried on many requests. Everything after that is done by the house itself.
import type { Id } from '#base/id.ts'
import { holdDocument } from '#casework/documents/documents.ts'
import { type Person, personNamed } from '#casework/people/people.ts'
import { keepFindings, placer, settleAnew } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { erase } from '#casework/weeding/erase.store.ts'
import { addWeeding, beginErasing } from '#casework/weeding/weeding.store.ts'
import { asJson, type Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import type { Document } from '#text/document.ts'
import type { Mark, MaskLabel } from '#text/finding.ts'

/** A word of a document, and what the function finds in it: nothing where it has no label. */
export type Word = { text: string; label?: MaskLabel; same?: string }
const person = (text: string, same = text.toLowerCase(), label: MaskLabel = 'PERSON'): Word => ({
  text,
  label,
  same: `person:${same}`,
})
const detail = (text: string, label: MaskLabel): Word => ({ text, label, same: `${label}:${text.replace(/\s/g, '')}` })

export const vocabulary: readonly Word[] = [
  person('Torborg Kallin'),
  person('Torborg', 'torborg kallin'),
  person('Sigvard Mossberg'),
  person('Mossberg'),
  person('Kerstin Mossberg'),
  person('Ulla Ekdahl', 'ulla ekdahl', 'OFFICIAL'),
  detail('19121212-1212', 'PERSONNUMMER'),
  detail('070-174 06 12', 'PHONE'),
  detail('Storgatan 12', 'ADDRESS'),
  detail('har varit sjuk', 'SENSITIVE'),
  { text: 'grannen' },
  { text: 'rektorn' },
]

export const long = new Date('2026-11-23T08:00:00.000Z')
const between = ', '

export function rawRequests(room: Room) {
  const inTx = <T>(work: (tx: Tx) => Promise<T>) => room.database.transaction(work)

  async function run(tx: Tx, id: Id<'doc'>, words: readonly Word[], document: Document): Promise<void> {
    const made = mint('run')
    const empty = { settings: asJson({}), verdict: asJson({}), refusal: null, about: null, meter: null }
    const lists = { doubts: asJson([]), beside: asJson([]) }
    const plain = { id: made, document: id, function: 'mask', version: '1', knowledge: 'k', today: '2026-11-23' }
    const times = { state: 'done', asked_at: long, done_at: long, input_hash: made }
    await tx
      .insertInto('run')
      .values({ ...plain, ...empty, ...lists, ...times })
      .execute()
    await keepFindings(tx, { id: made, document: id, function: 'mask' }, marksOf(words), placer(document))
    await tx
      .insertInto('answer')
      .values({ document: id, function: 'mask', asked: made, stands: made })
      .onConflict(there => there.columns(['document', 'function']).doUpdateSet({ asked: made, stands: made }))
      .execute()
  }

  return {
    by: (name: string): Promise<Person> => personNamed(room, name, 'Kansliet'),
    /** A document that has been read and masked, in no request. */
    async document(owner: Person, words: readonly Word[]): Promise<Id<'doc'>> {
      const id = mint('doc')
      const document = documentOf(words)
      const { text, pages } = document
      const row = { id, name: 'a.txt', sha256: id, size: text.length, kind: 'text', state: 'running', refusal: null }
      const rest = { progress: null, came_from: '', matter: null, owner: owner.id, received_at: new Date('2030-01-01') }
      const lists = { parts: asJson([]), attachments: asJson([]), doubts: asJson([]), notes: asJson([]) }
      await inTx(async tx => {
        await tx
          .insertInto('document')
          .values({ ...row, ...rest, unit: 'Kansliet', tallies: asJson([]) })
          .execute()
        await tx
          .insertInto('content')
          .values({ document: id, text, pages: asJson(pages), ...lists, glyphs: null, read_at: long, meter: null })
          .execute()
        await run(tx, id, words, document)
        await settleAnew(room, tx, id, false)
      })
      return id
    },
    /** The function is asked anew, and finds only some of it. */
    async found(id: Id<'doc'>, words: readonly Word[]): Promise<void> {
      await inTx(async tx => {
        await holdDocument(tx, id)
        await run(tx, id, words, documentOf(words))
        await settleAnew(room, tx, id, false)
      })
    },
    async weed(id: Id<'doc'>): Promise<void> {
      const weeding = mint('wee')
      const order = { dnr: 'KS 1', decided_by: 'KS', decided_on: '2026-01-01', by_whom: 'Prov', ordered_at: long }
      await inTx(async tx => {
        await addWeeding(tx, { id: weeding, ...order, parts: [] })
        await beginErasing(tx, weeding)
        await tx
          .updateTable('document')
          .set({ received_at: new Date('2020-01-01') })
          .where('id', '=', id)
          .execute()
        await erase(tx, 'document', { weeding, before: new Date('2029-01-01'), at: long, limit: 10 })
      })
      room.shelf.standings.drop(id)
    },
  }
}

function documentOf(words: readonly Word[]): Document {
  const text = words.map(word => word.text).join(between)
  const pages = [{ number: 1, start: 0, end: text.length, width: 0, height: 0, readable: true }]
  return { kind: 'text', text, pages, glyphs: null, parts: [], attachments: [], doubts: [], notes: [] }
}

function marksOf(words: readonly Word[]): Mark[] {
  let start = 0
  return words.flatMap(({ text, label, same }): Mark[] => {
    const span = { start, end: start + text.length }
    start = span.end + between.length
    if (!label || !same) return []
    const plain = { kind: 'mark' as const, span, sure: 0.9, why: [{ id: 'name', params: {} }], ground: null }
    return [{ ...plain, label, same, stays: label === 'OFFICIAL' }]
  })
}
