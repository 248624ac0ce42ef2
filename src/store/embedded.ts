// Our supervisor of the embedded PostgreSQL server: makes the cluster, starts it or adopts a running one, and stops it.
// Reached by a unix socket in a closed folder only. Must not know tables, migrations or who may own the data folder.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Refusal } from '#base/refusal.ts'
import { type Binaries, canReach, readyBinaries, type ServerUser, serverUser } from '#store/binaries.ts'

type Connection = { host: string; port: number; user: string; database: string }
export type Cluster = {
  connection: Connection
  pid: number
  /** Where the cluster's files are: below the data folder unless the server's user cannot reach it. */
  files: string
  /** True when a server that had outlived its parent was taken over instead of started. */
  adopted: boolean
  stop(): Promise<void>
}

const userName = 'kansli'
const databaseName = 'kansli'
const port = 5432 // only a part of the socket's name
const socketPathLimit = 100 // the kernel takes about 107 bytes, "/.s.PGSQL.5432.lock" included

/** Starts the server of a data folder, or takes over the one that is already running there. Warm ≈ 0.1 s, cold 2–5 s. */
export async function startEmbedded(folder: string): Promise<Cluster> {
  const user = serverUser()
  const home = homeOf(resolve(folder), user)
  const binaries = readyBinaries(join(home, 'cache'), user)
  const files = join(home, 'database')
  if (!existsSync(join(files, 'PG_VERSION'))) makeCluster(binaries, home, files, user)
  refuseOtherMajor(binaries, files)
  const until = Date.now() + 60_000
  for (;;) {
    const alive = livingServer(files)
    const cluster = alive ? await adopt(files, alive) : await launch(binaries, home, files, user)
    if (cluster) return cluster
    if (Date.now() > until) throw new Error(`the database did not start: ${tailOf(home)}`)
    await wait(100)
  }
}

/** The server running on a data folder, if any: its pid and the way to stop it. */
export function runningServer(folder: string): Pick<Cluster, 'pid' | 'stop'> | null {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null
  const files = join(homeOf(resolve(folder), serverUser()), 'database')
  const alive = livingServer(files)
  return alive && { pid: alive.pid, stop: () => stopServer(files, alive.pid, alive.socket) }
}

/** Where cluster, socket and log live: the data folder, or below /var/lib when `nobody` cannot pass through to it. */
function homeOf(folder: string, user: ServerUser): string {
  mkdirSync(folder, { recursive: true })
  const real = realpathSync(folder)
  // Let `nobody` pass through the data folder itself, not look into it: what lies in it is closed one by one.
  if (user && !canReach(join(real, 'x'), user) && canReach(real, user)) chmodSync(real, 0o711)
  if (canReach(join(real, 'database'), user)) return real
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  const home = join('/var/lib/kansli', name)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  writeFileSync(join(real, 'database-is-at.txt'), `${home}\n`)
  return home
}

