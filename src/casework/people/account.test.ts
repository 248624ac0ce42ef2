// The ways in and the giving of rights over real HTTP: what is told alike, what is counted, what ends what.
import { expect, test } from 'vitest'
import { attempt, waitAfter } from '#casework/people/attempts.ts'
import { makeLink, personNamed, signIn } from '#casework/people/people.ts'
import { hashPassword, isPassword } from '#casework/people/secrets/passwords.ts'
import { freshMinutes, quietMinutes } from '#casework/people/sessions.ts'
import { carrying, openDesk } from '#test/desk.ts'

const { house, address, client, person } = await openDesk({ proxy: ['127.0.0.1'] })
const { room } = house
const password = 'tre grå getter vid ån'
const first = 'ingegerd.ekvall'
await client.send('POST', '/api/account/password', { password })

const enter = (account: string, tried: string, from: string, more: Record<string, string> = {}) =>
  fetch(`${address}/api/sign-in/password`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json', 'x-forwarded-for': from, ...more },
    body: JSON.stringify({ account, password: tried }),
  })
const cookieOf = (answer: Response) => answer.headers.get('set-cookie')!.split(';')[0]!
const told = async (answer: Response) => {
  const { id: _, ...rest } = (await answer.json()) as Record<string, unknown>
  return rest
}
const reason = async (answer: Response) => ((await answer.json()) as { reason: string }).reason
const someone = async (name: string, unit = 'Kansliet') => {
  const known = await personNamed(room, name, unit)
  const { secret } = await signIn(room, await makeLink(room, known))
  return { ...known, secret, client: await carrying(address, { cookie: `kansli=${secret}` }) }
}

test('a password lets in, and a wrong one is told in the same words as a name that does not exist', async () => {
  const right = await enter(first.toUpperCase(), password, '10.1.0.1')
  expect(right.status).toBe(200)
  expect(right.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/)
  const [wrong, nobody] = [
    await enter(first, 'fel fel fel fel', '10.1.0.1'),
    await enter('ingen', password, '10.1.0.1'),
  ]
  expect(wrong.status).toBe(401)
  expect(await told(wrong)).toEqual(await told(nobody))
})

test('after five failures one waits, whether the account exists or not; another way in stays open', async () => {
  await someone('Stig Alm')
  for (const account of ['stig.alm', 'finns.inte']) {
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) statuses.push((await enter(account, 'fel fel fel fel', `10.2.${i}.1`)).status)
    expect(statuses, account).toEqual([401, 401, 401, 401, 401, 429])
  }
  expect((await (await someone('Stig Alm')).client.get('/api/me')).status).toBe(200)
})

test('from one address one may guess at few accounts', async () => {
  for (let i = 0; i < 19; i++) await attempt(room, { account: `konto${i}`, address: '10.3.0.1' })
  const statuses: number[] = []
  for (const account of ['konto20', 'konto21', first])
    statuses.push((await enter(account, 'fel fel fel fel', '10.3.0.1')).status)
  expect(statuses).toEqual([401, 429, 429])
  expect((await enter(first, password, '10.3.0.2')).status).toBe(200)
})

test('many guesses at once are no more than so many one after the other', async () => {
  await someone('Rolf Ek')
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, i) => enter('rolf.ek', 'fel fel fel fel', `10.8.${i}.1`)),
  )
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(19)
})

test('a session that was left open makes no new way in', async () => {
  const { id, client: theirs } = await someone('Ulla Ek')
  const old = new Date(Date.now() - (freshMinutes + 1) * 60_000)
  await room.database.query.updateTable('session').set({ made_at: old }).where('person', '=', id).execute()
  const first = await theirs.send('POST', '/api/account/password', { password: 'sju svarta får i hagen' })
  expect([first.status, await reason(first)]).toEqual([403, 'sign-in-again'])
  const key = {
    name: 'mobilen',
    id: 'AAAA',
    clientDataJSON: 'e30',
    publicKey: 'AAAA',
    publicKeyAlgorithm: -7,
    authenticatorData: 'AAAA',
  }
  const added = await theirs.send('POST', '/api/account/passkeys', key)
  expect([added.status, await reason(added)]).toEqual([403, 'sign-in-again'])
  const { client: anew } = await someone('Ulla Ek')
  expect((await anew.send('POST', '/api/account/password', { password: 'sju svarta får i hagen' })).status).toBe(200)
})

