// What a command is, as data. The parser, the help, docs/cli.md and the shell completion all read the same declaration.
// Must not know any particular command.
import type { Terminal } from '#app/cli/show/terminal.ts'
import type { CliWord } from '#words/cli.ts'

/** What a flag or operand takes; decides the placeholder in help and what the shell completes with. */
export type Takes = 'file' | 'folder' | 'name' | 'number' | 'address'

export type Flag = {
  /** Without dashes, as written on the command line. */
  name: string
  /** Null for a flag that is only on or off. */
  takes: Takes | null
  words: CliWord
  choices?: readonly string[]
}

export type Operand = { takes: Takes; words: CliWord; required: boolean }

/** The command line after parsing: what was asked. */
export type Asked = {
  operands: string[]
  /** Values by flag name. */
  values: Readonly<Record<string, string | undefined>>
  /** Names of the on/off flags that were given. */
  on: ReadonlySet<string>
}

/** 0 done · 1 findings that must be handled (with --strict) · 2 wrong use · 3 refused · 70 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 70

export type Command = {
  name: string
  words: CliWord
  operands: Operand[]
  flags: Flag[]
  examples: string[]
  /** The function it asks: the gate is asked first. */
  asks?: string
  run(asked: Asked, terminal: Terminal): Promise<ExitCode>
}

export const json: Flag = { name: 'json', takes: null, words: 'flag-json' }
export const jsonl: Flag = { name: 'jsonl', takes: null, words: 'flag-jsonl' }
export const strict: Flag = { name: 'strict', takes: null, words: 'flag-strict' }
export const variant: Flag = { name: 'variant', takes: 'name', words: 'flag-variant' }
export const file: Operand = { takes: 'file', words: 'operand-file', required: true }

/** Flags that every command understands, before or after its name. */
export const everywhere: readonly Flag[] = [
  { name: 'lang', takes: 'name', words: 'flag-lang', choices: ['sv', 'en'] },
  { name: 'help', takes: null, words: 'flag-help' },
]
