// The law of a request, on real SQL: after a decision on a person no document holds an undecided or contrary mark of that person but
// told exceptions; taking back restores exactly what stood; a second decision wins; a document that comes later takes the decision;
// what has been weeded does not matter. Held against any order of what people and functions may do.
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { houseOn } from '#app/worker.ts'
import { openWorkshop } from '#app/workshop.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { act, mentionsOf, personsIn, personsOf, undoAct } from '#casework/persons/persons.ts'
import { addDocuments, makeRequest, removeDocuments } from '#casework/requests/requests.ts'
import { decide, decisionsOf, findings, findingsOf, type Row, stand, undo } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import { testDatabase } from '#test/database.ts'
import { long, rawRequests, vocabulary } from '#test/raw-request.ts'
import type { Mark } from '#text/finding.ts'

const { database, folder } = await testDatabase()
const house = await houseOn(database, folder, openWorkshop({ size: 0 }))
afterAll(() => house.close())
const room: Room = { ...house.room, clock: () => long }
const raw = rawRequests(room)
const [one, other] = [await raw.by('Ingegerd Ekvall'), await raw.by('Ragnhild Brodin')]

type Doc = { id: Id<'doc'>; words: number[] }
type World = { request: Id<'req'>; inside: Doc[]; outside: Doc[]; stood: unknown[] }

const words = fc.array(fc.nat({ max: vocabulary.length - 1 }), { minLength: 1, maxLength: 7 })
const n = fc.nat({ max: 40 })
const decision = fc.constantFrom('mask' as const, 'leave' as const, null)
const ground = fc.constantFrom(undefined, null, '26 kap. 1 § OSL')
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('decide' as const), a: n, b: n, decision, ground }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), a: n, b: n }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('split' as const), a: n, b: n }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('role' as const), a: n }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo-act' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('by-hand' as const),
      a: n,
      b: n,
      how: fc.constantFrom('accept', 'reject', 'label', 'span', 'ground'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), a: n, b: n, everywhere: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('undo-hand' as const, 'take-out' as const, 'put-back' as const, 'weed' as const),
      a: n,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('come' as const), words }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('found-anew' as const), a: n, words }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const nth = <T>(list: readonly T[], i: number): T | undefined => list[i % Math.max(1, list.length)]
const wordsOf = (doc: Doc) => doc.words.map(i => vocabulary[i]!)
const marksIn = async (id: Id<'doc'>) => marksOnly((await findings(room, id, { limit: 1000 })).findings)
type Marked = Row & { finding: Mark & { id: string } }
const marksOnly = (rows: readonly Row[]) => rows.filter((row): row is Marked => row.finding.kind === 'mark')
const persons = ({ request }: World) => personsOf(room, request, 'allmant')

/** Everything that a person sees of the request: what taking back must bring again. */
async function seen(world: World) {
  const documents = await Promise.all(world.inside.map(async ({ id }) => [id, await marksIn(id)]))
  return { persons: await persons(world), documents }
}

/** An act of the request; what stood before it is kept, to be compared when it is taken back. */
async function acted(world: World, wanted: Parameters<typeof act>[3]): Promise<void> {
  const before = await seen(world)
  await act(room, one, world.request, wanted)
  world.stood.push(before)
  if (wanted.act !== 'decide') return
  const now = new Map((await persons(world)).map(each => [each.id, each.decision]))
  for (const id of wanted.persons) expect(now.get(id)).toBe(wanted.decision)
}

async function follow(world: World, step: Step): Promise<void> {
  if (step.do === 'undo-act') {
    await undoAct(room, one, world.request)
    const stood = world.stood.pop()
    if (stood) expect(await seen(world)).toEqual(stood)
    return
  }
  if (step.do === 'decide' || step.do === 'merge' || step.do === 'split' || step.do === 'role')
    return actOn(world, step)
  world.stood = [] // something else has happened since: taking back restores the act, not this
  await workIn(world, step)
}

type ActStep = Extract<Step, { do: 'decide' | 'merge' | 'split' | 'role' } | { do: 'merge' | 'split' }>
async function actOn(world: World, step: ActStep): Promise<void> {
  const all = await persons(world)
  const a = nth(all, step.a)
  if (!a) return
  if (step.do === 'role') return acted(world, { act: 'role', persons: [a.id], role: 'third' })
  const b = nth(all, step.b)!
  if (step.do === 'decide') {
    const chosen = [...new Set([a.id, b.id])]
    return acted(world, { act: 'decide', persons: chosen, decision: step.decision, ground: step.ground })
  }
  if (step.do === 'merge') return a.id === b.id ? undefined : acted(world, { act: 'merge', person: a.id, into: b.id })
  const { mentions } = await mentionsOf(room, world.request, a.id)
  if (mentions.length < 2) return
  return acted(world, { act: 'split', person: a.id, mentions: [nth(mentions, step.b)!.number] })
}

