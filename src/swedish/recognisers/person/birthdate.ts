// Dates of birth: a date that words or a blotted-out ending say is one. Other dates stay.
import { reason } from '#text/finding.ts'
import { isDate } from '../numbers.ts'
import { recogniser } from '../recogniser.ts'

const words =
  'född(?:a|es)?|fött|[Ff]dd\\.?|[Ff]ödelsetid(?:en)?|[Ff]ödelseår(?:et)?|[Ff]yller(?: \\d{1,3})?(?: år)?|[Ff]yllde(?: \\d{1,3})?(?: år)?|föddes|[Ff]ödd(?:a|es)?|FÖDD|FÖDELSEDATUM|[Ff]ödelsedat(?:um|a)|[Ff]ödelsedag(?:en)?|[Ff]öd\\.?|[Ff]\\.|f|[Kk]om(?:mer|mit)? till världen|DOB|[Ff]ødt|[Ff]ødd|[Bb]irth_?[Dd]ate|[Ff]odelse(?:datum|dag|tid)|[Dd]ateOfBirth|[Dd]ate of birth|[Bb]orn|[Ff]odd|FODD|BDAY|[Bb]day|[Ff]odelse(?:_datum|ar)|(?<![\\p{L}\\p{N}*)]|\\* )\\*'
const cue = `(?<pre>(?<![\\p{L}\\p{N}])(?:${words})(?: är|:)?(?: ?\\([åmdÅMD/ -]{4,12}\\):?)?(?:["']? ?[:=])? {0,2}["']?(?:d\\.? )?(?:i [A-ZÅÄÖ][a-zåäö]{1,20}(?: |, ))?)`
const month =
  '(?:jan(?:uari)?|feb(?:ruari)?|mars?|apr(?:il)?|maj|juni?|juli?|aug(?:usti)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|january|february|march|may|june|july|august|october)\\.?'
const year =
  '(?:(?:18|19|20)\\d{2}|\\d{2}|(?:nitton|tjugo)\\p{L}{4,24}|(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio)?|(?:noll|nolla) (?:ett?|två|tre|fyra|fem|sex|sju|åtta|nio))'
const ordinal =
  '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|\\p{L}{3,8}tonde|tjugonde|trettionde|(?:tjugo|trettio)\\p{L}{2,7})'
/** A figure, or what a scanner gives for one. */
const d = '[0-9OolI]'
const dash = '[-/. \\u2010-\\u2015]'
const end = '(?![\\p{L}\\p{N}])'

