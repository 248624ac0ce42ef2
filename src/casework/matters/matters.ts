// Matters (ärenden): documents of one unit that are named alike see each other. Says which documents a function is to have beside the one it is
// asked of, and has it asked again when that changes. Must not know what any function does with them.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { holdDocument, moveDocument, type Row, rowOf } from '#casework/documents/documents.ts'
import * as store from '#casework/matters/matters.store.ts'
import type { MatterShown } from '#casework/matters/matters.wire.ts'
import type { Person } from '#casework/people/people.ts'
import { type Room, tellOf } from '#casework/room.ts'
import type { CaseText } from '#functions/ai-function.ts'
import { log } from '#governance/log/log.ts'
import type { Rights } from '#governance/rights/rights.ts'
import type { Query, Tx } from '#store/database.ts'

/** What is handed in beside a document at most, so that a large matter neither fills the memory nor takes for ever. */
export const bounds = { documents: 40, characters: 2_000_000 }

export type Beside = {
  documents: { id: Id<'doc'>; name: string; sha256: string }[]
  /** Documents of the matter that there was no room for. */
  left: number
  /** Some are still to be read: they tell when they have been. */
  waiting: boolean
}

const unread: readonly string[] = ['received', 'reading']

/** The other documents of the matter, those nearest in time when there are too many. What could not be read counts as being there. */
export async function besideOf(q: Query, document: { id: Id<'doc'>; received_at: Date }): Promise<Beside> {
  const members = await store.membersBeside(q, document.id)
  const here = members.filter(member => !unread.includes(member.state))
  const away = ({ received_at }: store.Member) => Math.abs(received_at.getTime() - document.received_at.getTime())
  const chosen = new Set<string>()
  let characters = 0
  for (const { id, length } of here.toSorted((a, b) => away(a) - away(b) || (a.id < b.id ? -1 : 1))) {
    if (chosen.size === bounds.documents || characters + length > bounds.characters) continue
    characters += length
    chosen.add(id)
  }
  return {
    documents: here.filter(({ id }) => chosen.has(id)).map(({ id, name, sha256 }) => ({ id, name, sha256 })),
    left: here.length - chosen.size,
    waiting: here.length < members.length,
  }
}

/** The documents of a document's matter while some of them are still to be read, else null: those tell when they have been. */
export async function unreadIn({ database }: Room, id: Id<'doc'>): Promise<Id<'doc'>[] | null> {
  const members = await store.membersBeside(database.query, id)
  return members.some(member => unread.includes(member.state)) ? members.map(member => member.id) : null
}

/** The texts of documents named by a run, in that order. */
export async function textsOf(room: Room, ids: readonly Id<'doc'>[]): Promise<CaseText[]> {
  if (ids.length === 0) return []
  const rows = await store.textsOf(room.database.query, ids)
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => {
    const row = byId.get(id)
    return row ? [{ name: row.name, text: row.text ?? '' }] : []
  })
}

/** Has the functions that look at the matter asked again of the documents beside this one: it has come to be read, or cannot be. */
export const tellBeside = async (room: Room, tx: Tx, id: Id<'doc'>): Promise<void> =>
  askAgain(
    room,
    tx,
    (await store.membersBeside(tx, id)).map(member => member.id),
  )

async function askAgain(room: Room, tx: Tx, documents: readonly Id<'doc'>[]): Promise<void> {
  if (documents.length > 0) await room.jobs.send(tx, 'matter', { documents })
}

/**
 * Puts documents in a matter, or in none. The log keeps that it was done, not what was written: a matter may name a person.
 * `rights` are those that each document is tried by. @throws Refusal not-found, no-right
 */
export async function nameMatter(
  room: Room,
  by: Person,
  ids: readonly Id<'doc'>[],
  matter: string | null,
  rights: Pick<Rights, 'must'> | null = null,
): Promise<Row[]> {
  const named = matter?.trim() || null
  return room.database.transaction(async tx => {
    const affected = new Set<Id<'doc'>>()
    const rows = new Map<Id<'doc'>, Row>()
    const moved: Id<'doc'>[] = []
    // In one order, whoever asks: two that hold each other's document would wait for ever.
    for (const id of [...new Set(ids)].sort()) {
      const held = await holdDocument(tx, id)
      if (!held) throw new Refusal('not-found')
      await rights?.must('decide', { unit: held.unit })
      rows.set(id, rowOf({ ...held, matter: named }))
      if (held.matter === named) continue
      for (const one of await store.membersBeside(tx, id)) affected.add(one.id)
      await moveDocument(tx, id, { matter: named })
      for (const one of await store.membersBeside(tx, id)) affected.add(one.id)
      affected.add(id)
      moved.push(id)
    }
    for (const id of moved) await tellOf(room, tx, id)
    await askAgain(room, tx, [...affected])
    const event = { actor: by.name, act: 'document.name-matter', content: {} }
    for (const id of moved) await log.append(tx, { ...event, subject: id }, room.clock())
    return ids.map(id => rows.get(id)!)
  })
}

/** The matter a document is in, those beside it, and what it could be called by what the document itself says. */
export async function matterOf(room: Room, id: Id<'doc'>): Promise<z.infer<typeof MatterShown>> {
  const { query } = room.database
  const [content, members] = await Promise.all([store.textOf(query, id), store.membersBeside(query, id)])
  const numbers = content ? room.caseNumbers(content.text).slice(0, 3) : []
  const known = await Promise.all(numbers.map(number => store.namesLike(query, id, number.toLowerCase())))
  const suggestions = numbers.flatMap((number, n) => [...known[n]!.flatMap(({ matter }) => matter ?? []), number])
  return {
    beside: members.map(({ id, name, state }) => ({ id, name, read: !['refused', ...unread].includes(state) })),
    suggestions: [...new Set(suggestions)].slice(0, 4),
  }
}
