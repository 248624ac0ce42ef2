import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import { sourcesWords } from '#words/sources.ts'

const folder = new URL('../../../knowledge/statutes/', import.meta.url)
const knowledge = sources.learn(
  ['register.jsonl', 'names.json', 'state.json'].map(name => ({
    path: `statutes/${name}`,
    bytes: readFileSync(new URL(name, folder)),
  })),
)
const ask = (text: string) =>
  sources.run(documentFromText(text), {}, knowledge, '2026-11-23').findings.map(finding => {
    if (finding.kind !== 'reference') throw new Error(`a ${finding.kind} from sources`)
    const { act, chapter, section } = finding.params
    return {
      excerpt: text.slice(finding.span.start, finding.span.end),
      act,
      chapter,
      section,
      status: finding.status,
      why: finding.why[0]?.id,
    }
  })

describe('references in the forms people write them', () => {
  test.each([
    [
      'Enligt 6 kap. 37 § kommunallagen (2017:725) får nämnden',
      '6 kap. 37 § kommunallagen (2017:725)',
      '2017:725',
      '6',
      '37',
      'exists',
    ],
    ['enligt 6 kap. 38 § kommunal-\nlagen gäller', '6 kap. 38 § kommunal-\nlagen', '2017:725', '6', '38', 'exists'],
    ['se 26 kap. 1 § OSL.', '26 kap. 1 § OSL', '2009:400', '26', '1', 'exists'],
    ['se 26:1 OSL.', '26:1 OSL', '2009:400', '26', '1', 'exists'],
    ['enligt KL 6:37 och', 'KL 6:37', '2017:725', '6', '37', 'exists'],
    ['Jfr 28 § FL om', '28 § FL', '2017:900', '', '28', 'exists'],
    ['9 § förvaltningslagen säger', '9 § förvaltningslagen', '2017:900', '', '9', 'exists'],
    [
      'stöd i artikel 6.1 e i dataskyddsförordningen finns',
      'artikel 6.1 e i dataskyddsförordningen',
      '(EU) 2016/679',
      '',
      '6',
      'exists',
    ],
    ['enligt SFS 2017:900 ska', 'SFS 2017:900', '2017:900', '', '', 'exists'],
    ['6 kap. 58 § kommunallagen', '6 kap. 58 § kommunallagen', '2017:725', '6', '58', 'missing'],
    ['artikel 120 GDPR', 'artikel 120 GDPR', '(EU) 2016/679', '', '120', 'missing'],
    [
      '4 kap. 1 § socialtjänstlagen (2001:453)',
      '4 kap. 1 § socialtjänstlagen (2001:453)',
      '2001:453',
      '4',
      '1',
      'repealed',
    ],
    ['personuppgiftslagen (1998:204) gäller', 'personuppgiftslagen (1998:204)', '1998:204', '', '', 'repealed'],
    ['enligt kommunallagen (2017:900) ska', 'kommunallagen (2017:900)', '2017:900', '', '', 'missing'],
    ['enligt diarielagen (2031:12) ska', 'diarielagen (2031:12)', '2031:12', '', '', 'cannot-be-checked'],
    ['enligt lagen (2021:1873) ska', 'lagen (2021:1873)', '2021:1873', '', '', 'missing'],
    ['enligt lagen (2021:1345) ska', 'lagen (2021:1345)', '2021:1345', '', '', 'cannot-be-checked'],
    ['promemorian Ds 2022:188 anger', 'Ds 2022:188', '', '', '', 'missing'],
    [
      'artikel 14 i förordning (EU) 2016/679 gäller',
      'artikel 14 i förordning (EU) 2016/679',
      '(EU) 2016/679',
      '',
      '14',
      'exists',
    ],
    ['enl. FL § 32 ska', 'FL § 32', '2017:900', '', '32', 'exists'],
    ['enligt KL kap 33 § 2 är', 'KL kap 33 § 2', '2017:725', '33', '2', 'missing'],
    ['7 kap. 4 § sekretesslagen (1980:100)', '7 kap. 4 § sekretesslagen (1980:100)', '1980:100', '7', '4', 'repealed'],
    ['7 § bibliotekslagen (1996:1596)', '7 § bibliotekslagen (1996:1596)', '1996:1596', '', '7', 'repealed'],
    ['12 § hälsoskyddslagen (1982:1080)', '12 § hälsoskyddslagen (1982:1080)', '1982:1080', '', '12', 'repealed'],
    ['Prop 2020/21:777 säger', 'Prop 2020/21:777', '', '', '', 'missing'],
    ['prop. 2021/22:125 anger', 'prop. 2021/22:125', '', '', '', 'cannot-be-checked'],
  ])('%s', (text, excerpt, act, chapter, section, status) => {
    expect(ask(text)).toEqual([expect.objectContaining({ excerpt, act, chapter, section, status })])
  })

  test('a paragraph of minutes is no section of a law, whatever law was named before', () => {
    const found = ask('Enligt kommunallagen (2017:725) får nämnden, se KS § 32 och KF 2024-05-02 § 12, besluta.')
    expect(found.map(one => one.excerpt)).toEqual(['kommunallagen (2017:725)'])
  })

  test('a list of sections gives one finding a section, and "samma lag" is the act named before', () => {
    const found = ask('Sekretess gäller enligt 26 kap. 1 § OSL samt 21 kap. 1, 3 och 7 §§ samma lag.')
    expect(found.map(f => `${f.act} ${f.chapter}:${f.section} ${f.status}`)).toEqual([
      '2009:400 26:1 exists',
      '2009:400 21:1 exists',
      '2009:400 21:3 exists',
      '2009:400 21:7 exists',
    ])
  })

  test('a chain shares the act that closes it', () => {
    expect(ask('Beslutet fattas med stöd av 6 kap. 37 § och 7 kap. 5 § kommunallagen.').map(f => f.act)).toEqual([
      '2017:725',
      '2017:725',
    ])
  })
})

