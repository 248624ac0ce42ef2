// Remembers the log's newest event in a file beside the database, so that a log rewritten or cut in the database shows.
// Copies of this file kept on another machine make the log safe from whoever rules this one.
import { appendFile, readFile } from 'node:fs/promises'
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

/** Remembers the newest event, when it is newer than the last remembered. Call at start, at stop, at backup and now and then. */
export async function anchorLog(database: Database, folder: string, at = new Date()): Promise<Anchor | null> {
  const head = await log.head(database.query)
  const newest = (await readAnchors(folder)).at(-1)?.number ?? 0
  if (head && head.number > newest)
    await appendFile(fileOf(folder), `${JSON.stringify({ ...head, at: at.toISOString() })}\n`, { mode: 0o600 })
  return head
}
