import { describe, expect, it } from 'vitest'
import { type Figure, interval, middle, written } from '#app/bench/figure.ts'
import { holds, resultsPage } from '#app/bench/results.ts'
import { samplePages } from '#app/bench/sample-pages.ts'
import { swedishText } from '#app/bench/swedish-text.ts'
import { read } from '#files/read.ts'

const figure = (value: number, bar: string | null): Figure => ({
  figure: 'read-time',
  set: 'a | b',
  value,
  unit: 's',
  spread: null,
  runs: 1,
  bar,
})

describe('figures', () => {
  it('are the middle of the runs with their ends', () => {
    expect(middle([3, 1, 2])).toEqual({ value: 2, spread: { low: 1, high: 3, of: 'runs' }, runs: 3 })
    expect(middle([4, 1, 2, 3]).value).toBe(2.5)
    expect(middle([7])).toEqual({ value: 7, spread: null, runs: 1 })
    expect(() => middle([])).toThrow(RangeError)
  })
  it('have Wilson’s interval where they are shares', () => {
    // 9 of 10: 59.6–98.2, as in Wilson (1927) and every table after it
    const { low, high } = interval(9, 10)
    expect(low).toBeCloseTo(59.6, 1)
    expect(high).toBeCloseTo(98.2, 1)
    expect(interval(10, 10).high).toBeCloseTo(100, 5)
  })
  it.each([
    [0, '0'],
    [0.01234, '0.0123'],
    [1.947626, '1.95'],
    [562.0156, '562'],
    [10.25, '10.3'],
  ])('%d is written %s', (value, text) => expect(written(value)).toBe(text))
  it('say whether they are what was asked for', () => {
    expect(holds(figure(4, '≤ 4'))).toBe(true)
    expect(holds(figure(4.1, '≤ 4'))).toBe(false)
    expect(holds(figure(2.9, '≥ 3'))).toBe(false)
    expect(holds(figure(1, '= 0'))).toBe(false)
    expect(holds(figure(1, null))).toBeNull()
  })
  it('stand on a page that a bar in a name does not break', () => {
    const machine = { cpu: 'x', cores: 2, memory: '4 GB', system: 'linux', node: 'v24' }
    const page = resultsPage({
      at: '2026-11-23T00:00:00Z',
      version: '1',
      functions: {},
      machine,
      figures: [figure(5, '≤ 4')],
    })
    expect(page).toContain('a \\| b')
    expect(page).toContain('**no**')
  })
})

describe('what is measured on', () => {
  it('is the same for the same seed, and as long as asked for', () => {
    expect(swedishText(5000, 7)).toBe(swedishText(5000, 7))
    expect(swedishText(5000, 7)).not.toBe(swedishText(5000, 8))
    expect(swedishText(5000).length).toBeGreaterThanOrEqual(5000)
  })
  it('is a PDF of the pages asked for, with real words on each', async () => {
    const document = await read(await samplePages(3), 'a.pdf')
    expect(document.pages).toHaveLength(3)
    for (const { start, end } of document.pages) expect(document.text.slice(start, end).length).toBeGreaterThan(1500)
  })
})
