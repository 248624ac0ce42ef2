// Nothing is reached by the wrong person: every route, by every role, held in the document's own unit, in another, in the whole
// municipality, and nowhere. A route that is added without a row here fails, and so does a row without a route.
import { beforeAll, describe, expect, test } from 'vitest'
import { makeLink, personNamed, signIn } from '#casework/people/people.ts'
import { grant, type Role, roleNames } from '#governance/rights/rights.ts'
import { type Client, carrying, openDesk } from '#test/desk.ts'

const { house, address, client, doors } = await openDesk({ proxy: ['127.0.0.1'] })
const { room } = house

/** What each route asks for, said a second time: changing a right takes changing it here too. Sorted by address. */
const rows: Record<string, string> = {
  'GET /api/account': 'everyone',
  'POST /api/account/passkeys': 'everyone',
  'POST /api/account/passkeys/:key/end': 'everyone',
  'POST /api/account/passkeys/question': 'everyone',
  'POST /api/account/password': 'everyone',
  'POST /api/account/sessions/end': 'everyone',
  'GET /api/assignments': 'everyone',
  'POST /api/assignments': 'own house',
  'GET /api/assignments/:id': 'everyone',
  'PUT /api/assignments/:id': 'own house',
  'POST /api/assignments/:id/entries': 'own house',
  'POST /api/assignments/:id/parties': 'own house',
  'POST /api/assignments/:id/stages': 'own house',
  'GET /api/cards': 'everyone',
  'GET /api/cards/:name': 'everyone',
  'PUT /api/cards/:name': 'own house',
  'PUT /api/cards/:name/evidence/:checkpoint': 'own house',
  'GET /api/cards/:name/file': 'everyone',
  'POST /api/cards/:name/measure': 'own house',
  'POST /api/cards/:name/resume': 'own or administer house',
  'POST /api/cards/:name/status': 'own house',
  'POST /api/cards/:name/stop': 'own or administer house',
  'POST /api/cards/:name/variants': 'own house',
  'GET /api/cards/:name/versions': 'everyone',
  'GET /api/charges': 'everyone',
  'GET /api/charges/export': 'everyone',
  'GET /api/checkpoints': 'everyone',
  'POST /api/checkpoints/check': 'everyone',
  'GET /api/checkpoints/proposals': 'everyone',
  'POST /api/checkpoints/proposals': 'own house',
  'POST /api/checkpoints/proposals/:proposal/publish': 'own or administer house',
  'POST /api/checkpoints/proposals/:proposal/reject': 'own or administer house',
  'GET /api/collections': 'everyone',
  'POST /api/collections': 'own or administer somewhere',
  'DELETE /api/collections/:id': 'own or administer somewhere',
  'GET /api/collections/:id/documents': 'everyone',
  'GET /api/collections/:id/documents/:document': 'everyone',
  'PATCH /api/collections/:id/documents/:document': 'own or administer somewhere',
  'POST /api/collections/:id/files': 'own or administer somewhere',
  'POST /api/collections/:id/index': 'own or administer somewhere',
  'GET /api/documents': 'read somewhere',
  'POST /api/documents': 'decide somewhere',
  'GET /api/documents/:id': 'read document',
  'PATCH /api/documents/:id': 'decide document',
  'GET /api/documents/:id/approvals': 'read document',
  'POST /api/documents/:id/approvals': 'release document',
  'GET /api/documents/:id/copy': 'read document',
  'GET /api/documents/:id/review-counts': 'read document',
  'POST /api/documents/:id/decisions': 'decide document',
  'POST /api/documents/:id/matter-kind': 'decide document',
  'GET /api/mask/grounds': 'everyone',
  'GET /api/documents/:id/findings': 'read document',
  'GET /api/documents/:id/original': 'read document',
  'GET /api/documents/:id/pages/:number': 'read document',
  'GET /api/documents/:id/pages/:number/image': 'read document',
  'GET /api/documents/:id/readiness': 'read document',
  'POST /api/documents/:id/reasons': 'audit or administer document',
  'POST /api/documents/:id/runs': 'decide document',
  'POST /api/documents/:id/releases': 'release document',
  'GET /api/documents/:id/summary': 'read document',
  'POST /api/documents/:id/summary': 'read document',
  'GET /api/documents/:id/matter': 'read document',
  'POST /api/documents/:id/undo': 'decide document',
  'POST /api/documents/:id/activity': 'decide document',
  'GET /api/effect': 'everyone',
  'GET /api/effect/clock': 'decide somewhere',
  'GET /api/effect/functions/:name': 'everyone',
  'GET /api/effect/functions/:name/reviewed': 'everyone',
  'PUT /api/effect/functions/:name/parameters/:parameter': 'own house',
  'GET /api/effect/logged': 'everyone',
  'POST /api/effect/rounds': 'own house',
  'POST /api/effect/rounds/:round/end': 'own house',
  'POST /api/effect/rounds/:round/samples': 'decide somewhere',
  'POST /api/effect/samples/:sample/end': 'decide somewhere',
  'GET /api/functions': 'everyone',
  'GET /api/initiatives': 'everyone',
  'POST /api/initiatives': 'own house',
  'PUT /api/initiatives/:id': 'own house',
  'POST /api/initiatives/:id/steps': 'own house',
  'GET /api/figures': 'everyone',
  'GET /api/abilities': 'everyone',
  'GET /api/lessons': 'everyone',
  'POST /api/lessons': 'own house',
  'PUT /api/lessons/:id': 'own house',
  'GET /api/conclusions': 'everyone',
  'POST /api/conclusions': 'own house',
  'PUT /api/conclusions/:id': 'own house',
  'POST /api/conclusions/:id/withdraw': 'own house',
  'GET /api/horizon': 'everyone',
  'POST /api/horizon': 'own house',
  'PUT /api/horizon/:id': 'own house',
  'POST /api/horizon/:id/close': 'own house',
  'POST /api/horizon/todos/:id/done': 'own house',
  'GET /api/assessments/:kind/:subject': 'everyone',
  'PUT /api/assessments/:kind/:subject': 'own house',
  'GET /api/law/:act': 'everyone',
  'GET /api/log': 'audit house',
  'GET /api/log/check': 'audit house',
  'GET /api/log/export': 'audit house',
  'GET /api/log/names': 'audit house',
  'POST /api/matters': 'decide somewhere',
  'GET /api/me': 'everyone',
  'GET /api/people/:id/history': 'administer somewhere',
  'GET /api/portfolios': 'everyone',
  'POST /api/portfolios': 'own house',
  'GET /api/portfolios/:id': 'everyone',
  'POST /api/portfolios/:id/choices': 'own house',
  'GET /api/prices': 'everyone',
  'POST /api/prices': 'own house',
  'POST /api/prices/fixed': 'own house',
  'POST /api/prices/hours': 'own house',
  'GET /api/readings': 'read or audit or administer somewhere',
  'GET /api/reports': 'everyone',
  'POST /api/reports': 'own house',
  'GET /api/reports/:report': 'everyone',
  'GET /api/reports/:report/figures/:figure': 'everyone',
  'GET /api/reports/:report/file': 'everyone',
  'POST /api/reports/preview': 'everyone',
  'GET /api/sign-in/sample': 'open',
  'POST /api/sign-in/sample': 'open',
  'POST /api/sign-in/invitation': 'open',
  'GET /api/people': 'administer somewhere',
  'POST /api/people': 'administer somewhere',
  'POST /api/people/:id/invitations': 'administer somewhere',
  'POST /api/people/:id/leave': 'administer somewhere',
  'POST /api/people/:id/rights': 'administer somewhere',
  'POST /api/rights/:id/end': 'administer somewhere',
  'GET /api/releases/:id': 'read release',
  'GET /api/releases/:id/file': 'read release',
  'GET /api/releases/:id/decision': 'read release',
  'GET /api/releases/:id/mask-record': 'read release',
  'GET /api/releases/:id/record': 'read release',
  'GET /api/register/publisher': 'everyone',
  'PUT /api/register/publisher': 'own or administer house',
  'GET /api/documents/:id/persons': 'read document',
  'GET /api/requests': 'read somewhere',
  'POST /api/requests': 'decide somewhere',
  'GET /api/requests/:id': 'read request',
  'PATCH /api/requests/:id': 'decide request',
  'POST /api/requests/:id/acts': 'decide request',
  'POST /api/requests/:id/approvals': 'release request',
  'POST /api/requests/:id/documents': 'decide request',
  'POST /api/requests/:id/documents/remove': 'decide request',
  'POST /api/requests/:id/files': 'decide request',
  'GET /api/requests/:id/package': 'read request',
  'POST /api/requests/:id/packages': 'release request',
  'GET /api/requests/:id/persons/:person': 'read request',
  'POST /api/requests/:id/undo': 'decide request',
  'GET /api/search': 'everyone',
  'GET /api/stream': 'everyone',
  'GET /api/templates': 'everyone',
  'POST /api/templates': 'own or administer house',
  'DELETE /api/templates/:name': 'own or administer house',
  'GET /api/templates/:name': 'read somewhere',
  'POST /api/templates/:name/documents/:document': 'read document',
  'POST /api/templates/check': 'everyone',
  'GET /api/todo': 'everyone',
  'GET /healthz': 'open',
  'GET /in/:token': 'open',
  'GET /openapi.json': 'open',
  'GET /register': 'open',
  'GET /register.json': 'open',
  'GET /register/:name': 'open',
  'GET /register/catalog.jsonld': 'open',
  'POST /api/sign-in/passkey': 'open',
  'POST /api/sign-in/passkey/question': 'open',
  'POST /api/sign-in/password': 'open',
  'GET /api/incidents': 'own or audit house',
  'POST /api/incidents': 'read or own somewhere',
  'GET /api/incidents/:id': 'own or audit house',
  'POST /api/incidents/:id/notes': 'own house',
  'GET /api/incidents/export': 'own or audit house',
  'GET /api/weedings/:id/record': 'audit or administer house',
  'GET /api/retention': 'audit or administer house',
  'GET /api/retention/:class': 'audit or administer house',
  'GET /api/weedings': 'audit or administer house',
  'GET /api/weedings/:id': 'audit or administer house',
  'POST /api/weedings': 'administer house',
  'GET /api/holds': 'audit or administer house',
  'POST /api/holds': 'administer house',
  'DELETE /api/holds/:id': 'administer house',
  'POST /api/sign-out': 'everyone',
  'POST /api/units/second-reviewer': 'administer somewhere',
}

