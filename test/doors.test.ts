// Every door is shut to those without a session, and every change to those without the session's token.
import { request } from 'node:http'
import { connect } from 'node:net'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { signIn as enter, makeLink } from '#casework/people/people.ts'
import { openDesk, signIn } from '#test/desk.ts'

const { address, client, house, person, doors: all } = await openDesk({ proxy: ['127.0.0.1'] })

/** The doors of the interface, but those that are open to whoever comes (the ways in). */
const doors = all
  .filter(door => door.asks !== 'open')
  .map(({ method, url }) => [method, url.replace(/:\w+/g, 'x')] as const)
const session = (await (await client.get('/api/me')).json()) as { csrf: string }

/** A request with headers that fetch will not send as given (Host, Origin, Cookie). */
const raw = (method: string, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((done, failed) => {
    const sent = request(address + path, { method, headers }, answer => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    sent.on('error', failed)
    sent.end()
  })

/** Sends a request line as it stands, which an HTTP client would tidy. */
const line = (method: string, target: string): Promise<number> =>
  new Promise((done, failed) => {
    const { hostname, port } = new URL(address)
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        `${method} ${target} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      ),
    )
    let said = ''
    socket.on('data', part => {
      said += part
      const status = /^HTTP\/1\.1 (\d{3})/.exec(said)?.[1]
      if (!status) return
      socket.destroy()
      done(Number(status))
    })
    socket.on('error', failed)
  })

/** A session of one's own, begun without the door that has a limit. */
async function cookieOf(): Promise<string> {
  const { secret } = await enter(house.room, await makeLink(house.room, { id: person as 'per_' }))
  return `kansli=${secret}`
}

test('the description names the doors', () => expect(doors.length).toBeGreaterThan(18))

describe.each(doors)('%s %s', (method, path) => {
  test('is shut without a session', async () => {
    expect(await raw(method, path, {})).toBe(401)
    expect(await raw(method, path, { cookie: 'kansli=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' })).toBe(401)
  })
})

describe.each(doors)('%s %s, written otherwise', (method, path) => {
  const port = new URL(address).port
  test.each([
    path.replace('/api', '/%61pi'),
    path.replace('/api', '/a%70%69'),
    path.replace('/api', '//api'),
    path.replace('/api', '/API'),
    `http://localhost:${port}${path}`,
    `http://127.0.0.1:${port}${path}`,
  ])('%s gives nothing without a session', async written => {
    expect([400, 401, 403, 404]).toContain(await line(method, written))
  })
})

describe.each(doors.filter(([method]) => method !== 'GET'))('%s %s', (method, path) => {
  test('is shut without the token, with another’s token, and from another origin', async () => {
    const cookie = await cookieOf()
    expect(await raw(method, path, { cookie })).toBe(403)
    expect(await raw(method, path, { cookie, 'x-kansli-csrf': session.csrf })).toBe(403)
    const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { csrf: string }
    const own = { cookie, 'x-kansli-csrf': me.csrf }
    expect(await raw(method, path, own)).toBe(403) // says not where it comes from
    expect(await raw(method, path, { ...own, 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await raw(method, path, { ...own, origin: address, 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await raw(method, path, { ...own, origin: 'null' })).toBe(403)
    expect(await raw(method, path, { ...own, origin: 'https://elsewhere.example' })).toBe(403)
    expect(await raw(method, path, { ...own, origin: address })).not.toBe(403)
  })
})

test('a name that is not ours is not answered to', async () => {
  expect(await raw('GET', '/healthz', {})).toBe(200)
  expect(await raw('GET', '/healthz', { host: 'rebound.example' })).toBe(403)
})

test('a link lets one in once, and a session that has ended lets nobody in', async () => {
  const secret = await makeLink(house.room, { id: person as 'per_' })
  const once = await signIn(address, secret)
  expect((await fetch(`${address}/in/${secret}`, { redirect: 'manual' })).status).toBe(410)
  expect((await once.get('/api/me')).status).toBe(200)
  expect((await once.send('POST', '/api/sign-out')).status).toBe(200)
  expect((await once.get('/api/me')).status).toBe(401)
})

test('a link is too old after fifteen minutes', async () => {
  const past = { ...house.room, clock: () => new Date(Date.now() - 16 * 60_000) }
  const secret = await makeLink(past, { id: person as 'per_', name: '', unit: '' })
  expect((await fetch(`${address}/in/${secret}`, { redirect: 'manual' })).status).toBe(410)
})

test('the database holds no secret of a link or a session', async () => {
  const secret = await makeLink(house.room, { id: person as 'per_' })
  const { rows } = await house.room.database.query
    .selectFrom('sign_in_link')
    .selectAll()
    .execute()
    .then(rows => ({ rows: JSON.stringify(rows) }))
  expect(rows).not.toContain(secret)
})

test('an answer is a problem with words and an id, and a bug tells nothing of itself', async () => {
  const answer = await client.get('/api/documents/doc_000000000000000000000000')
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  expect(await answer.json()).toMatchObject({ status: 404, reason: 'not-found', id: expect.any(String) })
  const bad = await client.get('/api/documents/nothing')
  expect(await bad.json()).toMatchObject({ status: 400, reason: 'invalid-input' })
})

test('a file larger than the limit is refused, and nothing of it is kept', async () => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(5_000_001)]), 'stor.txt')
  const headers = { cookie: await cookieOf() }
  const me = (await (await fetch(`${address}/api/me`, { headers })).json()) as { csrf: string }
  const answer = await fetch(`${address}/api/documents`, {
    method: 'POST',
    headers: { ...headers, origin: address, 'x-kansli-csrf': me.csrf },
    body: form,
  })
  expect(answer.status).toBe(413)
  expect(((await (await client.get('/api/documents')).json()) as { documents: unknown[] }).documents).toEqual([])
})

test('a person with a link that is too old reads words, not code', async () => {
  const answer = await fetch(`${address}/in/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`, {
    headers: { accept: 'text/html' },
  })
  expect(answer.status).toBe(410)
  expect(await answer.text()).toContain('Inloggningslänken är använd eller för gammal')
})

test('a fault of ours is told as such with an id, and nothing of its inside', async () => {
  await sql`alter table release rename to gone`.execute(house.room.database.query)
  const heard: string[] = []
  const error = console.error
  console.error = (line: string) => heard.push(line)
  const answer = await client.get('/api/releases/rel_000000000000000000000000')
  console.error = error
  const problem = (await answer.json()) as { id: string }
  expect(answer.status).toBe(500)
  expect(problem).toEqual({ status: 500, reason: 'bug', params: {}, title: 'Något gick fel hos oss', id: problem.id })
  expect(heard.join()).toContain(problem.id)
})
