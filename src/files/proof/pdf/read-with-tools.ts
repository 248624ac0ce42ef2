// Further readers where the machine has them: poppler, qpdf, MuPDF's tool. Each is a process of its own, bounded in time and memory,
// and sees only the file that is about to leave. None is needed; what is missing is simply not among the readers.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Ledger } from '#files/proof/ledger.ts'

const seconds = 20
const megabytes = 1024

type Tool = { program: string; args: (file: string) => string[]; place: string; seen: boolean }

const tools: Tool[] = [
  { program: 'pdftotext', args: file => ['-raw', '-enc', 'UTF-8', file, '-'], place: 'page-text', seen: true },
  { program: 'pdfinfo', args: file => [file], place: 'metadata', seen: false },
  { program: 'pdfinfo', args: file => ['-meta', file], place: 'metadata', seen: false },
  { program: 'pdfinfo', args: file => ['-js', file], place: 'javascript', seen: false },
  { program: 'pdfinfo', args: file => ['-dests', file], place: 'named-destinations', seen: false },
  { program: 'pdfinfo', args: file => ['-struct-text', file], place: 'structure', seen: false },
  { program: 'pdfinfo', args: file => ['-url', file], place: 'link-targets', seen: false },
  { program: 'pdfdetach', args: file => ['-list', file], place: 'attachments', seen: false },
]

export async function readWithTools(bytes: Uint8Array, ledger: Ledger): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kansli-proof-'))
  const file = join(folder, 'out.pdf')
  try {
    await writeFile(file, bytes, { mode: 0o600 })
    const answers = await Promise.all(tools.map(({ program, args }) => run(program, args(file))))
    for (const [i, { program, place, seen }] of tools.entries()) {
      const said = answers[i]
      if (typeof said !== 'string') continue
      const pages = seen ? said.split('\f') : [said.replaceAll(file, '')]
      for (const [number, text] of pages.entries())
        ledger.look({ place, reader: program, page: seen ? number + 1 : null, text, noise: 'text', seen })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a program said, or null where it is not installed or did not answer in time. */
function run(program: string, args: string[]): Promise<string | null> {
  const limits = [`--as=${megabytes * 1024 * 1024}`, `--cpu=${seconds}`, program, ...args]
  return new Promise(done => {
    execFile(
      'prlimit',
      limits,
      { timeout: seconds * 1000, killSignal: 'SIGKILL', maxBuffer: 256e6, encoding: 'utf8' },
      (error, out) => done(error ? null : out),
    )
  })
}
