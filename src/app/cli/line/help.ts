// Help for the whole program and for one command, written from the declarations.
import { type Command, everywhere, type Flag, type Takes } from '#app/cli/line/command.ts'
import { type CliWord, cliWords } from '#words/cli.ts'
import { fill, type Language } from '#words/words.ts'

/** All commands, one a line. */
export function helpForAll(commands: readonly Command[], language: Language): string {
  const words = cliWords[language]
  const rows = commands.map(command => [command.name, words[command.words]] as const)
  return [
    words['help-intro'],
    '',
    words['help-usage'],
    '',
    ...columns([...rows, ['help', words['command-help']], ['--version', words['flag-version']]]),
    '',
    words['help-more'],
    words['help-exit-codes'],
    '',
  ].join('\n')
}

/** One command: how it is written, what it takes, examples. */
export function helpFor(command: Command, language: Language): string {
  const words = cliWords[language]
  const operands = command.operands.map(
    operand => [placeholder(operand.takes, language), words[operand.words]] as const,
  )
  const flags = [...command.flags, ...everywhere].map(flag => [written(flag, language), about(flag, language)] as const)
  return [
    usage(command, language),
    '',
    words[command.words],
    '',
    ...columns([...operands, ...flags]),
    ...(command.examples.length ? ['', words['help-examples'], ...command.examples.map(line => `  ${line}`)] : []),
    '',
  ].join('\n')
}

/** `kansli mask FIL [flaggor]` */
export function usage(command: Command, language: Language): string {
  const operands = command.operands.map(({ takes, required }) =>
    required ? placeholder(takes, language) : `[${placeholder(takes, language)}]`,
  )
  return ['kansli', command.name, ...operands, cliWords[language]['help-flags']].join(' ')
}

/** `--level standard|strict`, `--out FIL`, `--json` */
export function written(flag: Flag, language: Language): string {
  if (flag.takes === null) return `--${flag.name}`
  return `--${flag.name} ${flag.choices ? flag.choices.join('|') : placeholder(flag.takes, language)}`
}

export const about = (flag: { words: CliWord }, language: Language): string => fill(cliWords[language][flag.words])

const placeholder = (takes: Takes, language: Language): string => cliWords[language][`takes-${takes}`]

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