export const birthdate = recogniser({
  id: 'birthdate',
  label: 'BIRTHDATE',
  says: 'is-birthdate',
  shapes: [
    new RegExp(
      `${cue}(?<it>(?:den )?(?:(?:18|19|20|2O|l9|I9)${d}{2}|${d}{2})${dash}?${d}{2}${dash}?${d}{2})${end}(?![-+ ]{0,3}\\d{4})`,
      'gu',
    ),
    new RegExp(`${cue}(?<it>(?:den )?\\d{1,2}[-/.] ?\\d{1,2}[-/. ]{0,2}(?:(?:18|19|20)\\d{2}|\\d{2}))${end}`, 'gu'),
    new RegExp(`${cue}(?<it>(?:den )?\\d{1,2}\\/\\d{1,2})${end}(?![-/.\\d])`, 'gu'),
    new RegExp(`${cue}(?<it>(?:den )?(?:\\d{1,2}(?::[ea])?\\.?|${ordinal}) ${month}(?:,? -?${year})?)${end}`, 'giu'),
    new RegExp(`${cue}(?<it>(?:i )?${month} (?:år )?(?:(?:18|19|20)\\d{2}|-\\d{2}))${end}`, 'gu'),
    new RegExp(`${cue}(?<it>(?:den )?${ordinal} i ${ordinal}(?:,? ${year})?)${end}`, 'giu'),
    new RegExp(`${cue}(?<it>(?:18|19|20)\\d{2}-(?:0[1-9]|1[0-2]))${end}(?![-/.]\\d)`, 'gu'),
    new RegExp(`${cue}(?<it>(?:år )?(?:(?:18|19|20)\\d{2}|-\\d{2}))${end}(?![-/.]\\d)`, 'gu'),
    /(?<![\p{L}\p{N}])(?<it>(?:(?:18|19|20)\d{2}|\d{2})-?\d{2}-?\d{2}[- ]{0,3}(?:[xX]{4}|\*{4}|[nN]{4}|-{4}|_{4}|(?:- ){3}-|\.{4}|…))/gu,
    /(?<![\p{L}\p{N}])(?<it>\d{6}|\d{8})(?=,? \(?(?:pojke|flicka|gosse|barn|son|dotter)(?![\p{L}]))/gu,
    // Of several children: "Barn 2012 och 2015".
    /(?<pre>(?<!\p{L})(?:[Bb]arn(?:en)?|[Dd]öttrar(?:na)?|[Ss]öner(?:na)?)(?: är)?(?: födda)?:? )(?<years>(?<it>(?:19|20)\d{2}(?:, (?:19|20)\d{2})?(?: och | samt )(?:19|20)\d{2}))(?![\p{L}\p{N}]|[-/]\d)/gu,
    // Of children that are enumerated, in brackets after the name of each: any year.
    /(?<pre>(?<=\p{Lu}\p{Ll}{1,24} )\()(?<child>(?<it>(?:19|20)\d{2}-\d{2}-\d{2}))(?=[),;])/gu,
    // In brackets right after a name, of a year that nobody writes letters in.
    /(?<pre>(?<=\p{Lu}\p{Ll}{1,24} )\()(?<it>(?:19[1-9]\d|200\d|[3-9]\d)[-.]\d{2}[-.]\d{2})(?=[),;])/gu,
    // The second of two: "Melker är född 3/9 2023 och Tuva 210528".
    /(?<![\p{L}\p{N}/.:-])(?<second>(?<it>(?:19|20)\d{2}-\d{2}-\d{2}|\d{6}|\d{1,2}\/\d{1,2}[ -]{1,2}(?:\d{4}|\d{2})))(?![\p{L}\p{N}/-])/gu,
    /(?<![\p{L}\p{N}/.:-])\d{6}(?![\p{L}\p{N}/-])/gu,
  ],
  accept({ text, groups, before }) {
    // A day of the year alone is a birthday only where somebody turns years.
    // Six bare digits: only where a word about a child or a person stands near.
    if (groups.it === undefined) return { sure: right(text) ? 0.2 : 0, why: [] }
    if (groups.second)
      return { sure: bornBefore.test(before) && isKnown(text) ? 0.8 : 0, why: [reason('after-cue', { word: 'född' })] }
    if (groups.years) return { sure: 0.6, why: [reason('after-cue', { word: groups.pre!.trim() })] }
    if (groups.child) return { sure: isKnown(text) ? 0.3 : 0, why: [] }
    const pre = groups.pre?.trim() ?? ''
    if (/^\d{4}-\d{2}$/u.test(text)) return { sure: 0.7, why: [reason('after-cue', { word: pre })] }
    const why = groups.pre ? [reason('after-cue', { word: pre })] : [reason('before-blotted-ending')]
    if (/^(?:år )?(?:\d{4}|-\d{2})$/u.test(text)) return { sure: sureOfYear(text, pre, before), why }
    if (/\p{L}{3}/u.test(text.replace(/^den /u, '')))
      return { sure: /\d{2}$|hundra|tusen/u.test(text) ? 0.95 : 0.7, why }
    const bare = pre === 'f' || pre === '*'
    return { sure: isKnown(text) ? (bare ? 0.6 : 0.95) : bare ? 0 : 0.35, why }
  },
  near: {
    raises:
      /(?<![\p{L}\p{N}_])(?:barn(?:et|en)?|son(?:en)?|dotter(?:n)?|döttrar(?:na)?|söner(?:na)?|tvillingar(?:na)?|(?:lill|stor)(?:a?syster|e?bror)|elev(?:en)?|syskon(?:en)?|pnr|personn(?:r|ummer))(?![\p{L}\p{N}_])/iu,
    lowers: /(?<![\p{L}\p{N}_])dnr|protokoll|sammanträde|faktura|kr(?![\p{L}\p{N}_])/iu,
  },
  yes: [
    'född [[1979-03-04]]',
    'född [[den 4 mars 1979]]',
    'f. [[790304]]',
    'Födelsedatum: [[1979-03-04]]',
    'född i Borås [[1979-03-04]]',
    'Födelsedatum [[4/3 1979]]',
    '[[790304-XXXX]]',
    '[[19790304-****]]',
    'hon är född [[4 mars -79]]',
    'Barn 1: Elsa, [[120312]]',
    'född [[fjärde mars 1979]]',
    'född [[mars 1979]]',
    'född [[år 1979]]',
    'Anna (* [[1979-03-04]])',
    'födelsetid [[l90304]]',
    '"fodd": "[[20230814]]"',
    'BDAY:[[19620528]]',
    'född [[i januari -88]]',
    'Ebba, f [[1997-03]], kom',
    'melker är född [[3/9 2023]] och tuva [[210528]].',
    'född [[trettionde oktober fyrtiotvå]]',
    'född [[den femte i elfte femtiofyra]]',
    'Sambo Eva. Barn [[2012 och 2015]].',
    'döttrar Liya ([[2019-04-30]]) och Abigail ([[211112]])',
  ],
  no: [
    'beslut den 2024-05-29',
    'den 4 mars 2024',
    'kommunen grundades 1971',
    'f.d. kontor 790304',
    'sammanträde 240529',
    'född och uppvuxen här',
    'figur f 12',
    'Protokoll Berg (2024-05-29)',
    'Lagen (2024-05-29) och (211112)',
  ],
})

const bornBefore =
  /född[ae]?,? (?:den )?(?:\d{6,8}|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}[ -]{1,2}\d{2,4}),?(?: och| samt| men|,)?(?: \p{L}{2,16}){1,4}:? $/iu

