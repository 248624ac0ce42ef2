// A portfolio over HTTP on a real house: the sample's initiatives weighed for 5 000 tkr, held to every subset tried one by one; the people's
// own choice beside it; what cannot be weighed or had is told of.
import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { putPortfolio } from '#app/sample/assignments/portfolios.ts'
import { putHistory } from '#app/sample/history/history.ts'
import { putInitiatives } from '#app/sample/initiatives/put.ts'
import type { PortfolioList, PortfolioWhole } from '#effect/portfolio/portfolio.wire.ts'
import { openDesk } from '#test/desk.ts'

const { house, client } = await openDesk()
const { room } = house
type Whole = z.infer<typeof PortfolioWhole>
type Listed = z.infer<typeof PortfolioList>
const get = async <T>(path: string): Promise<T> => (await (await client.get(`/api/portfolios${path}`)).json()) as T
let whole: Whole

beforeAll(async () => {
  await putHistory(room)
  await putInitiatives(room, 'Ingrid Ekstam')
  await putPortfolio(room)
  await putPortfolio(room)
  const { portfolios } = await get<Listed>('')
  expect(portfolios).toHaveLength(1)
  whole = await get<Whole>(`/${portfolios[0]!.id}`)
}, 120_000)

/** Worth and cost of the best subset, by trying them all. */
function byTrying({ candidates, budget }: Whole): { worth: number; cost: number } {
  let best = { worth: 0, cost: 0 }
  for (let bits = 0; bits < 1 << candidates.length; bits++) {
    const taken = candidates.filter((_, i) => bits & (1 << i))
    const ids = new Set<string>(taken.map(({ id }) => id))
    const cost = taken.reduce((sum, one) => sum + one.cost, 0)
    const worth = taken.reduce((sum, one) => sum + one.worth, 0)
    if (cost > budget || taken.some(one => one.blockedBy.length > 0 || one.requires.some(id => !ids.has(id)))) continue
    if (worth > best.worth || (worth === best.worth && cost < best.cost)) best = { worth, cost }
  }
  return best
}

test('ten candidates for 10,5 mnkr are weighed for 5 000 tkr, and the best is another than the people’s', () => {
  const { candidates, budget, best, people, left, curve } = whole
  expect(candidates.length).toBeGreaterThanOrEqual(10)
  const all = candidates.reduce((sum, one) => sum + one.cost, 0)
  expect([budget, all]).toEqual([5_000_000, 10_500_000])
  expect({ worth: best.worth, cost: best.cost }).toEqual(byTrying(whole))
  expect(people!.faults).toEqual([])
  expect([...people!.ids].sort()).not.toEqual([...best.ids].sort())
  expect(people!.missed).toBe(best.worth - people!.worth)
  expect(people!.missed).toBeGreaterThan(0)
  expect(left.cost).toBe(all - best.cost)
  expect(curve.find(one => one.budget === budget)).toMatchObject({ worth: best.worth })
})

test('what is needed and is introduced already stands in nobody’s way, and what is not is told of', async () => {
  const { open } = await get<Listed>('')
  const given = { title: 'Smal', budget: 4_000_000, source: 'Prov', dnr: null, riskParts: [0, 0.05, 0.1, 0.2, 0.4] }
  const needing = whole.candidates.find(one => one.requires.length > 0)!
  const made = await client.send('POST', '/api/portfolios', { ...given, candidates: [needing.id] })
  expect(made.status).toBe(201)
  const { id } = (await made.json()) as { id: string }
  const narrow = await get<Whole>(`/${id}`)
  expect(narrow.candidates[0]!.blockedBy).toHaveLength(1)
  expect(narrow).toMatchObject({ best: { ids: [], worth: 0 }, people: null })
  expect(open.some(one => one.id === needing.id)).toBe(true)
  // Granska has been introduced: those that need it are not held back.
  const free = whole.candidates.find(one => one.title.startsWith('Kallelse'))!
  expect(free).toMatchObject({ requires: [], blockedBy: [] })
})

test('people choose whatever they like among the candidates, with a reason, and it stands in the log', async () => {
  const one = whole.candidates[0]!.id
  const choosing = { chosen: [one], onDay: '2026-11-20', dnr: 'KS 2026-00700', why: 'Vi börjar i liten skala.' }
  const at = `/api/portfolios/${whole.id}/choices`
  expect((await client.send('POST', at, { ...choosing, why: ' ' })).status).toBe(400)
  expect((await client.send('POST', at, { ...choosing, chosen: [`ini_${'0'.repeat(24)}`] })).status).toBe(400)
  const now = (await (await client.send('POST', at, choosing)).json()) as Whole
  expect(now.people).toMatchObject({ ids: [one], why: choosing.why, dnr: choosing.dnr })
  expect(now.best).toEqual(whole.best)
  const { events } = (await (await client.get('/api/log?limit=1')).json()) as { events: { act: string }[] }
  expect(events[0]!.act).toBe('portfolio.choose')
})
