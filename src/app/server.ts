// The HTTP server: puts guards, schemas and routes together. Knows nothing of what the routes do.
import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { decisionRoutes } from '#app/decision/decision.routes.ts'
import { groundRoutes } from '#app/decision/grounds.routes.ts'
import { saferHeaders } from '#app/doors/headers.ts'
import { complianceRoutes } from '#app/governing/compliance.routes.ts'
import { todoRoutes } from '#app/governing/todo.routes.ts'
import { variantRoutes } from '#app/governing/variants.routes.ts'
import { cardRoutes } from '#app/http/cards.routes.ts'
import { checkpointRoutes } from '#app/http/checkpoints.routes.ts'
import { copyRoutes } from '#app/http/copies.routes.ts'
import { houseRoutes } from '#app/http/house.routes.ts'
import { lawRoutes } from '#app/http/law.routes.ts'
import { logRoutes } from '#app/http/log.routes.ts'
import { openapi } from '#app/http/openapi.ts'
import { servePages } from '#app/http/pages.ts'
import { nameSchemas } from '#app/http/schemas.ts'
import { problems } from '#app/problems.ts'
import { chargeExport } from '#app/record/charge-export.routes.ts'
import { incidentRoutes } from '#app/record/incidents.routes.ts'
import { weedingRecordRoutes } from '#app/record/weeding-record.routes.ts'
import { registerRoutes } from '#app/register/register.routes.ts'
import { reportRoutes } from '#app/report/report.routes.ts'
import { packageRoutes } from '#app/requests/package.routes.ts'
import { sampleDoor } from '#app/sample/sample.routes.ts'
import { guard } from '#app/session.ts'
import { type Params, Refusal, type RefusalReason } from '#base/refusal.ts'
import { documentRoutes } from '#casework/documents/documents.routes.ts'
import { matterRoutes } from '#casework/matters/matters.routes.ts'
import { accountRoutes } from '#casework/people/account.routes.ts'
import { administerRoutes } from '#casework/people/administer.routes.ts'
import { peopleRoutes } from '#casework/people/people.routes.ts'
import { signInRoutes } from '#casework/people/sign-in.routes.ts'
import { releaseRoutes } from '#casework/release/release.routes.ts'
import { documentApprovalRoutes } from '#casework/requests/document-approval.routes.ts'
import { requestRoutes } from '#casework/requests/requests.routes.ts'
import { reviewRoutes } from '#casework/review/review.routes.ts'
import type { Room } from '#casework/room.ts'
import { runRoutes } from '#casework/runs/runs.routes.ts'
import { searchRoutes } from '#casework/search/search.routes.ts'
import { summaryRoutes } from '#casework/summaries/summaries.routes.ts'
import { templateRoutes } from '#casework/templates/templates.routes.ts'
import { weedingRoutes } from '#casework/weeding/weeding.routes.ts'
import { assessmentRoutes } from '#effect/assessment/assessment.routes.ts'
import { assignmentRoutes } from '#effect/assignments/assignments.routes.ts'
import { chargeRoutes } from '#effect/charges/charges.routes.ts'
import { conclusionRoutes } from '#effect/conclusions/conclusions.routes.ts'
import { horizonRoutes } from '#effect/horizon/horizon.routes.ts'
import { initiativeRoutes } from '#effect/initiatives/initiatives.routes.ts'
import { lessonRoutes } from '#effect/lessons/lessons.routes.ts'
import { effectRoutes } from '#effect/overview/effect.routes.ts'
import { portfolioRoutes } from '#effect/portfolio/portfolio.routes.ts'
import { reviewedRoutes } from '#effect/reviewed/reviewed.routes.ts'
import { sayRefusal } from '#words/refusals.ts'

export type ServerOptions = {
  /** Host names answered to, without port. */
  hosts: readonly string[]
  /** Addresses of the proxies whose word is taken for who asks. */
  proxy?: readonly string[]
  /** The address of the house as people write it, where a proxy stands in front: passkeys are bound to its name. */
  site?: string | undefined
  /** Largest file received, in bytes. */
  largestFile: number
  /** Serves the browser part. */
  pages: boolean
}

