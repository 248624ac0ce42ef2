// Assignments over HTTP. Whoever is signed in may look: they are public decisions. Writing takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import { type Id, idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { assignmentOf, listAssignments, note, write, writeParty, writeStage } from '#effect/assignments/assignments.ts'
import * as wire from '#effect/assignments/assignments.wire.ts'
import type { Tx } from '#store/database.ts'

const tags = ['assignments']
const see = { right: 'everyone' } as const
const own = { right: 'own house' } as const
const One = z.object({ id: idOf('asg') })
const response = { 200: wire.Assignment }

export const assignmentRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const today = () => dateInSweden(room.clock())
    app.get(
      '/api/assignments',
      {
        config: see,
        schema: { tags, summary: 'Assignments, the newest first', response: { 200: wire.AssignmentList } },
      },
      async request => ({
        today: today(),
        mayWrite: signedIn(request).rights.may('own', 'house').granted,
        assignments: await listAssignments(room.database.query, today()),
      }),
    )
    app.get(
      '/api/assignments/:id',
      { config: see, schema: { tags, summary: 'An assignment', params: One, response } },
      request => assignmentOf(room.database.query, request.params.id, today()),
    )
    app.post(
      '/api/assignments',
      {
        config: own,
        schema: {
          tags,
          summary: 'Writes an assignment down',
          body: wire.AssignmentWriting,
          response: { 201: wire.AssignmentMade },
        },
      },
      async (request, reply) => {
        const by = signedIn(request).person.name
        const id = await room.database.transaction(tx => write(tx, null, request.body, by, room.clock()))
        return reply.code(201).send({ id })
      },
    )
    await app.register(changes(room))
  }

const changes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    /** One act in one transaction, and then how it stands. */
    const act = async (id: Id<'asg'>, change: (tx: Tx, at: Date) => Promise<unknown>) => {
      const at = room.clock()
      await room.database.transaction(tx => change(tx, at))
      return assignmentOf(room.database.query, id, dateInSweden(at))
    }
    const name = (request: Parameters<typeof signedIn>[0]) => signedIn(request).person.name
    app.put(
      '/api/assignments/:id',
      {
        config: own,
        schema: { tags, summary: 'Changes what is said of it', params: One, body: wire.AssignmentWriting, response },
      },
      request => act(request.params.id, (tx, at) => write(tx, request.params.id, request.body, name(request), at)),
    )
    app.post(
      '/api/assignments/:id/parties',
      {
        config: own,
        schema: { tags, summary: 'In samverkan with whom', params: One, body: wire.AssignmentPartyWriting, response },
      },
      request => act(request.params.id, (tx, at) => writeParty(tx, request.params.id, request.body, name(request), at)),
    )
    app.post(
      '/api/assignments/:id/stages',
      {
        config: own,
        schema: { tags, summary: 'A stage and its days', params: One, body: wire.AssignmentStageWriting, response },
      },
      request => act(request.params.id, (tx, at) => writeStage(tx, request.params.id, request.body, name(request), at)),
    )
    app.post(
      '/api/assignments/:id/entries',
      {
        config: own,
        schema: {
          tags,
          summary: 'A status update, a report, the end',
          params: One,
          body: wire.AssignmentEntryWriting,
          response,
        },
      },
      request => act(request.params.id, (tx, at) => note(tx, request.params.id, request.body, name(request), at)),
    )
  }
