// Where the house on a data folder answers, for as long as it runs: so that a command beside it need not be told the port again.
// Must not know what is done at that address.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (data: string): string => join(data, 'running-at.txt')

/** Tells of this process; the answer takes it away again. */
export function tellRunning(data: string, address: string): () => void {
  writeFileSync(fileIn(data), `${address}\n${process.pid}\n`)
  return () => rmSync(fileIn(data), { force: true })
}

/** Null when nothing runs there, or not on this machine. What a killed house left behind is not believed. */
export function runningAddress(data: string): string | null {
  if (!existsSync(fileIn(data))) return null
  const [address, pid] = readFileSync(fileIn(data), 'utf8').split('\n')
  return address && isAlive(Number(pid)) ? address : null
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 1) return false // 0 would be ourselves
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // another user's
  }
}
