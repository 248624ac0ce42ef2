// Initiatives, lessons, conclusions, the horizon and assessments on a real database, filled by the sample municipality's own rows: what may
// be written, what is refused and why, and that a change of the law makes something to do.
import { beforeAll, describe, expect, test } from 'vitest'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import type { Refusal } from '#base/refusal.ts'
import { type AssessmentBody, assess, assessmentOf } from '#effect/assessment/assessment.ts'
import { addConclusion, listConclusions } from '#effect/conclusions/conclusions.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { figures, figuresNamed } from '#effect/figures/figures.ts'
import { listHorizon, listTodos, watchLaw } from '#effect/horizon/horizon.ts'
import { addInitiative, type Initiative, listInitiatives, takeStep } from '#effect/initiatives/initiatives.ts'
import { listLessons } from '#effect/lessons/lessons.ts'
import type { Checkpoint } from '#governance/checkpoints/checkpoints.ts'
import { openDesk } from '#test/desk.ts'

const { house } = await openDesk()
const { room } = house
const { query } = room.database
const at = new Date()
const today = at.toISOString().slice(0, 10)
const factors = learnEffect(room.knowledge('effect'))
const known = { factors, checkpoints: room.governed.checkpoints }
const transaction: typeof room.database.transaction = work => room.database.transaction(work)
const why = async (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'nothing was refused',
    (error: Refusal) => `${error.reason} ${error.params.what ?? ''}`.trim(),
  )
let all: Initiative[] = []
const named = (title: string) => all.find(one => one.body.title.startsWith(title))!

beforeAll(async () => {
  await putHistory(room)
  await putInitiatives(room, 'Ingrid Ekstam')
  all = await listInitiatives(query)
}, 60_000)

test('the sample has tried in every state, failed too, and its candidates ask for 10,5 mnkr', async () => {
  expect(new Set(all.map(one => one.state)).size).toBe(5)
  expect(all.filter(one => one.outcome === 'avslutas').length).toBeGreaterThanOrEqual(2)
  const candidates = all.filter(one => one.outcome === null)
  expect(candidates.reduce((sum, one) => sum + one.body.cost, 0)).toBe(10_500_000)
  expect(await listLessons(query)).toHaveLength(12)
  expect(await listHorizon(query)).toHaveLength(11)
  expect(named('Granskning').steps.map(step => step.state)).toEqual([
    ...['behov', 'hypotes', 'försök', 'utvärderat', 'beslut'],
  ])
})

test('every figure that a conclusion or an initiative names is there, with rows behind it', async () => {
  const ids = [...(await listConclusions(query)), ...all].flatMap(one => one.body.figures)
  const found = await figuresNamed(query, factors, ids, at)
  expect(ids.filter(id => !found.some(one => one.id === id))).toEqual([])
  expect(found.filter(one => one.traces.reduce((sum, { count }) => sum + count, 0) === 0)).toEqual([])
  expect(found.every(one => one.low === null || (one.low <= one.value && one.value <= one.high!))).toBe(true)
  const saved = (await figures(query, factors, at)).find(one => one.id.endsWith('.saved'))!
  expect(saved.value).toBeGreaterThan(0)
})

test('a conclusion that rests on nothing is refused', async () => {
  const body = { title: 'Tro', says: 'Det känns bra.', initiatives: [all[0]!.id], figures: ['function.check.uptake'] }
  const add = (changed: object) =>
    why(transaction(tx => addConclusion(tx, factors, { body: { ...body, ...changed } }, 'Ada', at)))
  expect(await add({ initiatives: [] })).toBe('rests-on-nothing no-initiative')
  expect(await add({ figures: [] })).toBe('rests-on-nothing no-figure')
  expect(await add({ figures: ['function.check.uptake', 'function.check.joy'] })).toBe('rests-on-nothing no-figure')
  expect(await add({})).toBe('nothing was refused')
})

describe('steps', () => {
  const step = { outcome: null, day: today, dnr: null, decidedBy: 'Kanslichefen', note: '' } as const
  const take = (title: string, to: object) =>
    why(transaction(tx => takeStep(tx, named(title).id, { ...step, state: 'hypotes', ...to } as never, 'Ada', at)))

  test('are taken one at a time, and ask for what they should', async () => {
    expect(await take('Remisser', { state: 'försök' })).toBe('step-not-ready lacks-order')
    expect(await take('Remisser', {})).toBe('step-not-ready lacks-hypothesis')
    expect(await take('Förslag på mottagare', { state: 'försök' })).toBe('step-not-ready lacks-baseline')
    expect(await take('Kontroll av laghänvisningar', { state: 'utvärderat' })).toBe('step-not-ready lacks-result')
    expect(await take('Granskning', { state: 'beslut', outcome: 'avslutas', dnr: 'KS 1' })).toBe(
      'step-not-ready lacks-order',
    )
    expect(await take('Sammanfattning', { state: 'beslut', outcome: 'införs' })).toBe('step-not-ready lacks-dnr')
    expect(await take('Remisser', { day: '2999-01-01' })).toBe('invalid-input day')
  })

  test('an initiative may end from anywhere, with a reason', async () => {
    const ends = { state: 'beslut', outcome: 'avslutas', dnr: 'KS 2026-00300' }
    expect(await take('Gallringsutredning', ends)).toBe('step-not-ready lacks-note')
    expect(await take('Gallringsutredning', { ...ends, note: 'Görs av regionarkivet.' })).toBe('nothing was refused')
  })
})

