import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLawText } from '#swedish/statutes/law-text.ts'
import { makeRegister } from '#swedish/statutes/register.ts'
import { buildStatutes } from '../scripts/statutes/build.ts'

// A collection of two acts in either form, as a municipality would fetch it anew.
const act = {
  id: '2030:1',
  title: '/r1/ Lånecykellag (2030:1)',
  short_name: null,
  status: 'in_force',
  issued_date: '2030-02-01',
  provisions: [
    {
      chapter: '1',
      section: '1',
      title: 'Inledning',
      content: 'En lånecykel ska vara hel. Lag (2030:9). Om lampor m.m.',
    },
    {
      chapter: '1',
      section: '2',
      title: null,
      content:
        '/Upphör att gälla U:2031-01-01/ Lampan ska lysa. 2 § /Träder i kraft I:2031-01-01/ Lampan ska lysa starkt. Om nycklar',
    },
    { chapter: '1', section: '3', title: null, content: 'Nyckeln lämnas enligt' },
    { chapter: '1', section: '2', title: null, content: 'andra stycket till den som lånat ut.' },
    { chapter: '1', section: '4', title: null, content: 'Lånet tar slut på kvällen.' },
    {
      chapter: '2',
      section: '1',
      title: 'Avgift',
      content: 'Lånet är fritt. Övergångsbestämmelser 2030:9 1. Denna lag träder i kraft den 1 mars 2030.',
    },
  ],
}
const repealed = { ...act, id: '1990:1', title: 'Lånecykellag (1990:1)', status: 'repealed', issued_date: '1990-01-01' }
const further = {
  beteckning: '2029:5',
  rubrik: 'Förordning (2029:5) om cykelställ',
  publicerad_datum: '2029-06-30',
  markdown: [
    '# Förordning (2029:5) om cykelställ',
    '## Ställets plats',
    '### 1 §',
    'Stället ska stå som det sägs i [1 §](#p1) lånecykellagen ([2030:1](https://example.se/2030/1)).',
    '- i skugga, eller',
    '### /k/ /-k/ 2 §',
    'Stället ska vara fritt från is.',
    '### Stället omfattar',
    'en text vars paragraf har gått förlorad.',
    '### 4 §',
    'Stället ska vara grönt.',
    '## Övergångsbestämmelser',
    '### 5 §',
    'Denna förordning träder i kraft snart.',
  ].join('\n\n'),
}

test('the script makes register, text and state of a collection in both forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kansli-statutes-'))
  const write = (name: string, lines: object[]) =>
    writeFileSync(join(folder, name), lines.map(line => JSON.stringify(line)).join('\n'))
  write('acts.jsonl', [act, repealed])
  write('sfs-further-acts.jsonl', [further])
  write('sfs-front-matter.jsonl', [{ beteckning: '2028:7', rubrik: 'Lag (2028:7) om cykelpumpar' }])

  const told = buildStatutes(folder, folder)

  expect(told).toMatchObject({ acts: 4, texts: 2, sections: 9, state: { whole: '2030-02-01', others: '2029-06-30' } })
  const files = ['law-text.bin', 'law-text.jsonl'].map(name => ({
    path: `statutes/${name}`,
    bytes: readFileSync(join(folder, name)),
  }))
  const law = openLawText(files)
  const texts = (id: string) => law.provisions(id).map(one => [one.chapter, one.section, one.heading, one.text])
  expect(texts('2030:1')).toEqual([
    ['1', '1', 'Inledning', 'En lånecykel ska vara hel. Lag (2030:9).'],
    ['1', '2', 'Om lampor m.m.', 'Lampan ska lysa.'],
    ['1', '2', 'Om lampor m.m.', 'Lampan ska lysa starkt.'],
    ['1', '3', 'Om nycklar', 'Nyckeln lämnas enligt 2 § andra stycket till den som lånat ut.'],
    ['1', '4', 'Om nycklar', 'Lånet tar slut på kvällen.'],
    ['2', '1', 'Avgift', 'Lånet är fritt.'],
  ])
  expect(texts('2029:5')).toEqual([
    [null, '1', 'Ställets plats', 'Stället ska stå som det sägs i 1 § lånecykellagen (2030:1).\n- i skugga, eller'],
    [null, '2', 'Ställets plats', 'Stället ska vara fritt från is.'],
    [null, '4', null, 'Stället ska vara grönt.'],
  ])
  expect(law.acts().map(one => one.id)).toEqual(['2029:5', '2030:1'])
  expect(law.paragraph('2030:1', '1', '2', '2031-01-01')?.text).toBe('Lampan ska lysa starkt.')

  const names = { abbreviations: {}, nicknames: {}, successors: {}, eu: [] }
  const register = makeRegister(readFileSync(join(folder, 'register.jsonl'), 'utf8'), names, told.state)
  expect(register.date).toBe('2030-02-01')
  expect(register.act('2030:1')?.chapters).toEqual({ 1: '1-4', 2: '1' })
  expect(register.successor('1990:1')?.id).toBe('2030:1')
})