test('the wait doubles with each failure, up to a quarter of an hour', () => {
  const waits = [4, 5, 6, 7, 8, 9, 10, 30].map(failures => waitAfter(failures, 5) / 1000)
  expect(waits).toEqual([0, 30, 60, 120, 240, 480, 900, 900])
})

test('an account that does not exist takes as long as one that does', async () => {
  const kept = await hashPassword(password)
  const time = async (hash: string | null) => {
    const began = process.cpuUsage()
    await isPassword('fel fel fel fel', hash)
    return process.cpuUsage(began).user
  }
  await time(kept)
  // By turns: the other test files' work is in the same process's figures.
  let [known, unknown] = [0, 0]
  for (let i = 0; i < 4; i++) {
    known += await time(kept)
    unknown += await time(null)
  }
  // The same work is done: a shortcut would take a hundredth of it.
  expect(unknown).toBeGreaterThan(known / 3)
})

test('a session is over after twelve hours, however busy it has been', async () => {
  const { id, client: theirs } = await someone('Tage Wik')
  const past = new Date(Date.now() - 1000)
  await room.database.query.updateTable('session').set({ until: past }).where('person', '=', id).execute()
  expect((await theirs.get('/api/me')).status).toBe(401)
})

test('the cookie is out of reach of scripts and of other pages, and is sent over TLS where we are', async () => {
  const plain = (await enter(first, password, '10.7.0.1')).headers.get('set-cookie')!
  const secure = (await enter(first, password, '10.7.0.1', { 'x-forwarded-proto': 'https' })).headers.get('set-cookie')!
  for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Expires=']) expect(plain).toContain(flag)
  expect([plain.includes('Secure'), secure.includes('Secure')]).toEqual([false, true])
})

test('a body that a form elsewhere could send is not read', async () => {
  const send = (type: string, body: string) =>
    fetch(`${address}/api/sign-in/password`, {
      method: 'POST',
      headers: { origin: address, 'content-type': type, 'x-forwarded-for': '10.8.0.1' },
      body,
    })
  const body = JSON.stringify({ account: first, password })
  const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']
  for (const type of types) expect((await send(type, body)).status, type).toBe(400)
  expect((await send('application/json', body)).status).toBe(200)
})

test('a page elsewhere cannot sign anyone in', async () => {
  const answer = await enter(first, password, '10.4.0.1', { origin: 'https://elsewhere.example' })
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null])
})

test('signing in ends the session that the browser had, and a new password ends all but the present one', async () => {
  const before = cookieOf(await enter(first, password, '10.5.0.1'))
  const now = cookieOf(await enter(first, password, '10.5.0.1', { cookie: before }))
  const status = async (cookie: string) => (await fetch(`${address}/api/me`, { headers: { cookie } })).status
  expect([await status(before), await status(now)]).toEqual([401, 200])
  const changed = await client.send('POST', '/api/account/password', {
    current: password,
    password: `${password} igen`,
  })
  expect(changed.status).toBe(200)
  expect([await status(now), (await client.get('/api/me')).status]).toEqual([401, 200])
})

test('a password is changed by who knows the old one, and a weak one is not taken', async () => {
  const without = await client.send('POST', '/api/account/password', { password: 'fyra gula höns på taket' })
  expect([without.status, await reason(without)]).toEqual([401, 'sign-in-failed'])
  const weak = await client.send('POST', '/api/account/password', { password: 'kort' })
  expect([weak.status, await reason(weak)]).toEqual([422, 'password-weak'])
})

test('a session is over when nobody has been there for two hours', async () => {
  const { id, client: theirs } = await someone('Vera Sund')
  expect((await theirs.get('/api/me')).status).toBe(200)
  const quiet = new Date(Date.now() - (quietMinutes + 1) * 60_000)
  await room.database.query.updateTable('session').set({ seen_at: quiet }).where('person', '=', id).execute()
  expect((await theirs.get('/api/me')).status).toBe(401)
})

