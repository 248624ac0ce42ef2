// Every number in the final report of the sample municipality, reckoned once more from the rows: by SQL and arithmetic of the test's own, not
// by the code that made the report. A figure of a kind that is not reckoned here fails.
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { putAssignments } from '#app/sample/assignments/assignments.ts'
import { putPortfolio } from '#app/sample/assignments/portfolios.ts'
import { putPrices } from '#app/sample/assignments/prices.ts'
import { governSample } from '#app/sample/govern.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import { dateInSweden } from '#base/clock.ts'
import { savedBetween } from '#effect/baselines/always-valid.ts'
import { medianOf, medianOfSteps } from '#effect/baselines/median.ts'
import { type Figure, figuresSaid, type ReportContent } from '#effect/report/report.ts'
import { openDesk } from '#test/desk.ts'
import { calculation, type Values } from '#test/reckoned/calculation.ts'
import { charged, chargeFigures } from '#test/reckoned/charges.ts'
import { portfolioFigures } from '#test/reckoned/portfolios.ts'
import { saidBy } from '#test/reckoned/said.ts'

const { house, client } = await openDesk()
const { room } = house
const { query } = room.database
const to = dateInSweden(room.clock())
const from = `${Number(to.slice(0, 4)) - 2}${to.slice(4)}`
const yearFrom = new Date(Date.parse(to) - 364 * 86_400_000).toISOString().slice(0, 10)
let report: ReportContent

const rows = async <T>(text: string): Promise<T[]> => (await sql.raw<T>(text).execute(query)).rows
const one = async (text: string): Promise<number> => Number((await rows<{ n: number | null }>(text))[0]!.n ?? 0)

beforeAll(async () => {
  await governSample(room, 'Ingegerd Ekvall')
  await putHistory(room)
  await putAssignments(room)
  await putInitiatives(room, 'Leyla Ekdahl')
  await putPrices(room)
  await putPortfolio(room)
  const id = (await rows<{ id: string }>(`select id from assignment where number = 1`))[0]!.id
  const asked = { kind: 'slutredovisning', assignment: id, from, to, day: to, template: 'goteborg-2020' }
  report = (await (await client.send('POST', '/api/reports/preview', asked)).json()) as ReportContent
  Object.assign(reckoned, chargeFigures(charged(rows, from, to), unitOf))
}, 60_000)

const unitOf = (name: string): string => String(figure(`${name}.charge-total`).rows[0]![1])

type Reckon = (name: string) => Promise<number | null> | number | null
const figure = (id: string): Figure => report.figures.find(one => one.id === id)!
const value = (id: string): number => figure(id)?.value ?? 0

/** Whole months in which at least five took part, written another way than the report's own. */
const enough = (f: string) =>
  `(select month from effect_mark where function = '${f}' and month >= '${from}' and month + interval '1 month' <= date '${to}' + 1
    group by month having count(distinct mark) >= 5)`
const inTime = `day >= '${from}' and day <= '${to}'`
const days = (f: string, column: string) =>
  one(`select sum(${column}) n from effect_day where function = '${f}' and ${inTime}`)
const told = async (f: string, column: string): Promise<number | null> => {
  const where = `function = '${f}' and ${inTime} and date_trunc('month', day)::date in ${enough(f)}`
  return (await rows<{ n: number | null }>(`select sum(${column})::int n from effect_day where ${where}`))[0]!.n
}
const ratio = async (f: string, part: string, ...all: string[]) => {
  const sums = await Promise.all(all.map(column => told(f, column)))
  const over = sums.reduce<number>((sum, n) => sum + (n ?? 0), 0)
  return over === 0 ? null : (await told(f, part))! / over
}
const steps = async (f: string) =>
  medianOfSteps(
    await rows(
      `select step, sum(count)::int count from effect_time where function = '${f}'
        and month >= date_trunc('month', date '${to}') - interval '12 months' and month < date_trunc('month', date '${to}')
        and month in (select month from effect_mark where function = '${f}' group by month having count(distinct mark) >= 5)
        group by step order by step`,
    ),
  )
