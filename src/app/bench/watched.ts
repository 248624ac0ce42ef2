// Runs a command as a person would and watches it: wall time, and the most memory that it and its children held together.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Watched = { seconds: number; megabytes: number | null; exit: number | null; output: string }

const program = fileURLToPath(new URL('../../../bin/kansli.mjs', import.meta.url))
const lookEvery = 50

/** `kansli …` in a process of its own. */
export const watchKansli = (argv: string[], input?: Iterable<string>): Promise<Watched> =>
  watch(process.execPath, [program, ...argv], input)

/** Megabytes are null where the system has no /proc to look in. */
export function watch(command: string, argv: string[], input?: Iterable<string>): Promise<Watched> {
  return new Promise((done, failed) => {
    const started = performance.now()
    const child = spawn(command, argv, { stdio: ['pipe', 'pipe', 'ignore'] })
    let most = 0
    let output = ''
    const look = setInterval(() => {
      most = Math.max(most, residentOfTree(child.pid!))
    }, lookEvery)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-100_000)
    })
    child.on('error', failed)
    child.on('close', exit => {
      clearInterval(look)
      done({ seconds: (performance.now() - started) / 1000, megabytes: most || null, exit, output })
    })
    child.stdin.on('error', () => {}) // it may end before it has read everything; its exit code tells
    feed(child.stdin, input ?? [])
  })
}

async function feed(stdin: NodeJS.WritableStream, input: Iterable<string>): Promise<void> {
  for (const text of input) if (!stdin.write(text)) await new Promise(go => stdin.once('drain', go))
  stdin.end()
}

/** Resident megabytes of a process and everything below it; pages that they share are counted in each. */
function residentOfTree(root: number): number {
  try {
    const parents = new Map<number, number>()
    for (const name of readdirSync('/proc'))
      if (/^\d+$/.test(name)) {
        const stat = statOf(Number(name))
        if (stat) parents.set(Number(name), stat)
      }
    const below = (pid: number): boolean => pid === root || (parents.has(pid) && below(parents.get(pid)!))
    return [...parents.keys()].filter(below).reduce((sum, pid) => sum + resident(pid), 0)
  } catch {
    return 0
  }
}

const statOf = (pid: number): number | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null // it ended while we looked
  }
}

const resident = (pid: number): number => {
  try {
    return (Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 2 ** 20
  } catch {
    return 0
  }
}