/** A year by itself: of a child or a person, or of when somebody was born; "grundad 1971" has no such word. */
const sureOfYear = (text: string, pre: string, before: string): number =>
  /(?<![\p{L}\p{N}_])[Bb]arn|son|dotter|flick|pojk/u.test(before) || /^(?:[Ff]ödelseår|[Ff]ödd|f\.?|f\. ?år)/u.test(pre)
    ? text.startsWith('-') || /\d{4}/u.test(text)
      ? 0.6
      : 0.4
    : 0.4

function isKnown(text: string): boolean {
  const read = text
    .replace(/^den /u, '')
    .replace(/[Oo]/gu, '0')
    .replace(/[lI]/gu, '1')
    .replace(/[- ]{0,3}(?:[xXnN*_.-]{4}|(?:- ){3}-|…)$/u, '')
  if (/^\d{1,2}[/.-] ?\d{1,2}(?:\D|$)/u.test(read) && dayFirst(read)) return true
  // The day first, as abroad: 040379.
  if (/^\d{6}$/u.test(read) && isDate(Number(read.slice(4)), Number(read.slice(2, 4)), Number(read.slice(0, 2))))
    return true
  return right(read.replace(/\D/gu, ''))
}

function right(digits: string): boolean {
  if (digits.length !== 6 && digits.length !== 8) return false
  const six = digits.slice(-6)
  const year = Number(digits.length === 8 ? digits.slice(0, 4) : six.slice(0, 2))
  return isDate(year, Number(six.slice(2, 4)), Number(six.slice(4, 6)))
}

function dayFirst(text: string): boolean {
  const [day, month, year] = text.split(/[^\d]+/u).map(Number)
  return isDate(year ?? 2000, month!, day!)
}
