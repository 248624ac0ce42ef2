// Passkeys as the browser has them: asks for one, and turns its answer into what the server reads. Must not know screens.
import { api, got } from '#web/client/api.ts'

const encoded = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const decoded = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0))

/** The browser has passkeys on secure addresses alone, https and the machine itself by the name of localhost; never at a bare number. */
export const hasPasskeys = (): boolean =>
  globalThis.isSecureContext && 'PublicKeyCredential' in globalThis && !/^[\d.]+$|^\[/.test(window.location.hostname)

/** Nobody answered, or the person stopped it. */
export class NoPasskey extends Error {}

async function chosen(asked: Promise<Credential | null>): Promise<PublicKeyCredential> {
  const key = await asked.catch(() => null)
  if (!(key instanceof PublicKeyCredential)) throw new NoPasskey()
  return key
}

/** Makes a passkey on the person's device and gives the server its public half. @throws NoPasskey, Problem */
export async function addPasskey(name: string, person: string): Promise<void> {
  const asked = await got(api.POST('/api/account/passkeys/question'))
  const key = await chosen(
    navigator.credentials.create({
      publicKey: {
        challenge: decoded(asked.challenge),
        rp: { id: asked.rpId, name: 'Kansli' },
        user: { id: decoded(asked.user), name: person, displayName: person },
        pubKeyCredParams: asked.algorithms.map(alg => ({ type: 'public-key', alg })),
        excludeCredentials: asked.known.map(id => ({ type: 'public-key', id: decoded(id) })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        attestation: 'none',
      },
    }),
  )
  const answer = key.response as AuthenticatorAttestationResponse
  const publicKey = answer.getPublicKey()
  if (!publicKey) throw new NoPasskey()
  const body = {
    name,
    id: encoded(key.rawId),
    clientDataJSON: encoded(answer.clientDataJSON),
    authenticatorData: encoded(answer.getAuthenticatorData()),
    publicKey: encoded(publicKey),
    publicKeyAlgorithm: answer.getPublicKeyAlgorithm(),
  }
  await got(api.POST('/api/account/passkeys', { body }))
}

/** Signs in by a passkey that the device holds for this house. @throws NoPasskey, Problem */
export async function signInByPasskey(): Promise<void> {
  const { challenge, rpId } = await got(api.POST('/api/sign-in/passkey/question'))
  const publicKey = { challenge: decoded(challenge), rpId, userVerification: 'required' } as const
  const key = await chosen(navigator.credentials.get({ publicKey }))
  const answer = key.response as AuthenticatorAssertionResponse
  const body = {
    id: encoded(key.rawId),
    clientDataJSON: encoded(answer.clientDataJSON),
    authenticatorData: encoded(answer.authenticatorData),
    signature: encoded(answer.signature),
  }
  await got(api.POST('/api/sign-in/passkey', { body }))
}
