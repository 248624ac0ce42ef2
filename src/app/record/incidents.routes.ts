// Incidents over HTTP: whoever works with documents may report one; those who answer for functions or audit see and note.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { incidentRow, incidentsAsCsv, incidentWhole } from '#app/record/incident-shown.ts'
import {
  IncidentList,
  IncidentNote,
  IncidentNumber,
  IncidentReport,
  IncidentWhole,
} from '#app/record/incidents.wire.ts'
import { dayInSweden } from '#base/clock.ts'
import { type Id, idOf } from '#base/id.ts'
import { attachment } from '#casework/attachment.ts'
import { documentRecord } from '#casework/documents/documents.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { incident, incidents, note, report } from '#governance/incidents/incidents.ts'
import { log } from '#governance/log/log.ts'

const tags = ['incidents']
const One = z.object({ id: idOf('inc') })
const see = { right: 'own or audit house' } as const

export const incidentRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const query = () => room.database.query
    const whole = async (id: Id<'inc'>) => incidentWhole(await incident(query(), room.reminders, id, room.clock()))
    app.get(
      '/api/incidents',
      { config: see, schema: { tags, summary: 'Incidents, newest first', response: { 200: IncidentList } } },
      async () => ({ incidents: (await incidents(query(), room.reminders, room.clock())).map(incidentRow) }),
    )
    app.get(
      '/api/incidents/:id',
      {
        config: see,
        schema: { tags, summary: 'An incident and what it touched', params: One, response: { 200: IncidentWhole } },
      },
      request => whole(request.params.id),
    )
    app.post(
      '/api/incidents/:id/notes',
      {
        config: { right: 'own house' },
        schema: {
          tags,
          summary: 'Notes a measure, a notice or its end',
          params: One,
          body: IncidentNote,
          response: { 200: IncidentWhole },
        },
      },
      async request => {
        const { person } = signedIn(request)
        const { id } = request.params
        await room.database.transaction(tx => note(tx, id, request.body, person.name, room.clock()))
        return whole(id)
      },
    )
    for (const routes of [reportRoute, exportRoute]) await app.register(routes(room))
  }

/** Whoever reads documents somewhere may report; one that points out a document must be allowed to read that. */
const reportRoute =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/incidents',
      {
        config: { right: 'read or own somewhere' },
        schema: { tags, summary: 'Reports an incident', body: IncidentReport, response: { 201: IncidentNumber } },
      },
      async (request, reply) => {
        const { person, rights } = signedIn(request)
        const { from, to, foundAt, ...given } = request.body
        if (given.document) {
          const { unit } = await documentRecord(room, given.document)
          await rights.must('read', { unit })
        }
        const days = { from: from ? dayInSweden(from).start : null, to: to ? dayInSweden(to).end : null }
        const id = await room.database.transaction(tx =>
          report(tx, { ...given, ...days, foundAt: new Date(foundAt) }, person.name, room.clock()),
        )
        const { record } = await incident(room.database.query, room.reminders, id, room.clock())
        return reply.code(201).send({ id, number: record.number })
      },
    )
  }

const exportRoute =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/incidents/export',
      { config: see, schema: { tags, summary: 'All incidents as a table', produces: ['text/csv'] } },
      async (request, reply) => {
        const { person } = signedIn(request)
        const found = await incidents(room.database.query, room.reminders, room.clock())
        const content = { as: 'csv', count: found.length }
        await room.database.transaction(tx =>
          log.append(tx, { actor: person.name, act: 'incident.export', subject: 'incidents', content }, room.clock()),
        )
        return reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', attachment('kansli-incidenter.csv'))
          .send(incidentsAsCsv(found))
      },
    )
  }
