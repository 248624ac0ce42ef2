// Checks the event log's chain: in the database, or offline in an exported file. Says which event is wrong and how.
import { readAnchors } from '#app/admin/anchors.ts'
import type { Data } from '#app/admin/backup.ts'
import { linesOf } from '#app/admin/lines-of.ts'
import { Refusal } from '#base/refusal.ts'
import { type Anchor, type Check, log } from '#governance/log/log.ts'
import { openDatabase } from '#store/database.ts'

/**
 * Checks the log of a data folder (the server may run), or of an export when `file` is given: no database is then needed.
 * The anchors remembered in the data folder are held against it; `anchors` may add others, kept elsewhere.
 */
export async function verifyLog(data: Data | null, file?: string, anchors: readonly Anchor[] = []): Promise<Check> {
  const all = [...anchors, ...(data ? await readAnchors(data.folder) : [])]
  if (file !== undefined) return verifyFile(file, all)
  if (!data) throw new Refusal('wrong-usage', { what: 'data folder' })
  const database = await openDatabase({ ...data, share: true })
  try {
    return await log.check(database.query, all)
  } finally {
    await database.close()
  }
}

async function verifyFile(file: string, anchors: readonly Anchor[]): Promise<Check> {
  let number = 0
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of linesOf(file)) {
      number++
      yield line
    }
  }
  try {
    return await log.checkLines(counted(), anchors)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal('file-not-found', { path: file })
    if (error instanceof SyntaxError) throw new Refusal('log-broken', { event: number, why: 'not-lines' })
    throw error
  }
}