/** Who may do what, written out by hand: the program's own table is what is on trial. */
const mayDo: Record<string, readonly Role[]> = {
  read: ['caseworker', 'registrar', 'secretary', 'reader'],
  decide: ['caseworker', 'registrar', 'secretary'],
  release: ['caseworker', 'secretary'],
  own: ['function-owner'],
  audit: ['controller', 'auditor'],
  administer: ['administrator'],
}
type Held = 'own unit' | 'other unit' | 'whole' | 'nowhere'
const held: readonly Held[] = ['own unit', 'other unit', 'whole', 'nowhere']

function isLetIn(asks: string, role: Role, where: Held): boolean {
  if (asks === 'open' || asks === 'everyone') return true
  const words = asks.split(' ')
  const what = words.pop()!
  const may = words.some(word => mayDo[word]?.includes(role))
  if (!may || where === 'nowhere') return false
  if (what === 'house') return where === 'whole'
  return what === 'somewhere' || where !== 'other unit'
}

/** Words that stand in the document and nowhere else: met in an answer to the wrong person, something has leaked. */
const secrets = ['Hemlighetsfull', 'Torborg', 'Klintmark', '070-174', 'SN 2026-00718']
const ownUnit = 'Socialförvaltningen'
let document = ''
let release = ''
let request = ''

