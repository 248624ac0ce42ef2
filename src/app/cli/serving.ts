// `kansli serve`, `kansli work` and `kansli sign-in-link` as the command line asks them.
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { type Settings, settingsFrom } from '#app/settings.ts'

const settingsOf = ({ values, on }: Asked): Settings =>
  settingsFrom({ ...values, ...(on.has('no-sample') ? { sample: false } : {}) })

const lines = (terminal: Terminal) => (line: string) => void terminal.write(`${line}\n`)

export async function serveFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { serve } = await import('#app/serve.ts')
  return serve(settingsOf(asked), terminal.language, lines(terminal))
}

export async function workFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { work } = await import('#app/serve.ts')
  return work(settingsOf(asked), terminal.language, lines(terminal))
}

/** Works beside a running server: the data folder is shared, not taken over. */
export async function linkFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const settings = settingsOf(asked)
  const { name, port, host } = asked.values
  const { link } = await import('#app/link.ts')
  await terminal.write(`${await link(settings, name, port !== undefined || host !== undefined)}\n`)
  return 0
}
