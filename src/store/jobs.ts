// Work that must be done even if the process dies: jobs sent inside the caller's transaction, run at least once.
//   await jobs.send(tx, 'read', { document }, { key: document })
//   await jobs.work('read', { schema: z.object({ document: idOf('doc') }), concurrency: 2, handle: async job => { … }, gaveUp: async job => { … } })
// At least once means that a handler may run again after it did its work: let its last transaction begin with `once(tx, key)`.
// Must not know what the jobs are about.
import { sql } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import type { Database, Query, Tx } from '#store/database.ts'

export type Job<P> = {
  payload: P
  /** What the job was sent with: the same for every attempt. */
  key: string
  /** 1 the first time. */
  attempt: number
  /** Aborts when the job has been taken from this worker or the process is closing. */
  signal: AbortSignal
}

export type Work<P> = {
  schema: z.ZodType<P>
  concurrency: number
  handle(job: Job<P>): Promise<void>
  /** How often a job may fail before we give up; 5 when not told. */
  attempts?: number
  /** Called when the job has failed that often, or its process has died again and again: say so to the person waiting. */
  gaveUp?(job: Job<P>): Promise<void>
}

export type Jobs = {
  /** Sends when `tx` commits, never otherwise. A key that is already waiting or running in the queue is not sent again. */
  send(tx: Tx, queue: string, payload: object, options?: { key?: string; afterSeconds?: number }): Promise<void>
  work<P>(queue: string, work: Work<P>): Promise<void>
  /** How many wait, run and have been given up, by queue. */
  counts(): Promise<Record<string, { waiting: number; running: number; failed: number }>>
  /** Takes no more jobs and waits up to `seconds` for those running; what is left is run again at the next start. */
  close(seconds?: number): Promise<void>
}

/** Killed processes before we give up: many, since a restart is no fault of the job, but bounded, since the job may be the killer. */
const deaths = 60
const gaveUpOf = (queue: string): string => `${queue}-gave-up`
type Envelope = { key: string; payload: unknown }

/** Says in `tx` that the step `key` is done; false when it was done before, and then do nothing. */
export async function once(tx: Tx, key: string): Promise<boolean> {
  const added = await tx
    .insertInto('done')
    .values({ key })
    .onConflict(conflict => conflict.doNothing())
    .returning('key')
    .execute()
  return added.length === 1
}

/** Opens the queues. On a store of our own, jobs that a dead process left running are let go at once. */
export async function openJobs(
  database: Database,
  queues: readonly string[],
  onError: (error: unknown, queue: string | null) => void = error => console.error(error),
): Promise<Jobs> {
  const { alone } = database
  const boss = new PgBoss({
    ...(database.connection as {
      host?: string
      port?: number
      user?: string
      database?: string
      connectionString?: string
    }),
    application_name: 'kansli jobs',
    max: 4,
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
    // Where other workers share the store, look often for those that have died; alone, we are the one that would have.
    superviseIntervalSeconds: alone ? 60 : 1,
    monitorIntervalSeconds: alone ? 60 : 1,
  })
  boss.on('error', error => onError(error, null))
  await boss.start()
  for (const queue of queues) await declare(boss, queue, alone)
  if (alone) await letGo(database.query)
  await sendCarried(database, boss)
  return {
    send: (tx, queue, payload, options = {}) => send(boss, tx, queue, payload, options),
    work: (queue, work) => startWorkers(boss, queue, work, onError, alone ? 5 : 1),
    counts: () => counts(boss, queues),
    close: (seconds = 20) => boss.stop({ graceful: true, close: true, timeout: seconds * 1000 }),
  }
}

async function declare(boss: PgBoss, queue: string, alone: boolean): Promise<void> {
  const options = {
    notify: true,
    retryLimit: deaths,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 20,
    expireInSeconds: 1800,
    // A process that is alone cannot lose a job to another, so it needs no heartbeat; one that shares is missed after 10 s.
    heartbeatSeconds: alone ? null : 10,
  }
  await boss.createQueue(gaveUpOf(queue), { notify: true })
  await boss.createQueue(queue, { policy: 'exclusive', deadLetter: gaveUpOf(queue) })
  await boss.updateQueue(queue, options)
}

