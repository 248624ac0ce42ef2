// Cards, evidence, decisions, stops and falling back, on real SQL and with the real file that the command line obeys.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gateAt } from '#app/governing/gate-file.ts'
import { governedAt, keepWatched } from '#app/governing/governed.ts'
import { Refusal } from '#base/refusal.ts'
import { type Card, change, current, seed, versions } from '#governance/cards/cards.ts'
import { give } from '#governance/evidence/evidence.ts'
import { decide, type Governed, resume, stateOf, stop, verdict, watch } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { testDatabase } from '#test/database.ts'

const { database, folder } = await testDatabase()
const { query } = database
const at = new Date('2026-11-23T10:00:00Z')
const read = governedAt(folder)
const figures = read.shipped
  .find(card => card.id === 'check')!
  .thresholds.map(({ figure, set, value, unit }) => ({
    figure,
    set: `held-out, ${set}`,
    value: value + 2,
    unit,
    spread: { low: value + 1, high: value + 3, of: 'interval' as const },
  }))
const version = read.known.find(one => one.name === 'check')!.version
/** As this program reads it, but with measurements of our own, so that the test does not hang on the last bench. */
const governed: Governed = { ...read, evaluation: { at: '', versions: { check: version }, figures } }
const by = 'Ingegerd Ekvall'

const tx = <T>(work: Parameters<typeof database.transaction<T>>[0]) => database.transaction(work)
const ask = (name: string, unit: string | null = 'Kansliet', when = at) =>
  verdict(query, governed, { name, unit, at: when })
const why = async (name: string, unit: string | null = 'Kansliet', when = at) =>
  (await ask(name, unit, when)).reasons.map(reason => reason.id)
const refusal = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => null,
    thrown => thrown,
  )
  expect(error).toBeInstanceOf(Refusal)
  return error
}
const held = async (name: string) => (await current(query, name))!

const trial = { units: ['Kansliet'], from: '2026-11-01', to: '2026-12-31', volume: 3, data: 'real' as const }
const decision = (status: Card['status']) => ({
  status,
  date: '2026-11-20',
  dnr: 'KS 2026-00100',
  by: 'Kommunstyrelsen',
  note: '',
})
const answer = { text: '', date: '2026-11-01', group: 'FSG', dnr: 'KS 2026-00090', document: 'bilaga 1', until: null }

async function answerAll(name: string, except: readonly string[] = []): Promise<void> {
  for (const checkpoint of governed.checkpoints.all)
    if (!except.includes(checkpoint.id)) await tx(t => give(t, { function: name, checkpoint, answer, by }, at))
}

test('the shipped cards are put in once, and open what the program has', async () => {
  await seed(database, governed.shipped, at)
  await seed(database, governed.shipped, at)
  for (const name of ['check', 'sources', 'mask', 'search', 'summarise']) expect(await why(name), name).toEqual([])
  expect(await why('draft')).toContain('status-idea')
  expect(await versions(query, 'mask')).toHaveLength(1)
  const { events } = await log.page(query)
  expect(events.map(event => event.act)).toEqual(['card.deliver'])
})

describe('a card', () => {
  test('is changed by a new version, and the event keeps what was before', async () => {
    const { card, version: from } = await held('route')
    const owner = { role: 'Kanslichef', unit: 'Kansliet' }
    await tx(t => change(t, { card: { ...card, owner }, by, why: 'ny ägare' }, from, at))
    expect((await held('route')).version).toBe(from + 1)
    const [event] = (await log.page(query, { subject: 'route' })).events
    expect(event?.content?.changes).toEqual({ owner: { before: card.owner, after: owner } })
  })
  test('is not changed by one who looked at an older version, nor to what its schema forbids', async () => {
    const { card, version: from } = await held('route')
    expect((await refusal(tx(t => change(t, { card, by, why: '' }, from - 1, at)))).reason).toBe('conflict')
    const automatic = { ...card, oversight: { rule: 'automatic' } } as unknown as Card
    const said = await refusal(tx(t => change(t, { card: automatic, by, why: '' }, from, at)))
    expect(said).toMatchObject({ reason: 'invalid-input', params: { what: 'oversight.rule' } })
  })
  test('that a municipality has changed is left alone when the program is', async () => {
    const { card } = await held('route')
    await seed(
      database,
      governed.shipped.map(one => ({ ...one, purpose: 'Nytt i leveransen' })),
      at,
    )
    expect((await held('route')).card).toEqual(card)
    expect((await held('draft')).card.purpose).toBe('Nytt i leveransen')
  })
  test('and its evidence are not changed or removed, not even past the program', async () => {
    await tx(t => give(t, { function: 'draft', checkpoint: governed.checkpoints.all[0]!, answer, by }, at))
    await expect(query.updateTable('card_version').set({ why: 'x' }).execute()).rejects.toThrow(/only ever added/)
    await expect(query.deleteFrom('evidence').execute()).rejects.toThrow(/only ever added/)
  })
})