async function workIn(world: World, step: Exclude<Step, ActStep | { do: 'undo-act' }>): Promise<void> {
  if (step.do === 'come') {
    const doc = {
      id: await raw.document(
        one,
        step.words.map(i => vocabulary[i]!),
      ),
      words: step.words,
    }
    await addDocuments(room, one, world.request, [doc.id])
    world.inside.push(doc)
    return
  }
  const doc = nth(step.do === 'put-back' ? world.outside : world.inside, step.a)
  if (!doc) return
  if (step.do === 'undo-hand') await undo(room, other, doc.id)
  else if (step.do === 'by-hand') await byHand(doc, step)
  else if (step.do === 'add') await addition(doc, step)
  else if (step.do === 'found-anew')
    await raw.found(
      doc.id,
      wordsOf(doc).map((word, i) => without(word, step.words, i)),
    )
  else if (step.do === 'put-back') {
    await addDocuments(room, one, world.request, [doc.id])
    move(doc, world.outside, world.inside)
  } else {
    if (step.do === 'weed') await raw.weed(doc.id)
    else await removeDocuments(room, one, world.request, [doc.id])
    move(doc, world.inside, step.do === 'weed' ? [] : world.outside)
    if (step.do === 'take-out') await heldNowhere(doc)
  }
}

/** The words chosen are not found this time. */
const without = (word: (typeof vocabulary)[number], chosen: readonly number[], i: number) =>
  chosen.includes(i) ? { text: word.text } : word

function move(doc: Doc, from: Doc[], to: Doc[]): void {
  from.splice(from.indexOf(doc), 1)
  to.push(doc)
}

async function byHand(doc: Doc, { b, how }: Extract<Step, { do: 'by-hand' }>): Promise<void> {
  const mark = nth(await marksIn(doc.id), b)
  if (!mark) return
  const finding = mark.id
  const { start, end } = mark.finding.span
  const decisions = {
    accept: { act: 'accept' as const, finding },
    reject: { act: 'reject' as const, finding },
    label: { act: 'change' as const, finding, label: 'PERSON' as const },
    span: { act: 'change' as const, finding, span: { start, end: Math.max(start + 1, end - 1) } },
    ground: { act: 'ground' as const, finding, ground: '21 kap. 1 § OSL', test: null, note: 'Prövat' },
  }
  await decide(room, other, doc.id, [decisions[how as keyof typeof decisions]])
}

async function addition(doc: Doc, { b, everywhere }: Extract<Step, { do: 'add' }>): Promise<void> {
  const text = wordsOf(doc).map(word => word.text)
  const at = b % text.length
  const start = text.slice(0, at).join(', ').length + (at > 0 ? 2 : 0)
  const span = { start, end: start + text[at]!.length }
  await decide(room, other, doc.id, [{ act: 'add', label: 'PERSON', span, everywhere }])
}

const standing = async (id: Id<'doc'>) => {
  const decisions = await decisionsOf(database.query, id)
  const { settled } = stand(await findingsOf(database.query, id), decisions)
  return { settled, held: new Map(decisions.map(each => [each.id as string, each.held])) }
}

/** Outside the request nothing stands by what was decided there. */
async function heldNowhere(doc: Doc): Promise<void> {
  const { settled, held } = await standing(doc.id)
  for (const { by } of settled) expect(by === null ? null : held.get(by)).toBeNull()
}

/** The law, for every person of every document that is there. */
async function holds(world: World): Promise<void> {
  const told = new Map((await persons(world)).map(each => [each.id, { ...each, sum: 0, left: 0, against: 0 }]))
  for (const doc of world.inside) {
    const rows = new Map((await marksIn(doc.id)).map(row => [row.id as string, row]))
    const { settled, held } = await standing(doc.id)
    const by = new Map(settled.map(each => [each.finding.id, each.by && (held.get(each.by) ?? 'hand')]))
    const { persons: here } = await personsIn(room, doc.id)
    const ofSomebody = new Set(here.flatMap(each => each.findings as string[]))
    for (const row of rows.values()) expect(ofSomebody.has(row.id)).toBe(row.finding.label !== 'SENSITIVE')
    for (const { id, decision: asked, findings: theirs, exceptions, ground: set } of here) {
      const sum = told.get(id)!
      for (const finding of theirs) {
        const { state, finding: mark, grounded } = rows.get(finding)!
        const stays = state === 'proposed' && mark.stays === true
        const exception = exceptions.includes(finding)
        sum.sum++
        if (state === 'proposed' && !mark.stays) sum.left++
        if (exception) sum.against++
        if (exception) expect(by.get(finding)).toBe('hand')
        else if (asked === 'mask') expect(state).toBe('accepted')
        else if (asked === 'leave') expect(stays || state === 'rejected').toBe(true)
        else expect([null, 'hand']).toContain(by.get(finding)) // nobody has decided: nothing holds
        if (asked === 'mask' && set && state === 'accepted') expect(grounded).not.toBeNull()
      }
    }
  }
  for (const { places, open, contrary, sum, left, against } of told.values())
    expect({ places, open, contrary }).toEqual({ places: sum, open: left, contrary: against })
}

async function lives(first: number[][], steps: Step[]): Promise<void> {
  const request = await makeRequest(room, one, {
    ...{ dnr: null, askedBy: null, receivedOn: '2026-11-20', matter: 'allmant' },
    ...{ twoPersons: false, pseudonyms: false },
  })
  const world: World = { request, inside: [], outside: [], stood: [] }
  for (const chosen of first) await workIn(world, { do: 'come', words: chosen })
  for (const each of steps) {
    try {
      await follow(world, each)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error // what may not be done changes nothing, and the law holds
    }
    await holds(world)
  }
}

test('law: what is decided on a person holds in every document, and is taken back to what stood', {
  timeout: 3_600_000,
}, async () => {
  const documents = fc.array(words, { minLength: 1, maxLength: 3 })
  const steps = fc.array(step, { minLength: 1, maxLength: 10 })
  await fc.assert(fc.asyncProperty(documents, steps, lives), { numRuns: Number(process.env.KANSLI_RUNS ?? 20) })
})
