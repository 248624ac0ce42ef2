// The real process, killed at fifty random moments while documents are received, read, decided on and released.
// Nothing that was acknowledged may be lost, and nothing may be done twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { functions } from '#functions/index.ts'
import { type Client, signIn } from '#test/desk.ts'

const kills = Number(process.env.KANSLI_TEST_KILLS ?? 50)
const main = fileURLToPath(new URL('../src/app/main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kansli-kill-'))
const port = await freePort()
const address = `http://127.0.0.1:${port}`
let server: ChildProcess | null = null

afterAll(async () => {
  if (server && server.exitCode === null && server.signalCode === null) {
    const gone = new Promise(done => server!.once('exit', done))
    server.kill('SIGTERM')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
})

type Started = { ready: Promise<string>; gone: Promise<void>; kill(): void }

/** Starts the program as a person would. `ready` gives the sign-in link's secret; it never comes when we kill it before. */
function start(): Started {
  const child = spawn(process.execPath, [main, 'serve', '--data', folder, '--port', String(port), '--no-sample'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, KANSLI_PAGES: 'no' },
  })
  server = child
  let said = ''
  const ready = new Promise<string>((done, failed) => {
    const hear = (text: Buffer) => {
      said += text
      const secret = /\/in\/(\S+)/.exec(said)?.[1]
      if (secret) done(secret)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once(
      'exit',
      (code, signal) => signal !== 'SIGKILL' && failed(new Error(`ended by itself (${code}): ${said}`)),
    )
  })
  const gone = new Promise<void>(done => child.once('exit', () => done()))
  return { ready, gone, kill: () => child.kill('SIGKILL') }
}

function freePort(): Promise<number> {
  return new Promise(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const at = probe.address() as { port: number }
      probe.close(() => done(at.port))
    })
  })
}

/** What the program has said yes to, kept by somebody who is never killed. */
const acknowledged = {
  documents: new Map<string, string>(),
  batches: new Map<string, string>(),
  releases: new Set<string>(),
}
let names = 0
const textOf = (name: string): string =>
  `Hej ${name}. Jag heter Torborg Kallin och nås på 070-174 06 05. Min vän Torborg hälsar.\n`

type Row = { id: string; name: string; state: string; tallies: { open: number }[] }
const rowsOf = async (client: Client): Promise<Row[]> =>
  ((await (await client.get('/api/documents?limit=200')).json()) as { documents: Row[] }).documents

const busy: readonly string[] = ['received', 'reading', 'running', 'releasing']

/** Works like somebody in a hurry until the connection breaks. */
async function workUntilKilled(client: Client): Promise<void> {
  for (;;) {
    const rows = await rowsOf(client)
    if (rows.filter(row => busy.includes(row.state)).length < 3) {
      const name = `brev-${names++}.txt`
      acknowledged.documents.set(await client.drop(name, Buffer.from(textOf(name))), name)
    }
    const open = rows.find(row => row.state === 'reviewing')
    if (open) await decideAll(client, open.id)
    const ready = rows.find(row => row.state === 'ready')
    if (ready) await release(client, ready.id)
  }
}

async function decideAll(client: Client, id: string): Promise<void> {
  const { findings } = (await (await client.get(`/api/documents/${id}/findings`)).json()) as {
    findings: { id: string; state: string }[]
  }
  const decisions = findings.filter(one => one.state === 'proposed').map(one => ({ act: 'accept', finding: one.id }))
  if (decisions.length === 0) return
  const answer = await client.send('POST', `/api/documents/${id}/decisions`, { decisions })
  if (answer.status === 200) acknowledged.batches.set(((await answer.json()) as { batch: string }).batch, id)
}

async function release(client: Client, id: string): Promise<void> {
  const answer = await client.send('POST', `/api/documents/${id}/releases`, { as: 'text', note: '' })
  if (answer.status === 202) acknowledged.releases.add(((await answer.json()) as { id: string }).id)
}

