// A folder for the temporary files of one child, so that nothing of a document stays on the disk when the child is killed in the
// middle of its work. Marked with the process that made it: what a fallen server left is swept by the next.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'

const prefix = 'kansli-child-'
const mine = new Set<string>()
// An idle child keeps nobody alive, so its end may come after ours.
process.on('exit', () => [...mine].forEach(removeFolder))

/** A folder only we may read, or null where none can be made: then the child has what everyone has. */
export function ownFolder(): string | null {
  try {
    const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}.${threadId}-`))
    mine.add(folder)
    return folder
  } catch {
    return null
  }
}

/** Removes the folder with all that is in it, and ends the programs that the child had set to work there. */
export function removeFolder(folder: string): void {
  if (!mine.has(folder)) return
  for (const leader of leadersIn(folder)) killGroup(leader)
  remove(folder)
  mine.delete(folder)
}

/** Removes what processes that are no more have left. */
export function sweepFolders(): void {
  for (const name of namesIn(tmpdir())) {
    const [, pid, thread] = /^kansli-child-(\d+)\.(\d+)-/.exec(name)?.map(Number) ?? []
    if (!pid) continue
    const folder = join(tmpdir(), name)
    // In a container the new server often has the number of the old: then only what we know is ours stays.
    const isLeft = pid === process.pid ? thread === threadId && !mine.has(folder) : !lives(pid)
    if (isLeft) remove(folder)
  }
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
  } catch {} // another user's, or still written in: the next sweep takes it
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as { code?: string }).code !== 'ESRCH'
  }
}

/** The leaders of process groups, as the one who started them wrote them down. */
const leadersIn = (folder: string): number[] =>
  namesIn(folder).flatMap(name => {
    try {
      const leader = Number(readFileSync(join(folder, name, 'group'), 'utf8'))
      return Number.isInteger(leader) && leader > 1 ? [leader] : []
    } catch {
      return []
    }
  })

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {} // it ended in the meantime
}
