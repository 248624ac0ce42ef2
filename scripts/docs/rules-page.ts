// docs/rules.md: every rule of `check` with its severity, its ground in law or handbook, and what it says.
import { referenceWeights } from '#app/copies/reference-weight.ts'
import { rules } from '#functions/check/rules/index.ts'
import { checkTitles, checkWords } from '#words/check.ts'
import { code, made, table } from './markdown.ts'

const title: Record<string, string> = checkTitles.sv
const inSwedish: Record<string, string> = checkWords.sv
const inEnglish: Record<string, string> = checkWords.en

export const rulesPage = (): string =>
  [
    made('src/functions/check/rules/ and src/words/check.ts'),
    '# The rules of check',
    '',
    `${rules.length} rules. Severity: error (must be mended), warning (should be), info (a note). A rule for memos is asked only of a document that`,
    'follows a template. Each rule carries texts in which it must speak and texts in which it must be silent; all of them are run as tests.',
    'A rule that *mends* offers the corrected text where it is certain: one click on the screen, a tracked change in a copy. The rest is for the author to judge: of two',
    'figures, dates or weekdays that disagree nobody else knows which is right, and a repealed act may be cited on purpose.',
    '',
    table(
      ['rule', 'severity', 'asked of', 'mends', 'fixtures', 'ground'],
      rules.map(({ id, severity, of, fixes, fires, silent, ground }) => [
        code(id),
        severity,
        of === 'memo' ? 'memos' : of === 'minutes' ? 'minutes' : 'any text',
        fixes ? 'yes' : '',
        `${fires.length} + ${silent.length}`,
        ground,
      ]),
    ),
    '',
    '## Why they weigh what they do',
    '',
    'Error is kept for what must be mended before the committee can have the paper. References that `sources` finds weigh as told last.',
    '',
    table(
      ['rule', 'severity', 'because'],
      [
        ...rules.map(({ id, severity, because }) => [code(id), severity, because]),
        ...referenceWeights.map(({ rule, severity, because }) => [code(rule), severity, because]),
      ],
    ),
    '',
    '## What they say',
    '',
    table(
      ['rule', 'title', 'Swedish', 'English'],
      rules.map(({ id }) => [code(id), title[id] ?? '', inSwedish[id] ?? '', inEnglish[id] ?? '']),
    ),
    '',
  ].join('\n')
