// A person at a desk, for tests: the real server on a real port, and a client that carries its cookie and token.
import { afterAll } from 'vitest'
import { buildServer } from '#app/server.ts'
import type { Door } from '#app/session.ts'
import { type House, houseOn } from '#app/worker.ts'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { testDatabase } from '#test/database.ts'

export type Client = {
  get(path: string, signal?: AbortSignal): Promise<Response>
  send(method: string, path: string, body?: unknown): Promise<Response>
  upload(path: string, form: FormData): Promise<Response>
  drop(name: string, bytes: Uint8Array): Promise<string>
  /** Asks until the document has come to one of the states. */
  until(document: string, ...states: string[]): Promise<Row>
}
export type Row = { state: string; refusal: { reason: string } | null; tallies: { function: string; open: number }[] }
export type Desk = {
  house: House
  address: string
  client: Client
  person: string
  doors: readonly Door[]
  folder: string
}

/** A house of its own for a test file, with its workers at work, and somebody signed in. */
export async function openDesk({ proxy = [] as string[] } = {}): Promise<Desk> {
  const { database, folder } = await testDatabase()
  const house = await houseOn(database, folder)
  const app = await buildServer(house.room, { hosts: ['127.0.0.1'], proxy, largestFile: 5_000_000, pages: false })
  await house.work()
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  afterAll(async () => {
    await app.close()
    await house.close()
  })
  const person = await personNamed(house.room, 'Ingegerd Ekvall', 'Kansliet')
  const client = await signIn(address, await makeLink(house.room, person))
  return { house, address, client, person: person.id, doors: app.doors, folder }
}

/** Opens a one-time link as a browser would, and keeps what it was given. */
export async function signIn(address: string, secret: string): Promise<Client> {
  const entered = await fetch(`${address}/in/${secret}`, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`the link was not taken: ${entered.status}`)
  return carrying(address, { cookie })
}

/** A client with these headers on everything, and the token that its session goes by. */
export async function carrying(address: string, given: { cookie: string } & Record<string, string>): Promise<Client> {
  const me = (await (await fetch(`${address}/api/me`, { headers: given })).json()) as { csrf: string }
  const headers = { origin: address, ...given, 'x-kansli-csrf': me.csrf }
  const get = (path: string, signal?: AbortSignal) => fetch(address + path, { headers, ...(signal ? { signal } : {}) })
  return {
    get,
    send: (method, path, body) =>
      fetch(address + path, {
        method,
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    upload: (path, form) => fetch(address + path, { method: 'POST', headers, body: form }),
    async drop(name, bytes) {
      const form = new FormData()
      form.append('file', new Blob([bytes as Uint8Array<ArrayBuffer>]), name)
      const answer = await fetch(`${address}/api/documents`, { method: 'POST', headers, body: form })
      const { documents } = (await answer.json()) as { documents: { id: string }[] }
      return documents[0]!.id
    },
    async until(document, ...states) {
      for (const end = Date.now() + 25_000; Date.now() < end; await new Promise(done => setTimeout(done, 30))) {
        const row = (await (await get(`/api/documents/${document}`)).json()) as Row
        if (states.includes(row.state)) return row
      }
      throw new Error(`${document} did not come to ${states.join(' or ')}`)
    },
  }
}
