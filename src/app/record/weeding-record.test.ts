import { expect, test } from 'vitest'
import { recordAsDocx } from '#app/record/weeding-record.ts'
import { read } from '#files/read.ts'

test('the weeding record as a document says what went, on which decision, in a table with a head', async () => {
  const weeding: Parameters<typeof recordAsDocx>[0] = {
    id: 'wee_1',
    number: 3,
    dnr: 'KS 2026-00001',
    decidedBy: 'Kommunstyrelsen',
    decidedOn: '2026-10-01',
    state: 'done',
    by: 'Ingrid Ekstam',
    orderedAt: '2026-11-01T08:00:00Z',
    doneAt: '2026-11-01T08:05:00Z',
    parts: [
      {
        class: 'copy',
        over: false,
        title: 'Utkast',
        months: 6,
        before: '2026-05-01T08:00:00Z',
        erased: 12,
        oldest: null,
        newest: null,
        held: [],
      },
    ],
  }
  const { text, doubts } = await read(recordAsDocx(weeding, 'sv'), 'a.docx')
  expect(text).toMatch(/^Gallringsprotokoll 3\n\n/)
  expect(text).toContain('enligt beslut KS 2026-00001 av Kommunstyrelsen, 2026-10-01')
  expect(text).toMatch(/Gallringsklass\tGallringstid.*\nUtkast\t6 månader\t2026-05-01\t12\t\tinget/)
  expect(doubts).toEqual([])
})
