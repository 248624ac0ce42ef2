import { expect, test } from 'vitest'
import { showsText, stripMarkedContent } from '#files/redact/pdf/content-stream.ts'

const strip = (content: string, without?: ReadonlySet<string>) =>
  Buffer.from(stripMarkedContent(Buffer.from(content, 'latin1'), without))
    .toString('latin1')
    .replace(/\s+/g, ' ')
    .trim()

test.each([
  ['/Span <</ActualText (x) /MCID 0>> BDC (a) Tj EMC', '(a) Tj'],
  ['/P /MC0 BDC q 1 0 0 1 0 0 cm Q EMC /X MP /Y <<>> DP', 'q 1 0 0 1 0 0 cm Q'],
  ['(BDC EMC \\) % not a comment) Tj', '(BDC EMC \\) % not a comment) Tj'],
  ['1 0 % a comment that tells\n0 rg', '1 0 0 rg'],
  ['[(a) -20 <42>] TJ BT ET', '[(a) -20 <42>] TJ BT ET'],
  ['BI /W 1 /H 1 /BPC 8 /CS /G ID \x45\x4d\x43 EI Q', 'BI /W 1 /H 1 /BPC 8 /CS /G ID EMC EI Q'],
])('%s', (content, left) => {
  expect(strip(content)).toBe(left)
})

test('text that shows can be left out, with its operands', () => {
  expect(strip('BT /F1 12 Tf (Hej) Tj [(a)] TJ ET 0 0 9 9 re f', showsText)).toBe('BT /F1 12 Tf ET 0 0 9 9 re f')
})
