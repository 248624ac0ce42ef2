// Names the wire schemas, so that OpenAPI and the typed client speak of DocumentRow and not of a nameless object.
import { z } from 'zod'
import * as wire from '#casework/wire.ts'

/** Registers each schema of the wire once, under its own name. */
export function nameSchemas(): void {
  for (const [name, schema] of Object.entries(wire))
    if (schema instanceof z.ZodObject && !z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id: name })
}
