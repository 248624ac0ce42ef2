// A municipality's variant on the command line: `kansli maskera-strangt FILE` is `kansli mask --variant maskera-strangt FILE`. What it is
// stands in the file that the house leaves behind, beside the gate's answer; where there is no house there is no variant.
import { type Asked, type Command, variant as flag } from '#app/cli/line/command.ts'
import { dataOf } from '#app/cli/line/gate.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { stateAt } from '#app/governing/gate-file.ts'
import { Refusal } from '#base/refusal.ts'

/** The line with the variant's function in the place of its name; as it is where the word is a command or nothing known. */
export function withVariant(argv: readonly string[], commands: readonly Command[]): string[] {
  const at = argv.findIndex((word, i) => !word.startsWith('-') && argv[i - 1] !== '--lang')
  const name = argv[at]
  if (name === undefined || commands.some(command => command.name === name)) return [...argv]
  const given = argv.indexOf('--data')
  const data = argv.find(word => word.startsWith('--data='))?.slice(7) ?? (given === -1 ? undefined : argv[given + 1])
  const of = stateAt(dataOf(data))?.functions[name]?.variant?.of
  return of === undefined ? [...argv] : argv.toSpliced(at, 1, of, `--${flag.name}`, name)
}

/**
 * The settings of the variant that the line names; nothing where it names none. `alone`: flags that say the same as its settings do.
 * @throws Refusal function-unknown, wrong-usage
 */
export function variantSettings(of: string, { values }: Asked, alone: string[], terminal: Terminal): object {
  const name = values[flag.name]
  if (name === undefined) return {}
  const found = stateAt(dataOf(values.data))?.functions[name]?.variant
  if (found?.of !== of) throw new Refusal('function-unknown', { name })
  const other = alone.find(one => values[one] !== undefined)
  if (other !== undefined)
    throw new Refusal('wrong-usage', { what: terminal.say('wrong-together', { one: flag.name, other }) })
  return found.settings
}
