// Whenever what stands in a document of a request changes: finds who is mentioned there, joins them with the persons of the request
// where that is sure, and carries out what has been decided on them. The document must be held.
import type { Id } from '#base/id.ts'
import { type Held, isContrary, toHold } from '#casework/persons/holding.ts'
import { isPerson, type Known, whoIs } from '#casework/persons/join.ts'
import { keysOf, type Marked, type Mention, marked, mentionsIn } from '#casework/persons/mentions.ts'
import * as store from '#casework/persons/persons.store.ts'
import { addDecisions, decisionsOf, findingsOf, stand, untouched } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import type { Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'
import type { HarmTest } from '#text/settle.ts'

/** True when decisions were added. */
export async function settlePersons(room: Room, tx: Tx, document: Id<'doc'>): Promise<boolean> {
  const request = await store.requestOf(tx, document)
  if (!request) return false
  const findings = await findingsOf(tx, document)
  const decisions = await decisionsOf(tx, document)
  const rows = marked(stand(findings, decisions).rows)
  const keys = keysOf(rows)
  const mentions = await gathered(tx, request, document, rows, keys)
  const held = await heldIn(tx, document, mentions)
  const heldFor = (row: Marked) => held.get(keys.get(row.id)!) ?? null
  const batches = new Map<string, Id<'bat'>>()
  const wishes = toHold({ findings, decisions }, heldFor, act => {
    if (!batches.has(act)) batches.set(act, mint('bat'))
    return batches.get(act)!
  })
  const at = room.clock()
  const added = wishes.map(wish => ({ ...untouched, ...wish, id: mint('dec'), document, at }))
  await addDecisions(tx, added)
  const after = added.length > 0 ? marked(stand(findings, await decisionsOf(tx, document)).rows) : rows
  await count(tx, mentions, after, keys, held)
  return added.length > 0
}

/** Takes back in a document what it holds of a request, which it leaves. */
export async function letGo(room: Room, tx: Tx, document: Id<'doc'>): Promise<void> {
  const findings = await findingsOf(tx, document)
  const decisions = await decisionsOf(tx, document)
  const wishes = toHold(
    { findings, decisions },
    () => null,
    () => mint('bat'),
  )
  const at = room.clock()
  await addDecisions(
    tx,
    wishes.map(wish => ({ ...untouched, ...wish, id: mint('dec'), document, at })),
  )
}

/** The document's mentions, each with its person. Those that are new are joined, or make a person new. */
async function gathered(
  tx: Tx,
  request: store.RequestRecord,
  document: Id<'doc'>,
  rows: readonly Marked[],
  keys: ReadonlyMap<string, string>,
): Promise<store.MentionRecord[]> {
  const there = await store.mentionsIn(tx, document)
  const known = new Set(there.map(one => one.key))
  if ([...keys.values()].every(key => known.has(key))) return there
  await store.holdRequest(tx, request.id)
  const mentions = mentionsIn(rows, await store.textOf(tx, document))
  const others = knownFrom(
    await store.knownBy(tx, request.id, {
      keys: mentions.map(one => one.key),
      names: mentions.flatMap(one => one.names),
      numbers: mentions.flatMap(one => one.numbers),
    }),
  )
  const placed = new Map(there.map(one => [one.key, one.person]))
  const added: store.NewMention[] = []
  const persons: Id<'rqp'>[] = []
  for (const mention of inOrder(mentions)) {
    if (placed.has(mention.key)) continue
    const own = mention.belongs ? placed.get(mention.belongs) : undefined
    const person = own ?? whoIs(numbered(mention, mentions), [...others.values()]) ?? mint('rqp')
    if (!own && !others.has(person)) persons.push(person)
    placed.set(mention.key, person)
    learn(others, person, mention)
    const { belongs: _, ...plain } = mention
    added.push({ ...plain, document, person, ...nothing })
  }
  if (persons.length > 0) await store.addPersons(tx, persons, request.id)
  await store.addMentions(tx, added)
  return store.mentionsIn(tx, document)
}

const nothing = { places: 0, open: 0, masked: 0, contrary: 0 }

/** Names before the numbers that belong to them. */
const inOrder = (mentions: readonly Mention[]): Mention[] =>
  mentions.toSorted((a, b) => Number(a.belongs !== null) - Number(b.belongs !== null))

/** A name together with the numbers that stand beside it. */
const numbered = (mention: Mention, all: readonly Mention[]): Mention => ({
  ...mention,
  numbers: [...new Set([...mention.numbers, ...all.flatMap(one => (one.belongs === mention.key ? one.numbers : []))])],
})

type Learnt = { id: Id<'rqp'>; names: Set<string>; numbers: Set<string>; keys: Set<string> }

function knownFrom(
  mentions: readonly Pick<store.MentionRecord, 'person' | 'key' | 'names' | 'numbers'>[],
): Map<Id<'rqp'>, Learnt & Known<Id<'rqp'>>> {
  const known = new Map<Id<'rqp'>, Learnt>()
  for (const { person, key, names, numbers } of mentions)
    learn(known, person, { key, names: names as string[], numbers: numbers as string[] })
  return known
}

function learn(
  known: Map<Id<'rqp'>, Learnt>,
  id: Id<'rqp'>,
  { key, names, numbers }: Pick<Mention, 'key' | 'names' | 'numbers'>,
): void {
  const one = known.get(id) ?? { id, names: new Set(), numbers: new Set(), keys: new Set() }
  known.set(id, one)
  for (const name of names) one.names.add(name)
  for (const number of numbers) one.numbers.add(number)
  if (!isPerson({ key, names, numbers })) one.keys.add(key)
}

/** What was decided on the person of each key. */
export async function heldIn(
  tx: Tx,
  document: Id<'doc'>,
  mentions: readonly store.MentionRecord[],
): Promise<Map<string, Held>> {
  const persons = new Map((await store.personsIn(tx, document)).map(one => [one.id, one]))
  return new Map(
    mentions.flatMap(({ key, person }): [string, Held][] => {
      const held = heldOf(persons.get(person))
      return held ? [[key, held]] : []
    }),
  )
}

export const heldOf = (person: store.PersonRecord | undefined): Held | null =>
  person?.decision && person.act && person.act_by
    ? {
        act: person.act,
        decision: person.decision as Held['decision'],
        by: person.act_by,
        ground: person.ground,
        test: person.harm_test as HarmTest | null,
        note: person.harm_note,
      }
    : null

async function count(
  tx: Tx,
  mentions: readonly store.MentionRecord[],
  rows: readonly Marked[],
  keys: ReadonlyMap<string, string>,
  held: ReadonlyMap<string, Held>,
): Promise<void> {
  const groups = Map.groupBy(rows, row => keys.get(row.id)!)
  const changed = mentions.flatMap((mention): store.Counts[] => {
    const all = groups.get(mention.key) ?? []
    const counts = {
      places: all.length,
      open: all.filter(row => row.state === 'proposed' && !row.finding.stays).length,
      masked: all.filter(row => row.state === 'accepted').length,
      contrary: all.filter(row => isContrary(row, held.get(mention.key) ?? null)).length,
    }
    const same = (['places', 'open', 'masked', 'contrary'] as const).every(name => counts[name] === mention[name])
    return same ? [] : [{ number: mention.number, ...counts }]
  })
  if (changed.length > 0) await store.countMentions(tx, changed)
}