describe('a decision on status', () => {
  const asked = async (name: string, status: Card['status'], more = {}) => ({
    name,
    decision: decision(status),
    trial: status === 'försök' ? trial : null,
    version: (await held(name)).version,
    ...more,
  })
  const decided = async (name: string, status: Card['status'], more = {}) => {
    const wanted = await asked(name, status, more)
    return tx(t => decide(t, governed, by, wanted, at))
  }
  test.each([
    ['no-such-step', 'införd', 'draft', {}],
    ['dnr-missing', 'försök', 'check', { decision: { ...decision('försök'), dnr: null } }],
    ['trial-missing', 'försök', 'check', { trial: null }],
    ['trial-units', 'försök', 'check', { trial: { ...trial, units: [] } }],
    ['trial-dates', 'försök', 'check', { trial: { ...trial, to: '2026-10-01' } }],
    ['trial-volume', 'försök', 'check', { trial: { ...trial, volume: null } }],
  ] as const)('is refused by %s', async (because, status, name, more) => {
    expect(await refusal(decided(name, status, more))).toMatchObject({
      reason: 'status-not-ready',
      params: { because },
    })
  })
  test('a trial opens when its points are answered, for its units and days', async () => {
    await decided('check', 'försök')
    expect(new Set(await why('check'))).toEqual(new Set(['checkpoint-open']))
    await answerAll('check', ['MBL-01'])
    const [point] = governed.checkpoints.all.filter(one => one.id === 'MBL-01')
    await tx(t => give(t, { function: 'check', checkpoint: point!, answer: { ...answer, date: null }, by }, at))
    expect(await why('check')).toEqual(['evidence-lacks-date'])
    await tx(t => give(t, { function: 'check', checkpoint: point!, answer, by }, at))
    expect(await why('check')).toEqual([])
    expect(await why('check', 'Skolan')).toEqual(['trial-unit'])
    expect(await why('check', 'Kansliet', new Date('2027-01-02T10:00:00Z'))).toEqual(['trial-ended'])
  })
  test('use in earnest is refused while its measurement is missing or below its bars, and let in when it holds', async () => {
    const unmeasured = { ...governed, evaluation: { at: '', versions: {}, figures: [] } }
    const wanted = await asked('check', 'införd')
    expect(await refusal(tx(t => decide(t, unmeasured, by, wanted, at)))).toMatchObject({
      params: { because: 'evaluation-missing' },
    })
    const low = {
      ...governed,
      evaluation: {
        ...governed.evaluation,
        figures: figures.map(one => ({ ...one, spread: { ...one.spread, low: 1 } })),
      },
    }
    expect(await refusal(tx(t => decide(t, low, by, wanted, at)))).toMatchObject({
      params: { because: 'evaluation-below' },
    })
    expect((await held('check')).card.status).toBe('försök')
    await decided('check', 'införd')
    expect(await why('check')).toEqual([])
    expect(await watch(database, governed, at)).toEqual([])
  })
  test('a version that no longer holds falls back to a trial of thirty days, by an event', async () => {
    const raised = { ...governed, evaluation: { ...governed.evaluation, versions: { check: '0.0.1' } } }
    expect(await watch(database, raised, at)).toMatchObject([{ name: 'check', reason: { id: 'evaluation-missing' } }])
    const { card } = await held('check')
    expect([card.status, card.trial?.to]).toEqual(['försök', '2026-12-23'])
    expect(await why('check')).toEqual([])
    expect(await why('check', 'Kansliet', new Date('2026-12-25T10:00:00Z'))).toContain('trial-ended')
    const [event] = (await log.page(query, { subject: 'check' })).events
    expect(event).toMatchObject({ act: 'card.fall-back', actor: 'Kansli', content: { why: 'evaluation-missing' } })
  })
})

describe('the stop switch', () => {
  test('shuts at once with its reason, once, and opens again', async () => {
    await tx(t => stop(t, { name: 'mask', why: 'granskas', running: 'drain', by }, at))
    expect((await ask('mask')).reasons).toEqual([{ id: 'function-stopped', params: { name: 'mask', why: 'granskas' } }])
    const again = tx(t => stop(t, { name: 'mask', why: 'igen', running: 'drain', by }, at))
    expect((await refusal(again)).reason).toBe('conflict')
    await tx(t => resume(t, { name: 'mask', why: 'klart', by }, at))
    expect(await why('mask')).toEqual([])
  })
})

describe('the command line', () => {
  const letter = join(mkdtempSync(join(tmpdir(), 'kansli-letter-')), 'brev.txt')
  writeFileSync(letter, 'Jag heter Torborg Kallin och bor på Storgatan 12.\n')
  const run = (data: string, ...argv: string[]) =>
    spawnSync(process.execPath, ['bin/kansli.mjs', ...argv, '--data', data], {
      encoding: 'utf8',
      input: '{"id":1,"text":"Hej."}\n',
    })

  test('runs by the shipped cards where there is no house', () => {
    expect(run(join(folder, 'nowhere'), 'mask', letter, '--json').status).toBe(0)
  }, 30_000)
  test('obeys the house: stopped in the same act, for files and for lines, with the reason', async () => {
    const own = governedAt(folder)
    ;(await keepWatched(database, own)).stop()
    expect(run(folder, 'mask', letter, '--json').status).toBe(0)
    await tx(t => stop(t, { name: 'mask', why: 'fel i version 9', running: 'cancel', by }, at))
    await own.post(await stateOf(query, own, new Date()))
    for (const argv of [
      ['mask', letter, '--json'],
      ['mask', '--jsonl'],
    ]) {
      const { status, stdout, stderr } = run(folder, ...argv)
      expect([status, stdout]).toEqual([3, ''])
      expect(stderr).toContain('funktionen är stoppad: fel i version 9')
    }
    expect(run(folder, 'check', letter, '--json').status).toBe(0)
    await tx(t => resume(t, { name: 'mask', why: 'rättat', by }, at))
  }, 60_000)
  test('is shut when the house’s file is damaged, or gone from a folder where a house has lived', async () => {
    const file = join(folder, 'gate')
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('"open":false', '"open":true '))
    const { status, stderr } = run(folder, 'mask', letter)
    expect([status, /skadad eller saknas/.test(stderr)]).toEqual([3, true])
    const lived = mkdtempSync(join(tmpdir(), 'kansli-lived-'))
    writeFileSync(join(lived, 'log-anchors.jsonl'), '')
    expect((await gateAt(lived, 'mask', null, at)).reasons[0]?.id).toBe('state-damaged')
  }, 30_000)
})
