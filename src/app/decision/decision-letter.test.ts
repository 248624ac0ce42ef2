import { expect, test } from 'vitest'
import { decisionLetter } from '#app/decision/decision-letter.ts'
import { readDocx } from '#files/docx/read-docx.ts'
import { writeDocx } from '#files/docx/write-docx.ts'
import { reason } from '#text/finding.ts'

const removal = {
  label: 'PERSON' as const,
  page: 1,
  characters: 8,
  sure: 0.9,
  why: [reason('given-and-surname'), reason('harm-reversed')],
  ground: '26 kap. 1 § OSL',
  added: false,
  changed: false,
  decidedBy: 'Ulla Berg',
  decidedAt: '2026-03-02T08:00:00.000Z',
}
const record = {
  release: 'rel_1' as never,
  document: 'doc_1' as never,
  name: 'utredning & <bilaga>.pdf',
  as: 'text' as const,
  note: 'Barnets bästa vägt in.',
  by: 'Ulla Berg',
  at: '2026-03-02T08:00:00.000Z',
  function: null,
  removals: [removal, removal, { ...removal, label: 'PHONE' as const, ground: null, why: [] }],
  stays: 1,
  proof: null,
}
const told = (language: 'sv' | 'en', of = record) =>
  decisionLetter(of, language)
    .map(block => (block.kind === 'table' ? block.rows.map(row => row.join(' | ')).join('\n') : block.text))
    .join('\n')

test('it tells what is withheld, on which ground, and how to appeal', () => {
  const text = told('sv')
  expect(text).toContain('Namn | 2 | 26 kap. 1 § OSL')
  expect(text).toContain('Telefonnummer | 1 | [ange lagrum]')
  expect(text).toContain('26 kap. 1 § OSL: Omvänt skaderekvisit')
  expect(text).toContain('tre veckor från den dag då du fick del av beslutet (44 § förvaltningslagen)')
  expect(text).toContain('6 kap. 7 och 8 §§ offentlighets- och sekretesslagen')
  expect(text).toContain('Barnets bästa vägt in.')
  expect(told('en')).toContain('Name | 2 | 26 kap. 1 § OSL')
})

test('where nothing is withheld there is nothing to appeal', () => {
  expect(told('sv', { ...record, removals: [] })).not.toContain('överklag')
})

test('the DOCX reads back as it was written, odd signs and all, the same bytes each time', () => {
  const bytes = writeDocx('Beslut', decisionLetter(record, 'sv'), 'sv-SE')
  expect(writeDocx('Beslut', decisionLetter(record, 'sv'), 'sv-SE')).toEqual(bytes)
  const { text } = readDocx(bytes)
  expect(text).toContain('Handling: utredning & <bilaga>.pdf')
  expect(text).toContain('[ange lagrum]')
})
