// A proof that cannot fail proves nothing: a clean copy is spoiled in one place after another, and the proof has to say where.
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { prove } from '#files/proof/prove.ts'
import { read } from '#files/read.ts'
import { cutsOf } from '#files/redact/cuts.ts'
import { redact } from '#files/redact.ts'
import type { RedactionRequest } from '#files/redaction.ts'
import { words } from '#test/traps/spring.ts'
import { number, row, text, xlsxWith } from '#test/traps/xlsx-traps.ts'

const source = xlsxWith({
  formats: ['yyyy-mm-dd'],
  sheets: [
    {
      name: 'Hyror',
      rows:
        row(1, text('A1', 'Namn') + text('B1', 'Telefon') + text('C1', 'Född') + text('D1', 'Hyra')) +
        row(
          2,
          text('A2', 'Hedvig Kvarnlund') + text('B2', '070-174 06 05') + number('C2', 32874, 1) + number('D2', 8450),
        ),
    },
  ],
})

async function copied() {
  const document = await read(source, 'a.xlsx')
  const asked = [
    ['Hedvig Kvarnlund', 'PERSON'],
    ['070-174 06 05', 'PHONE'],
    ['1990-01-01', 'SENSITIVE'],
  ] as const
  const removals = asked.map(([said, label]) => ({
    start: document.text.indexOf(said),
    end: document.text.indexOf(said) + said.length,
    label,
  }))
  const request: RedactionRequest = { removals, also: [], as: 'text', words, name: 'a.xlsx' }
  const redaction = await redact(source, document, request)
  if (!redaction.released) throw new Error(JSON.stringify(redaction.proof?.remains))
  const parts = unzipSync(redaction.bytes)
  const proofOf = (spoiled: Parts) =>
    prove({ source, output: zipSync(spoiled), name: 'a.xlsx', document, request, removed: cutsOf(document, request) })
  return { parts, proofOf }
}

const sheet = 'xl/worksheets/sheet1.xml'
type Parts = Record<string, Uint8Array>
const inSheet =
  (from: string | RegExp, to: string) =>
  (parts: Parts): Parts => ({
    ...parts,
    [sheet]: strToU8(Buffer.from(parts[sheet]!).toString('utf8').replace(from, to)),
  })
const added =
  (path: string, said: string) =>
  (parts: Parts): Parts => ({
    ...parts,
    [path]: strToU8(said),
  })
const put = (cell: string) => inSheet('</sheetData>', `<row r="9">${cell}</row></sheetData>`)

const spoiled: [string, string, string, ReturnType<typeof inSheet>][] = [
  ['a name in a cell', 'cells', 'Hedvig Kvarnlund', put(text('A9', 'Hedvig Kvarnlund'))],
  ['a name in the other order', 'cells', 'Kvarnlund Hedvig', put(text('A9', 'Kvarnlund, Hedvig'))],
  ['a name in codes', 'cells', 'Kvarnlund', put(text('A9', 'Kvarn_x006C_und'))],
  ['a name split over runs', 'cells', 'Kvarnlund', put('<c r="A9"><is><r><t>Kvarn</t></r><r><t>lund</t></r></is></c>')],
  ['a date as a number', 'cells', '1990-01-01', put('<c r="A9" s="8"><v>32874</v></c>')],
  ['a date as a bold number', 'cells', '1990-01-01', put('<c r="A9" s="17"><v>32874</v></c>')],
  ['a phone as a number', 'cells', '070-174 06 05', put('<c r="A9" s="1"><v>0701740605</v></c>')],
  ['a phone as a number without its nought', 'cells', '070-174 06 05', put('<c r="A9" s="1"><v>701740605</v></c>')],
  ['a name in a link', 'cells', 'Hedvig Kvarnlund', put(text('A9', 'https://example.se/?namn=%48edvig%20%4Bvarnlund'))],
  ['an attribute', 'cells', 'Hedvig Kvarnlund', inSheet('<row r="2"', '<row r="2" spans="Hedvig Kvarnlund"')],
  ['a formula', 'other-parts', `${sheet} f`, put('<c r="A9" s="1"><f>1+1</f><v>2</v></c>')],
  [
    'a comment in the XML',
    'cells',
    'Hedvig Kvarnlund',
    inSheet('</worksheet>', '<!-- Hedvig Kvarnlund --></worksheet>'),
  ],
  [
    'a shared string',
    'other-parts',
    'Hedvig Kvarnlund',
    added('xl/sharedStrings.xml', '<sst><si><t>Hedvig Kvarnlund</t></si></sst>'),
  ],
  ['properties', 'properties', 'Hedvig Kvarnlund', added('docProps/core.xml', '<a>Hedvig Kvarnlund</a>')],
  ['a part that says nothing', 'other-parts', 'xl/calcChain.xml', added('xl/calcChain.xml', '<a/>')],
  ['a text nobody has reviewed', 'unreviewed-text', 'obekant', put(text('A9', 'Obekant'))],
  ['a lost word', 'lost-words', 'telefon', inSheet('Telefon', 'T')],
  ['a lost number', 'lost-words', '8450', inSheet('8450', '8')],
]

test('the copy as written is clean', async () => {
  const { parts, proofOf } = await copied()
  expect((await proofOf(parts)).remains).toEqual([])
})

test.each(spoiled)('%s is found', async (_, place, said, spoil) => {
  const { parts, proofOf } = await copied()
  const proof = await proofOf(spoil(parts))
  expect(proof.clean).toBe(false)
  expect(proof.remains).toContainEqual(expect.objectContaining({ place, text: said }))
})
