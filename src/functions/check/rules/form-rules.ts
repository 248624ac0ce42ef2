// The close of a memo: samverkan with date and group, signatures that can be told apart.
import { type Memo, sectionsFor } from '#functions/check/outline/memo.ts'
import type { Section } from '#functions/check/outline/section.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { findDates } from '#swedish/dates.ts'

const happened =
  /(?:har samverkats|samverkades|har samverkat|har förhandlats|samverkan har (?:skett|genomförts|ägt rum)|har informerats|information har (?:lämnats|getts)|har (?:behandlats|ägt rum|redovisats|tagits upp)|samverkas|samverkan (?:sker|skedde|genomfördes))/iu
const notNeeded =
  /(?:ingen samverkan|inte (?:\p{L}+ ){0,3}samverk|inte aktuell|ej aktuell|behövs inte|krävs inte|berör inte|omfattas inte)/iu
const group =
  /(?<!\p{L})(?:[FCLKSR]SG|CESAM|FÖSAM|LOSAM|SAMV|[A-ZÅÄÖ]{2,4}SAM|(?:\p{L}+)?samverkansgrupp(?:en)?|(?:\p{L}+)?samverkanskommitté(?:n)?|(?:fackliga|lokala) (?:organisation|representant)\p{L}*|arbetstagarorganisation\p{L}*|skyddskommitté(?:n)?|Vision|Kommunal|Akademikerförbundet|Saco|Sveriges Lärare|Vårdförbundet|MBL)(?!\p{L})/u

export const formRules: Rule[] = [
  {
    id: 'samverkan-without-date',
    severity: 'warning',
    because: 'the consultation is told; its date is wanted but does not stop the matter',
    ground: grounds.samverkan,
    of: 'memo',
    find: memo =>
      consulted(memo)
        .filter(({ text }) => findDates(text).length === 0)
        .map(hitOn),
    fires: [
      memoWith({ Samverkan: 'Ärendet har samverkats i FSG.' }),
      memoWith({ Samverkan: 'Information har lämnats i förvaltningens samverkansgrupp.' }),
    ],
    silent: [memoWith(), memoWith({ Samverkan: 'Ingen samverkan har bedömts nödvändig.' })],
  },
  {
    id: 'samverkan-without-group',
    severity: 'warning',
    because: 'as above, for with whom',
    ground: grounds.samverkan,
    of: 'memo',
    find: memo =>
      consulted(memo)
        .filter(({ text }) => !group.test(text))
        .map(hitOn),
    fires: [memoWith({ Samverkan: 'Ärendet har samverkats 2024-11-14.' })],
    silent: [
      memoWith(),
      memoWith({ Samverkan: 'Ärendet har samverkats i den lokala samverkansgruppen den 14 november 2024.' }),
    ],
  },
  {
    id: 'signature-columns-merged',
    severity: 'info',
    because: 'most often a trace of how the PDF was made, and not in the document itself',
    ground: grounds.house,
    of: 'memo',
    find: ({ signature }) =>
      signature?.merged ? [{ span: { start: signature.start, end: signature.end }, sure: 0.75, params: {} }] : [],
    fires: [memoWith({}, '\nIda Maria Exempelsson Bo Provsson\nAvdelningschef Cykel och gång Förvaltningsdirektör')],
    silent: [
      memoWith({}, '\nIda Maria Exempelsson\nFörvaltningsdirektör'),
      memoWith({}, '\nIda Exempelsson        Bo Provsson\nAvdelningschef         Direktör'),
    ],
  },
]

/** Sections that say samverkan has taken place, with their text. */
function consulted(memo: Memo): { section: Section; text: string }[] {
  return sectionsFor(memo, 'samverkan')
    .map(section => ({ section, text: section.blocks.map(block => block.text).join(' ') }))
    .filter(({ text }) => happened.test(text) && !notNeeded.test(text))
}

function hitOn({ section }: { section: Section }): Hit {
  const first = section.blocks[0]
  const span = first ? { start: first.start, end: first.end } : section.headingSpan
  return { span, sure: 0.85, params: { heading: section.heading } }
}
