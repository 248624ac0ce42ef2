// docs/refusals.md: every reason a person can be refused for, with its sentence, HTTP status and exit code.
import { problems } from '#app/problems.ts'
import { refusalReasons } from '#base/refusal.ts'
import { refusalWords } from '#words/refusals.ts'
import { code, made, table } from './markdown.ts'

export const refusalsPage = (): string =>
  [
    made('src/base/refusal.ts, src/app/problems.ts and src/words/refusals.ts'),
    '# Refusals',
    '',
    'A refusal says that the caller asked for what cannot be done. The list is closed; anything else that goes wrong is a fault of ours,',
    'told as “Något gick fel hos oss” with a number. Over HTTP a refusal is `application/problem+json` (RFC 9457) with `reason` and `params`.',
    '',
    table(
      ['reason', 'HTTP', 'exit', 'Swedish', 'English'],
      refusalReasons.map(reason => [
        code(reason),
        String(problems[reason].status),
        String(problems[reason].exit),
        refusalWords.sv[reason],
        refusalWords.en[reason],
      ]),
    ),
    '',
  ].join('\n')
