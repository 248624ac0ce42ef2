// Every municipality's template is recognised by itself on an invented twin, and only there.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import type { CheckKnowledge } from '#functions/check/knowledge.ts'
import { memoWith, minutesWith } from '#functions/check/rules/fixture.ts'
import { documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'

const knowledge = learn(check).knowledge as CheckKnowledge
const folder = fileURLToPath(new URL('../../../knowledge/templates/', import.meta.url))
const run = (text: string, templates = knowledge) => check.run(documentFromText(text), {}, templates, '2025-06-30')
const grave = (text: string) =>
  (run(text).findings as Remark[]).filter(r => r.severity !== 'info').map(r => [r.rule, r.params])

const body = {
  'Förslag till beslut': 'Nämnden beslutar att godkänna rapporten om utlånade skridskor.',
  Sammanfattning: 'Förvaltningen redovisar hur skridskorna har lånats under vintern.',
}
const twin = (head: string, sections: Record<string, string>, foot = '') =>
  `${head}\n\nRapport om utlånade skridskor\n\n${Object.entries(sections)
    .map(([heading, text]) => `${heading}\n${text}`)
    .join('\n\n')}\n\n${foot}`
const matter = 'Utlåningen pågick från november till mars. Skridskorna lånades främst av skolklasser.'

const twins: Record<string, string> = {
  stockholm: twin(
    'Stockholms stad\nIdrottsförvaltningen\nTjänsteutlåtande\nDnr 2025-0417\n2025-03-12\nHandläggare Ida Exempelsson\nTelefon: 08-465 004 11',
    {
      ...body,
      Bakgrund: matter,
      'Ärendets beredning': 'Ärendet har beretts inom förvaltningen.',
      'Förvaltningens synpunkter': 'Utlåningen bör fortsätta.',
    },
  ),
  malmo: twin(
    'Malmö stad\nFritidsförvaltningen\n1 (2)\nDatum 2025-03-12\nVår referens Bo Provsson\nTjänsteskrivelse\nÄrendenummer FRI-2025-417',
    {
      ...body,
      Beslutsunderlag: 'Rapport om utlåning 2025',
      Beslutsplanering: 'Fritidsnämnden 2025-04-10',
      Ärendet: matter,
    },
  ),
  sundsvall: twin(
    'Tjänsteskrivelse\nDatum 2025-03-12\nÄrendenummer KN-2025-00041',
    {
      ...body,
      Ärendet: 'Rapporten redovisar en vinter.',
      Bakgrund: matter,
      'Förvaltningens överväganden': 'Utlåningen bör fortsätta.',
      'Styrdokument och juridik': 'Bibliotekslagen gäller inte.',
      'Ekonomisk hållbarhet': 'Kostnaden ryms inom budget.',
      Landsbygdssäkring: 'Utlåning sker även i byarna.',
    },
    'Sundsvalls kommun',
  ),
  kungsbacka: twin('KUNGSBACKA KOMMUN\nTJÄNSTESKRIVELSE\nDatum 2025-03-12\nBeteckning KS/2025:450', {
    ...body,
    'Beskrivning av ärendet': matter,
    'Ekonomiska konsekvenser': 'Kostnaden ryms inom budget.',
  }),
  'upplands-bro': twin('TJÄNSTESKRIVELSE 1 (2)\nDatum 2025-03-12\nVår beteckning KFN 25/0041\nUpplands-Bro kommun', {
    ...body,
    Beslutsunderlag: 'Tjänsteskrivelse daterad 2025-03-12',
    Barnperspektiv: 'Barn kan åka skridskor utan att köpa egna.',
    'Beslut sänds till': 'Diariet',
  }),
}

/** Templates that no municipality's name tells apart: by headings alone. */
const unnamed: Record<string, string> = {
  'goteborg-2020': memoWith(),
  'goteborg-2019': twin(
    'Tallhamns stad\nTjänsteutlåtande\nUtfärdat 2018-03-12\nDiarienummer 0417/18\nHandläggare Ida Exempelsson',
    {
      ...body,
      'Ekonomiska konsekvenser': 'Kostnaden ryms inom budget.',
      Barnperspektivet: 'Barn kan åka skridskor utan att köpa egna.',
      Mångfaldsperspektivet: 'Alla kan låna.',
      Jämställdhetsperspektivet: 'Flickor och pojkar lånar lika mycket.',
      Miljöperspektivet: 'Färre skridskor behöver köpas.',
      Ärendet: matter,
    },
  ),
  allman: twin('Tallhamns kommun\nTjänsteskrivelse\nDatum 2025-03-12\nDiarienummer KS 2025/417', {
    ...body,
    'Beskrivning av ärendet': matter,
  }),
  protokoll: minutesWith(),
}

test('every template that comes along has a twin here', () => {
  const names = [...knowledge.templates, ...knowledge.minutes].map(template => template.name)
  expect(Object.keys({ ...twins, ...unnamed }).sort()).toEqual(names.sort())
})

test.each(Object.entries(unnamed))('%s is recognised by its headings', (name, text) => {
  expect(run(text).about).toMatchObject({ template: name })
  expect(grave(text)).toEqual([])
})

const within = (text: string, said: string) => text.replace(matter, `${matter} ${said}`)
test.each([
  [
    'Malmö, with Stockholm in the text',
    'malmo',
    within(twins.malmo!, 'Stockholms stad och Sundsvalls kommun gör likadant.'),
  ],
  ['Stockholm, with Malmö in the text', 'stockholm', within(twins.stockholm!, 'Malmö stad har lånat ut längre.')],
  ['Kungsbacka, sent to Sundsvall', 'kungsbacka', `${twins.kungsbacka!}\nBeslutet skickas till Sundsvalls kommun`],
  [
    'Upplands-Bro, of Kungsbacka’s headings',
    'upplands-bro',
    within(twins['upplands-bro']!, 'Kungsbacka kommun gör likadant.'),
  ],
  [
    'Göteborg of today, with a heading of yesterday',
    'goteborg-2020',
    `${memoWith()}\nBarnperspektivet\nBarn cyklar.\n`,
  ],
  [
    'Göteborg of yesterday, which speaks of the new template',
    'goteborg-2019',
    within(unnamed['goteborg-2019']!, 'Bedömning ur ekonomisk dimension görs nästa år.'),
  ],
  [
    'a municipality of its own with Stockholm’s headings',
    'allman',
    twins.stockholm!.replace('Stockholms stad', 'Tallhamns stad'),
  ],
  [
    'a memo about minutes',
    'kungsbacka',
    within(twins.kungsbacka!, 'Protokollet från nämnden den 12 mars 2025 § 14 bifogas.'),
  ],
  [
    'minutes in which a memo is retold',
    'protokoll',
    minutesWith({ item: 'Förslag till beslut\nPlanen antas.\nSammanfattning\nKort.\nBeslut\nNämnden antar planen.' }),
  ],
  ['an extract of minutes', 'protokoll', minutesWith({ Sammanträdesprotokoll: 'Protokollsutdrag', Beslutande: '' })],
])('%s follows %s', (_, name, text) => {
  expect(run(text).about).toMatchObject({ template: name })
})

test.each([
  [
    'a letter from Stockholm',
    'Stockholms stad\n2025-03-12\n\nHej,\n\nTack för ert brev om skridskorna.\n\nVänliga hälsningar\nIda',
  ],
  ['an annex with a summary', 'Bilaga 1\n\nSammanfattning\nUtlåningen gick bra.\n\nBakgrund\nDen började 2020.'],
])('%s follows none', (_, text) => {
  expect(run(text).about).toMatchObject({ template: null })
})

describe.each(Object.entries(twins))('%s', (name, text) => {
  test('is recognised, and a clean memo is left alone', () => {
    expect(run(text).about).toMatchObject({ template: name })
    expect(grave(text)).toEqual([])
  })
  test('is not taken where another municipality stands at the head', () => {
    const other = text.replace(
      /Stockholms stad|Malmö stad|Sundsvalls kommun|KUNGSBACKA KOMMUN|Upplands-Bro kommun/u,
      'Tallhamns kommun',
    )
    expect(run(other).about).not.toMatchObject({ template: name })
  })
  test('wants its proposal', () => {
    expect(grave(text.replace('Förslag till beslut\n', ''))).toContainEqual([
      'missing-heading',
      expect.objectContaining({ heading: 'Förslag till beslut' }),
    ])
  })
})

test('what was not read in a municipality’s own documents is not required of it', () => {
  for (const template of knowledge.templates.filter(t => t.confidence === 'compiled' && t.municipality.length > 0))
    expect(template.sections.filter(s => s.mandatory).map(s => s.heading)).toEqual(['Förslag till beslut'])
})

test('a municipality makes its own by copying a file: its name and its headings are enough', () => {
  const own = JSON.parse(readFileSync(`${folder}allman.json`, 'utf8'))
  Object.assign(own, { name: 'tallhamn', municipality: ['Tallhamns kommun'], source: 'egen mall', confidence: 'read' })
  own.sections.push({ heading: 'Påverkan på skärgården', role: 'other', mandatory: true, order: null })
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  const files = names.map(name => ({ path: `templates/${name}`, bytes: new Uint8Array(readFileSync(folder + name)) }))
  files.push({ path: 'templates/tallhamn.json', bytes: new TextEncoder().encode(JSON.stringify(own)) })
  const text = twins.kungsbacka!.replace('KUNGSBACKA KOMMUN', 'Tallhamns kommun')
  const { about, findings } = run(text, { ...knowledge, templates: (check.learn(files) as CheckKnowledge).templates })
  expect(about).toMatchObject({ template: 'tallhamn' })
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'missing-heading',
      params: expect.objectContaining({ heading: 'Påverkan på skärgården' }),
    }),
  )
})

