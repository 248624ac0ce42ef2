// Dates of birth: a date that words or a blotted-out ending say is one. Other dates stay.
import { reason } from '#text/finding.ts'
import { isDate } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

const cue =
  '(?<pre>(?<![\\p{L}\\p{N}])(?:född(?:a|es)?|fött|[Ff]dd\\.?|[Ff]ödelsetid(?:en)?|[Ff]ödelseår(?:et)?|[Ff]yller(?: \\d{1,3})?(?: år)?|föddes|[Ff]ödd(?:a|es)?|FÖDD|födelsedat(?:um|a)|[Ff]ödelsedat(?:um|a)|födelsedag(?:en)?|[Ff]ödelsedag|[Ff]öd\\.?|[Ff]\\.|f)(?: är|:)? {0,2}(?:den )?(?:i [A-ZÅÄÖ][a-zåäö]{1,20} )?(?:den )?)'
const month =
  '(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const end = '(?![\\p{L}\\p{N}])'

export const birthdate = recogniser({
  id: 'birthdate',
  label: 'BIRTHDATE',
  says: 'is-birthdate',
  shapes: [
    new RegExp(`${cue}(?<it>(?:(?:18|19|20)\\d{2}|\\d{2})[-/. ]?[0-9Ol]{2}[-/. ]?[0-9Ol]{2})${end}`, 'gu'),
    new RegExp(`${cue}(?<it>\\d{1,2}[/.] ?\\d{1,2}[-/. ]{0,2}(?:(?:18|19|20)\\d{2}|\\d{2}))${end}`, 'gu'),
    new RegExp(`${cue}(?<it>\\d{1,2}(?::[ea])? ${month}(?: -?(?:(?:18|19|20)\\d{2}|\\d{2}))?)${end}`, 'gu'),
    new RegExp(`${cue}(?<it>(?:år )?(?:19|20)\\d{2})${end}(?![-/.]\\d)`, 'gu'),
    /(?<![\p{L}\p{N}])(?<it>(?:(?:18|19|20)\d{2}|\d{2})-?\d{2}-?\d{2})(?=[- ]?(?:[xX]{4}|\*{4}|[nN]{4}|-{4}|_{4}|\.{4}|…))/gu,
    /(?<![\p{L}\p{N}])(?<it>\d{6})(?=,? (?:pojke|flicka|gosse|barn)(?![\p{L}]))/gu,
    /(?<![\p{L}\p{N}/.:-])\d{6}(?![\p{L}\p{N}/-])/gu,
  ],
  accept({ text, groups, before }) {
    // A day of the year alone is a birthday only where somebody turns years.
    // Six bare digits: only where a word about a child or a person stands near.
    if (groups.it === undefined) return { sure: right(text) ? 0.2 : 0, why: [] }
    const why = groups.pre ? [reason('after-cue', { word: groups.pre.trim() })] : [reason('before-blotted-ending')]
    const digits = text
      .replace(/O/g, '0')
      .replace(/l(?=\d)|(?<=\d)l/g, '1')
      .replace(/\D/g, '')
    if (/^(?:år )?\d{4}$/u.test(text))
      return {
        sure:
          /\b[Bb]arn|son|dotter|flick|pojk/u.test(before) || /^(?:[Ff]ödelseår|f\.?$)/u.test(groups.pre?.trim() ?? '')
            ? 0.5
            : 0.4,
        why,
      }
    if (/\p{L}{3}/u.test(text)) return { sure: /\d{2}$/u.test(text) ? 0.95 : 0.7, why }
    const known = /^\d{1,2}[/.]/u.test(text) ? dayFirst(text) : right(digits)
    const bare = groups.pre?.trim() === 'f'
    return { sure: known ? (bare ? 0.6 : 0.95) : 0.35, why }
  },
  near: {
    raises: /\b(?:barn(?:et|en)?|son(?:en)?|dotter(?:n)?|elev(?:en)?|syskon|pnr|personn(?:r|ummer))\b/iu,
    lowers: /\bdnr|protokoll|sammanträde|faktura|kr\b/iu,
  },
  yes: [
    'född [[1979-03-04]]',
    'född den [[4 mars 1979]]',
    'f. [[790304]]',
    'Födelsedatum: [[1979-03-04]]',
    'född i Borås [[1979-03-04]]',
    'Födelsedatum [[4/3 1979]]',
    '[[790304]]-XXXX',
    '[[19790304]]-****',
    'hon är född [[4 mars -79]]',
    'Barn 1: Elsa, [[120312]]',
  ],
  no: [
    'beslut den 2024-05-29',
    'den 4 mars 2024',
    'kommunen grundades 1971',
    'f.d. kontor 790304',
    'sammanträde 240529',
  ],
})

function right(digits: string): boolean {
  const six = digits.slice(-6)
  const year = Number(digits.length === 8 ? digits.slice(0, 4) : six.slice(0, 2))
  return isDate(year, Number(six.slice(2, 4)), Number(six.slice(4, 6)))
}

function dayFirst(text: string): boolean {
  const [day, month, year] = text.split(/[^\d]+/u).map(Number)
  return isDate(year!, month!, day!)
}
