// The description of the interface (OpenAPI 3.1), made from the routes: what the generator cannot know is added here.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

type Schemas = Record<string, unknown>
type Operation = { responses?: Record<string, unknown>; requestBody?: unknown; security?: unknown }
type Described = { components?: { schemas?: Schemas }; paths?: Record<string, Record<string, Operation>> }

const description = `Everything the screens do. Sign in by the one-time link that the program prints, an invitation, a password or a passkey; send
the session cookie, and on every change Origin with the address you call and the header x-kansli-csrf with the value from GET /api/me. Errors are application/problem+json (RFC 9457).`

export const openapi: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: { title: 'Kansli', version: '0.1.0', description },
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'kansli' } } },
    security: [{ session: [] }],
  },
  transform: jsonSchemaTransform,
  transformObject: document => {
    const described = jsonSchemaTransformObject(document) as Described
    addProblems(described)
    describeFiles(described)
    dropUnused(described)
    return described as ReturnType<typeof jsonSchemaTransformObject>
  },
}

const ref = '#/components/schemas/'

function addProblems(described: Described): void {
  const problem = {
    description: 'What went wrong, as a reason with parameters',
    content: { 'application/problem+json': { schema: { $ref: `${ref}Problem` } } },
  }
  for (const path of Object.values(described.paths ?? {}))
    for (const operation of Object.values(path)) operation.responses = { ...operation.responses, default: problem }
}

/** Files go in by multipart and come out as bytes: neither has a zod schema. */
function describeFiles(described: Described): void {
  const upload = described.paths?.['/api/documents']?.post
  const file = { type: 'string', contentMediaType: 'application/octet-stream' }
  const files = { type: 'object', properties: { file: { type: 'array', items: file } }, required: ['file'] }
  if (upload) upload.requestBody = { required: true, content: { 'multipart/form-data': { schema: files } } }
}

/** Every named schema is registered once for sending and once for receiving; only those that a route speaks of are kept. */
function dropUnused(described: Described): void {
  const schemas = described.components?.schemas ?? {}
  const used = new Set<string>(['StreamMessage'])
  const look = (part: unknown) => {
    for (const [, name] of JSON.stringify(part ?? {}).matchAll(/"#\/components\/schemas\/(\w+)"/g))
      if (name && !used.has(name)) {
        used.add(name)
        look(schemas[name])
      }
  }
  look(described.paths)
  look(schemas.StreamMessage)
  for (const name of Object.keys(schemas)) if (!used.has(name)) delete schemas[name]
}
