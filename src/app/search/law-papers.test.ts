// What is told of an act beside its text: that it stands, what stands in its place, or that nothing tells.
import { expect, it } from 'vitest'
import { paperOfAct } from '#app/search/law-papers.ts'
import { openLaw } from '#app/search/open-law.ts'
import { validities } from '#functions/search/validity.ts'

const law = openLaw()
const papers = law.acts().map(act => paperOfAct(law, act, `p-${act.id}`))
const valid = validities(papers, '2026-11-23')
const toldOf = (number: string) => {
  const { id, title, facts } = papers.find(one => one.path === number)!
  return { title, facts, ...valid.get(id)! }
}

it('names an act that another took the place of with its number, and tells which', () => {
  const by = { id: 'p-2009:400', title: 'Offentlighets- och sekretesslag (2009:400)' }
  expect(toldOf('1980:100')).toMatchObject({ title: 'Sekretesslag (1980:100)', state: 'replaced', by })
  expect(toldOf('2009:400')).toMatchObject({ state: 'in-force', by: null, facts: { decidedOn: law.asOf } })
})

it('tells no act as in force that the register does not', () => {
  const status = new Map(law.acts().map(act => [act.id, act.status]))
  const wrong = papers.filter(
    one => (valid.get(one.id)!.state === 'in-force') !== (status.get(one.path) === 'in-force'),
  )
  expect(wrong.map(one => one.title)).toEqual([])
  const told = { title: 'Lag (1923:116) om hundskatt', state: 'unknown', facts: { decidedOn: '2025-06-30' } }
  expect(toldOf('1923:116')).toMatchObject(told)
})

it('leads from what was replaced to something in force, never to itself', () => {
  const replaced = papers.filter(one => valid.get(one.id)!.state === 'replaced')
  expect(replaced.length).toBeGreaterThan(5)
  for (const one of replaced) {
    const next = papers.find(other => other.title === one.facts.replacedBy)
    expect(next && law.acts().find(act => act.id === next.path)?.status, one.title).toBe('in-force')
  }
})

it('bears its number in its name', () => {
  for (const one of papers) expect(one.title).toContain(one.path.split(' ')[0]!)
  const twice = papers.filter(one => one.title.includes(`(${one.path}) (${one.path})`))
  expect(twice).toEqual([])
})