/** The routes of every room. */
const rooms = [
  peopleRoutes,
  administerRoutes,
  documentRoutes,
  matterRoutes,
  reviewRoutes,
  summaryRoutes,
  templateRoutes,
  releaseRoutes,
  requestRoutes,
  documentApprovalRoutes,
  packageRoutes,
  logRoutes,
  cardRoutes,
  todoRoutes,
  variantRoutes,
  runRoutes,
  checkpointRoutes,
  complianceRoutes,
  registerRoutes,
  houseRoutes,
  lawRoutes,
  copyRoutes,
  decisionRoutes,
  groundRoutes,
  searchRoutes,
  effectRoutes,
  reviewedRoutes,
  initiativeRoutes,
  lessonRoutes,
  conclusionRoutes,
  horizonRoutes,
  assessmentRoutes,
  reportRoutes,
  assignmentRoutes,
  chargeRoutes,
  chargeExport,
  portfolioRoutes,
  weedingRoutes,
  weedingRecordRoutes,
  incidentRoutes,
]

/** A server with every route, not yet listening. It does not come to be with a route that says nothing of its right. */
export async function buildServer(room: Room, options: ServerOptions): Promise<FastifyInstance> {
  nameSchemas()
  const trustProxy = options.proxy?.length ? [...options.proxy] : false
  const app = fastify({ bodyLimit: 4 * 1024 * 1024, forceCloseConnections: true, trustProxy })
  app.removeContentTypeParser('text/plain') // a form on a page elsewhere can send it; JSON it cannot
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerErrors(options.largestFile))
  await saferHeaders(app)
  await app.register(cookie)
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: 60_000,
    errorResponseBuilder: () => new Refusal('too-many-requests'),
  })
  await app.register(multipart, { limits: { fileSize: options.largestFile, files: 50, fields: 10 } })
  await app.register(swagger, openapi)
  guard(app, room, options.hosts)
  await sampleDoor(app, room)
  for (const routes of rooms) await app.register(routes(room, options.largestFile))
  for (const routes of [signInRoutes, accountRoutes]) await app.register(routes(room, options.site))
  if (options.pages) await servePages(app)
  app.setNotFoundHandler((request, reply) => {
    // An address of the browser part: it shows what is there. Addresses of the interface and of files are not pages.
    if (options.pages && request.method === 'GET' && !/^\/api\/|\.\w+$/.test(request.url.split('?')[0]!))
      return reply.type('text/html').header('cache-control', 'no-cache').sendFile('index.html')
    throw new Refusal('not-found')
  })
  return app
}

const answerErrors =
  (limit: number) => (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) => {
    const id = randomUUID()
    const known = asRefusal(error, { size: Number(request.headers['content-length'] ?? 0), limit })
    if (known && isPersonAtLink(request)) return sayPlainly(reply, known)
    if (known) return send(reply, problems[known.reason].status, known.reason, known.params, id)
    // A bug. The log gets where and what kind; never the body, which may hold personal data.
    console.error(
      JSON.stringify({ bug: id, route: request.routeOptions.url, method: request.method, stack: error.stack }),
    )
    return send(reply, 500, 'bug', {}, id)
  }

/** A sign-in link is opened by a person, not by the pages: they should read words. */
const isPersonAtLink = ({ url, headers }: FastifyRequest): boolean =>
  url.startsWith('/in/') && (headers.accept ?? '').includes('text/html')

const sayPlainly = (reply: FastifyReply, { reason, params }: Refusal) =>
  reply
    .code(problems[reason].status)
    .type('text/plain; charset=utf-8')
    .send(`${sayRefusal('sv', reason, params)}\n\nkansli sign-in-link`)

function asRefusal(error: FastifyError | Refusal, sizes: Params): Refusal | null {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error))
    return new Refusal('invalid-input', {
      what: error.validation.map(v => v.instancePath.slice(1) || error.validationContext || '').join(', '),
    })
  if (error.code === 'FST_REQ_FILE_TOO_LARGE' || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Refusal('file-too-large', sizes)
  if (error.statusCode && error.statusCode < 500) return new Refusal('wrong-usage', { what: error.code })
  return null
}

function send(reply: FastifyReply, status: number, reason: RefusalReason | 'bug', params: Params, id: string) {
  const title = reason === 'bug' ? 'Något gick fel hos oss' : sayRefusal('sv', reason, params)
  return reply.code(status).type('application/problem+json').send({ status, reason, params, title, id })
}
