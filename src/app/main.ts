// The program's way in: hands the command line over and answers with its exit code.
import { runCli } from '#app/cli/cli.ts'

process.exitCode = await runCli(process.argv.slice(2))
