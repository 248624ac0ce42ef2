import { sql } from 'kysely'
import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Job, type Jobs, once, openJobs } from '#store/jobs.ts'
import { testDatabase } from '#test/database.ts'
import { type Child, startChild } from '#test/processes/child.ts'

const { database, connection, again } = await testDatabase()
const schema = z.object({ n: z.number() })
const errors: unknown[] = []
const opened: Jobs[] = []
const children: Child[] = []
const open = async (on = database): Promise<Jobs> => {
  const jobs = await openJobs(on, ['read'], error => errors.push(error))
  opened.push(jobs)
  return jobs
}
const child = (...args: string[]): Child => {
  const started = startChild('hang-in-a-job', JSON.stringify(connection), ...args)
  children.push(started)
  return started
}
afterEach(async () => {
  for (const { kill } of children.splice(0)) await kill()
  for (const jobs of opened.splice(0)) await jobs.close(2)
})

test('a job is sent with the transaction or not at all', async () => {
  const jobs = await open()
  const act = database.transaction(async tx => {
    await jobs.send(tx, 'read', { n: 1 }, { key: 'rolled back' })
    throw new Error('stop')
  })
  await expect(act).rejects.toThrow('stop')
  expect(await jobs.counts()).toEqual({ read: { waiting: 0, running: 0, failed: 0 } })
})

test('a key that waits is not sent twice, and a burst is done at once', async () => {
  const jobs = await open()
  const send = (key: string) => database.transaction(tx => jobs.send(tx, 'read', { n: 1 }, { key }))
  for (let i = 0; i < 40; i++) await send(`burst ${i % 20}`)
  const seen: string[] = []
  const start = performance.now()
  await jobs.work('read', { schema, concurrency: 2, handle: async job => void seen.push(job.key) })
  await vi.waitFor(() => expect(seen).toHaveLength(20), { timeout: 5000 })
  expect(new Set(seen).size).toBe(20)
  expect(performance.now() - start).toBeLessThan(3000)
})

test('a job that fails is tried again, and given up in the end with word to its owner', async () => {
  const jobs = await open()
  const tries: number[] = []
  const gaveUp: Job<{ n: number }>[] = []
  await jobs.work('read', {
    schema,
    concurrency: 1,
    attempts: 2,
    handle: async job => {
      tries.push(job.attempt)
      throw new TypeError('the words of a document')
    },
    gaveUp: async job => void gaveUp.push(job),
  })
  await database.transaction(tx => jobs.send(tx, 'read', { n: 1 }, { key: 'hopeless' }))
  await vi.waitFor(() => expect(gaveUp).toMatchObject([{ key: 'hopeless', attempt: 2 }]), {
    timeout: 15_000,
    interval: 50,
  })
  expect(tries).toEqual([1, 2])
  expect(errors).toHaveLength(2)
  const { rows } = await sql`select 1 from pgboss.job where output::text like '%words%'`.execute(database.query)
  expect(rows).toEqual([]) // the queue keeps no words of documents
})

test('a killed worker on a shared store: its job is done by another in about ten seconds, its step not twice', async () => {
  const shared = await again(false)
  const jobs = await open(shared)
  const dying = child('shared', 'after')
  await dying.says('ready')
  await database.transaction(tx => jobs.send(tx, 'read', { n: 2 }, { key: 'killed' }))
  await dying.says('took killed')
  await dying.kill()
  const killed = performance.now()
  const steps: boolean[] = []
  await jobs.work('read', {
    schema,
    concurrency: 1,
    handle: async job => void steps.push(await shared.transaction(tx => once(tx, job.key))),
  })
  await vi.waitFor(() => expect(steps).toEqual([false]), { timeout: 25_000, interval: 50 })
  expect(performance.now() - killed).toBeLessThan(20_000)
  await opened.pop()!.close(2)
  await shared.close()
})

test('a killed process that was alone: its job is done at once by the next', async () => {
  const dying = child('alone', 'before')
  await dying.says('ready')
  const sender = await open()
  await database.transaction(tx => sender.send(tx, 'read', { n: 3 }, { key: 'left' }))
  await dying.says('took left')
  await dying.kill()
  await opened.pop()!.close(2)
  const alone = await again(true)
  const start = performance.now()
  const jobs = await open(alone)
  const seen: Job<{ n: number }>[] = []
  await jobs.work('read', { schema, concurrency: 1, handle: async job => void seen.push(job) })
  await vi.waitFor(() => expect(seen).toMatchObject([{ key: 'left', attempt: 2, payload: { n: 3 } }]), {
    timeout: 5000,
  })
  expect(performance.now() - start).toBeLessThan(3000)
  await opened.pop()!.close(2)
  await alone.close()
})

test('jobs that a restored backup carried are sent when the queues open', async () => {
  await database.query
    .insertInto('carried_job')
    .values({ queue: 'read', key: 'carried', payload: { n: 4 } })
    .execute()
  const jobs = await open()
  const seen: string[] = []
  await jobs.work('read', { schema, concurrency: 1, handle: async job => void seen.push(job.key) })
  await vi.waitFor(() => expect(seen).toEqual(['carried']), { timeout: 5000 })
  expect(await database.query.selectFrom('carried_job').selectAll().execute()).toEqual([])
})
