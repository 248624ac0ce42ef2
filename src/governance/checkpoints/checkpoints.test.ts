// The checkpoints that are shipped hold to their own fixtures and sources; a file at fault is refused with its line; and the language of conditions is total.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#base/refusal.ts'
import { type Card, cardFields, plainCard } from '#governance/cards/cards.ts'
import { isAsked, readCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { Condition, holds } from '#governance/checkpoints/condition.ts'

const folder = new URL('../../../knowledge/checkpoints/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.json'))
const files = names.map(name => ({ path: `checkpoints/${name}`, bytes: readFileSync(new URL(name, folder)) }))
const { all, areas } = readCheckpoints(files)

/** A shipped file with one thing changed, as text, and what the reader says of it. */
function refusal(name: string, from: string | RegExp, to: string): Refusal | null {
  const file = files.find(one => one.path.endsWith(name))!
  const text = new TextDecoder().decode(file.bytes)
  expect(text).toMatch(from)
  try {
    readCheckpoints([{ path: file.path, bytes: Buffer.from(text.replace(from, to)) }])
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('the shipped checkpoints', () => {
  it('are those of the table, each with a source, a confidence and somebody to confirm it', () => {
    expect(all.length).toBeGreaterThanOrEqual(53)
    for (const { id, source, confirmBy, question } of all) {
      expect(source.act.length, id).toBeGreaterThan(5)
      expect(source.link, id).toMatch(/^https:\/\/[\w.-]+\//)
      expect(confirmBy.length, id).toBeGreaterThan(3)
      expect(question, id).toMatch(/\?$/)
    }
    expect(areas.every(area => area.source.length > 20)).toBe(true)
  })
  it.each(all.map(one => [one.id, one] as const))(
    '%s fires for its firing fixture and not for its silent one',
    (_id, one) => {
      const { fires, silent } = one.fixtures
      const asked = ({ card, at }: typeof fires) =>
        isAsked(one, { ...plainCard, ...card } as Card, at ?? one.from ?? '2026-11-23')
      expect([asked(fires), asked(silent)]).toEqual([true, false])
    },
  )
  it('give the same card other points on 2026-11-23 and 2027-12-03', () => {
    const aiAct = { class: 'high-risk' as const, area: 'public-benefits' as const, obligations: [] }
    const card: Card = { ...plainCard, status: 'införd', aiSystem: { is: true, reasoning: 'tränad' }, aiAct }
    const on = (day: string) => all.filter(one => isAsked(one, card, day)).map(one => one.id)
    const [before, after] = [on('2026-11-23'), on('2027-12-03')]
    expect(before).not.toContain('AIA-10')
    expect(after).toEqual(expect.arrayContaining([...before, 'AIA-06', 'AIA-08', 'AIA-10']))
  })
})

describe('a municipality’s own file', () => {
  const ours = all.find(one => one.id === 'MBL-01')!
  const own = (decided: object | undefined, more: object = {}) => ({
    path: 'knowledge/checkpoints/egna.json',
    bytes: Buffer.from(
      JSON.stringify({
        ...{ area: 'Egna', source: 'Kommunens eget', sourceDate: '2026-11-01', decided },
        checkpoints: [{ ...ours, ...more }],
      }),
    ),
  })
  const decided = { by: ['Ada Ek', 'Bo Alm'], date: '2026-11-01', dnr: 'KS 2026-00300' }
  const card: Card = { ...plainCard, ...ours.fixtures.fires.card } as Card
  it('changes and ends a point that came along, where two persons have decided so, and tells what it was', () => {
    const read = readCheckpoints(files, [own(decided, { to: '2026-12-31', demand: 'Egen lydelse.' })])
    const now = read.all.filter(one => one.id === 'MBL-01')
    expect(now).toMatchObject([{ demand: 'Egen lydelse.' }])
    expect([isAsked(now[0]!, card, '2026-12-31'), isAsked(now[0]!, card, '2027-01-01')]).toEqual([true, false])
    expect(read.all).toHaveLength(all.length)
    expect(read.overrides).toMatchObject([{ before: { demand: ours.demand }, after: { to: '2026-12-31' }, decided }])
  })
  it.each([
    ['nobody', undefined],
    ['one person', { ...decided, by: ['Ada Ek'] }],
    ['one person twice', { ...decided, by: ['Ada Ek', 'Ada Ek'] }],
    ['no diarienummer', { ...decided, dnr: '' }],
  ])('is refused when decided by %s', (_who, by) => {
    expect(() => readCheckpoints(files, [own(by, { demand: 'Egen lydelse.' })])).toThrow(Refusal)
  })
  it('adds a point of its own without more ado', () => {
    const read = readCheckpoints(files, [own(undefined, { id: 'EGEN-01' })])
    expect(read.all).toHaveLength(all.length + 1)
  })
})

describe('a file at fault is refused with its line and reason', () => {
  it.each([
    ['no source', 'arkiv.json', /"source": \{\s*"act": "Arkivlagen \(1990:782\)",/, '"source": {', /source\.act/],
    ['an unknown field', 'arkiv.json', '"field": "retention.ground"', '"field": "retention.grund"', /settledBy|fires/],
    ['an unknown key', 'arkiv.json', '"months": null', '"månader": null', /månader|months/],
    ['a link that is not one', 'arkiv.json', /"link": "https:[^"]+"/, '"link": "lagen.nu"', /link/],
    [
      'a fixture that does not fire',
      'arkiv.json',
      /"fires": \{\s*"card": \{\s*"status": "införd"/,
      '"fires": { "card": { "status": "idé"',
      /firing fixture/,
    ],
    [
      'a fixture that is not silent',
      'arkiv.json',
      /"silent": \{\s*"card": \{\s*"status": "försök"/,
      '"silent": { "card": { "status": "införd"',
      /silent fixture/,
    ],
    ['an id twice', 'arkiv.json', '"id": "ARK-02"', '"id": "ARK-01"', /stands twice/],
    ['not JSON', 'arkiv.json', '"checkpoints": [', '"checkpoints": [[', /JSON|position/],
  ])('%s', (_what, name, from, to, why) => {
    const said = refusal(name, from, to)
    expect(said?.reason).toBe('knowledge-invalid')
    expect(said?.params.why).toMatch(why)
    expect(Number(said?.params.line)).toBeGreaterThan(0)
  })
  it('names the very line', () => {
    const text = new TextDecoder().decode(files.find(file => file.path.endsWith('arkiv.json'))!.bytes)
    const line = text.slice(0, text.indexOf('"confidence"')).split('\n').length
    expect(refusal('arkiv.json', '"confidence": "read"', '"confidence": "säker"')?.params.line).toBe(line)
  })
})

describe('the language of conditions', () => {
  const field = fc.constantFrom(...cardFields)
  const value = fc.oneof(fc.boolean(), fc.string({ maxLength: 6 }), fc.integer())
  const leaf = fc.oneof(
    fc.record({ field, is: value }),
    fc.record({ field, in: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ field, has: value }),
    fc.record({ field, exists: fc.boolean() }),
  )
  const { tree } = fc.letrec<{ tree: Condition }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf as fc.Arbitrary<Condition>,
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }) as fc.Arbitrary<Condition>,
      fc.record({ not: tie('tree') }) as fc.Arbitrary<Condition>,
    ),
  }))
  it('answers yes or no to everything it takes, and `not` turns the answer', () => {
    fc.assert(
      fc.property(tree, condition => {
        const parsed = Condition.parse(condition)
        expect(holds({ not: parsed }, plainCard)).toBe(!holds(parsed, plainCard))
      }),
    )
  })
  it('refuses what is nested too deep', () => {
    let deep: unknown = { field: 'status', is: 'idé' }
    for (let i = 0; i < 8; i++) deep = { not: deep }
    expect(Condition.safeParse(deep).success).toBe(false)
  })
})
