import { expect, it } from 'vitest'
import { LawWeight } from '#functions/search/law-weight.ts'

it('weighs an act by how many others refer to it, by number or name, and the newer before the older', () => {
  const acts = ['Förvaltningslag (2017:900)', 'Lag (2017:1) om hö', 'Lag (1960:74) om strå', 'Lag (2017:2) om halm']
  const weight = new LawWeight(acts.map(title => ({ id: /\d+:\d+/.exec(title)![0], title })))
  weight.read('2017:1', 'Förvaltningslagen gäller. Se lagen (2017:2).')
  weight.read('1960:74', 'Enligt förvaltningslagen (2017:900)')
  weight.read('2017:900', 'Denna förvaltningslag, förvaltningslagen, gäller.')
  const [central, named, old, none] = ['2017:900', '2017:2', '1960:74', '2017:1'].map(id => weight.of(id))
  expect(central).toBeGreaterThan(named!)
  expect(named).toBeGreaterThan(none!)
  expect(none).toBeGreaterThan(old!)
})
