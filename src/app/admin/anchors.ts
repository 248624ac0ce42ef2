// Remembers the log's newest event in a file beside the database, so that a log rewritten or cut in the database shows.
// Copies of this file kept on another machine make the log safe from whoever rules this one.
import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Anchor, log } from '#governance/log/log.ts'
import type { Database } from '#store/database.ts'

const fileOf = (folder: string): string => join(folder, 'log-anchors.jsonl')

/** Every number and hash that has been remembered. */
export async function readAnchors(folder: string): Promise<Anchor[]> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => '')
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap(line => {
      try {
        const { number, hash } = JSON.parse(line) as Anchor
        return [{ number, hash }]
      } catch {
        return [] // half a line, from a machine that fell while writing it
      }
    })
}

/** Remembers the newest event, when it is newer than the last remembered. */
export async function anchorLog(database: Database, folder: string, at = new Date()): Promise<Anchor | null> {
  const head = await log.head(database.query)
  const newest = (await readAnchors(folder)).at(-1)?.number ?? 0
  if (head && head.number > newest) {
    await mkdir(folder, { recursive: true })
    await appendFile(fileOf(folder), `\n${JSON.stringify({ ...head, at: at.toISOString() })}`, { mode: 0o600 })
  }
  return head
}

const tenMinutes = 600_000

/** Remembers the newest event now, every ten minutes, and once more when stopped. `stop` comes before the database is closed. */
export async function keepAnchored(database: Database, folder: string): Promise<{ stop(): Promise<void> }> {
  const anchor = () => anchorLog(database, folder)
  await anchor()
  // A database that is away for the moment is no reason to fall: the next round remembers.
  const timer = setInterval(() => void anchor().catch(() => {}), tenMinutes).unref()
  return {
    async stop() {
      clearInterval(timer)
      await anchor().catch(() => {})
    },
  }
}
