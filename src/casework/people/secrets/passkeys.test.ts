// An authenticator made of node:crypto: every step of the verification is shown an answer that is wrong in that step alone.
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { algorithms, believed, Disbelief, type Registered, registered } from '#casework/people/secrets/passkeys.ts'

const site = { rpId: 'kansli.example.se', origins: ['https://kansli.example.se'] }
const challenge = 'q'.repeat(43)
const b64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const id = Buffer.from('0123456789abcdef')

type Said = { type: string; challenge: string; origin: string; crossOrigin: boolean }
const client = (said: Partial<Said>, type: string) =>
  b64(JSON.stringify({ type, challenge, origin: site.origins[0], crossOrigin: false, ...said }))

type Told = { rpId: string; flags: number; counter: number; id: Buffer }
function authenticator({ rpId = site.rpId, flags = 0x45, counter = 1, id: its = id }: Partial<Told> = {}): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(its.length)
  const head = [createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count]
  return Buffer.concat(flags & 0x40 ? [...head, Buffer.alloc(16), length, its, Buffer.alloc(77)] : head)
}

const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
}
const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' })

function made(name: keyof typeof pairs, said: Partial<Said> = {}, told: Partial<Told> = {}) {
  return {
    id: b64(id),
    clientDataJSON: client(said, 'webauthn.create'),
    authenticatorData: b64(authenticator(told)),
    publicKey: b64(spki(pairs[name].publicKey)),
    publicKeyAlgorithm: algorithms[name] as number,
  }
}

function answered(name: keyof typeof pairs, said: Partial<Said> = {}, told: Partial<Told> = {}, by?: KeyObject) {
  const clientDataJSON = client(said, 'webauthn.get')
  const bytes = authenticator({ flags: 0x05, counter: 2, ...told })
  const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
  const signature = sign(name === 'EdDSA' ? null : 'sha256', Buffer.concat([bytes, hash]), by ?? pairs[name].privateKey)
  return { id: b64(id), clientDataJSON, authenticatorData: b64(bytes), signature: b64(signature) }
}

describe.each(['ES256', 'EdDSA', 'RS256'] as const)('%s', name => {
  test('a new key is kept, and known again', () => {
    const key = registered(made(name), challenge, site)
    expect(key).toMatchObject({ id: b64(id), algorithm: algorithms[name], counter: 1 })
    expect(believed(answered(name), key, challenge, site)).toBe(2)
  })
})

const why = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof Disbelief) return error.message
    throw error
  }
  return 'believed'
}

const wrongs: [string, Partial<Said>, Partial<Told>][] = [
  ['type', { type: 'webauthn.other' }, {}],
  ['challenge', { challenge: 'w'.repeat(43) }, {}],
  ['origin', { origin: 'https://kansli.example.se.elsewhere.example' }, {}],
  ['origin', { origin: 'http://kansli.example.se' }, {}],
  ['cross-origin', { crossOrigin: true }, {}],
  ['rp-id', {}, { rpId: 'elsewhere.example' }],
]
test.each(wrongs)('a fault in %s is not believed, of a new key or a known one', (what, said, told) => {
  const key = registered(made('ES256'), challenge, site)
  expect(why(() => registered(made('ES256', said, told), challenge, site))).toBe(what)
  expect(why(() => believed(answered('ES256', said, told), key, challenge, site))).toBe(what)
})

test.each([
  ['user-present', 0x44],
  ['user-verified', 0x41],
  ['backup-state', 0x55],
  ['attested', 0x05],
])('a new key without %s is not believed', (what, flags) =>
  expect(why(() => registered(made('ES256', {}, { flags }), challenge, site))).toBe(what),
)

test('a new key must be of its own algorithm, and of the id it says', () => {
  const one = made('ES256')
  expect(why(() => registered({ ...one, publicKeyAlgorithm: algorithms.EdDSA }, challenge, site))).toBe('public-key')
  expect(why(() => registered({ ...one, publicKeyAlgorithm: -35 }, challenge, site))).toBe('algorithm')
  expect(why(() => registered({ ...one, publicKey: b64('no key') }, challenge, site))).toBe('public-key')
  expect(why(() => registered({ ...one, id: b64('another') }, challenge, site))).toBe('credential-id')
  expect(why(() => registered({ ...one, authenticatorData: b64('short') }, challenge, site))).toBe('length')
  expect(why(() => registered({ ...one, clientDataJSON: b64('no json') }, challenge, site))).toBe('type')
})

test('another’s signature, a changed answer and a copied key are not believed', () => {
  const key: Registered = registered(made('ES256'), challenge, site)
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  expect(why(() => believed(answered('ES256', {}, {}, stranger), key, challenge, site))).toBe('signature')
  const right = answered('ES256')
  const changed = authenticator({ flags: 0x05, counter: 9 })
  expect(why(() => believed({ ...right, authenticatorData: b64(changed) }, key, challenge, site))).toBe('signature')
  expect(why(() => believed({ ...right, signature: b64('x') }, key, challenge, site))).toBe('signature')
  expect(why(() => believed({ ...right, id: b64('another') }, key, challenge, site))).toBe('credential-id')
  expect(why(() => believed(answered('ES256', {}, { counter: 1 }), key, challenge, site))).toBe('counter')
  expect(why(() => believed(answered('ES256', {}, { counter: 0 }), key, challenge, site))).toBe('counter')
  // A key that does not count is let in, and stays so.
  expect(believed(answered('ES256', {}, { counter: 0 }), { ...key, counter: 0 }, challenge, site)).toBe(0)
})
