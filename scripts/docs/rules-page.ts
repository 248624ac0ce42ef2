// docs/rules.md: every rule of `check` with its severity, its ground in law or handbook, and what it says.
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
    '',
    table(
      ['rule', 'severity', 'asked of', 'fixtures', 'ground'],
      rules.map(({ id, severity, of, fires, silent, ground }) => [
        code(id),
        severity,
        of === 'memo' ? 'memos' : 'any text',
        `${fires.length} + ${silent.length}`,
        ground,
      ]),
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
