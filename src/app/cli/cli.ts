// The door of the command line: argv in, exit code out. Refusals become one plain sentence on standard error; anything else
// that is thrown is a fault of ours and gets a number. Must not know what any command does.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { commands } from '#app/cli/commands.ts'
import { helpFor, helpForAll } from '#app/cli/line/help.ts'
import { languageOf, parse } from '#app/cli/line/parse.ts'
import { withVariant } from '#app/cli/line/variant.ts'
import { ownTerminal, type Terminal } from '#app/cli/show/terminal.ts'
import { refusalInWords } from '#app/cli/show/wording.ts'
import { problems } from '#app/problems.ts'
import { Refusal } from '#base/refusal.ts'

/** Runs one command line, without the program's own name in `argv`. Never throws. */
export async function runCli(argv: string[]): Promise<number> {
  const terminal = ownTerminal(languageOf(argv))
  try {
    return await answer(argv, terminal)
  } catch (error) {
    return tell(error, terminal)
  }
}

async function answer(argv: string[], terminal: Terminal): Promise<number> {
  const line = parse(withVariant(argv, commands), commands)
  if (line.ask === 'version') await terminal.write(`${version()}\n`)
  else if (line.ask === 'run') {
    const { asks } = line.command
    if (asks) await (await import('#app/cli/line/gate.ts')).mustBeOpen(line.asked.values.variant ?? asks, line.asked)
    return line.command.run(line.asked, terminal)
  } else if (line.command) await terminal.write(`${helpFor(line.command, line.language)}\n`)
  else {
    const text = helpForAll(commands, line.language)
    if (argv.length === 0) {
      terminal.note(text)
      return 2
    }
    await terminal.write(`${text}\n`)
  }
  return 0
}

/** The version in package.json, the only place it stands. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return `kansli ${version}`
}

function tell(error: unknown, terminal: Terminal): number {
  if (error instanceof Refusal) {
    terminal.note(refusalInWords(error, terminal.language))
    return problems[error.reason].exit
  }
  terminal.note(terminal.say('bug', { id: randomUUID().slice(0, 8) }))
  // the trace is for whoever reports the fault; it goes to the person's own terminal and nowhere else
  terminal.note(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 70
}