test('an initiative cannot wait for itself, nor name a function that is not there', async () => {
  const { body } = named('Förslag på mottagare')
  const add = (changed: object) =>
    why(
      transaction(tx => addInitiative(tx, { body: { ...body, ...changed }, day: today, decidedBy: 'Ada' }, 'Ada', at)),
    )
  expect(await add({ functions: ['drömma'] })).toBe('invalid-input functions')
  expect(await add({ dependsOn: ['ini_000000000000000000000000'] })).toBe('invalid-input dependsOn')
})

test('lessons are found by words, in compounds and other forms too', async () => {
  const titles = async (asked: string) => (await listLessons(query, asked)).map(one => one.body.title)
  expect(await titles('baslinjen minuter')).toEqual(['Mät före start, annars går nyttan inte att visa'])
  expect(await titles('nummer')).toContain('En ovanlig skrivning missas av mönster')
  expect(await titles('tjänsteutlåtanden språkmodell utkast')).toEqual([
    'Att kontrollera ett utkast tar lika lång tid som att skriva det',
  ])
  expect(await titles("'; drop table lesson; --")).toEqual([])
  expect(await titles('enhörning')).toEqual([])
})

describe('assessments', () => {
  const about = { kind: 'function' as const, subject: 'check' }

  test('"no impact" cannot stand beside cost rows without a reason', async () => {
    const held = await assessmentOf(query, known, about, at)
    expect(held.faults).toEqual([])
    const economic = (reason: string | null): AssessmentBody => ({
      ...held.written!.body,
      economic: { impact: 'none', says: 'Ingen påverkan.', reason },
    })
    const write = (reason: string | null, from: number) =>
      why(transaction(tx => assess(tx, known, about, { body: economic(reason), why: 'Prov', from }, 'Ada', at)))
    expect(await write(null, 1)).toBe('no-impact-but-costs part-economic')
    expect(await write('därför', 1)).toBe('no-impact-but-costs part-economic')
    expect(await write('Kostnaden ryms i en licens som redan finns.', 1)).toBe('nothing was refused')
    expect(await write('Kostnaden ryms i en annan licens som finns.', 1)).toBe('conflict')
    expect((await assessmentOf(query, known, about, at)).versions).toHaveLength(2)
  })

  test('an initiative draws its own money and what its functions touch', async () => {
    const { facts } = await assessmentOf(query, known, { kind: 'initiative', subject: named('Maskering').id }, at)
    expect(facts.find(one => one.id === 'cost')?.value).toBe(320_000)
    expect(facts.filter(one => one.part === 'economic').every(one => !one.figure?.startsWith('function.'))).toBe(true)
    expect(facts.some(one => one.part === 'privacy' && one.against)).toBe(true)
  })
})

describe('the law changes', () => {
  const { checkpoints } = room.governed
  const standing = (id: string) => ({ id, title: 'En lag', status: 'in-force' })
  const withPoint = (id: string, changed: Partial<Checkpoint>) => {
    const all = checkpoints.all.map(one => (one.id === id ? { ...one, ...changed } : one))
    return { ...checkpoints, all }
  }
  const watch = (points = checkpoints, statuteOf: (id: string) => ReturnType<typeof standing> | null = standing) =>
    watchLaw(room.database, { checkpoints: points, statutes: () => statuteOf }, new Date('2026-11-23T10:00:00Z'))
  const open = async () => (await listTodos(query)).map(one => `${one.kind} ${one.subject}`)

  test('what is first seen is not new; a day that comes near is something to do, once', async () => {
    await watch()
    const hogrisk = (await listHorizon(query)).find(one => one.body.from === '2027-12-02')!
    expect(await open()).toContain(`begins ${hogrisk.id}`)
    expect((await open()).filter(one => one.startsWith('moved'))).toHaveLength(6)
    expect((await open()).filter(one => one.startsWith('new'))).toEqual([])
    expect(await watch()).toBe(0)
  })

  test('a checkpoint whose days or words are others, and an act that is repealed', async () => {
    expect(await watch(withPoint('AIA-06', { from: '2028-01-01' }))).toBe(1)
    const moved = (await listTodos(query)).find(one => one.kind === 'moved' && one.due === '2028-01-01')!
    expect(moved).toMatchObject({ subject: 'AIA-06', due: '2028-01-01' })
    expect(moved.params).toEqual({ before: '2027-12-02 – …', after: '2028-01-01 – …' })
    expect(await watch(withPoint('AIA-06', { from: '2028-01-01', demand: 'Något annat.' }))).toBe(1)
    const repealed = (id: string) => ({ ...standing(id), status: id === '1990:782' ? 'repealed' : 'in-force' })
    expect(await watch(withPoint('AIA-06', { from: '2028-01-01', demand: 'Något annat.' }), repealed)).toBe(1)
    const statute = (await listTodos(query)).find(one => one.kind === 'statute')!
    expect(statute.subject).toBe('1990:782')
    expect(statute.functions).toContain('check')
  })

  test('a checkpoint that has been taken away is something to look at, once', async () => {
    const left = { ...checkpoints, all: checkpoints.all.filter(one => one.id !== 'AIA-06') }
    await watch(left)
    expect((await open()).filter(one => one === 'gone AIA-06')).toHaveLength(1)
    expect(await watch(left)).toBe(0)
  })
})
