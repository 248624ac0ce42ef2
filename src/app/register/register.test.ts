// The public register is what runs: a card that is changed, a function that is stopped, a decision, are seen in the very next request, in
// the page, the file and their tags. It follows the standards it names, and tells nothing that is the house's own.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '#test/desk.ts'

const { client, address } = await openDesk()
type Field = {
  attribute: string
  type: 'const' | 'uuid' | 'string' | 'date' | 'email' | 'url' | 'enum'
  required: boolean
  values?: string[]
  least?: number
  most?: number
}
const { fields } = JSON.parse(
  readFileSync(new URL('../../../knowledge/standards/algorithmic-transparency-0.3.1.json', import.meta.url), 'utf8'),
) as { fields: Field[] }

/** As anyone would ask: no cookie. */
const open = (path: string, tag?: string) => fetch(address + path, { headers: tag ? { 'if-none-match': tag } : {} })
const page = async (path = '/register') => (await open(path)).text()
const records = async (lang = 'sv') =>
  (await (await open(`/register.json?lang=${lang}`)).json()) as Record<string, string>[]
const held = async (name: string) =>
  (await (await client.get(`/api/cards/${name}`)).json()) as { card: Record<string, unknown>; version: number }

const shapes: Partial<Record<Field['type'], RegExp>> = {
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/,
}

/** What of a record breaks the standard's list of fields. */
function faultsOf(record: Record<string, unknown>): string[] {
  const known = new Set(fields.map(field => field.attribute))
  const strange = Object.keys(record).filter(key => !known.has(key))
  const broken = fields.flatMap(({ attribute, type, required, values, least = 0, most = 20_000 }) => {
    const value = record[attribute]
    if (value === undefined) return required ? [`${attribute} is missing`] : []
    if (typeof value !== 'string' || value.trim() === '') return [`${attribute} is no text`]
    if (values && !values.includes(value)) return [`${attribute}: ${value}`]
    if (value.length < least || value.length > most) return [`${attribute} has ${value.length} characters`]
    if (type === 'url') return URL.canParse(value) ? [] : [`${attribute}: ${value}`]
    return (shapes[type] ?? /./).test(value) ? [] : [`${attribute}: ${value}`]
  })
  return [...strange, ...broken]
}

beforeAll(async () => {
  const body = { name: 'Ekebyholms kommun', site: 'https://ekebyholm.example', email: 'kontakt@ekebyholm.example' }
  expect((await client.send('PUT', '/api/register/publisher', body)).status).toBe(200)
})

describe('the register is what runs', () => {
  test('a changed card is seen in the next request, and the tag is another', async () => {
    const before = await open('/register')
    const tag = before.headers.get('etag')!
    expect(before.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect((await open('/register', tag)).status).toBe(304)
    const { card, version } = await held('check')
    const purpose = 'Handlingar ska vara rätt första gången.'
    await client.send('PUT', '/api/cards/check', { card: { ...card, purpose }, version, why: 'klarare' })
    const after = await open('/register', tag)
    expect(after.status).toBe(200)
    expect(after.headers.get('etag')).not.toBe(tag)
    expect(await after.text()).toContain(purpose)
    expect((await records()).find(one => one.name === 'Granska')?.goal).toBe(purpose)
  })

  test('a stop is seen in the next request, and its reason is not told', async () => {
    const tags = await Promise.all(
      ['/register', '/register.json', '/register/mask'].map(async path => (await open(path)).headers.get('etag')),
    )
    const why = 'Torborg i växeln klagade på version 7'
    await client.send('POST', '/api/cards/mask/stop', { why, running: 'drain' })
    for (const [i, path] of ['/register', '/register.json', '/register/mask'].entries()) {
      const now = await open(path, tags[i]!)
      expect(now.status, path).toBe(200)
      const text = await now.text()
      expect(text, path).toContain('Stoppad sedan')
      expect(text, path).not.toContain('Torborg')
    }
    await client.send('POST', '/api/cards/mask/resume', { why: 'rättad' })
    expect(await page('/register/mask')).toContain('Får köras just nu.')
  })

  test('what runs by the gate is what the register says runs, function by function', async () => {
    await client.send('POST', '/api/cards/sources/stop', { why: 'prövas', running: 'drain' })
    const { cards } = (await (await client.get('/api/cards')).json()) as {
      cards: { name: string; status: string; verdict: { open: boolean } }[]
    }
    for (const { name, status, verdict } of cards) {
      const answer = await open(`/register/${name}`)
      if (status === 'idé') expect(answer.status, name).toBe(404)
      else expect((await answer.text()).includes('Får köras just nu.'), name).toBe(verdict.open)
    }
  })

  test('a decision moves a function in and out of it', async () => {
    expect((await open('/register/route')).status).toBe(404)
    const { version } = await held('route')
    const decision = {
      status: 'avvecklad',
      date: '2026-11-20',
      dnr: 'KS 2026-00101',
      by: 'Torborg Klintmark',
      note: 'x7y',
    }
    expect((await client.send('POST', '/api/cards/route/status', { decision, trial: null, version })).status).toBe(200)
    const text = await page('/register/route')
    expect(text).toContain('KS 2026-00101')
    expect(text).not.toMatch(/Torborg|x7y/)
  })
})

describe('the standards it names', () => {
  test.each(['sv', 'en'])('every record in %s is whole by the Algorithmic Transparency Standard', async lang => {
    const all = await records(lang)
    expect(all.length).toBeGreaterThanOrEqual(5)
    for (const record of all) expect(faultsOf(record), record.name).toEqual([])
  })
  test('a record that breaks the list is found out', async () => {
    const [record] = await records()
    const { goal: _, ...rest } = record!
    expect(faultsOf({ ...rest, status: 'går bra', own: 'x', description_short: 'a'.repeat(151) })).toEqual([
      'own',
      'description_short has 151 characters',
      'status: går bra',
      'goal is missing',
    ])
  })
  test('the catalogue has what DCAT-AP-SE demands', async () => {
    const answer = await open('/register/catalog.jsonld')
    expect(answer.headers.get('content-type')).toContain('application/ld+json')
    const catalog = (await answer.json()) as Record<string, Record<string, unknown>>
    for (const part of ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcterms:license', 'dcat:dataset'])
      expect(catalog, part).toHaveProperty([part])
    const set = catalog['dcat:dataset']!
    for (const part of ['dcterms:title', 'dcterms:description', 'dcterms:publisher', 'dcat:contactPoint', 'dcat:theme'])
      expect(set, part).toHaveProperty([part])
    const files = set['dcat:distribution'] as Record<string, { '@id': string }>[]
    expect(files.map(file => file['dcat:accessURL']!['@id'])).toEqual([
      'https://ekebyholm.example/register.json',
      'https://ekebyholm.example/register',
    ])
  })
})

test('anyone may read it, in Swedish and English, without a script', async () => {
  const text = await page()
  expect(text).toContain('<html lang="sv">')
  expect(text).not.toMatch(/<script/)
  expect(await page('/register?lang=en')).toContain('<html lang="en">')
  expect((await open('/register?lang=de')).status).toBe(400)
  expect((await open('/api/cards')).status).toBe(401)
})
