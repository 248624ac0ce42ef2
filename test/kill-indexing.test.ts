// Indexing killed at one moment after the other: what had been read is not read again, and the index ends as if nothing had happened.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startChild } from '#test/processes/child.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-kill-indexing-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))
const folder = join(home, 'styrdokument')
mkdirSync(folder)
const files = 60
for (let i = 0; i < files; i++)
  writeFileSync(
    join(folder, `rutin-${i}.md`),
    `# Rutin ${i}\n\nNyckel ${i} kvitteras i receptionen på plan ${i % 7}.\n`,
  )

/** Reads until `files` more have been read, then kills; without a number until it is done. Gives the names read. */
async function index(data: string, saveEvery: number, killedAfter?: number): Promise<string[]> {
  const child = startChild('index-a-folder', data, folder, String(saveEvery))
  const read: string[] = []
  child.process.stdout!.on('data', (text: Buffer) => {
    for (const [, name] of String(text).matchAll(/read (\S+)/g)) read.push(name!)
    if (killedAfter !== undefined && read.length >= killedAfter) child.process.kill('SIGKILL')
  })
  await new Promise(gone => child.process.once('close', gone))
  return read
}

test('a kill at any moment loses nothing that was read, and the index ends right', { timeout: 180_000 }, async () => {
  const [whole, hurt] = [join(home, 'whole'), join(home, 'hurt')]
  expect(await index(whole, 30_000)).toHaveLength(files)
  const kills = [1, 3, 7, 12, 20]
  const read: string[] = []
  // by turns without a saving on the way, where only what was read is kept, and with savings all the time
  for (const [i, after] of kills.entries()) read.push(...(await index(hurt, i % 2 === 0 ? 30_000 : 20, after)))
  read.push(...(await index(hurt, 20)))
  // At most the two that were under way at a kill are read again, besides those whose name was told and not yet heard.
  expect(read.length).toBeLessThanOrEqual(files + 2 * kills.length + 4)
  expect(new Set(read).size).toBe(files)
  expect(readFileSync(join(hurt, 'a', 'index.bin'))).toEqual(readFileSync(join(whole, 'a', 'index.bin')))
  expect(readdirSync(join(hurt, 'a', 'read'))).toHaveLength(files)
})
