// Who sends a request, and whether it may be trusted: session cookie, host, origin, the token every change must carry, and the right
// that the route asks for. What a route asks for stands in its config (`right`); with one that says nothing the server does not start.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Found, type Named, placeOf } from '#app/place-of.ts'
import { Refusal } from '#base/refusal.ts'
import { sessionCookie } from '#casework/people/people.routes.ts'
import { csrfOf, type SignedIn, whoIs } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { onGround } from '#governance/log/log.ts'
import { type Act, type Asked, denied, isJustified, mayJustify, type What } from '#governance/rights/rights.ts'

/** A door of the house: a route, and what it asks for. */
export type Door = { method: string; url: string; asks: Asked | 'open' }

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route, in the order they were added. */
    doors: Door[]
  }
  interface FastifyRequest {
    signedIn: SignedIn | null
    /** By what right the request is done, as it shall stand in the log. */
    ground: Record<string, unknown> | null
  }
  interface FastifyContextConfig {
    /** Answers without a session. Everything else under /api needs one. */
    open?: boolean
    /** The right it takes: `read document`, `own somewhere`, `everyone` … */
    right?: Asked
    /** Takes files (multipart); everything else that changes takes JSON. */
    files?: boolean
  }
}

const csrfHeader = 'x-kansli-csrf'
const pages = '/*'

/** Guards every route. `hosts` are the names this server answers to: a page elsewhere that points its own name here is refused. */
export function guard(app: FastifyInstance, room: Room, hosts: readonly string[]): void {
  app.decorate('doors', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    if (url === pages) return // the bundled files, the same to everybody
    const asks = config?.open ? 'open' : config?.right
    if (!asks) throw new Error(`${method} ${url} declares no right`) // fails closed: the house does not start
    for (const one of [method].flat()) if (one !== 'HEAD') app.doors.push({ method: one, url, asks })
  })
  app.decorateRequest('signedIn', null)
  app.decorateRequest('ground', null)
  app.addHook('onRequest', async request => {
    if (!hosts.includes(request.hostname.toLowerCase())) throw new Refusal('not-allowed', { what: 'host' })
    const { open, right } = request.routeOptions.config
    if (open) {
      if (changes(request)) fromOwnOrigin(request)
      return
    }
    // By the route that was matched, not by the address as written: `/%61pi/…` and `http://host/api/…` reach the same doors.
    const route = request.routeOptions.url ?? decodedPath(request.url)
    if (!route.startsWith('/api')) return
    const secret = request.cookies[sessionCookie]
    request.signedIn = secret ? await whoIs(room, secret) : null
    if (!request.signedIn) throw new Refusal('not-signed-in')
    if (changes(request)) fromOwnPage(request, request.signedIn)
    if (request.routeOptions.url !== undefined) request.ground = await allowed(room, request, request.signedIn, right)
  })
  app.addHook('preHandler', (request, _reply, done) => onGround(request.ground, done))
}

/** The ground on which it is allowed. @throws Refusal no-right, needs-reason, not-found */
async function allowed(
  room: Room,
  request: FastifyRequest,
  who: SignedIn,
  right: Asked | undefined,
): Promise<Record<string, unknown> | null> {
  if (right === 'everyone') return null
  if (right === undefined) throw new Refusal('not-allowed', { what: 'right' }) // a HEAD that a plug-in made
  const words = right.split(' ')
  const what = words.at(-1) as What
  const wanted = words.slice(0, -1).filter(word => word !== 'or') as Act[]
  const found = what === 'somewhere' || what === 'house' ? null : await placeOf(room, request.params as Named)
  // Where the address names nothing: those who may nothing of the kind are not told which names there are.
  const place = found?.place ?? (what === 'house' ? 'house' : 'somewhere')
  const verdicts = wanted.map(act => who.rights.may(act, place))
  const granted = verdicts.find(verdict => verdict.granted)
  if (granted) return ground(granted.act, granted.by)
  if (wanted[0] === 'read' && found) await readOthers(room, who, found)
  else throw await denied(room.database.query, wanted[0]!, place, room.clock())
  return { act: 'read', role: 'reason' }
}

/** Nothing when the document may be read on a written reason that has been given. @throws Refusal needs-reason, no-right */
async function readOthers(room: Room, { person, rights }: SignedIn, { document, place }: Found): Promise<void> {
  const at = room.clock()
  const { query } = room.database
  if (document === null || !mayJustify(rights, place.unit)) throw await denied(query, 'read', place, at)
  if (!(await isJustified(query, person.id, document, at)))
    throw new Refusal('needs-reason', { unit: place.unit, document })
}

const ground = (act: Act, { id, role, unit }: { id: string; role: string; unit: string | null }) => ({
  act,
  role,
  unit,
  grant: id,
})

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
  fromOwnOrigin(request)
  if (request.headers[csrfHeader] !== csrfOf(who.session)) throw new Refusal('not-allowed', { what: 'csrf' })
}

/** @throws Refusal not-allowed unless it says that it comes from our own pages, and wrong-usage for a body that a form elsewhere could send. */
function fromOwnOrigin(request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site, 'content-type': type = '' } = request.headers
  const refuse = (what: string) => new Refusal('not-allowed', { what })
  if (origin === undefined && site === undefined) throw refuse('origin')
  if (site !== undefined && site !== 'same-origin') throw refuse('origin')
  // Host alone, since a TLS proxy in front makes https of our http.
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)) throw refuse('origin')
  // JSON is what a foreign form cannot send; files are taken where the route says so.
  if (type.startsWith('multipart/') && !request.routeOptions.config.files)
    throw new Refusal('wrong-usage', { what: 'content-type' })
}
