// Figures told otherwise in another document of the case: what is compared, what is left alone, and what is quoted.
import { expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { toldTwice } from '#functions/sources/told-twice/told-twice.ts'
import { type Attachment, documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'

const annex = (text: string) => [{ name: 'Bilaga 1.txt', text }]
const here = (memo: string, ...texts: string[]) => toldTwice(memo, texts.flatMap(annex)).map(one => one.here)

test('both places are quoted, the number of a table with its unit', () => {
  const memo = 'Den nya lekplatsen i Almparken beräknas kosta totalt 2,9 mnkr.'
  const [one] = toldTwice(
    memo,
    annex('Kalkyl för ny lekplats i Almparken, tkr\n\nMark    1 800\nLek     1 300\nSumma   3 100'),
  )
  expect(one).toMatchObject({ here: '2,9 mnkr', there: '3 100 tkr', passage: 'Summa 3 100', name: 'Bilaga 1.txt' })
  expect(memo.slice(one!.span.start, one!.span.end)).toBe('2,9 mnkr')
})

const cost = 'Skötseln av parkerna i centrum kostar 12 mnkr under 2025.'
test.each([
  ['another sum in another unit', cost, 'Skötseln av parkerna i centrum kostar 12 900 tkr under 2025.', true],
  ['the same sum in another unit', cost, 'Skötseln av parkerna i centrum kostar 12 000 tkr under 2025.', false],
  ['the same sum, rounded', cost, 'Skötseln av parkerna i centrum kostar 11 970 tkr under 2025.', false],
  ['another year', cost, 'Skötseln av parkerna i centrum kostar 11 mnkr under 2024.', false],
  ['a cost and a budget', cost, 'Budgeten för skötseln av parkerna i centrum är 11 mnkr under 2025.', false],
  ['a year and a month', cost, 'Skötseln av parkerna i centrum kostar 1 mnkr per månad under 2025.', false],
  ['another place', cost, 'Skötseln av parkerna i hamnen kostar 11 mnkr under 2025.', false],
  ['a rough figure', cost, 'Skötseln av parkerna i centrum kostar drygt 11 mnkr under 2025.', false],
  ['a goal', cost, 'Målet är att skötseln av parkerna i centrum kostar 11 mnkr under 2025.', false],
  ['told in two ways there', cost, `${cost.replace('12', '11')} ${cost.replace('12', '13')}`, false],
  ['its figure stands there too', cost, `${cost.replace('12', '11')}\n\nRam: 12 mnkr`, false],
])('%s', (_, memo, other, isTold) => {
  expect(here(memo, other)).toEqual(isTold ? ['12 mnkr'] : [])
})

test('a heading with no empty line after it, and an item of a list, are no part of the sentence', () => {
  const other = cost.replace('12', '11')
  expect(here(`Beskrivning av ärendet\n${cost}`, `Bilaga 1\n${other}`)).toEqual(['12 mnkr'])
  expect(here(`Förvaltningen bedömer följande\n– ${cost}\n– Annat nämns inte.`, other)).toEqual(['12 mnkr'])
})

test('a table told in both: the row that parts, not what only looks alike', () => {
  const table = (personal: string) => `Post    tkr\nPersonal  ${personal}\nLokaler  900\nTryck  120\nResor  75`
  expect(here(table('2 400'), table('2 040'))).toEqual(['2 400'])
  expect(here(table('2 400'), 'Post    tkr\nPersonal  1 100\nLokaler  4 300\nTryck  11\nResor  8')).toEqual([])
})

test('a draft of the same document is no annex', () => {
  const rest = 'Förvaltningen har berett ärendet tillsammans med dem som bor i området. '
  expect(here(`${cost} ${rest}`, `${cost.replace('12', '11')} ${rest}`)).toEqual([])
})

test('a finding of the function, once where the sentence names the annex too; what is attached is not the document itself', () => {
  const { knowledge } = learn(sources)
  const figures = (document: ReturnType<typeof documentFromText>, documents: { name: string; text: string }[]) =>
    (sources.run(document, { documents }, knowledge, '2026-11-23').findings as Reference[]).filter(
      one => one.params.kind === 'figure',
    )
  const other = annex(cost.replace('12', '11'))
  const [one, ...more] = figures(documentFromText(cost), other)
  expect(more).toEqual([])
  expect(one).toMatchObject({ status: 'missing', params: { here: '12 mnkr', there: '11 mnkr', name: 'Bilaga 1.txt' } })
  expect(figures(documentFromText(`Enligt bilaga 1 gäller detta: ${cost}`), other)).toHaveLength(1)
  const letter = `${cost}\n\n${other[0]!.text}`
  const inside: Attachment = {
    name: 'Bilaga 1.txt',
    mediaType: 'text/plain',
    start: cost.length + 2,
    end: letter.length,
    document: documentFromText(other[0]!.text),
  }
  expect(figures({ ...documentFromText(letter), attachments: [inside] }, []).map(({ span }) => span.start)).toEqual([
    cost.indexOf('12 mnkr'),
  ])
})

// Bounded in processor time below: what else the machine does may take of the clock.
test('a megabyte of hostile text beside a megabyte of the same takes little time', { timeout: 120_000 }, () => {
  const units = [
    'Antal a: 12\n',
    'Lånecyklar kostar 45 tkr. ',
    'a  1\n',
    '| a | 1 |\n',
    'Summa 1\n',
    '12 hus och ',
    '1 2 ',
  ]
  for (const unit of [...units, `${'ord '.repeat(12)}7\n`]) {
    const text = unit.repeat(Math.floor(1_000_000 / unit.length))
    const from = process.threadCpuUsage()
    toldTwice(text, annex(`y${text}`))
    expect(process.threadCpuUsage(from).user / 1e6, unit).toBeLessThan(4)
  }
})
