import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { openNotices } from '#store/notices.ts'
import { testDatabase } from '#test/database.ts'

const { database } = await testDatabase()

test('a notice is heard by those who listen to its topic, when its transaction commits', async () => {
  const notices = await openNotices(database)
  const heard: unknown[] = []
  const stop = notices.hear('document', notice => heard.push(notice))
  const act = database.transaction(async tx => {
    await notices.tell(tx, 'document', { id: 'never' })
    throw new Error('stop')
  })
  await expect(act).rejects.toThrow('stop')
  await notices.tell(database.query, 'other', { id: 'elsewhere' })
  await notices.tell(database.query, 'document', { id: 'å', done: 3 })
  await vi.waitFor(() => expect(heard).toEqual([{ id: 'å', done: 3 }]))
  stop()
  await notices.tell(database.query, 'document', { id: 'after' })
  await sql`select 1`.execute(database.query)
  expect(heard).toHaveLength(1)
  await notices.close()
})

test('a lost connection comes back, and the gap is told', async () => {
  const notices = await openNotices(database)
  const heard: unknown[] = []
  let gaps = 0
  notices.hear(
    'document',
    notice => heard.push(notice),
    () => gaps++,
  )
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'kansli notices' and datname = current_database()`.execute(database.query)
  await vi.waitFor(() => expect(gaps).toBe(1), { timeout: 5000 })
  await notices.tell(database.query, 'document', { id: 'again' })
  await vi.waitFor(() => expect(heard).toEqual([{ id: 'again' }]))
  await notices.close()
})
