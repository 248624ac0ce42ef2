import { expect, test } from 'vitest'
import { decisionLetter } from '#app/decision/decision-letter.ts'
import { papersOf, writePaper } from '#app/decision/papers.ts'
import { readDocx } from '#files/docx/read-docx.ts'
import { faultsOfPdfUa } from '#test/pdf-ua/oracle.ts'
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
  decisionLetter([of], language)
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

test('the DOCX reads back as it was written, odd signs and all, the same bytes each time', async () => {
  const paper = papersOf([record], 'sv').decision
  const bytes = await writePaper(paper, 'docx')
  expect(await writePaper(paper, 'docx')).toEqual(bytes)
  const { text } = readDocx(bytes)
  expect(text).toContain('Handling: utredning & <bilaga>.pdf')
  expect(text).toContain('[ange lagrum]')
})

test('of several documents it says what is withheld in which, and asks for one appeal', () => {
  const text = decisionLetter([record, { ...record, name: 'bilaga 2.pdf', removals: [removal] }], 'sv')
    .map(block => (block.kind === 'table' ? block.rows.map(row => row.join(' | ')).join('\n') : block.text))
    .join('\n')
  expect(text).toContain('utredning & <bilaga>.pdf | Namn | 2 | 26 kap. 1 § OSL')
  expect(text).toContain('bilaga 2.pdf | Namn | 1 | 26 kap. 1 § OSL')
  expect(text.split('överklagas hos kammarrätten')).toHaveLength(2)
})

const proof = {
  clean: true,
  strings: 2,
  places: [{ place: 'page-text', reader: 'kansli', characters: 10, found: 0 }],
  leftByDecision: 1,
  readers: ['kansli-walk'],
  sourceSha256: 'a'.repeat(64),
  outputSha256: 'b'.repeat(64),
}

test.each(['sv', 'en'] as const)(
  'both papers are accessible PDF and DOCX, with ground, harm test, deciders (%s)',
  async language => {
    const grounded = { by: 'Bo Lindmark', note: 'Uppgiften rör enskilds hälsa.' }
    const one = { ...record, proof, checkedBy: 'Karin Ström', removals: [{ ...removal, grounded }] }
    const papers = papersOf([one, record], language)
    for (const paper of [papers.decision, papers['mask-record']])
      expect(faultsOfPdfUa(await writePaper(paper, 'pdf'))).toEqual([])
    const { text } = readDocx(await writePaper(papers['mask-record'], 'docx'))
    for (const said of ['Ulla Berg', 'Bo Lindmark', 'Karin Ström', '26 kap. 1 § OSL', grounded.note, 'a'.repeat(64)])
      expect(text).toContain(said)
    expect(text).not.toContain('{')
  },
)

test('a reason whose word was taken out of the record is told without it', async () => {
  const why = [{ id: 'after-word', params: {} }]
  const { text } = readDocx(
    await writePaper(papersOf([{ ...record, removals: [{ ...removal, why }] }], 'sv')['mask-record'], 'docx'),
  )
  expect(text).toContain('…')
  expect(text).not.toMatch(/[{}]/)
})