test.each([
  'Nämnden beslutade i § 45 att bordlägga ärendet.',
  '§ 112 Val av justerare',
  'Kl. 10:15 öppnades mötet, och FL Andersson talade.',
  'Diarienummer SLK-2023-01038 och 0186/24',
  'Rapport 2023:12 från revisionen',
])('%s holds no reference to law', text => {
  expect(ask(text)).toEqual([])
})

test('an act the register does not hold is never missing', () => {
  expect(ask('enligt lagen (2026:901) om ekologiska kullar').map(f => f.status)).toEqual(['cannot-be-checked'])
})

test('every reason has words', () => {
  const words: Record<string, string> = sourcesWords.sv
  const texts = [
    '6 kap. 99 § KL',
    '99 kap. 1 § KL',
    '5 § KL',
    '1 kap. 2 § FL',
    '2 § SFS 2031:4',
    '3 kap. 2 § i någon lag',
    '9 kap. 15 § SoL',
  ]
  for (const found of texts.flatMap(ask))
    expect(words[found.why ?? ''], `${found.excerpt}: ${found.why}`).toBeTypeOf('string')
})

describe('forms that lean on what was said before', () => {
  test.each([
    ['Enligt 6 kap. 37 § KL och 38 § samma kapitel får', ['2017:725 6:37 exists', '2017:725 6:38 exists']],
    ['kommunallagens 6 kap. 37 §', ['2017:725 6:37 exists']],
    ['6 kap 37§ KL', ['2017:725 6:37 exists']],
    ['6 kap. 37 § första stycket 2 kommunallagen', ['2017:725 6:37 exists']],
    ['6 kap. 38 § 1 kommunallagen', ['2017:725 6:38 exists']],
    ['21 kap. 1 § och 3 § OSL', ['2009:400 21:1 exists', '2009:400 21:3 exists']],
    ['11 § språklagen', [' :11 cannot-be-checked']],
    ['4 kap. 1 och 18 §§ SoL', ['2025:400 4:1 exists', '2025:400 4:18 missing']],
    ['KL 6 kap. 37 §', ['2017:725 6:37 exists']],
    ['5 kap. kommunallagen', ['2017:725 5: exists']],
    ['1–3 kap. PBL', ['2010:900 1: exists', '2010:900 2: exists', '2010:900 3: exists']],
    ['12 kap. 3–5 §§ föräldrabalken', ['1949:381 12:3 exists', '1949:381 12:4 exists', '1949:381 12:5 exists']],
    ['lagen (2016:1145) om offentlig upphandling', ['2016:1145 : exists']],
    ['artiklarna 13–14 GDPR', ['(EU) 2016/679 :13 exists', '(EU) 2016/679 :14 exists']],
    ['art. 22 i AI-förordningen', ['(EU) 2024/1689 :22 exists']],
    [
      'SOU 2025:12 och Ds 2023:7 och dir. 2022:9',
      [' : cannot-be-checked', ' : cannot-be-checked', ' : cannot-be-checked'],
    ],
    ['rapporten ”Trygg i stan” (se bilaga 1)', [' : cannot-be-checked']],
    ['kommunallagen. Av 99 kap. 1 § framgår', ['2017:725 : exists', '2017:725 99:1 cannot-be-checked']],
    ['kommunallagen. Av 99 kap. 1 § samma lag framgår', ['2017:725 : exists', '2017:725 99:1 missing']],
  ])('%s', (text, expected) => {
    expect(ask(text).map(f => `${f.act} ${f.chapter}:${f.section} ${f.status}`)).toEqual(expected)
  })
})

test('a megabyte of hostile text takes little time', () => {
  for (const unit of [
    'KL ',
    '3, ',
    '5 § ',
    '6 kap. 37 § KL och ',
    'lagen om ',
    '(2017:725) ',
    'artikel 6 ',
    '1–3, 4 a ',
  ]) {
    const from = process.threadCpuUsage()
    ask(unit.repeat(Math.floor(250_000 / unit.length)))
    expect(process.threadCpuUsage(from).user / 1e6, unit).toBeLessThan(5)
  }
})

test.each(
  readFileSync(new URL('./examples.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { text: string; statuses: string[] }),
)('example: $text', ({ text, statuses }) => {
  expect(ask(text).map(f => f.status)).toEqual(statuses)
})
