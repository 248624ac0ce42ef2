// The memo beside its annexes: given by the person, or inside the document.
import { describe, expect, test } from 'vitest'
import { learn } from '#app/knowledge.ts'
import { check } from '#functions/check/check.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { type Document, documentFromText } from '#text/document.ts'
import type { Remark } from '#text/finding.ts'

const { knowledge } = learn(check)
const ids = ['annex-file-missing', 'quote-mismatch', 'quote-not-found', 'figure-differs-from-annex']
const compared = (document: Document, settings = {}) =>
  (check.run(document, settings, knowledge, '2024-12-01').findings as Remark[]).filter(r => ids.includes(r.rule))

const memo = memoWith({
  'Beskrivning av ärendet':
    'Nya elcyklar till hemtjänsten kostar 450 tkr under 2025. I bilaga 1 står: ”Cyklarna har använts mest av alla i centrum.”',
})
const annex =
  'Bilaga 1\n\nNya elcyklar till hemtjänsten kostar 540 tkr under 2025. Cyklarna har använts mest av barn i centrum.'

/** An e-mail whose text goes on with its attachments, as the reader makes it. */
function letter(body: string, attached: { name: string; text: string }[]): Document {
  let text = body
  const attachments: Document['attachments'] = []
  for (const { name, text: own } of attached) {
    text += '\n\n'
    const start = text.length
    text += own
    attachments.push({ name, mediaType: 'text/plain', document: documentFromText(own), start, end: text.length })
  }
  return { ...documentFromText(text, 'email'), attachments }
}

describe('a memo and its annex', () => {
  const found = compared(documentFromText(memo), { annexes: [{ name: 'Bilaga 1.pdf', text: annex }] })
  test('are compared, and what differs is told', () => {
    expect(found.map(({ rule, params }) => [rule, params])).toEqual([
      ['figure-differs-from-annex', { here: '450 tkr', there: '540 tkr', name: 'Bilaga 1.pdf' }],
      ['quote-mismatch', { name: 'Bilaga 1.pdf', quoted: 'alla', stands: 'barn' }],
    ])
  })
  test('are compared likewise when the annex came with the memo in an e-mail', () => {
    const whole = letter('Hej,\n\nHär kommer ärendet.', [
      { name: 'Tjänsteutlåtande.docx', text: memo },
      { name: 'Bilaga 1.pdf', text: annex },
    ])
    expect(compared(whole).map(({ rule, params }) => [rule, params])).toEqual(found.map(r => [r.rule, r.params]))
  })
  test('are compared when the memo is the e-mail itself', () => {
    expect(compared(letter(memo, [{ name: 'Bilaga 1.pdf', text: annex }])).map(r => r.rule)).toEqual(
      found.map(r => r.rule),
    )
  })
})

test('a memo alone in an e-mail is not asked for files: nobody has said that they should be there', () => {
  expect(compared(letter('Hej,\n\nSe bifogat.', [{ name: 'Tjänsteutlåtande.docx', text: memo }]))).toEqual([])
})

test('the memo among the files of its case is not its own annex', () => {
  const own = { name: 'Bilaga 1 memo.txt', text: memo }
  expect(compared(documentFromText(memo), { annexes: [own] }).map(r => r.rule)).toEqual(['annex-file-missing'])
})

// Hostile texts beside hostile annexes: each pattern of minutes, quotations and figures meets half a megabyte of itself.
test.each([
  '§ 1\n\n',
  'bilaga 1 står ”a b c d e f g” ',
  'Nya cyklar kostar 450 tkr under 2025. ',
  'votering begär ',
  'Beslutande ',
  '”a ',
])('half a megabyte of %j, in minutes with an annex of the same, ends in time', unit => {
  const text = unit.repeat(Math.ceil(500_000 / unit.length))
  const from = process.threadCpuUsage()
  compared(documentFromText(`Protokoll\n\n§ 1 Ärende\n${text}`), {
    annexes: [{ name: 'Bilaga 1.txt', text: `x ${text}` }],
  })
  // Of processor time: what else the machine does is not counted.
  expect(process.threadCpuUsage(from).user / 1e6).toBeLessThan(6)
})