const samples = async (f: string, arm: string) => {
  const found = await rows<{ round: string; seconds: number }>(
    `select s.round, s.seconds from measuring_sample s join measuring_round r on r.id = s.round where r.function = '${f}' and s.arm = '${arm}' and s.state = 'done' order by s.number`,
  )
  return {
    seconds: found.map(row => row.seconds),
    median: medianOf(
      found.map(row => row.seconds),
      `${found[0]!.round} ${arm}`,
    )!,
  }
}
const saved = async (f: string) =>
  savedBetween((await samples(f, 'without')).seconds, (await samples(f, 'with')).seconds)

/** Parameters as the figure's own rows tell them; the nyttokalkyl by the definition, quarter for quarter. */
const parameters = (f: string) =>
  figure(`${f}.values`).rows.map(([id, middle, low, high]) => ({
    id: String(id),
    middle: Number(middle),
    low: Number(low),
    high: Number(high),
  }))
const values = (f: string): Values => Object.fromEntries(parameters(f).map(row => [row.id, row.middle]))
const swung = (f: string) =>
  parameters(f).flatMap(row => [row.low, row.high].map(end => calculation({ ...values(f), [row.id]: end }).worth))

const ecology = JSON.parse(readFileSync(new URL('../knowledge/effect/ecology.json', import.meta.url), 'utf8'))
type End = 'low' | 'value' | 'high'
async function energy(f: string) {
  const held = `from effect_day where function = '${f}' and day >= '${yearFrom}' and day <= '${to}'`
  const [runs, hours] = [await one(`select sum(runs) n ${held}`), await one(`select sum(watt_hours) n ${held}`)]
  const since = (await rows<{ n: string }>(`select min(day)::text n ${held}`))[0]!.n
  const length = Math.round((Date.parse(to) - Date.parse(since)) / 86_400_000) + 1
  const yearly = Math.round((runs * 365) / Math.max(30, length))
  const year = (end: End) => (hours / runs) * ecology.methods.modelled[end] * yearly
  const [p, minutes] = [values(f), parameters(f).find(row => row.id === 'freedMinutes')!]
  const work = [minutes.low, minutes.high].flatMap(m =>
    [ecology.workplaceWatts.low, ecology.workplaceWatts.high].map(watts => (m / 60) * p.volume! * p.uptake! * watts),
  )
  return { yearly, year, net: { low: year('low') - Math.max(...work), high: year('high') - Math.min(...work) } }
}
const gas = async (f: string, end: 'low' | 'high') => {
  const net = (await energy(f)).net[end]
  return (net / 1000) * ecology.grid[net < 0 === (end === 'low') ? 'high' : 'low']
}

const all = async (kind: string): Promise<number> => {
  let sum = 0
  for (const f of ['check', 'sources', 'mask', 'search', 'summarise']) sum += (await (reckoned[kind] as Reckon)(f)) ?? 0
  return sum
}
const cards = (status: string) =>
  one(
    `select count(*) n from (select distinct on (function) function, card from card_version order by function, version desc) c where card->>'status' = '${status}'`,
  )
const stages = (where: string) =>
  one(
    `select count(*) n from assignment_stage s join assignment a on a.id = s.assignment where a.number = 1 and ${where}`,
  )
/** Of a figure of sums: what its own rows add up to, where the rows are lines of the points themselves. */
const lines = (name: string) => figure(name).rows.length
const initiative = (id: string, column: string) => one(`select ${column} n from initiative where id = '${id}'`)

