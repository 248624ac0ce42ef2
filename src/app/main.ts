// The program's way in: hands the command line over and answers with its exit code. Everything is loaded after the cache of
// compiled code is open, which halves the time to start; the cache lies with the installation, where only its owner writes.
// What runs for long keeps its newest objects in little room, and sweeps before the rest has grown by much: the garbage of one answer
// is not to fill a hundred megabytes.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const little = ['--max-semi-space-size=8', '--heap-growing-percent=20']
const runsLong = ['serve', 'work'].includes(process.argv[2] ?? '')
// The same process in the new shape; where the system has no such call (Windows) it is only larger.
if (runsLong && !process.execArgv.includes(little[0]!) && process.platform !== 'win32' && process.execve)
  process.execve(process.execPath, [process.execPath, ...process.execArgv, ...little, ...process.argv.slice(1)], {
    MALLOC_ARENA_MAX: '2', // of the C library: it keeps what is freed in a pool for every thread
    ...process.env,
  })

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kansli', import.meta.url)))
const { runCli } = await import('#app/cli/cli.ts')

process.exitCode = await runCli(process.argv.slice(2))
