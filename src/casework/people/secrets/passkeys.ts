// Passkeys (WebAuthn Level 3): what the browser is asked, and the verification of what it answers, step by step as in §7.1 and §7.2.
// No attestation is asked for: which maker's key it is does not matter here. The public key is then taken from the browser's own
// accessor (SPKI), so no CBOR is read. Pure but for node:crypto; must not know people or where keys are kept.
import { createHash, createPublicKey, verify } from 'node:crypto'

/** Where the pages are: the name that keys are bound to, and the addresses they may be used from. */
export type Site = { rpId: string; origins: readonly string[] }

export type Registered = { id: string; publicKey: string; algorithm: number; counter: number }
export type Registration = {
  id: string
  clientDataJSON: string
  authenticatorData: string
  publicKey: string
  publicKeyAlgorithm: number
}
export type Assertion = { id: string; clientDataJSON: string; authenticatorData: string; signature: string }

/** COSE algorithms asked for: ES256, EdDSA, RS256. */
export const algorithms = { ES256: -7, EdDSA: -8, RS256: -257 } as const

/** Why an answer is not believed: for tests and the log, never for who tried. */
export class Disbelief extends Error {}
const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Disbelief(what)
}

const fromBase64url = (text: string): Buffer => Buffer.from(text, 'base64url')
const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()

/** The challenge that an answer says it answers, not yet verified: to find the question by. */
export function challengeOf(clientDataJSON: string): string {
  const { challenge } = clientDataOf(clientDataJSON)
  return typeof challenge === 'string' ? challenge : ''
}

function clientDataOf(clientDataJSON: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(fromBase64url(clientDataJSON).toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** @throws Disbelief unless the browser asked this, for us, on our pages. */
function believeClient(clientDataJSON: string, type: string, challenge: string, { origins }: Site): void {
  const said = clientDataOf(clientDataJSON)
  demand(said.type === type, 'type')
  demand(said.challenge === challenge && challenge !== '', 'challenge')
  demand(typeof said.origin === 'string' && origins.includes(said.origin), 'origin')
  demand(said.crossOrigin !== true, 'cross-origin')
}

type Flags = { bytes: Buffer; counter: number; attested: boolean }

/** rpIdHash (32) · flags (1) · counter (4) · … (§6.1). @throws Disbelief unless a person was there and was verified. */
function believeAuthenticator(authenticatorData: string, { rpId }: Site): Flags {
  const bytes = fromBase64url(authenticatorData)
  demand(bytes.length >= 37, 'length')
  demand(bytes.subarray(0, 32).equals(sha256(rpId)), 'rp-id')
  const flags = bytes[32]!
  demand((flags & 0x01) !== 0, 'user-present')
  demand((flags & 0x04) !== 0, 'user-verified')
  // A key that is backed up must be one that can be (§6.1.3).
  demand((flags & 0x10) === 0 || (flags & 0x08) !== 0, 'backup-state')
  return { bytes, counter: bytes.readUInt32BE(33), attested: (flags & 0x40) !== 0 }
}

/** A new key, believed. @throws Disbelief */
export function registered(answer: Registration, challenge: string, site: Site): Registered {
  believeClient(answer.clientDataJSON, 'webauthn.create', challenge, site)
  const { bytes, counter, attested } = believeAuthenticator(answer.authenticatorData, site)
  demand(attested && bytes.length > 55, 'attested')
  // aaguid (16) · length of the id (2) · the id · the key
  const length = bytes.readUInt16BE(53)
  demand(length > 0 && length <= 1023 && bytes.length >= 55 + length, 'credential-id')
  const id = bytes.subarray(55, 55 + length).toString('base64url')
  demand(id === answer.id, 'credential-id')
  demand(
    Object.values(algorithms).some(one => one === answer.publicKeyAlgorithm),
    'algorithm',
  )
  const publicKey = fromBase64url(answer.publicKey).toString('base64')
  demand(isKeyFor(answer.publicKeyAlgorithm, publicKey), 'public-key')
  return { id, publicKey, algorithm: answer.publicKeyAlgorithm, counter }
}

/** The counter after a sign-in that is believed. @throws Disbelief */
export function believed(answer: Assertion, key: Registered, challenge: string, site: Site): number {
  believeClient(answer.clientDataJSON, 'webauthn.get', challenge, site)
  demand(answer.id === key.id, 'credential-id')
  const { bytes, counter } = believeAuthenticator(answer.authenticatorData, site)
  const signed = Buffer.concat([bytes, sha256(fromBase64url(answer.clientDataJSON))])
  const hash = key.algorithm === algorithms.EdDSA ? null : 'sha256'
  const ours = keyOf(key.publicKey)
  demand(ours !== null && isSigned(hash, signed, ours, fromBase64url(answer.signature)), 'signature')
  // A counter that does not rise is a copied key; keys that do not count say 0 always (§6.1.1).
  demand((counter === 0 && key.counter === 0) || counter > key.counter, 'counter')
  return counter
}

type Key = ReturnType<typeof createPublicKey>

const isSigned = (hash: string | null, signed: Buffer, key: Key, signature: Buffer): boolean => {
  try {
    return verify(hash, signed, key, signature)
  } catch {
    return false
  }
}

function keyOf(spki: string): Key | null {
  try {
    return createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' })
  } catch {
    return null
  }
}

function isKeyFor(algorithm: number, spki: string): boolean {
  const key = keyOf(spki)
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key ?? {}
  if (algorithm === algorithms.ES256) return type === 'ec' && details?.namedCurve === 'prime256v1'
  if (algorithm === algorithms.EdDSA) return type === 'ed25519'
  return type === 'rsa' && (details?.modulusLength ?? 0) >= 2048
}