const reckoned: Record<string, Reckon> = {
  runs: f => days(f, 'runs'),
  refused: f => days(f, 'refused'),
  energy: f => days(f, 'watt_hours'),
  offered: f => told(f, 'offered'),
  used: f => told(f, 'used'),
  accepted: f => told(f, 'accepted'),
  rejected: f => told(f, 'rejected'),
  uptake: f => ratio(f, 'used', 'offered'),
  agreement: f => ratio(f, 'accepted', 'accepted', 'rejected'),
  handling: async f => (await steps(f))?.median ?? null,
  'handling-low': async f => (await steps(f))?.low ?? null,
  'handling-high': async f => (await steps(f))?.high ?? null,
  'handling-count': async f => (await steps(f))?.n ?? null,
  ...Object.fromEntries(
    ['without', 'with'].flatMap(arm => [
      [arm, async (f: string) => (await samples(f, arm)).median.median],
      [`${arm}-low`, async (f: string) => (await samples(f, arm)).median.low],
      [`${arm}-high`, async (f: string) => (await samples(f, arm)).median.high],
      [`${arm}-count`, async (f: string) => (await samples(f, arm)).seconds.length],
    ]),
  ),
  'saved-low': async f => (await saved(f)).low,
  'saved-high': async f => (await saved(f)).high,
  investment: f => calculation(values(f)).invested,
  'running-cost': f => calculation(values(f)).running,
  saved: f => calculation(values(f)).saved,
  net: f => calculation(values(f)).net,
  worth: f => calculation(values(f)).worth,
  'worth-low': f => Math.min(...swung(f)),
  'worth-high': f => Math.max(...swung(f)),
  payback: f => calculation(values(f)).payback,
  'freed-hours': f => calculation(values(f)).last,
  'uptake-reckoned': f => values(f).uptake!,
  values: () => 14,
  assumed: async f =>
    (
      (await (await client.get(`/api/effect/functions/${f}`)).json()) as { parameters: { source: { kind: string } }[] }
    ).parameters.filter(p => p.source.kind === 'assumption').length,
  'energy-year': async f => (await energy(f)).year('value'),
  'energy-year-low': async f => (await energy(f)).year('low'),
  'energy-year-high': async f => (await energy(f)).year('high'),
  'net-gas-low': f => gas(f, 'low'),
  'net-gas-high': f => gas(f, 'high'),
  'model-energy-low': async f => ecology.modelCall.low * (await energy(f)).yearly,
  'model-energy-high': async f => ecology.modelCall.high * (await energy(f)).yearly,
  'month-runs': month =>
    one(`select sum(runs) n from effect_day where ${inTime} and to_char(day, 'YYYY-MM') = '${month}'`),
  'functions-in-use': () => cards('införd'),
  'functions-on-trial': () => cards('försök'),
  'functions-ended': () => cards('avvecklad'),
  'functions-reckoned': () => one(`select count(distinct function) n from effect_day where ${inTime}`),
  'all-runs': () => one(`select sum(runs) n from effect_day where ${inTime}`),
  ...Object.fromEntries(
    [
      'investment',
      'running-cost',
      'saved',
      'worth',
      'freed-hours',
      'assumed',
      'values',
      ...['energy-year', 'net-gas', 'model-energy'].flatMap(kind => [`${kind}-low`, `${kind}-high`]),
    ].map(kind => [`all-${kind}`, () => all(kind)]),
  ),
  points: f => lines(`${f}.points`),
  'points-answered': f => lines(`${f}.points-answered`),
  'points-open': f => value(`${f}.points`) - value(`${f}.points-answered`),
  'all-points': () => report.figures.filter(f => /^law-\d+\.points$/.test(f.id)).reduce((sum, f) => sum + f.value!, 0),
  'all-points-answered': () =>
    report.figures.filter(f => f.id.endsWith('.points-answered')).reduce((sum, f) => sum + f.value!, 0),
  'all-points-open': () => value('all-points') - value('all-points-answered'),
  stages: () => stages('true'),
  'stages-done': () => stages('done_on is not null'),
  'initiative-cost': id => initiative(id, 'cost'),
  'initiative-spent': id => initiative(id, 'spent'),
  'all-spent': () => one('select sum(spent) n from initiative'),
  initiatives: () => one('select count(*) n from initiative'),
  'initiatives-decided': () =>
    one(`select count(distinct initiative) n from initiative_step where outcome is not null`),
  lessons: () => one('select count(*) n from lesson'),
  assessments: () => one('select count(distinct kind || subject) n from assessment'),
  ...Object.fromEntries(
    ['better', 'worse', 'mixed', 'none', 'not-assessed'].map(impact => [
      `assessed-${impact}`,
      (name: string) => assessed(name.replace('dimension-', ''), impact),
    ]),
  ),
  ...portfolioFigures(rows),
}
const assessed = (part: string, impact: string) =>
  one(
    `select count(*) n from (select distinct on (kind, subject) body from assessment order by kind, subject, version desc) a where body->'${part}'->>'impact' = '${impact}'`,
  )

