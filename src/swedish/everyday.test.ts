import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everydayFrom } from '#swedish/everyday.ts'

const list = (words: unknown, asking: string[] = []) => JSON.stringify({ source: 'Kansli', asking, words })

describe('everyday words', () => {
  it('stand for the words of law in any form, alone or together', () => {
    const { others } = everydayFrom(list([{ say: ['sopor', 'bygga svart'], law: ['avfall'] }]))
    expect(others(['soporna', 'bygger', 'svart'])).toEqual([['avfall'], ['avfall'], []])
    expect(others(['bygga', 'vitt'])).toEqual([[], []])
  })

  it('tell words that only ask', () => {
    const { asks } = everydayFrom(list([], ['måste']))
    expect([asks('måste'), asks('bygglov')]).toEqual([true, false])
  })

  it.each([list([{ say: [], law: ['avfall'] }]), list([{ say: ['sopor'], law: ['två ord'] }]), '{}'])(
    'refuse what breaks the schema: %s',
    text => expect(() => everydayFrom(text)).toThrow(),
  )

  it('of the house hold to the schema', () => {
    const text = readFileSync(new URL('../../knowledge/search/everyday.json', import.meta.url), 'utf8')
    expect(everydayFrom(text).others(['soc'])[0]).toContain('socialnämnd')
  })
})