test('an unanswered or foreign passkey question lets nobody in', async () => {
  const sent = { id: 'AAAA', clientDataJSON: 'e30', authenticatorData: 'AAAA', signature: 'AAAA' }
  const answer = await client.send('POST', '/api/sign-in/passkey', sent)
  expect([answer.status, await reason(answer)]).toEqual([401, 'sign-in-failed'])
})

const given = { role: 'caseworker', unit: 'Bygglov', ground: 'Delegationsordningen' }

test('who is invited comes in once, with the right given and no other', async () => {
  const asked = await client.send('POST', '/api/people', { name: 'Maj Lind', unit: 'Bygglov', given })
  expect(asked.status).toBe(201)
  const { path } = (await asked.json()) as { path: string }
  const [page, secret] = path.split('#')
  expect(page).toBe('/inbjudan')
  // The address itself lets nobody in, nor does the secret at the door of the one-time links.
  expect((await fetch(`${address}/in/${secret}`, { redirect: 'manual' })).status).toBe(410)
  const open = () =>
    fetch(`${address}/api/sign-in/invitation`, {
      method: 'POST',
      headers: { origin: address, 'content-type': 'application/json', 'x-forwarded-for': '10.6.0.1' },
      body: JSON.stringify({ secret }),
    })
  const entered = await open()
  const theirs = await carrying(address, { cookie: cookieOf(entered) })
  const me = (await (await theirs.get('/api/me')).json()) as { may: { act: string; units: string[] }[] }
  expect(me.may).toEqual(['read', 'decide', 'release'].map(act => ({ act, units: ['Bygglov'] })))
  expect((await open()).status).toBe(410)
  expect((await theirs.get('/api/people')).status).toBe(403)
})

test('an administrator of a unit gives no right outside it, and nobody gives one to oneself', async () => {
  const { id, client: theirs } = await someone('Olle Berg', 'Bygglov')
  const administers = { ...given, role: 'administrator' }
  expect((await client.send('POST', `/api/people/${id}/rights`, administers)).status).toBe(200)
  const other = (await someone('Siv Falk', 'Bygglov')).id
  const give = (to: string, what: object) => theirs.send('POST', `/api/people/${to}/rights`, what)
  expect((await give(other, given)).status).toBe(200)
  for (const unit of ['Skola', null]) expect((await give(other, { ...given, unit })).status).toBe(403)
  const own = await give(id, given)
  expect([own.status, await reason(own)]).toEqual([403, 'not-to-oneself'])
  // Nor may they take over somebody whose rights reach further than their own.
  expect((await theirs.send('POST', `/api/people/${person}/invitations`)).status).toBe(403)
  expect((await theirs.send('POST', `/api/people/${person}/leave`, { ground: 'Slutat här' })).status).toBe(403)
})

test('a right that is ended is over at once, the last administrator stays, and who leaves is out', async () => {
  const { id, client: theirs } = await someone('Rut Ask', 'Bygglov')
  await client.send('POST', `/api/people/${id}/rights`, given)
  expect((await theirs.get('/api/documents')).status).toBe(200)
  type People = { people: { id: string; grants: { id: string; role: string }[] }[] }
  const { people } = (await (await client.get('/api/people')).json()) as People
  const grantOf = (who: string, role: string) =>
    people.find(one => one.id === who)!.grants.find(one => one.role === role)!.id
  const end = (grant: string) => client.send('POST', `/api/rights/${grant}/end`, { ground: 'Ny tjänst' })
  expect((await end(grantOf(id, 'caseworker'))).status).toBe(200)
  const denied = await theirs.get('/api/documents')
  expect([denied.status, await reason(denied)]).toEqual([403, 'no-right'])
  expect(await reason(await end(grantOf(person, 'administrator')))).toBe('last-administrator')
  expect((await client.send('POST', `/api/people/${id}/leave`, { ground: 'Slutat här' })).status).toBe(200)
  expect((await theirs.get('/api/me')).status).toBe(401)
})
