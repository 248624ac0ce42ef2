import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canReach, foundBinaries, readyBinaries, serverUser } from '#store/binaries.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-binaries-'))
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true }))
const installed = foundBinaries()!
const links = JSON.parse(readFileSync(join(installed.folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[]

/** An installation as npm leaves it when install scripts are not run. */
function withoutLinks(name: string): { folder: string; version: string } {
  const folder = join(home, name, 'native')
  cpSync(installed.folder, folder, { recursive: true, verbatimSymlinks: true })
  for (const { target } of links) rmSync(join(folder, '..', target), { force: true })
  return { folder, version: installed.version }
}
/** What the program says of itself; '' where it cannot start. A copy may be busy a moment, while another child of this process is being made. */
function runs(folder: string): string {
  const path = join(folder, 'bin', 'postgres')
  for (let left = 100; ; left--) {
    const ran = spawnSync(path, ['--version'], { ...(serverUser() ?? {}), cwd: '/', encoding: 'utf8' })
    if (!ran.error) return ran.stdout
    const { code = '' } = ran.error as NodeJS.ErrnoException
    if (left === 0 || !['ETXTBSY', 'EAGAIN'].includes(code)) throw ran.error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100)
  }
}

test('library links that npm left out are made', () => {
  const bare = withoutLinks('bare')
  expect(runs(bare.folder)).toBe('') // cannot start without them
  const ready = readyBinaries(join(home, 'cache'), serverUser(), bare)
  expect(ready.folder).toBe(bare.folder)
  for (const { target } of links) expect(lstatSync(join(bare.folder, '..', target)).isSymbolicLink()).toBe(true)
  expect(runs(ready.folder)).toContain('PostgreSQL')
})

test('programs below a folder closed to the server’s user are copied to the cache, once', () => {
  const closed = withoutLinks('closed')
  chmodSync(join(home, 'closed'), 0o700)
  const user = { uid: 65534, gid: 65534 }
  expect(canReach(join(closed.folder, 'bin', 'postgres'), user)).toBe(false)
  const cache = join(home, 'second-cache')
  mkdirSync(cache)
  const ready = readyBinaries(cache, user, closed)
  expect(ready.folder).toBe(join(cache, `postgres-${installed.version}`))
  expect(runs(ready.folder)).toContain('PostgreSQL')
  rmSync(join(ready.folder, 'share'), { recursive: true })
  expect(readyBinaries(cache, user, closed).folder).toBe(ready.folder)
  expect(existsSync(join(ready.folder, 'share'))).toBe(false) // not copied again
})

test('a platform without programs is refused in words', () => {
  expect(() => readyBinaries(home, null, null)).toThrow(/database-unreachable/)
})