/** Reckoned once: the planted faults below change the report, not the rows. */
const again = new Map<string, number | null>()

/** The ids of what the report says that is not what the rows give, or is said otherwise than it is. */
async function wrong(content: ReportContent): Promise<string[]> {
  const figures = new Map(content.figures.map(held => [held.id, held]))
  const said = saidBy(content.documents)
  const faults: string[] = []
  for (const id of figuresSaid(content.documents)) {
    const at = id.lastIndexOf('.')
    const [name, kind] = at < 0 ? ['', id] : [id.slice(0, at), id.slice(at + 1)]
    const held = figures.get(id)
    expect(reckoned[kind], `nobody reckons ${id} once more`).toBeDefined()
    if (!again.has(id)) again.set(id, await reckoned[kind]!(name))
    const value = again.get(id) ?? null
    const isSame = value === null ? held?.value === null : Math.abs((held?.value ?? Number.NaN) - value) < 5e-7
    if (!isSame) faults.push(`${id}: ${held?.value}, reckoned ${value}`)
    if (![...said.get(id)!].every(words => words === held?.said)) faults.push(`${id} is said otherwise`)
  }
  return faults
}

test('every number that the report says is what the rows give', { timeout: 120_000 }, async () => {
  expect(figuresSaid(report.documents).length).toBeGreaterThan(400)
  expect(await wrong(report)).toEqual([])
})

test.each([
  ['law', /^law-\d+\.points-answered$/],
  ['abilities and functions', /\.agreement$/],
  ['measured effect', /\.without$/],
  ['nyttokalkyl', /\.worth$/],
  ['ecology', /\.energy-year-high$/],
  ['initiatives', /\.initiative-cost$/],
  ['assessment', /^dimension-\w+\.assessed-better$/],
  ['portfolio', /^portfolio-1\.left-worth$/],
  ['a candidate', /^portfolio-1\.candidate-\d+\.candidate-effect-low$/],
  ['charge', /^charge-\d+\.charge-total$/],
  ['a month’s charge', /\.charge-month$/],
])('a wrong figure of %s is found, and so is a right one said wrong', { timeout: 120_000 }, async (_, shape) => {
  const id = figuresSaid(report.documents).find(one => shape.test(one) && figure(one).value !== null)!
  expect(id).toBeDefined()
  const figures = report.figures.map(one => (one.id === id ? { ...one, value: one.value! + 1 } : one))
  expect((await wrong({ ...report, figures })).map(fault => fault.split(':')[0])).toEqual([id])
  const { said } = figure(id)
  const documents = JSON.parse(
    JSON.stringify(report.documents).replaceAll(
      JSON.stringify({ figure: id, said }),
      JSON.stringify({ figure: id, said: `${said}0` }),
    ),
  ) as ReportContent['documents']
  expect(await wrong({ ...report, documents })).toEqual([`${id} is said otherwise`])
})

test('what is said is the figure, rounded as it is told to be', () => {
  for (const { id, value, per, said, unit } of report.figures) {
    if (value === null) continue
    const digits = /,(\d+)/.exec(said)?.[1]?.length ?? 0
    const read = Number(
      said
        .replace(unit, '')
        .replace(/[\s\u00a0]/g, '')
        .replace('\u2212', '-')
        .replace(',', '.'),
    )
    expect(Math.abs(read - value / per), id).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-9)
  }
})
