// docs/recognisers.md: every identifier that is recognised, what it looks like, and what must not be taken for it.
import { recognisers } from '#swedish/recognisers/index.ts'
import type { Recogniser } from '#swedish/recognisers/recogniser.ts'
import { maskReasonWords } from '#words/mask.ts'
import { code, made, table } from './markdown.ts'

const shownOfEach = 4
const words: Record<string, string> = maskReasonWords.en

export const recognisersPage = (): string =>
  [
    made('src/swedish/recognisers/'),
    '# The recognisers',
    '',
    'Identifiers are recognised by shape, checksum and the words beside them. A wrong checksum lowers the certainty and never hides a find.',
    'A recogniser without a label is a look-alike: it takes its place so that nothing else claims it, and stays. The examples are the first of',
    'those in each definition; all of them are run as tests. Personnummer are Skatteverket’s test numbers; phone numbers are kept for fiction by PTS.',
    '',
    table(['id', 'label', 'says', 'found', 'not taken for it'], recognisers.map(row)),
    '',
  ].join('\n')

const row = ({ id, label, says, yes, no }: Recogniser): string[] => [
  code(id),
  label ?? 'stays',
  words[says] ?? says,
  yes
    .slice(0, shownOfEach)
    .map(text => code(text))
    .join(' · '),
  no
    .slice(0, shownOfEach)
    .map(text => code(text))
    .join(' · '),
]