function makeCluster(binaries: Binaries, home: string, files: string, user: ServerUser): void {
  // Made beside and renamed, so that a kill in the middle leaves nothing that looks like a database.
  const half = mkdtempSync(join(home, 'database-new-'))
  own(half, user)
  const made = spawnSync(
    join(binaries.folder, 'bin', 'initdb'),
    [
      ...['-D', half, '-U', userName, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
    ],
    { ...(user ?? {}), env: serverEnvironment(), cwd: '/', encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`)
  }
  try {
    renameSync(half, files)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(files, 'PG_VERSION'))) throw error // otherwise another process was first
  }
}

function refuseOtherMajor(binaries: Binaries, files: string): void {
  const database = Number(readFileSync(join(files, 'PG_VERSION'), 'utf8'))
  const program = Number.parseInt(binaries.version, 10)
  if (database > program) throw new Refusal('database-newer-than-program', { database, program })
  if (database < program)
    throw new Refusal('database-unreachable', { why: `cluster is PostgreSQL ${database}, program brings ${program}` })
}

async function launch(binaries: Binaries, home: string, files: string, user: ServerUser): Promise<Cluster | null> {
  const socket = socketFolder(home, user)
  const log = openSync(logOf(home), existsSync(logOf(home)) && statSync(logOf(home)).size > 5e6 ? 'w' : 'a', 0o600)
  const settings = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port,
    max_connections: 60,
    shared_buffers: '64MB',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Documents' words must not end up in a log file: neither statements nor the values in error details.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', files, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C reaches us, and we stop the server in order; and it outlives a kill -9 of ours, to be adopted.
    { ...(user ?? {}), env: serverEnvironment(), cwd: '/', detached: true, stdio: ['ignore', log, log] },
  )
  closeSync(log)
  let gone = child.pid === undefined
  child.on('exit', () => (gone = true))
  child.on('error', () => (gone = true))
  child.unref()
  const connection = { host: socket, port, user: userName, database: databaseName }
  if (!(await answers(connection, () => gone))) return null
  return clusterOf(files, child.pid!, connection, false)
}

async function adopt(files: string, server: { pid: number; socket: string }): Promise<Cluster | null> {
  const connection = { host: server.socket, port, user: userName, database: databaseName }
  if (!(await answers(connection, () => !isAlive(server.pid)))) return null
  return clusterOf(files, server.pid, connection, true)
}

function clusterOf(files: string, pid: number, connection: Connection, adopted: boolean): Cluster {
  return { connection, pid, files, adopted, stop: () => stopServer(files, pid, connection.host) }
}

/** SIGINT is "fast": ends sessions, writes a checkpoint. SIGQUIT gives up the checkpoint; the next start recovers. */
async function stopServer(files: string, pid: number, socket: string): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ] as const) {
    if (!isServer(pid, files)) return
    process.kill(pid, signal)
    for (let waited = 0; waited < seconds * 1000 && isAlive(pid); waited += 10) await wait(10)
    if (isAlive(pid)) continue
    await rmdir(socket).catch(() => {}) // made for this server
    return
  }
}

/** Waits until the server takes connections, making the database the first time; false when it is gone instead. */
async function answers(connection: Connection, gone: () => boolean): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until && !gone(); await wait(15)) {
    const code = await tryConnect(connection)
    if (code === null) return true
    if (code !== '3D000') continue // 3D000: no such database, so the server is up
    await tryConnect({ ...connection, database: 'postgres' }, `create database ${databaseName}`)
  }
  return false
}

async function tryConnect(connection: Connection, statement?: string): Promise<string | null> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    if (statement) await client.query(statement)
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  } finally {
    await client.end().catch(() => {})
  }
}

/** The server that the pid file speaks of, if it lives. A pid file left by a machine that fell, whose number now is another program, is removed. */
function livingServer(files: string): { pid: number; socket: string } | null {
  const path = join(files, 'postmaster.pid')
  if (!existsSync(path)) return null
  const [pid, , , , socket] = readFileSync(path, 'utf8').split('\n')
  const number = Number(pid)
  if (number > 0 && isServer(number, files)) return socket ? { pid: number, socket } : null
  // A dead number the server clears up itself (it also looks for left shared memory); a living stranger would make it refuse.
  if (number > 0 && isAlive(number)) rmSync(path, { force: true })
  return null
}

/** True when process `pid` is a PostgreSQL server on these files, and not another program that got the same number. */
function isServer(pid: number, files: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform === 'linux')
    try {
      const folder = readlinkSync(`/proc/${pid}/cwd`) // the server stands in its own cluster folder
      return folder === files || readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(files)
    } catch {
      return false
    }
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  return stdout.includes('postgres') && stdout.includes(files)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')) // ended, and nobody has asked for its exit code
  } catch {
    return false
  }
}

/** A folder of the server's own for the socket: beside the cluster, or below the temporary folder when that path is too long. */
function socketFolder(home: string, user: ServerUser): string {
  const beside = join(home, 'socket')
  if (Buffer.byteLength(beside) + '/.s.PGSQL.5432.lock'.length <= socketPathLimit) {
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    own(beside, user)
    return beside
  }
  const base = Buffer.byteLength(tmpdir()) > 60 ? '/tmp' : tmpdir()
  const made = mkdtempSync(join(base, 'kansli-')) // a name nobody can have taken; the pid file remembers it
  own(made, user)
  return made
}

function own(folder: string, user: ServerUser): void {
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
}

const logOf = (home: string): string => join(home, 'database.log')
const tailOf = (home: string): string => (existsSync(logOf(home)) ? readFileSync(logOf(home), 'utf8').slice(-800) : '')
/** Nothing of our environment but what programs need: no passwords, no PG* settings of a person's own. */
const serverEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH ?? dirname(process.execPath),
  LC_ALL: 'C',
  TZ: 'UTC',
})
