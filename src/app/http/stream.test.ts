import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { openStream } from '#app/http/stream.ts'
import { makeLink, signIn, signOut } from '#casework/people/people.ts'
import { openDesk } from '#test/desk.ts'

const { address, client, house, person } = await openDesk()
const who = { id: person as 'per_', name: 'Ingegerd Ekvall' }
const session = async () => (await signIn(house.room, await makeLink(house.room, who))).secret

const stream = openStream(house.room, 50)
let fill = ''
const { secret, closed } = { secret: await session(), closed: [] as string[] }
const server = createServer((asked, answer) => {
  stream.join(answer, secret, null)
  answer.on('close', () => closed.push(asked.url!))
  if (asked.url === '/full') answer.write(fill)
}).listen(0, '127.0.0.1')
afterAll(() => {
  stream.close()
  server.closeAllConnections()
  server.close()
})
await new Promise(done => server.once('listening', done))
const { port } = server.address() as AddressInfo
const until = async (holds: () => boolean) => {
  for (const end = Date.now() + 10_000; !holds(); await new Promise(done => setTimeout(done, 10)))
    if (Date.now() > end) throw new Error('it did not come to be')
}

test('a watcher that does not read is let go, and others watch on until the session ends', async () => {
  fill = 'x'.repeat(20_000_000)
  const deaf = connect(port, '127.0.0.1').pause()
  deaf.on('error', () => {})
  deaf.write('GET /full HTTP/1.1\r\nHost: a\r\n\r\n')
  let heard = 0
  const ended = new Promise<void>(done =>
    request({ port, path: '/reads' }, answer => {
      answer.on('data', () => heard++)
      answer.on('end', done)
    }).end(),
  )
  await until(() => closed.includes('/full') && heard > 3)
  expect(closed).toEqual(['/full'])
  await signOut(house.room, { person: who, session: secret })
  await ended
  deaf.destroy()
})

test('a session has at most twenty streams, and another may still watch', async () => {
  const stop = new AbortController()
  // The answers are held: one that nobody holds is collected as garbage, and its stream ends.
  const answers: Response[] = []
  for (let i = 0; i < 21; i++) answers.push(await client.get('/api/stream', stop.signal))
  expect(answers.map(answer => answer.status)).toEqual([...Array(20).fill(200), 429])
  const other = { cookie: `kansli=${await session()}` }
  expect((await fetch(`${address}/api/stream`, { headers: other, signal: stop.signal })).status).toBe(200)
  stop.abort()
})
