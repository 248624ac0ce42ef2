// How sure a section is follows the weights that the file holds, and a file that breaks its form is refused.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { signNames, silenceFrom } from '#functions/search/silence.ts'

const own = readFileSync(new URL('../../../knowledge/search/silence.json', import.meta.url), 'utf8')
const signs = { share: 0.5, subject: 0.2, title: 0.3, central: 0.5, few: 0.25 }

it('is surer the more of the question is spoken of, and less so of a question of few words', () => {
  const silence = silenceFrom(own)
  for (const name of signNames) {
    const more = silence.sure({ ...signs, [name]: signs[name] + 0.2 })
    if (name === 'few') expect(more).toBeLessThan(silence.sure(signs))
    else expect(more, name).toBeGreaterThan(silence.sure(signs))
  }
})

it('answers where all is spoken of, and is silent where nothing is', () => {
  const silence = silenceFrom(own)
  expect(silence.sure({ share: 1, subject: 1, title: 1, central: 0.5, few: 0.25 })).toBeGreaterThan(0)
  expect(silence.sure({ share: 0, subject: 0, title: 0, central: 1, few: 0.25 })).toBeLessThan(0)
})

it('refuses a file without every weight', () => {
  const file = JSON.parse(own)
  expect(() => silenceFrom(JSON.stringify({ ...file, law: { ...file.law, title: undefined } }))).toThrow()
  expect(() => silenceFrom(JSON.stringify({ ...file, law: { ...file.law, mood: 1 } }))).toThrow()
})
