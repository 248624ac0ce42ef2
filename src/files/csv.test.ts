import { expect, test } from 'vitest'
import { csv } from '#files/csv.ts'

const text = (...cells: (string | number | null)[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv([cells]))

test('opens in Excel by a double click: mark, semicolons, CRLF', () => {
  expect(csv([['å', 1, null]]).slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  expect(text('å', 1, null)).toBe('\ufeffå;1;\r\n')
  expect(text('a;b', 'säg "hej"', 'två\r\nrader')).toBe('\ufeff"a;b";"säg ""hej""";"två\nrader"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1', '\r=1'])('%j is text, never a formula', value => {
  expect(text(value)).toMatch(/^\ufeff"?'/)
})
