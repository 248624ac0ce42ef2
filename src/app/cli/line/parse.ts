// argv → what was asked, by the command's own declaration. What cannot be understood is refused with the nearest right word.
import { parseArgs } from 'node:util'
import { type Asked, type Command, everywhere, type Flag } from '#app/cli/line/command.ts'
import { Refusal } from '#base/refusal.ts'
import { type CliWord, cliWords } from '#words/cli.ts'
import { fill, type Language, languages } from '#words/words.ts'

export type Line =
  | { ask: 'help'; command: Command | null; language: Language }
  | { ask: 'version'; language: Language }
  | { ask: 'run'; command: Command; asked: Asked; language: Language }

/** Functions that are planned but not in this version: known by name, so the answer can say so. */
export const later = ['sources', 'route', 'register', 'draft'] as const

/** The language asked for anywhere on the line, for words about a line that cannot be parsed. Swedish unless --lang en. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang')
  const value = argv.findLast(arg => arg.startsWith('--lang='))?.slice(7) ?? (at === -1 ? undefined : argv[at + 1])
  return languages.find(language => language === value) ?? 'sv'
}

/** @throws Refusal wrong-usage with a sentence that names the nearest right word. */
export function parse(argv: readonly string[], commands: readonly Command[]): Line {
  const language = languageOf(argv)
  const wrong = (word: CliWord, params: Record<string, string>) =>
    new Refusal('wrong-usage', { what: fill(cliWords[language][word], params) })
  const at = commandAt(argv)
  const before = argv.slice(0, at)
  const name = argv[at]
  if (before.includes('--version') || name === 'version') return { ask: 'version', language }
  const stray = before.find(arg => arg.startsWith('-') && !/^--(lang(=.*)?|help|version)$|^-h$/.test(arg))
  if (stray) throw wrong('wrong-flag-first', { flag: stray })
  if (name === undefined) return { ask: 'help', command: null, language }
  if (name === 'help') {
    const of = argv.slice(at + 1).find(arg => !arg.startsWith('-') && arg !== language)
    return { ask: 'help', command: of === undefined ? null : named(of, commands, wrong), language }
  }
  const command = named(name, commands, wrong)
  const rest = [...before.filter(arg => arg !== '-h'), ...argv.slice(at + 1)]
  if (before.includes('-h') || rest.includes('--help') || rest.includes('-h')) return { ask: 'help', command, language }
  return { ask: 'run', command, asked: askedOf(command, rest, wrong), language }
}

/** Index of the command's name: the first word that is neither a flag nor the value of --lang. */
function commandAt(argv: readonly string[]): number {
  let at = 0
  while (at < argv.length && argv[at]!.startsWith('-')) at += argv[at] === '--lang' ? 2 : 1
  return at
}

type Wrong = (word: CliWord, params: Record<string, string>) => Refusal

function named(name: string, commands: readonly Command[], wrong: Wrong): Command {
  const command = commands.find(command => command.name === name)
  if (command) return command
  if ((later as readonly string[]).includes(name)) throw wrong('wrong-command-later', { command: name })
  const near = nearest(
    name,
    commands.map(command => command.name),
  )
  throw near
    ? wrong('wrong-command-near', { command: name, near })
    : wrong('wrong-command', { command: name.slice(0, 60) })
}

function askedOf(command: Command, args: string[], wrong: Wrong): Asked {
  const flags = [...command.flags, ...everywhere]
  const options = Object.fromEntries(
    flags.map(flag => [flag.name, { type: flag.takes ? ('string' as const) : ('boolean' as const) }]),
  )
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true })
  const asked = { operands: [] as string[], values: {} as Record<string, string>, on: new Set<string>() }
  for (const token of tokens) {
    if (token.kind === 'positional') asked.operands.push(token.value)
    if (token.kind !== 'option') continue
    const flag = flags.find(flag => flag.name === token.name)
    if (!flag) throw unknownFlag(command, token.rawName, flags, wrong)
    if (flag.takes === null) {
      if (token.value !== undefined) throw wrong('wrong-flag-value', { flag: flag.name })
      asked.on.add(flag.name)
    } else {
      // parseArgs takes the next word even when it is a flag: `--out --json` would write a file named --json
      const swallowed = token.inlineValue === false && token.value?.startsWith('--')
      asked.values[flag.name] = checked(flag, swallowed ? undefined : token.value, wrong)
    }
  }
  checkOperands(command, asked, wrong)
  return asked
}

function checked(flag: Flag, value: string | undefined, wrong: Wrong): string {
  if (value === undefined || value === '') throw wrong('wrong-value-missing', { flag: flag.name })
  if (flag.choices && !flag.choices.includes(value))
    throw wrong('wrong-choice', { flag: flag.name, value, choices: flag.choices.join(', ') })
  if (flag.takes === 'number' && !/^\d{1,9}$/.test(value)) throw wrong('wrong-number', { flag: flag.name, value })
  return value
}

function unknownFlag(command: Command, raw: string, flags: readonly Flag[], wrong: Wrong): Refusal {
  const near = nearest(
    raw.replace(/^-+/, ''),
    flags.map(flag => flag.name),
  )
  return near
    ? wrong('wrong-flag-near', { flag: raw, command: command.name, near: `--${near}` })
    : wrong('wrong-flag', { flag: raw, command: command.name })
}

/** With --jsonl the texts come on standard input, so no file may be named. */
function checkOperands(command: Command, asked: Asked, wrong: Wrong): void {
  const streaming = asked.on.has('jsonl')
  const least = streaming ? 0 : command.operands.filter(operand => operand.required).length
  if (asked.operands.length < least) throw wrong('wrong-too-few', { command: command.name })
  if (asked.operands.length > (streaming ? 0 : command.operands.length))
    throw wrong('wrong-too-many', { command: command.name, word: asked.operands.at(-1)!.slice(0, 60) })
}

/** The word within two edits of what was written, if any. */
export function nearest(word: string, among: readonly string[]): string | null {
  const ranked = among.map(name => ({ name, far: distance(word, name) })).sort((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.min(2, Math.floor(best.name.length / 2)) ? best.name : null
}

/** Levenshtein distance; words here are short. */
function distance(a: string, b: string): number {
  if (a.length > 40) return 99
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
