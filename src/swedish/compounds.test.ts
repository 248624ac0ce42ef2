import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { splitter } from '#swedish/compounds.ts'
import { weightsFrom } from '#swedish/names/name-lists.ts'
import { busyMs } from '#test/busy.ts'

const weights = weightsFrom(readFileSync(new URL('../../knowledge/words/counts.txt', import.meta.url), 'utf8'))
const split = splitter(word => weights.get(word) ?? -1)

test.each([
  ['kommunstyrelsens', 'kommun styrelsen'],
  ['uppehållstillstånd', 'uppehåll tillstånd'],
  ['bygglovsansökan', 'bygglov ansökan'],
  ['äldreomsorgen', 'äldre omsorgen'],
  ['avfallstaxa', 'avfall taxa'],
  ['skolskjuts', 'skol skjuts'],
  ['hemtjänst', 'hem tjänst'],
])('%s is %s', (word, parts) => {
  expect(split(word).join(' ')).toBe(parts)
})

test.each(['ansvar', 'information', 'kommunen', 'verksamheten', 'bil', 'ö'])('%s is no compound', word => {
  expect(split(word)).toEqual([])
})

test('a hostile word takes no time', () => {
  const busy = busyMs(() => {
    for (let i = 0; i < 200; i++) split('skolskolskolskolskolskolskolskolskol'.slice(0, 24 + (i % 12)))
    expect(split('skol'.repeat(100_000))).toEqual([])
  })
  expect(busy).toBeLessThan(1000)
})
