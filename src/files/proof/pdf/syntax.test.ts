import { expect, test } from 'vitest'
import { readValue } from '#files/proof/pdf/syntax.ts'

test('every filter of a list is known, not the first alone', () => {
  const { keys } = readValue('<< /Filter [/ASCIIHexDecode /FlateDecode] /Length 9 >> stream', 0)
  expect(keys.get('Filter')).toBe('/ASCIIHexDecode/FlateDecode')
  expect(keys.get('Length')?.trim()).toBe('9')
})

test.each([
  ['<< /DecodeParms << /Predictor 12 /Columns 5 >> >>', true],
  ['<< /DecodeParms [null << /Columns 5 /Predictor 2 >>] >>', true],
  ['<< /DecodeParms 12 0 R >>', true],
  ['<< /DecodeParms [<< /Columns 5 >> 12 0 R] >>', true],
  ['<< /DecodeParms << /Predictor 1 /Columns 5 >> >>', false],
  ['<< /DecodeParms [null << /Columns 5 /Predictor 1 >>] /Length 5 >>', false],
  ['<< /Filter /FlateDecode /Length 5 >>', false],
])('%s may shuffle the bytes: %s', (source, shuffles) => {
  expect(readValue(`${source} stream`, 0).predictor).toBe(shuffles)
})
