// SQL that lets the sample municipality remember the law as it was before the amending regulation of 2026 moved some of its days.
import { sql } from 'kysely'
import type { Query } from '#store/database.ts'

/** What was seen of some checkpoints gets an earlier first day. */
export async function rememberDay(q: Query, checkpoints: readonly string[], from: string): Promise<void> {
  const subjects = checkpoints.map(id => `checkpoint ${id}`)
  await sql`update horizon_seen set facts = facts || jsonb_build_object('from', ${from}::text)
    where subject = any(${subjects}::text[])`.execute(q)
}
