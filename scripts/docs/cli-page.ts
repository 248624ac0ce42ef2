// docs/cli.md from the declarations of the commands: the same that the parser and the help read.
import { commands } from '#app/cli/commands.ts'
import { type Command, everywhere } from '#app/cli/line/command.ts'
import { about, usage, written } from '#app/cli/line/help.ts'
import { cliWords } from '#words/cli.ts'
import { code, made, table } from './markdown.ts'

const words = cliWords.en

export const cliPage = (): string =>
  [
    made('src/app/cli/commands.ts'),
    '# The command line',
    '',
    `\`npx kansli COMMAND [flags]\` after installation, or \`node bin/kansli.mjs\` from a checkout. ${words['help-exit-codes']}.`,
    'Results go to standard output, refusals to standard error. Offsets are UTF-16 units into the text that `kansli read` gives.',
    'The language is Swedish; `--lang en` gives English.',
    '',
    table(
      ['command', 'what it does'],
      commands.map(command => [`[${command.name}](#kansli-${command.name})`, words[command.words]]),
    ),
    '',
    ...commands.map(section),
  ].join('\n')

const section = (command: Command): string =>
  [
    `## kansli ${command.name}`,
    '',
    `${words[command.words]}.`,
    '',
    code(usage(command, 'en')),
    '',
    table(
      ['argument', 'meaning'],
      [
        ...command.operands.map(operand => [words[`takes-${operand.takes}`], words[operand.words]]),
        ...[...command.flags, ...everywhere].map(flag => [code(written(flag, 'en')), about(flag, 'en')]),
      ],
    ),
    '',
    ...(command.examples.length > 0 ? ['```', ...command.examples, '```', ''] : []),
  ].join('\n')
