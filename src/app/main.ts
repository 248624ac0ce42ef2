// The program's way in: hands the command line over and answers with its exit code. Everything is loaded after the cache of
// compiled code is open, which halves the time to start; the cache lies with the installation, where only its owner writes.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kansli', import.meta.url)))
const { runCli } = await import('#app/cli/cli.ts')

process.exitCode = await runCli(process.argv.slice(2))
