import { expect, test } from 'vitest'
import { findDiarienummer } from '#swedish/diarienummer.ts'

test.each([
  ['diarienummer 0186/24', '0186/24', 2024],
  ['ärendenummer SLK-2023-01038', 'SLK-2023-01038', 2023],
  ['dnr KS 2018/14', 'KS 2018/14', 2018],
  ['Dnr: SN 18/0098', 'SN 18/0098', 2018],
  ['dnr Ks 900/2019', 'Ks 900/2019', 2019],
  ['dnr T2012-050-05828', 'T2012-050-05828', 2012],
  ['dnr S2011/5879/FS', 'S2011/5879/FS', 2011],
  ['dnr Ju2010/3874/L6', 'Ju2010/3874/L6', 2010],
  ['dnr 4064-2007', '4064-2007', 2007],
  ['diarienummer N133-0412/18', 'N133-0412/18', 2018],
])('%s has a known shape', (text, number, year) => {
  expect(findDiarienummer(text)).toEqual([expect.objectContaining({ text: number, year, shaped: true })])
})

test.each(['diarienummer 0186-2', 'diarienummer SLK-20233-01038', 'dnr 18'])('%s has none', text => {
  expect(findDiarienummer(text)).toEqual([expect.objectContaining({ shaped: false })])
})

test.each(['diarienummer saknas', 'Diarienummer 2024-05-29', 'mötet 0186/24', 'AI-2 och Windows-2019'])(
  '%s holds no diarienummer',
  text => expect(findDiarienummer(text)).toEqual([]),
)
