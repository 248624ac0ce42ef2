import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { openLawText } from '#swedish/statutes/law-text.ts'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { matterOf, readGrounds } from './grounds.ts'
import { type MaskKnowledge, MaskSettings, mask } from './mask.ts'
import { matterKinds } from './matter-kinds.ts'

const knowledge = learn(mask).knowledge as MaskKnowledge
const read = (path: string) => readFileSync(new URL(`../../../knowledge/${path}`, import.meta.url))
const grounds = readGrounds(read('grounds/osl.json').toString())
const law = openLawText(
  ['law-text.bin', 'law-text.jsonl'].map(name => ({ path: `statutes/${name}`, bytes: read(`statutes/${name}`) })),
)
const groundsIn = (text: string, settings = {}) =>
  (mask.run(documentFromText(text), MaskSettings.parse(settings), knowledge, '2026-01-15').findings as Mark[]).map(
    mark => `${mark.label} ${mark.ground}`,
  )
const section = (ground: string) => {
  const [, chapter, number] = /^(\d+) kap\. (.+) §$/.exec(ground)!
  return law.paragraph(grounds.act, chapter!, number!)
}

test.each([...new Set(grounds.grounds.map(one => one.ground))])(
  '%s stands in the act, and is about secrecy',
  ground => {
    expect(section(ground)?.text).toMatch(/^Sekretess gäller/)
  },
)

test('a section that is not in the act would be seen', () => {
  expect(section('26 kap. 99 §')).toBeNull()
})

test('the harm test is the one that the section asks for', () => {
  for (const { ground, harm } of grounds.grounds) {
    const { text } = section(ground)!
    const reversed = /om det inte står klart/u.test(text.slice(0, 700))
    expect([ground, harm === 'reversed']).toEqual([ground, reversed])
  }
})

test('every kind of matter has grounds, and tells itself by two words', () => {
  expect(grounds.matters.map(({ id }) => id)).toEqual([...matterKinds])
  for (const kind of matterKinds) expect(grounds.grounds.some(one => one.matter === kind)).toBe(true)
  expect(matterOf('Socialnämnden beslutar om försörjningsstöd.', grounds)).toBe('socialtjanst')
  expect(matterOf('Anbudsgivare i upphandlingen', grounds)).toBe('upphandling')
  expect(matterOf('Soligt väder hela dagen.', grounds)).toBeNull()
})

test('the same person has another ground in another kind of matter', () => {
  const text = 'Karin Ek, 811228-2382, har diabetes.'
  expect(groundsIn(text, { matter: 'socialtjanst' })).toEqual([
    'PERSON 26 kap. 1 § OSL',
    'PERSONNUMMER 26 kap. 1 § OSL',
    'SENSITIVE 26 kap. 1 § OSL',
  ])
  expect(groundsIn(text, { matter: 'bygglov' })).toEqual([
    'PERSON 21 kap. 7 § OSL',
    'PERSONNUMMER 21 kap. 7 § OSL',
    'SENSITIVE 21 kap. 1 § OSL',
  ])
  expect(groundsIn(text)).toEqual(['PERSON null', 'PERSONNUMMER null', 'SENSITIVE null'])
})

test('what stays has no ground, and the text itself may tell the kind of matter', () => {
  const text = 'Socialsekreterare Ulla Berg, socialtjänsten.\n\nSökanden Fatima Rezaei får försörjningsstöd.'
  expect(groundsIn(text)).toEqual(['OFFICIAL null', 'PERSON 26 kap. 1 § OSL', 'SENSITIVE 26 kap. 1 § OSL'])
})

test('a broken file is refused by name', () => {
  expect(() => readGrounds('{"act":"2009:400"}')).toThrow(expect.objectContaining({ reason: 'knowledge-invalid' }))
})
