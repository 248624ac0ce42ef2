// Looking as the sample's people: shut to a browser that has not opened the printed link, and for ever when somebody else is in the house.
import { afterAll, expect, test } from 'vitest'
import { isAlone, people } from '#app/sample/sample-people.ts'
import { buildServer } from '#app/server.ts'
import { houseOn } from '#app/worker.ts'
import { makeLink, personNamed } from '#casework/people/people.ts'
import { testDatabase } from '#test/database.ts'

const { database, folder } = await testDatabase()
const house = await houseOn(database, folder)
const app = await buildServer(house.room, { hosts: ['127.0.0.1'], largestFile: 1000, pages: false })
const first = await people(house.room)
afterAll(async () => {
  await app.close()
  await house.close()
})

const headers = { host: '127.0.0.1', origin: 'http://127.0.0.1' }
const url = '/api/sign-in/sample'
type Shown = { id: string; name: string; roles: string[] }
const shown = async (cookies: Record<string, string>) =>
  (await app.inject({ url, headers, cookies })).json<{ people: Shown[] }>().people
const enter = (person: string, cookies: Record<string, string>) =>
  app.inject({ method: 'POST', url, headers, cookies, payload: { person } })
const opened = async () => {
  const answer = await app.inject({ url: `/in/${await makeLink(house.room, first)}`, headers })
  return Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
}

test('the sample has every role, an open invitation and somebody who has left, and comes in once', async () => {
  await people(house.room)
  const rows = await database.query.selectFrom('right_grant').selectAll().execute()
  const roles = new Set(rows.map(row => row.role))
  expect(roles).toEqual(
    new Set([
      ...['administrator', 'auditor', 'caseworker', 'controller', 'function-owner', 'reader'],
      ...['registrar', 'representative', 'secretary'],
    ]),
  )
  expect(rows.every(row => row.ground.length > 10)).toBe(true)
  const twice = rows.map(row => `${row.person} ${row.role} ${row.unit}`)
  expect(new Set(twice).size).toBe(twice.length)
  const links = await database.query.selectFrom('sign_in_link').select('kind').execute()
  expect(links).toEqual([{ kind: 'invitation' }])
  const left = await database.query.selectFrom('person').select('name').where('left_at', 'is not', null).execute()
  expect(left).toEqual([{ name: 'Rolf Engvall' }])
})

test('a browser that has not opened the link meets nobody, and comes in as nobody', async () => {
  const none: Record<string, string>[] = [{}, { 'kansli-sample': 'A'.repeat(43) }]
  for (const cookies of none) {
    expect(await shown(cookies)).toEqual([])
    const answer = await enter(first.id, cookies)
    expect([answer.statusCode, answer.cookies]).toEqual([404, []])
  }
  // A link that lets nobody in gives no pass either.
  const wrong = await app.inject({ url: `/in/${'A'.repeat(43)}`, headers })
  expect([wrong.statusCode, wrong.cookies]).toEqual([410, []])
})

test('after the link one may look as each of those who are here, with their rights and no other', async () => {
  const cookies = await opened()
  const list = await shown(cookies)
  expect(list).toHaveLength(10)
  expect(list.map(one => one.name)).not.toContain('Hanna Lundmark')
  for (const { id, name, roles } of list) {
    const session = (await enter(id, cookies)).cookies.find(one => one.name === 'kansli')!
    const me = await app.inject({ url: '/api/me', headers, cookies: { kansli: session.value } })
    expect(me.json()).toMatchObject({ name })
    expect(me.json<{ may: unknown[] }>().may.length === 0, name).toBe(roles.join() === 'representative')
  }
})

test('when a person of one’s own is in the house there is nobody to look as', async () => {
  const cookies = await opened()
  await personNamed(house.room, 'Siri Bergvall', 'Kulturförvaltningen')
  expect(await isAlone(house.room)).toBe(false)
  expect(await shown(cookies)).toEqual([])
  expect((await enter(first.id, cookies)).statusCode).toBe(404)
  expect(Object.keys(await opened())).toEqual(['kansli'])
})
