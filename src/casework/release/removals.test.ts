import { expect, test } from 'vitest'
import { removalsOf } from '#casework/release/removals.ts'
import { stand } from '#casework/review/standing.ts'

type Findings = Parameters<typeof stand>[0]
type Decisions = Parameters<typeof stand>[1]

const finding = (id: string, excerpt: string, why: { id: string; params: Record<string, string | number> }[]) => ({
  id: `fnd_${id}` as const,
  run: 'run_a' as const,
  document: 'doc_a' as const,
  function: 'mask',
  number: 0,
  excerpt,
  page: 1,
  line: 1,
  boxes: [],
  finding: {
    kind: 'mark',
    span: { start: 0, end: 4 },
    sure: 1,
    why,
    ground: null,
    label: 'PERSON',
    stays: false,
    same: id,
  },
})
const accepted = (id: string) => ({
  number: 1,
  id: `dec_${id}` as const,
  document: 'doc_a' as const,
  batch: 'bat_a' as const,
  act: 'accept',
  finding: `fnd_${id}`,
  label: null,
  span_start: null,
  span_end: null,
  undoes: null,
  place: null,
  ground: null,
  harm_test: null,
  harm_note: null,
  held: null,
  fixed: false,
  person: 'per_a' as const,
  person_name: 'Bo Lindmark',
  at: new Date('2026-11-23T08:00:00Z'),
})

test('the record tells why and who, and never what was removed', () => {
  const findings: Findings = [
    finding('x', 'Torborg Kallin', [
      { id: 'after-word', params: { word: 'heter', count: 3 } },
      { id: 'named-elsewhere', params: { as: 'Torborg', whole: 'fru Torborg Kallin' } },
    ]),
    finding('z', 'Stor-\ngatan 5', [{ id: 'street-word', params: { word: 'Storgatan' } }]),
    finding('y', 'Ekvall', [{ id: 'given', params: {} }]),
  ]
  const decisions: Decisions = [accepted('x'), accepted('z')]
  const removals = removalsOf(stand(findings, decisions))
  expect(removals).toHaveLength(2)
  expect(removals[0]?.why).toEqual([
    { id: 'after-word', params: { word: 'heter', count: 3 } },
    { id: 'named-elsewhere', params: {} },
  ])
  expect(removals[1]?.why).toEqual([{ id: 'street-word', params: {} }])
  expect(removals[0]).toMatchObject({
    decidedBy: 'Bo Lindmark',
    decidedAt: '2026-11-23T08:00:00.000Z',
    label: 'PERSON',
  })
  expect(JSON.stringify(removals)).not.toMatch(/Torborg|Kallin/)
})
