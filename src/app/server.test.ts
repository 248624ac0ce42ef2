// What every answer says of its keeping, and how much is taken in at once.
import { describe, expect, test } from 'vitest'
import { buildServer } from '#app/server.ts'
import { makeLink } from '#casework/people/people.ts'
import { openDesk } from '#test/desk.ts'
import { pdfOf } from '#test/papers.ts'

const { address, client, house, person } = await openDesk()
const enter = async () => {
  const link = await makeLink(house.room, { id: person as 'per_', name: '', unit: '' })
  const entered = await fetch(`${address}/in/${link}`, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
  const me = (await (await fetch(`${address}/api/me`, { headers: { cookie } })).json()) as { csrf: string }
  return { cookie, origin: address, 'x-kansli-csrf': me.csrf }
}

describe('what a browser may keep', async () => {
  const id = await client.drop('brev.pdf', await pdfOf([['Torborg Kallin']]))
  await client.until(id, 'reviewing', 'ready')
  const path = `/api/documents/${id}/pages/1/image?width=400`

  test('the picture of a page is asked for anew each time, and only the signed in are told that it is the same', async () => {
    const headers = await enter()
    const image = await fetch(address + path, { headers })
    expect(image.headers.get('cache-control')).toBe('private, no-cache')
    const etag = image.headers.get('etag')!
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    const again = await fetch(address + path, { headers: { ...headers, 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect((await fetch(address + path, { headers: { ...headers, 'if-none-match': '"other"' } })).status).toBe(200)
    const out = await fetch(`${address}/api/sign-out`, { method: 'POST', headers })
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    const after = await fetch(address + path, { headers: { ...headers, 'if-none-match': etag } })
    expect(after.status).toBe(401)
  })

  test('nothing else of the interface is kept, refusals neither', async () => {
    const paths = ['/api/me', '/api/documents', `/api/documents/${id}`, `/api/documents/${id}/pages/1`, '/api/nothing']
    for (const one of paths) expect((await client.get(one)).headers.get('cache-control'), one).toBe('no-store')
    expect((await fetch(`${address}/api/me`)).headers.get('cache-control')).toBe('no-store')
  })
})

test('many files at once are refused beyond twice the largest, and none is kept', async () => {
  const drop = async (count: number) => {
    const form = new FormData()
    for (let i = 0; i < count; i++) form.append('file', new Blob([new Uint8Array(3_000_000).fill(65 + i)]), `${i}.txt`)
    return fetch(`${address}/api/documents`, { method: 'POST', headers: await enter(), body: form })
  }
  const count = async () => ((await (await client.get('/api/documents')).json()) as { documents: [] }).documents.length
  const before = await count()
  const refused = await drop(6)
  expect(refused.status).toBe(413)
  expect(await refused.json()).toMatchObject({ reason: 'file-too-large', params: { limit: 10_000_000 } })
  expect(await count()).toBe(before)
  expect((await drop(2)).status).toBe(201)
})

test('behind a proxy we name, the cookie is Secure and each person has limits of their own; others are not believed', async () => {
  const options = { hosts: ['kansli.example'], largestFile: 1000, pages: false, proxy: ['192.0.2.1'] }
  const app = await buildServer(house.room, options)
  const enter = async (remoteAddress: string, person: string, token: string) =>
    app.inject({
      url: `/in/${token}`,
      remoteAddress,
      headers: { host: 'kansli.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': person },
    })
  const link = () => makeLink(house.room, { id: person as 'per_', name: '', unit: '' })
  expect((await enter('192.0.2.1', '198.51.100.1', await link())).headers['set-cookie']).toContain('Secure')
  expect((await enter('192.0.2.9', '198.51.100.1', await link())).headers['set-cookie']).not.toContain('Secure')
  const wrong = 'A'.repeat(43)
  const statuses = new Set<number>()
  for (let i = 0; i < 20; i++) statuses.add((await enter('192.0.2.1', '198.51.100.2', wrong)).statusCode)
  expect([...statuses]).toEqual([410])
  expect((await enter('192.0.2.1', '198.51.100.2', wrong)).statusCode).toBe(429)
  expect((await enter('192.0.2.1', '198.51.100.3', wrong)).statusCode).toBe(410)
  await app.close()
})
