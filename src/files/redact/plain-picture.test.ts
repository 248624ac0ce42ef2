import { expect, test } from 'vitest'
import { plainJpeg, plainPicture } from '#files/redact/plain-picture.ts'

const bytes = (...parts: (number[] | string)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const table = [0xff, 0xdb, 0, 3, 9]
const scan = [0xff, 0xda, 0, 3, 1, 0x12, 0xff, 0, 0x34, 0xff, 0xd3, 0x56]
const comment = bytes([0xff, 0xfe, 0, 8], 'hemlig')

test('a JPEG keeps its scans with what is stuffed in them, and nothing else, up to its first end', () => {
  const whole = bytes([0xff, 0xd8], table, scan, table, scan, [0xff, 0xd9])
  const more = [comment, bytes([0xff, 0xe1, 0, 8], 'Exif\0\0'), bytes([0xff, 0xe2, 0, 6], 'MPF\0')]
  const told = Buffer.concat([
    whole.subarray(0, 2),
    ...more,
    whole.subarray(2, 2 + table.length + scan.length),
    ...more,
    whole.subarray(2 + table.length + scan.length),
    whole,
    Buffer.from('hemlig'),
  ])
  expect(Buffer.from(plainJpeg(told))).toEqual(whole)
  expect(Buffer.from(plainJpeg(whole))).toEqual(whole)
})

test.each([
  ['EMF', [1, 0, 0, 0, 108]],
  ['WMF', [0xd7, 0xcd, 0xc6, 0x9a]],
  ['TIFF', [0x49, 0x49, 0x2a, 0]],
  ['BMP', [0x42, 0x4d, 0, 0]],
  ['a broken GIF', [...Buffer.from('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x2c]],
])('%s is not said to be clean', (_, start) => {
  expect(plainPicture(Buffer.from(start))).toBeNull()
})
