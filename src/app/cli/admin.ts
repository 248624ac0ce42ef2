// `kansli backup`, `restore`, `doctor` and `verify-log` as the command line asks them. The work is in app/admin; here it is asked for and told.
import type { Data } from '#app/admin/backup.ts'
import type { Asked, ExitCode } from '#app/cli/line/command.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { settingsFrom } from '#app/settings.ts'
import { type Params, Refusal } from '#base/refusal.ts'
import { adminWords } from '#words/admin.ts'
import { fill } from '#words/words.ts'

type Word = keyof (typeof adminWords)['sv']

const dataOf = ({ values }: Asked): Data => {
  const { data, database } = settingsFrom({ data: values.data, database: values.database })
  return { folder: data, url: database }
}

/** The whole answer as JSON, or a sentence for a person. */
async function tell(asked: Asked, terminal: Terminal, answer: Params, ...words: Word[]): Promise<0> {
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify(answer)}\n`)
  else for (const word of words) await terminal.write(`${fill(adminWords[terminal.language][word], answer)}\n`)
  return 0
}

export async function backupFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { backup } = await import('#app/admin/backup.ts')
  const done = await backup(dataOf(asked), asked.operands[0]!)
  return tell(asked, terminal, done, 'backup-done', 'backup-contents')
}

export async function restoreFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { restore } = await import('#app/admin/backup.ts')
  return tell(asked, terminal, await restore(asked.operands[0]!, dataOf(asked)), 'restore-done')
}

/** A reason that has words of its own is told by them. */
function inWords(params: Params, words: Readonly<Record<string, string>>): Params {
  const why = words[`why-${params.why}`]
  return why === undefined ? params : { ...params, why }
}

/** 1 when something must be mended. */
export async function doctorFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { doctor } = await import('#app/admin/doctor.ts')
  const words = adminWords[terminal.language]
  const findings = (await doctor(dataOf(asked))).map(({ id, state, params }) => ({
    id,
    state,
    params,
    says: fill(words[`${id}-${state}`], inWords(params, words)),
  }))
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify({ findings })}\n`)
  else
    for (const { id, state, says } of findings)
      await terminal.write(`${words[state].padEnd(words.fail.length)}  ${words[id]}: ${says}\n`)
  return findings.some(({ state }) => state === 'fail') ? 1 : 0
}

/** With a file no database is asked; the anchors of the data folder are held against it when `--data` says which. */
export async function verifyLogFromCli(asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const { verifyLog } = await import('#app/admin/verify-log.ts')
  const file = asked.operands[0]
  const offline = file !== undefined && asked.values.data === undefined
  const { broken, ...check } = await verifyLog(offline ? null : dataOf(asked), file)
  if (asked.on.has('json')) await terminal.write(`${JSON.stringify({ ...check, broken })}\n`)
  if (broken) throw new Refusal('log-broken', { event: broken.number, why: broken.why })
  if (!asked.on.has('json'))
    await terminal.write(
      `${fill(adminWords[terminal.language]['log-whole'], { events: check.events, head: check.head })}\n`,
    )
  return 0
}
