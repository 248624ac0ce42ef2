// Further readers where the machine has them: poppler, qpdf, MuPDF's tool. Each is a process of its own, bounded in time and memory,
// and sees only the file that is about to leave. None is needed; what is missing is simply not among the readers.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '#files/proof/ledger.ts'

const seconds = 20
const megabytes = 1024
const largestAnswer = 256e6

type Tool = { program: string; args: string[]; place: string; seen: boolean }

const tools: Tool[] = [
  { program: 'pdftotext', args: ['-raw', '-enc', 'UTF-8', 'out.pdf', '-'], place: 'page-text', seen: true },
  { program: 'pdfinfo', args: ['out.pdf'], place: 'metadata', seen: false },
  { program: 'pdfinfo', args: ['-meta', 'out.pdf'], place: 'metadata', seen: false },
  { program: 'pdfinfo', args: ['-js', 'out.pdf'], place: 'javascript', seen: false },
  { program: 'pdfinfo', args: ['-dests', 'out.pdf'], place: 'named-destinations', seen: false },
  { program: 'pdfinfo', args: ['-struct-text', 'out.pdf'], place: 'structure', seen: false },
  { program: 'pdfinfo', args: ['-url', 'out.pdf'], place: 'link-targets', seen: false },
  { program: 'pdfdetach', args: ['-list', 'out.pdf'], place: 'attachments', seen: false },
]

/**
 * Sets the programs to work at once, beside the readers of this process; the call that comes back waits for them and enters what
 * they said, and must be made.
 */
export function startTools(bytes: Uint8Array): (ledger: Ledger) => Promise<void> {
  const asked = ask(bytes).catch(() => [])
  return async ledger => {
    for (const [i, said] of (await asked).entries()) {
      const { program, place, seen } = tools[i]!
      if (said === null) continue
      for (const [number, text] of (seen ? said.split('\f') : [said]).entries())
        ledger.look({ place, reader: program, page: seen ? number + 1 : null, text, noise: 'text', seen })
    }
  }
}

/** What each program said, or null where it is not installed or did not answer in time. */
async function ask(bytes: Uint8Array): Promise<(string | null)[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kansli-proof-'))
  const file = join(folder, 'out.pdf')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    await runAll(folder)
    const answers: (string | null)[] = []
    for (const number of tools.keys())
      answers.push(await readFile(join(folder, `${number}.txt`), 'utf8').catch(() => null))
    return answers.map(said => said?.replaceAll(file, '') ?? null)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * One shell starts them all: a start costs a large process far more than a small one. Nothing of the file is in the script. The
 * group is written down for whoever cleans up after us when we are killed.
 */
const script = `umask 077
echo $$ >group
${tools
  .map(({ program, args }, i) => `(${program} ${args.join(' ')} >${i}.part 2>/dev/null && mv ${i}.part ${i}.txt) &`)
  .join('\n')}
wait`

function runAll(folder: string): Promise<void> {
  const limits = [`--as=${megabytes * 2 ** 20}`, `--cpu=${seconds}`, `--fsize=${largestAnswer}`]
  return new Promise(done => {
    const shell = spawn('prlimit', [...limits, 'sh', '-c', script], { cwd: folder, stdio: 'ignore', detached: true })
    const late = setTimeout(() => shell.pid && killGroup(shell.pid), seconds * 1000)
    const end = () => {
      clearTimeout(late)
      done()
    }
    shell.on('error', end)
    shell.on('exit', end)
  })
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {} // it ended in the meantime
}