/** Jobs that a dead process had in hand wait again, without the delay of a failure. */
async function letGo(query: Query): Promise<void> {
  await sql`update pgboss.job set state = 'retry', start_after = now(), heartbeat_on = null
    where state = 'active' and retry_count < retry_limit`.execute(query)
}

async function send(
  boss: PgBoss,
  tx: Tx,
  queue: string,
  payload: object,
  { key, afterSeconds }: { key?: string; afterSeconds?: number },
): Promise<void> {
  const envelope: Envelope = { key: key ?? crypto.randomUUID(), payload }
  await boss.send(queue, envelope, {
    singletonKey: envelope.key,
    db: fromKysely(tx),
    ...(afterSeconds ? { startAfter: afterSeconds } : {}),
  })
}

async function startWorkers<P>(
  boss: PgBoss,
  queue: string,
  { schema, concurrency, handle, gaveUp, attempts = 5 }: Work<P>,
  onError: (error: unknown, queue: string) => void,
  lookSeconds: number,
): Promise<void> {
  const run = async (job: Raw): Promise<void> => {
    const asked = openEnvelope(job, schema)
    try {
      await handle(asked)
    } catch (error) {
      if (job.signal.aborted) throw stripped(error) // shutting down: no failure of the job
      onError(error, queue)
      if (job.retryCount + 1 < attempts || !gaveUp) throw stripped(error)
      await gaveUp(asked)
    }
  }
  for (let i = 0; i < concurrency; i++) await oneWorker(boss, queue, lookSeconds, run)
  if (gaveUp) await oneWorker(boss, gaveUpOf(queue), 15, job => gaveUp(openEnvelope(job, schema)))
}

type Raw = { data: unknown; retryCount: number; signal: AbortSignal }

function openEnvelope<P>(job: Raw, schema: z.ZodType<P>): Job<P> {
  const { key, payload } = job.data as Envelope
  return { payload: schema.parse(payload), key, attempt: job.retryCount + 1, signal: job.signal }
}

/** One job at a time, woken by NOTIFY. A look every `lookSeconds` finds what no notice tells of: a retry whose delay is over. */
async function oneWorker(
  boss: PgBoss,
  queue: string,
  lookSeconds: number,
  run: (job: Raw) => Promise<void>,
): Promise<void> {
  const intervals = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: lookSeconds }
  const id = await boss.work(queue, intervals, async jobs => {
    try {
      for (const job of jobs) await run(job)
    } finally {
      boss.notifyWorker(id) // more may wait: without this the worker would sleep until its next look
    }
  })
}

/** The queue keeps the error of a failed job: its kind only, since the words may quote a document. */
const stripped = (error: unknown): Error => {
  const kept = new Error(error instanceof Error ? error.name : 'failed')
  kept.stack = kept.message
  return kept
}

/** A restored backup carries its waiting jobs in a table of ours; they are sent and the table emptied in one transaction. */
async function sendCarried(database: Database, boss: PgBoss): Promise<void> {
  await database.transaction(async tx => {
    const carried = await tx.deleteFrom('carried_job').returningAll().execute()
    for (const { queue, key, payload } of carried) await send(boss, tx, queue, payload as object, { key })
  })
}

async function counts(boss: PgBoss, queues: readonly string[]): ReturnType<Jobs['counts']> {
  const { rows } = await boss.getDb().executeSql(
    `select name, count(*) filter (where state < 'active') as waiting, count(*) filter (where state = 'active') as running,
      count(*) filter (where state = 'failed') as failed from pgboss.job where name = any($1) group by name`,
    [queues],
  )
  const found = new Map((rows as Record<string, string>[]).map(row => [row.name, row]))
  return Object.fromEntries(
    queues.map(name => {
      const row = found.get(name)
      return [
        name,
        { waiting: Number(row?.waiting ?? 0), running: Number(row?.running ?? 0), failed: Number(row?.failed ?? 0) },
      ]
    }),
  )
}
