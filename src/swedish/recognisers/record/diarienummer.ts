// Look-alike: diarienummer and other case references. They are public and often have the shape of a personnummer or a phone.
import { recogniser } from '../recogniser.ts'

const cue =
  '(?:[Dd]nr|[Dd]iarienr|[Dd]iarienummer|[Ää]rendenr|[Ää]rendenummer|[Mm]ål(?:et)?s? ?(?:nr|nummer)|[Bb]eteckning|[Aa]ktnr|[Aa]ktbilaga|DNR|DIARIENUMMER)'

export const diarienummer = recogniser({
  id: 'diarienummer',
  label: null,
  says: 'is-diarienummer',
  shapes: [
    new RegExp(
      `(?<pre>(?<![\\p{L}\\p{N}])${cue}[.:]? {0,2})(?<it>(?:[A-ZÅÄÖ]{1,8}[- ]?)?[0-9][0-9/:.-]{2,20}[0-9])(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    /(?<![\p{L}\p{N}])[A-ZÅÄÖ]{1,8}[- ]?(?:19|20)\d{2}[-/:.]\d{1,6}(?![\p{L}\p{N}])/gu,
    /(?<![\p{L}\p{N}-])(?:19|20)\d{2}[-/]\d{3,6}(?![\p{L}\p{N}-])/gu,
    /(?<![\p{L}\p{N}])\d{3,5}\/\d{2}(?![\p{L}\p{N}/])/gu,
    /(?<![\p{L}\p{N}])[A-ZÅÄÖ]{1,3} ?\d{1,6}-\d{2}(?![\p{L}\p{N}-])/gu,
  ],
  accept({ text, groups }) {
    // After its own word it is certain; a bare shape may yet be outdone by a right checksum.
    if (groups.pre && text.replace(/\D/g, '').length >= 4) return { sure: 0.995, why: [] }
    return { sure: 0.72, why: [] }
  },
  yes: [
    'dnr [[005544-2012]]',
    'ärendenummer [[SLK-2023-01038]]',
    'diarienummer [[0186/24]]',
    'dnr [[2023-00686]]',
    'beslut [[KS 2018/14]]',
    'se [[SLK-2023-01038]]',
    'mål nr [[1234-24]]',
  ],
  no: ['031-390 06 00', '811228-2382', '2024-05-29'],
})
