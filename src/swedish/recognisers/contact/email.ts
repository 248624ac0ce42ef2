// E-mail addresses, also written out against harvesters ("namn (at) example.se") and broken over lines.
import { reason } from '#text/finding.ts'
import { anchorReach, nearMark, recogniser } from '../recogniser.ts'

const local = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}"
const top = '(?:se|nu|com|org|net|eu|io|info|dev|fi|no|dk|de|uk|example|test|biz|app|me)'
const at =
  '(?: ?[@\uff20] ?| ?[([{<] ?(?:AT|SNABEL-?A) ?[)\\]}>] ?| ?[([{<] ?(?:at|a|@|snabel-?a) ?[)\\]}>] ?| (?:at|AT|snabel-?a) |[©®])'

const dot = '(?: ?[([{] ?(?:dot|punkt|\\.) ?[)\\]}] ?| (?:punkt|dot) )'
const cue =
  '(?<![\\p{L}\\p{N}])(?:[Ee]-?post(?:adress)?(?:en)?|[Ee]-?mail|[Mm]ail(?:adress)?(?:en)?|[Mm]ejl(?:adress)?(?:en)?|E-?POST)(?: är|:|=)? {0,2}'

export const email = recogniser({
  id: 'email',
  label: 'EMAIL',
  says: 'is-email',
  shapes: [
    nearMark(
      /@/gu,
      [0, 0],
      new RegExp(
        `(?:${local}|(?<=mailto:|e-?post:|mail:|mejl:)[\\p{L}\\p{N}._+-]{1,64})@[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]{0,250}(?:\\.\\p{L}{2,24}|,${top})(?![\\p{L}\\p{N}])`,
        'gu',
      ),
    ),
    nearMark(
      /[@\uff20©®]|[([{<] ?(?:at|a|snabel-?a) ?[)\]}>]| (?:at|snabel-?a) /giu,
      [24, anchorReach],
      new RegExp(
        `${local}${at}[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]{0,250} ?(?:\\.|[([{] ?(?:dot|punkt|\\.) ?[)\\]}]|(?<= )(?:punkt|dot)) ?${top}(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    ),
    // Every mark spelt out: "anna punkt berg snabel-a example punkt se", "anna[punkt]berg@example.se".
    nearMark(
      /[([{] ?(?:dot|punkt|\.) ?[)\]}]| (?:punkt|dot) /giu,
      [anchorReach, anchorReach],
      new RegExp(
        `(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}_-]{1,40}(?:${dot}[\\p{L}\\p{N}_-]{1,40}){1,3}${at}[\\p{L}\\p{N}-]{1,60}(?:(?:${dot}|\\.)[\\p{L}\\p{N}-]{1,40}){0,3}(?:${dot}|\\.)${top}(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    ),
    nearMark(
      /snabel/giu,
      [0, 0],
      new RegExp(
        `(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}._-]{2,40}snabel-?a[\\p{L}\\p{N}-]{2,40}\\.${top}(?![\\p{L}\\p{N}])`,
        'giu',
      ),
    ),
    // A scanner's letter for the sign, or an address without its end: only right after the word.
    new RegExp(
      `(?<pre>${cue})(?<it>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,40}(?:[@\\uff20QG©®€&]|\\(a\\))[\\p{Ll}\\p{N}-]{2,40}[., ]{1,2}${top})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(
      `(?<pre>${cue})(?<it>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,40} ?[@\\uff20] ?[\\p{L}\\p{N}-]{2,40})(?![\\p{L}\\p{N}]|\\.\\p{L})`,
      'gu',
    ),
    /(?<![\p{L}\p{N}])(?<it>live:[\p{L}\p{N}._-]{3,40})(?![\p{L}\p{N}])/gu,
  ],
  anchor:
    /[@\uff20©®]|snabel|[([{<] ?(?:at|a) ?[)\]}>]| at |(?<!\p{L})e-?post|(?<!\p{L})(?:e-?)?mail|(?<!\p{L})mejl|live:/giu,
  accept: ({ text, groups, before }) =>
    /message-id: ?<?$/iu.test(before)
      ? { sure: 0, why: [] }
      : groups.pre !== undefined
        ? { sure: 0.85, why: [reason('after-cue', { word: groups.pre.replace(/[:= ]+$/u, '') })] }
        : /[@\uff20]/u.test(text)
          ? { sure: /\s/u.test(text) ? 0.85 : 0.99, why: [] }
          : { sure: 0.8, why: [reason('at-written-out')] },
  yes: [
    'Skriv till [[anna.berg@example.se]].',
    '[[Anna.Berg@post.example.se]]',
    'anna berg: [[annaberg79 (at) example.se]]',
    '[[anna [at] example.se]]',
    '[[anna@ example.se]]',
    '[[anna.berg@example. se]]',
    '[[åsa_öst+brev@kommun.example]]',
    '<[[o-brien@example.se]]>',
  ],
  no: [
    'Message-ID: <20260911071244.4410@brev.example>',
    '@handläggaren',
    'at example',
    'kl. 10 at',
    'www.example.se',
    'pris 5 @ 20 kr',
  ],
})
