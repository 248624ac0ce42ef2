import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commands } from '#app/cli/commands.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { log } from '#governance/log/log.ts'
import { openDatabase } from '#store/database.ts'
import { runningServer } from '#store/embedded.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-admin-'))
chmodSync(home, 0o755) // else the server’s user cannot pass, and the database goes elsewhere
const folder = join(home, 'data')
afterAll(async () => {
  for (const name of readdirSync(home)) await runningServer(join(home, name))?.stop()
  rmSync(home, { recursive: true, force: true })
})

/** Runs a command as the command line would, and gives its exit code and what it wrote. */
async function run(
  name: string,
  operands: string[],
  data = folder,
  ...on: string[]
): Promise<{ code: number; out: string }> {
  const out: string[] = []
  const terminal: Terminal = {
    language: 'sv',
    isPerson: false,
    width: 100,
    input: (async function* () {})(),
    write: async text => void out.push(text),
    note: text => void out.push(text),
    say: word => word,
  }
  const command = commands.find(one => one.name === name)!
  const code = await command.run({ operands, values: { data }, on: new Set(on) }, terminal)
  return { code, out: out.join('') }
}

test('from a house with an event, through backup and restore, to a log that is checked offline', async () => {
  mkdirSync(folder)
  const database = await openDatabase({ folder })
  await database.transaction(tx => log.append(tx, { actor: 'Ada Ek', act: 'x.y', subject: 's', content: {} }))
  const lines: string[] = []
  for await (const line of log.lines(database.query)) lines.push(line)
  const exported = join(home, 'log.jsonl')
  writeFileSync(exported, lines.join('\n'))
  const { out } = await run('backup', [join(home, 'copies')], folder, 'json') // while it is open
  await database.close()
  const taken = JSON.parse(out) as { folder: string; events: number }
  expect(taken.events).toBe(1)
  const back = join(home, 'back')
  expect(await run('restore', [taken.folder], back)).toMatchObject({
    code: 0,
    out: expect.stringContaining('1 händelser'),
  })
  expect(await run('verify-log', [], back)).toMatchObject({ code: 0, out: expect.stringContaining('hel: 1 händelser') })
  expect((await run('verify-log', [exported], back)).code).toBe(0)
  writeFileSync(exported, lines.join('\n').replace('Ada Ek', 'Bo Ek'))
  await expect(run('verify-log', [exported], back)).rejects.toMatchObject({
    reason: 'log-broken',
    params: { event: 1, why: 'changed' },
  })
})

test('doctor says what it examined and ends with 0 when nothing must be mended', async () => {
  const { code, out } = await run('doctor', [], folder)
  expect(code).toBe(0)
  expect(out).toContain('Händelselogg: Hel: 1 händelser.')
  expect(out).not.toMatch(/[{}]/)
})
