// Who sends a request, and whether it may be trusted: session cookie, host, origin and the token every change must carry.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#base/refusal.ts'
import { sessionCookie } from '#casework/people/people.routes.ts'
import { csrfOf, type SignedIn, whoIs } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
  interface FastifyContextConfig {
    /** Answers without a session. Everything else under /api needs one. */
    open?: boolean
  }
}

const csrfHeader = 'x-kansli-csrf'

/** Guards every route. `hosts` are the names this server answers to: a page elsewhere that points its own name here is refused. */
export function guard(app: FastifyInstance, room: Room, hosts: readonly string[]): void {
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async request => {
    if (!hosts.includes(request.hostname.toLowerCase())) throw new Refusal('not-allowed', { what: 'host' })
    if (request.routeOptions.config.open) return
    // By the route that was matched, not by the address as written: `/%61pi/…` and `http://host/api/…` reach the same doors.
    const route = request.routeOptions.url ?? decodedPath(request.url)
    if (!route.startsWith('/api')) return
    const secret = request.cookies[sessionCookie]
    request.signedIn = secret ? await whoIs(room, secret) : null
    if (!request.signedIn) throw new Refusal('not-signed-in')
    if (changes(request)) fromOwnPage(request, request.signedIn)
  })
}

/** The path of an address that no route matched, however it was written. */
function decodedPath(address: string): string {
  const { pathname } = new URL(address, 'http://localhost')
  try {
    return decodeURIComponent(pathname)
  } catch {
    return '/api' // cannot be told: shut
  }
}

const changes = (request: FastifyRequest): boolean => !['GET', 'HEAD'].includes(request.method)

/** @throws Refusal not-allowed unless the request carries the session's token and, if it names an origin, ours. */
function fromOwnPage(request: FastifyRequest, who: SignedIn): void {
  const { origin } = request.headers
  // Host alone, since a TLS proxy in front makes https of our http.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host))
    throw new Refusal('not-allowed', { what: 'origin' })
  if (request.headers[csrfHeader] !== csrfOf(who.session)) throw new Refusal('not-allowed', { what: 'csrf' })
}
