// Every reason that can shut the gate shuts it, alone, on a function that else is open; and the answer comes within five milliseconds.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Card, plainCard } from '#governance/cards/cards.ts'
import { readCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import type { Answer, Evidence } from '#governance/evidence/evidence.ts'
import { type Facts, verdictOf } from '#governance/gate/gate.ts'
import { reasonIds } from '#governance/gate-state/gate-state.ts'
import { qualityOf } from '#governance/quality/quality.ts'
import { busyMs } from '#test/busy.ts'

const folder = new URL('../../../knowledge/checkpoints/', import.meta.url)
const files = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(path => ({ path, bytes: readFileSync(new URL(path, folder)) }))
const checkpoints = readCheckpoints(files)
const day = '2026-11-23'

const inUse: Card = {
  ...plainCard,
  id: 'mask',
  status: 'införd',
  decisions: [{ status: 'införd', date: '2026-10-01', dnr: 'KS 2026-00100', by: 'Kommunstyrelsen', note: '' }],
  aiSystem: { is: false, reasoning: 'Regler.' },
  retention: { what: 'loggar', time: 'två år', ground: 'KS 2026-00090' },
  thresholds: [{ figure: 'mask-recall', set: 'names', at: 'at-least', value: 90, unit: '%' }],
  production: { accepted: 60, days: 90 },
}
const trial: Card = {
  ...inUse,
  status: 'försök',
  decisions: [{ ...inUse.decisions[0]!, status: 'försök' }],
  trial: { units: ['Kansliet'], from: '2026-11-01', to: '2026-12-31', volume: 100, data: 'real' },
}
const variant = { of: 'mask', units: ['Kansliet'], settings: { level: 'strict' } }
const answer: Answer = {
  text: '',
  date: '2026-09-01',
  group: 'FSG',
  dnr: 'KS 2026-00080',
  document: 'bilaga',
  until: null,
}
const figure = {
  figure: 'mask-recall',
  set: 'held-out, names',
  value: 98,
  unit: '%',
  spread: { low: 93, high: 99, of: 'interval' as const },
}
const evaluation = { at: '', versions: { mask: '1.0.0' }, figures: [figure] }
const answered: Evidence[] = checkpoints.all.map(({ id }) => ({
  id,
  checkpoint: id,
  answer,
  until: null,
  by: 'Ada Ek',
  at: new Date(),
}))

const facts = (card: Card, more: Partial<Facts> = {}): Facts => ({
  name: 'mask',
  isKnown: true,
  card: { card, version: 1 },
  checkpoints,
  evidence: answered,
  quality: qualityOf(card, '1.0.0', evaluation),
  counters: null,
  stop: null,
  baseStop: null,
  volume: 0,
  unit: 'Kansliet',
  ...more,
})
const reasons = (card: Card, more: Partial<Facts> = {}, on = day) =>
  verdictOf(facts(card, more), on, on).reasons.map(reason => reason.id)

const without = (part: Partial<Answer>, id: string): Partial<Facts> => ({
  evidence: answered.map(one => (one.checkpoint === id ? { ...one, answer: { ...answer, ...part } } : one)),
})
const measured = (version: string, low: number) => ({
  quality: qualityOf(inUse, version, {
    ...evaluation,
    figures: [{ ...figure, spread: { ...figure.spread, low } }],
  }),
})
const counters = (accepted: number, rejected: number) => ({
  counters: { from: new Date(), accepted, rejected, added: 0, people: 5 },
})

type Case = [reason: string, card: Card, more: Partial<Facts>, on?: string]
const cases: Case[] = [
  ['function-unknown', inUse, { isKnown: false }],
  ['card-missing', inUse, { card: null }],
  ['function-stopped', inUse, { stop: { why: 'granskas' } }],
  ['base-stopped', { ...inUse, variant }, { baseStop: { why: 'granskas' } }],
  ['variant-unit', { ...inUse, variant }, { unit: 'Skolan' }],
  [
    'variant-unit',
    { ...trial, variant },
    {
      unit: null,
      card: { card: { ...trial, variant, trial: { ...trial.trial!, units: [], data: 'invented' } }, version: 1 },
    },
  ],
  ['status-idea', { ...inUse, status: 'idé' }, {}],
  ['status-retired', { ...inUse, status: 'avvecklad' }, {}],
  ['decides-by-itself', { ...inUse, decides: true }, {}],
  ['prohibited', { ...inUse, aiAct: { class: 'prohibited', area: null, obligations: [] } }, {}],
  ['decision-missing', { ...inUse, decisions: [] }, {}],
  ['trial-unlimited', { ...trial, trial: { ...trial.trial!, volume: null } }, {}],
  ['trial-not-begun', trial, {}, '2026-10-31'],
  ['trial-ended', trial, {}, '2027-01-01'],
  ['trial-unit', trial, { unit: 'Skolan' }],
  ['trial-unit', trial, { unit: null }],
  ['trial-full', trial, { volume: 100 }],
  ['checkpoint-open', inUse, { evidence: answered.filter(one => one.checkpoint !== 'MBL-01') }],
  ['evidence-lacks-date', inUse, without({ date: null }, 'MBL-01')],
  ['evidence-lacks-group', inUse, without({ group: null }, 'MBL-01')],
  ['evidence-lacks-dnr', inUse, without({ dnr: '' }, 'MBL-01')],
  ['evidence-lacks-document', inUse, without({ document: null }, 'KLA-01')],
  [
    'evidence-expired',
    inUse,
    { evidence: answered.map(one => (one.checkpoint === 'CYB-01' ? { ...one, until: '2026-11-22' } : one)) },
  ],
  ['evaluation-missing', inUse, measured('1.0.1', 93)],
  ['evaluation-below', inUse, measured('1.0.0', 89.9)],
  ['drifted', inUse, counters(20, 80)],
]

describe('the gate', () => {
  it('is open where nothing is missing, in use and on trial', () => {
    expect(reasons(inUse)).toEqual([])
    expect(reasons(trial)).toEqual([])
  })
  it.each(cases)('is shut by %s, and by nothing else', (reason, card, more, on) => {
    expect(reasons(card, more, on)).toEqual([reason])
  })
  it('has a case for every reason it can give; the file’s own two are told by the file’s tests', () => {
    const told = new Set(cases.map(([reason]) => reason))
    expect(reasonIds.filter(id => !told.has(id))).toEqual(['state-damaged', 'state-old'])
  })
  it('opens a trial with fewer points than use in earnest', () => {
    const none = { evidence: [] }
    expect(reasons(trial, none).length).toBeGreaterThan(0)
    expect(reasons(trial, none).length).toBeLessThan(reasons(inUse, none).length)
  })
  it('tells every reason, not only the first', () => {
    const more = { stop: { why: 'x' }, evidence: [], ...counters(20, 80) }
    expect(new Set(reasons(inUse, more))).toEqual(new Set(['function-stopped', 'checkpoint-open', 'drifted']))
  })
  it('does not call a few decisions a drift, nor an interval that reaches the bar', () => {
    expect(reasons(inUse, counters(1, 20))).toEqual([])
    expect(reasons(inUse, counters(55, 45))).toEqual([])
  })
  it('answers within five milliseconds', () => {
    verdictOf(facts(inUse), day, day)
    const busy = busyMs(() => {
      for (let i = 0; i < 200; i++) verdictOf(facts(inUse), day, day)
    })
    expect(busy / 200).toBeLessThan(5)
  })
})
