import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '#store/database.ts'
import { runningServer, startEmbedded } from '#store/embedded.ts'
import { startChild } from '#test/processes/child.ts'

const folder = mkdtempSync(join(tmpdir(), 'kansli-embedded-'))
afterAll(async () => {
  await runningServer(folder)?.stop()
  rmSync(folder, { recursive: true, force: true })
})
const isRoot = process.getuid?.() === 0
const isRunning = () => runningServer(folder) !== null

test('a folder is opened, closed and opened again, and no server is left behind', async () => {
  const first = await openDatabase({ folder })
  expect(first.alone).toBe(true)
  await first.query.insertInto('done').values({ key: 'kept' }).execute()
  await first.close()
  expect(isRunning()).toBe(false)
  const second = await openDatabase({ folder })
  expect(await second.query.selectFrom('done').select('key').execute()).toEqual([{ key: 'kept' }])
  await second.close()
})

test('only the server’s own user can reach files and socket', async () => {
  const database = await openDatabase({ folder })
  for (const name of ['database', 'socket']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700)
  expect(readFileSync(join(folder, 'database', 'postmaster.pid'), 'utf8').split('\n')[5]).toBe('') // listens on no address
  const { rows } = await sqlOf(
    database,
    "select current_setting('data_checksums') as sums, current_setting('fsync') as fsync",
  )
  expect(rows).toEqual([{ sums: 'on', fsync: 'on' }])
  await database.close()
})

test('one process owns the folder; another is refused, or shares it when it says so', async () => {
  const owner = await openDatabase({ folder })
  await expect(openDatabase({ folder })).rejects.toMatchObject({ reason: 'data-folder-in-use' })
  const guest = await openDatabase({ folder, share: true })
  expect(guest.alone).toBe(false)
  await guest.close()
  expect(isRunning()).toBe(true)
  await owner.close()
})

test('a server whose parent was killed is adopted, and stopped in the end', async () => {
  const parent = startChild('open-and-hang', folder)
  const pid = Number((await parent.says('open')).split(' ')[1])
  await parent.kill()
  const start = performance.now()
  const database = await openDatabase({ folder })
  expect(performance.now() - start).toBeLessThan(2000)
  expect(runningServer(folder)?.pid).toBe(pid)
  await database.close()
  expect(isRunning()).toBe(false)
})

test('a server killed again and again loses nothing it had answered for', async () => {
  const database = await openDatabase({ folder })
  const kept: string[] = []
  let writing = true
  const writers = [0, 1, 2].map(async writer => {
    for (let i = 0; writing; i++) {
      const key = `commit ${writer} ${i}`
      await database.query
        .insertInto('done')
        .values({ key })
        .execute()
        .then(
          () => kept.push(key),
          () => wait(20), // no answer: it may or may not be there
        )
    }
  })
  for (let i = 0; i < 4; i++) {
    const before = kept.length
    await until(() => kept.length > before + 30)
    process.kill(runningServer(folder)!.pid, 'SIGKILL')
  }
  const before = kept.length
  await until(() => kept.length > before + 30)
  writing = false
  await Promise.all(writers)
  const found = new Set((await database.query.selectFrom('done').select('key').execute()).map(row => row.key))
  expect(kept.filter(key => !found.has(key))).toEqual([])
  expect(kept.length).toBeGreaterThan(150)
  await database.close()
})

test('a pid file left by a fallen machine, whose number now is another program, is no hindrance', async () => {
  const stranger = spawn('sleep', ['60'])
  const pidFile = join(folder, 'database', 'postmaster.pid')
  writeFileSync(
    pidFile,
    `${stranger.pid}\n${join(folder, 'database')}\n1\n5432\n${join(folder, 'socket')}\n\n 0 0\nready\n`,
  )
  const database = await openDatabase({ folder })
  await database.close()
  stranger.kill()
  expect(existsSync(pidFile)).toBe(false)
})

test('a folder with a path longer than a socket may have', async () => {
  const deep = join(folder, 'a'.repeat(60), 'å'.repeat(40))
  mkdirSync(deep, { recursive: true })
  const cluster = await startEmbedded(deep)
  expect(Buffer.byteLength(`${cluster.connection.host}/.s.PGSQL.5432`)).toBeLessThan(104)
  const adopted = await startEmbedded(deep)
  expect(adopted).toMatchObject({ pid: cluster.pid, adopted: true })
  await cluster.stop()
  expect(existsSync(cluster.connection.host)).toBe(false)
})

test('below a folder closed to the server’s user, the cluster is kept elsewhere and the folder says where', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(join(closed, 'data'), { recursive: true })
  chmodSync(closed, 0o700)
  const cluster = await startEmbedded(join(closed, 'data'))
  const note = join(closed, 'data', 'database-is-at.txt')
  expect(existsSync(note)).toBe(isRoot)
  await cluster.stop()
  if (isRoot) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true })
})

test('two that start at once get one server', async () => {
  const fresh = join(folder, 'fresh')
  const [one, two] = await Promise.all([startEmbedded(fresh), startEmbedded(fresh)])
  expect(one.pid).toBe(two.pid)
  await one.stop()
})

async function until(is: () => boolean): Promise<void> {
  for (const end = Date.now() + 20_000; !is(); await wait(10)) if (Date.now() > end) throw new Error('took too long')
}

const sqlOf = async (database: Database, text: string) => {
  const { CompiledQuery } = await import('kysely')
  return database.query.executeQuery(CompiledQuery.raw(text))
}