/** Seeded, so that a failure can be run again with the same moments. */
const seed = Number(process.env.KANSLI_TEST_SEED ?? Date.now() % 1_000_000)
let state = seed
const random = (): number => {
  state = (state * 1_103_515_245 + 12_345) % 2 ** 31
  return state / 2 ** 31
}

test(`${kills} kills lose nothing and do nothing twice`, { timeout: 600_000 }, async () => {
  const first = start()
  const client = await signIn(address, await first.ready)
  for (let i = 0; i < kills; i++) {
    const running = i === 0 ? first : start()
    // One in five dies while starting, the rest while working.
    if (i > 0 && random() < 0.2) await wait(random() * 1200)
    else {
      await running.ready
      const broken = workUntilKilled(client).catch(() => {})
      await somethingDone(i)
      await wait(random() ** 2 * 2500)
      running.kill()
      await broken
    }
    running.kill()
    await running.gone
  }
  await start().ready
  await everything(client)
})

/** Kills prove nothing when nothing is being done: on a slow machine every fourth round gets something done before its moment comes. */
async function somethingDone(round: number): Promise<void> {
  const { documents, releases } = acknowledged
  const had = documents.size
  const enough = (): boolean => round % 4 !== 1 || (documents.size > had && (round < kills / 2 || releases.size > 0))
  for (const end = Date.now() + 15_000; !enough() && Date.now() < end; ) await wait(20)
}

async function everything(client: Client): Promise<void> {
  const rows = await settled(client)
  const byName = new Map<string, number>()
  for (const row of rows) byName.set(row.name, (byName.get(row.name) ?? 0) + 1)
  expect(
    [...byName.values()].filter(count => count > 1),
    `seed ${seed}`,
  ).toEqual([])
  for (const [id, name] of acknowledged.documents) {
    const original = await (await client.get(`/api/documents/${id}/original`)).text()
    expect(original, `seed ${seed}`).toBe(textOf(name))
  }
  const log = await (await client.get('/api/log/export')).text()
  const events = log
    .split('\n')
    .filter(line => line.includes('"act"'))
    .map(line => JSON.parse(line) as Event)
  expect(await (await client.get('/api/log/check')).json()).toMatchObject({ whole: true })
  for (const row of rows)
    once(
      events.filter(event => event.subject === row.id),
      row,
    )
  for (const [batch, id] of acknowledged.batches)
    expect(events.filter(event => event.subject === id && event.content?.includes(batch))).toHaveLength(1)
  for (const id of acknowledged.releases) {
    const { state, proof } = (await (await client.get(`/api/releases/${id}`)).json()) as {
      state: string
      proof: { clean: boolean }
    }
    expect([id, state, proof?.clean], `seed ${seed}`).toEqual([id, 'released', true])
  }
  console.log(
    `${kills} kills, seed ${seed}: ${rows.length} documents (${acknowledged.documents.size} acknowledged), ${acknowledged.batches.size} strokes, ${acknowledged.releases.size} releases, ${events.length} events`,
  )
  expect(acknowledged.documents.size).toBeGreaterThanOrEqual(kills / 5)
  expect(acknowledged.releases.size).toBeGreaterThan(0)
}

type Event = { act: string; subject: string; content: string | null }

/** Every act of the program on a document stands once in the log, whatever was run again. */
function once(events: readonly Event[], row: Row): void {
  const count = (act: string) => events.filter(event => event.act === act).length
  const ended = count('release.write') + count('release.refuse')
  expect(
    [row.name, count('document.receive'), count('document.read'), count('run.find'), count('release.ask') - ended],
    `seed ${seed}`,
  ).toEqual([row.name, 1, 1, functions.length, 0])
}

/** All rows, when nothing is waiting to be done any more. */
async function settled(client: Client): Promise<Row[]> {
  for (const end = Date.now() + 90_000; Date.now() < end; await wait(200)) {
    const rows = await rowsOf(client)
    if (rows.every(row => !busy.includes(row.state))) return rows
  }
  throw new Error(`not settled, seed ${seed}: ${JSON.stringify(await rowsOf(client))}`)
}