beforeAll(async () => {
  const bytes = new TextEncoder().encode('Torborg Klintmark ringde från 070-174 06 12 om sitt beslut.\n')
  document = await client.drop('Hemlighetsfull.txt', bytes)
  await client.until(document, 'reviewing', 'ready')
  await client.send('PATCH', `/api/documents/${document}`, { matter: 'SN 2026-00718' })
  const { findings } = (await (await client.get(`/api/documents/${document}/findings`)).json()) as {
    findings: { id: string }[]
  }
  const decisions = findings.map(({ id }) => ({ act: 'accept', finding: id }))
  await client.send('POST', `/api/documents/${document}/decisions`, { decisions })
  const asked = await client.send('POST', `/api/documents/${document}/releases`, { as: 'text', note: '' })
  release = ((await asked.json()) as { id: string }).id
  await client.until(document, 'released')
  const written = {
    dnr: 'SN 2026-00718',
    askedBy: 'Torborg Klintmark',
    receivedOn: '2026-11-20',
    matter: 'socialtjanst',
  }
  const made = await client.send('POST', '/api/requests', { ...written, twoPersons: false, pseudonyms: false })
  request = ((await made.json()) as { id: string }).id
  await client.send('POST', `/api/requests/${request}/documents`, { documents: [document] })
  await room.database.query.updateTable('document').set({ unit: ownUnit }).execute()
  await room.database.query.updateTable('request').set({ unit: ownUnit }).execute()
}, 60_000)

