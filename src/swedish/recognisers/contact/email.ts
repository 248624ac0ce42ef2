// E-mail addresses, also written out against harvesters ("namn (at) example.se") and broken over lines.
import { reason } from '#text/finding.ts'
import { recogniser } from '../recogniser.ts'

const local = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+'-]{0,63}"
const top = '(?:se|nu|com|org|net|eu|io|info|dev|fi|no|dk|de|uk|example|test|biz|app|me)'
const at = '(?: ?@ ?| ?[([{<] ?(?:at|a|@|snabel-?a) ?[)\\]}>] ?| (?:at|snabel-?a) |[©®])'

export const email = recogniser({
  id: 'email',
  label: 'EMAIL',
  says: 'is-email',
  shapes: [
    new RegExp(
      `(?:${local}|(?<=mailto:|e-?post:|mail:|mejl:)[\\p{L}\\p{N}._+-]{1,64})@[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]{0,250}(?:\\.\\p{L}{2,24}|,${top})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    new RegExp(
      `${local}${at}[\\p{L}\\p{N}-][\\p{L}\\p{N}.-]{0,250} ?(?:\\.|[([{] ?(?:dot|punkt|\\.) ?[)\\]}]|(?<= )(?:punkt|dot)) ?${top}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  accept: ({ text }) =>
    text.includes('@')
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
  no: ['@handläggaren', 'at example', 'kl. 10 at', 'www.example.se', 'pris 5 @ 20 kr'],
})
