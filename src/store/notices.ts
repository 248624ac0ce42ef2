// Small notices between processes, for live progress: gone once heard, never the only record of anything.
//   const notices = await openNotices(database); notices.hear('document', notice => …); await notices.tell(tx, 'document', { id })
import { sql } from 'kysely'
import pg from 'pg'
import type { Database, Query } from '#store/database.ts'

type Notice = Record<string, string | number | null>
export type Notices = {
  /** Tells when `query` is a transaction that commits, else at once. At most 7,000 bytes as JSON. */
  tell(query: Query, topic: string, notice: Notice): Promise<void>
  /** Calls `listener` for every notice of a topic. Gives the way to stop. After a lost connection, `onGap` says that some may have been missed. */
  hear(topic: string, listener: (notice: Notice) => void, onGap?: () => void): () => void
  close(): Promise<void>
}

const channel = 'kansli'
type Ear = { topic: string; listener: (notice: Notice) => void; onGap?: (() => void) | undefined }

export async function openNotices(database: Database): Promise<Notices> {
  const ears = new Set<Ear>()
  let closed = false
  let client: pg.Client | null = null
  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...database.connection, application_name: 'kansli notices', keepAlive: true })
    next.on('error', () => {})
    next.on('notification', ({ payload }) => spread(ears, payload ?? ''))
    await next.connect()
    await next.query(`listen ${channel}`)
    next.on('end', () => void reconnect())
    client = next
  }
  const reconnect = async (): Promise<void> => {
    for (let pause = 50; !closed; pause = Math.min(pause * 2, 2000)) {
      await new Promise(done => setTimeout(done, pause).unref())
      if (closed) return
      const back = await connect().then(
        () => true,
        () => false,
      )
      if (!back) continue
      for (const ear of ears) ear.onGap?.()
      return
    }
  }
  await connect()
  return {
    async tell(query, topic, notice) {
      await sql`select pg_notify(${channel}, ${JSON.stringify([topic, notice])})`.execute(query)
    },
    hear(topic, listener, onGap) {
      const ear: Ear = { topic, listener, onGap }
      ears.add(ear)
      return () => ears.delete(ear)
    },
    async close() {
      closed = true
      await client?.end().catch(() => {})
    },
  }
}

function spread(ears: ReadonlySet<Ear>, payload: string): void {
  const [topic, notice] = JSON.parse(payload) as [string, Notice]
  for (const ear of ears) if (ear.topic === topic) ear.listener(notice)
}