/** Whether somebody may read where the document is: everybody else meets no word of it, at any door, whatever the answer. */
const reads = (role: Role, where: Held): boolean =>
  mayDo.read!.includes(role) && (where === 'own unit' || where === 'whole')

const unitOf = { 'own unit': ownUnit, 'other unit': 'Miljöförvaltningen', whole: null } as const

async function someoneWith(role: Role, where: Held): Promise<Client> {
  const person = await personNamed(room, `${role} ${where}`, where === 'own unit' ? ownUnit : 'Miljöförvaltningen')
  if (where !== 'nowhere') {
    const given = { role, unit: unitOf[where], ground: 'Prov' }
    await room.database.transaction(tx => grant(tx, person.id, 'Prov', given, room.clock()))
  }
  const { secret } = await signIn(room, await makeLink(room, person))
  // From an address of one's own, as far as limits go.
  return carrying(address, {
    cookie: `kansli=${secret}`,
    'x-forwarded-for': `10.0.${roleNames.indexOf(role)}.${held.indexOf(where)}`,
  })
}

function idIn(url: string): string {
  if (url.includes('/requests/')) return request
  return url.includes('/releases/') && !url.includes('/documents/') ? release : document
}

const addressOf = (url: string): string =>
  url
    .replace(':id', idIn(url))
    .replace(':document', document)
    .replace(':number', '1')
    .replace(/:\w+/g, 'x')
    .replace(/\/search$/, '/search?q=Torborg+Klintmark')

/** Asks at a door; an answer that streams for ever is let go once it has begun. */
async function knock(who: Client, method: string, url: string): Promise<{ status: number; text: string }> {
  const stop = new AbortController()
  const path = addressOf(url)
  const answer = method === 'GET' ? await who.get(path, stop.signal) : await who.send(method, path)
  const streams = answer.headers.get('content-type')?.startsWith('text/event-stream')
  const text = streams ? '' : await answer.text()
  stop.abort()
  return { status: answer.status, text }
}

/** Signing out comes last: after it nobody is anybody. */
const inOrder = [...doors].sort((a, b) => Number(a.url.endsWith('/sign-out')) - Number(b.url.endsWith('/sign-out')))
const named = doors.map(door => `${door.method} ${door.url}`)

test('every route has a row, and every row a route', () => {
  expect(named.filter(name => !(name in rows))).toEqual([])
  expect(Object.keys(rows).filter(name => !named.includes(name))).toEqual([])
  expect(named.length).toBeGreaterThan(20)
})

test('every route says what it asks for, and the same as here', () => {
  expect(Object.fromEntries(doors.map(door => [`${door.method} ${door.url}`, door.asks]))).toEqual(rows)
})

describe.each(roleNames)('%s', role => {
  test.each(held)('with the right in: %s', { timeout: 60_000 }, async where => {
    const who = await someoneWith(role, where)
    const wrong: string[] = []
    for (const { method, url } of inOrder) {
      const asks = rows[`${method} ${url}`] ?? 'missing'
      const { status, text } = await knock(who, method, url)
      const told = `${method} ${url} → ${status}`
      if (status === 500) wrong.push(`${told}: a bug`)
      if (isLetIn(asks, role, where) === (status === 401 || status === 403)) wrong.push(told)
      const leaked = reads(role, where) ? [] : secrets.filter(secret => text.includes(secret))
      if (leaked.length > 0) wrong.push(`${told} tells ${leaked.join(', ')}`)
      if (!isLetIn(asks, role, where) && !text.startsWith('{"status":403')) wrong.push(`${told}: ${text.slice(0, 200)}`)
    }
    expect(wrong).toEqual([])
  })
})

/**
 * Doors that are open to who holds the right in any unit, and then act on something named in the address or the body: each is tried by
 * somebody who holds it elsewhere only. Of the municipality as a whole are collections (all may search them) and measuring rounds.
 */
