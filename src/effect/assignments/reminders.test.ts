import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remindersOf, stateOf } from '#effect/assignments/reminders.ts'

const today = '2026-11-23'
const stage = (dueOn: string, doneOn: string | null = null) => ({ title: dueOn, dueOn, doneOn })
const facts = { closedOn: null, givenOn: '2026-11-01', parties: [], stages: [], entries: [] }

test('a stage is late the day after its day, near for thirty days, and done whenever it was done', () => {
  expect(stateOf(stage('2026-11-22'), today)).toBe('late')
  expect(stateOf(stage('2026-11-23'), today)).toBe('soon')
  expect(stateOf(stage('2026-12-23'), today)).toBe('soon')
  expect(stateOf(stage('2026-12-24'), today)).toBe('coming')
  expect(stateOf(stage('2020-01-01', '2026-11-20'), today)).toBe('done')
})

test('the most late comes first, and what is closed waits for nothing', () => {
  const stages = [stage('2026-12-01'), stage('2026-11-20'), stage('2026-10-20')]
  const found = remindersOf({ ...facts, stages }, today)
  expect(found.map(one => [one.kind, one.days])).toEqual([
    ['stage-late', 34],
    ['stage-late', 3],
    ['stage-soon', 8],
  ])
  expect(remindersOf({ ...facts, stages, closedOn: today }, today)).toEqual([])
})

test('silence is counted from the last that was told, in whatever order it was written', () => {
  const entries = [{ onDay: '2026-08-01' }, { onDay: '2026-03-01' }]
  const old = { ...facts, givenOn: '2026-01-01', entries }
  expect(remindersOf(old, today)).toEqual([{ kind: 'status-old', subject: '2026-08-01', days: 114 }])
  expect(remindersOf({ ...old, entries: [{ onDay: '2026-09-01' }] }, today)).toEqual([])
})

test('silence is told of the day after ninety days, also where nothing has been told at all', () => {
  const given = (givenOn: string) => remindersOf({ ...facts, givenOn }, today)
  expect(given('2026-08-25')).toEqual([]) // ninety days
  expect(given('2026-08-24')).toEqual([{ kind: 'status-old', subject: '2026-08-24', days: 91 }])
})

test('samverkan without a day waits from the day the assignment was given', () => {
  const parties = [
    { name: 'Fackförbundet', onDay: null },
    { name: 'Grannkommunen', onDay: '2026-12-01' },
  ]
  expect(remindersOf({ ...facts, parties }, today)).toEqual([
    { kind: 'party-no-day', subject: 'Fackförbundet', days: 22 },
  ])
})

test('when every stage is done, the end waits from the last of them', () => {
  const done = [stage('2026-10-01', '2026-11-13'), stage('2026-11-01', '2026-11-03')]
  expect(remindersOf({ ...facts, stages: done }, today)).toEqual([
    { kind: 'not-closed', subject: '2026-11-13', days: 10 },
  ])
  const one = remindersOf({ ...facts, stages: [...done, stage('2027-06-01')] }, today)
  expect(one).toEqual([])
})

test('every stage that is not done is told of once its day is near or past, and no other', () => {
  const day = fc
    .integer({ min: -400, max: 400 })
    .map(n => new Date(Date.parse(today) + n * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.boolean()), { maxLength: 8 }), rows => {
      const stages = rows.map(([dueOn, isDone]) => stage(dueOn, isDone ? dueOn : null))
      const told = remindersOf({ ...facts, stages }, today).filter(one => one.kind.startsWith('stage-'))
      expect(told).toHaveLength(stages.filter(one => ['late', 'soon'].includes(stateOf(one, today))).length)
      expect(told.every(one => one.days >= 0)).toBe(true)
    }),
  )
})