describe('templates of a municipality’s own', () => {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => ({ path: `templates/${name}`, bytes: readFileSync(`${folder}${name}`) }))
  const own = (name: string, template: object) => ({
    path: `knowledge/templates/${name}.json`,
    bytes: new TextEncoder().encode(JSON.stringify(template)),
  })
  const malmo = { ...knowledge.templates.find(template => template.name === 'malmo')!, validTo: 2031 }
  const learnt = (...more: { path: string; bytes: Uint8Array }[]) =>
    (check.learn([...files, ...more]) as CheckKnowledge).templates

  test('stand first, and in the place of one with the same name', () => {
    const all = learnt(own('a', { ...malmo, name: 'tallhamn' }), own('b', malmo))
    expect(all.slice(0, 2).map(template => template.name)).toEqual(['tallhamn', 'malmo'])
    expect(all.filter(template => template.name === 'malmo')).toMatchObject([{ validTo: 2031 }])
    expect(all).toHaveLength(files.length + 1)
  })
  test('are refused when two have one name', () => {
    expect(() => learnt(own('a', malmo), own('b', malmo))).toThrow(
      expect.objectContaining({
        reason: 'knowledge-invalid',
        params: expect.objectContaining({ file: 'knowledge/templates/b.json', fault: 'fault-name-taken' }),
      }),
    )
  })
})