const ofTheHouse = /^\S+ \/api\/(?:collections|effect)/
const ground = 'Prov av enhetens gräns'
const right = { role: 'reader', unit: ownUnit, ground }
type Try = (who: Client, at: { person: string; grant: string }) => Promise<Response>
const tries: Record<string, { role: Role; act: Try }> = {
  'POST /api/documents': {
    role: 'caseworker',
    act: who => {
      const form = new FormData()
      form.append('file', new Blob(['En rad.']), 'rad.txt')
      return who.upload(`/api/documents?unit=${encodeURIComponent(ownUnit)}`, form)
    },
  },
  'POST /api/incidents': {
    role: 'caseworker',
    act: who =>
      who.send('POST', '/api/incidents', {
        ...{ title: 'Missad uppgift', what: 'En uppgift stod kvar.', function: null, versions: [], unit: null },
        ...{ from: null, to: null, severity: 'low', foundAt: new Date().toISOString() },
        ...{ personalData: false, serious: false, document, finding: null },
      }),
  },
  'POST /api/matters': {
    role: 'caseworker',
    act: who => who.send('POST', '/api/matters', { documents: [document], matter: 'Annan enhets' }),
  },
  'POST /api/requests': {
    role: 'caseworker',
    act: who =>
      who.send('POST', '/api/requests', {
        ...{ dnr: null, askedBy: null, receivedOn: '2026-11-20', matter: 'allmant', unit: ownUnit },
        ...{ twoPersons: false, pseudonyms: false },
      }),
  },
  'GET /api/people/:id/history': {
    role: 'administrator',
    act: (who, { person }) => who.get(`/api/people/${person}/history`),
  },
  'POST /api/people': {
    role: 'administrator',
    act: who => who.send('POST', '/api/people', { name: 'Ny Person', unit: ownUnit, given: right }),
  },
  'POST /api/people/:id/invitations': {
    role: 'administrator',
    act: (who, { person }) => who.send('POST', `/api/people/${person}/invitations`),
  },
  'POST /api/people/:id/leave': {
    role: 'administrator',
    act: (who, { person }) => who.send('POST', `/api/people/${person}/leave`, { ground }),
  },
  'POST /api/people/:id/rights': {
    role: 'administrator',
    act: (who, { person }) => who.send('POST', `/api/people/${person}/rights`, right),
  },
  'POST /api/units/second-reviewer': {
    role: 'administrator',
    act: who => who.send('POST', '/api/units/second-reviewer', { unit: ownUnit, asked: true, ground }),
  },
  'POST /api/rights/:id/end': {
    role: 'administrator',
    act: (who, { grant: id }) => who.send('POST', `/api/rights/${id}/end`, { ground }),
  },
}

describe('a right that is held elsewhere', () => {
  test('is tried at every door that acts on what is named', () => {
    const acting = Object.entries(rows).filter(([name, asks]) => {
      const named = !name.startsWith('GET') || name.includes(':id')
      return asks.endsWith('somewhere') && named && !ofTheHouse.test(name)
    })
    expect(acting.map(([name]) => name).sort()).toEqual(Object.keys(tries).sort())
  })

  test.each(Object.entries(tries))('%s is shut, and changes nothing', async (_name, { role, act }) => {
    const { id } = await personNamed(room, 'Vendela Silverstråle', ownUnit)
    const given = { role: 'reader', unit: ownUnit, ground } as const
    const held = await room.database.transaction(tx => grant(tx, id, 'Prov', given, room.clock()))
    const who = await someoneWith(role, 'other unit')
    // What the house does by itself beside this, such as running what an earlier try asked for, is nobody's here.
    const events = () =>
      room.database.query
        .selectFrom('event')
        .select('number')
        .where('act', '<>', 'person.sign-in')
        .where('actor', '<>', 'Kansli')
        .execute()
    const before = (await events()).length
    const answer = await act(who, { person: id, grant: held })
    const text = await answer.text()
    expect([answer.status, JSON.parse(text).reason]).toEqual([403, 'no-right'])
    for (const secret of [...secrets, 'Vendela']) expect(text).not.toContain(secret)
    expect((await events()).length).toBe(before)
    if (role === 'administrator') expect(await (await who.get('/api/people')).text()).not.toContain('Vendela')
    // The same by somebody who holds it here is not shut.
    const own = await act(await someoneWith(role, 'own unit'), { person: id, grant: held })
    expect(own.status).toBeLessThan(300)
  })
})
