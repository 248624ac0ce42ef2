// Assessments over HTTP: whoever is signed in may look; writing takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { type About, type Assessment, assess, assessmentOf } from '#effect/assessment/assessment.ts'
import * as wire from '#effect/assessment/assessment.wire.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import type { Rights } from '#governance/rights/rights.ts'

const tags = ['initiatives']
const One = z.object({ kind: z.enum(['function', 'initiative']), subject: z.string().min(1).max(60) })
const response = { 200: wire.AssessmentWhole }

function shown({ written, versions, ...plain }: Assessment, rights: Rights): z.infer<typeof wire.AssessmentWhole> {
  const said = versions.map(one => ({ ...one, at: one.at.toISOString() }))
  const mayOwn = rights.may('own', 'house').granted
  return { ...plain, written: written && said[0]!, versions: said, mayOwn }
}

export const assessmentRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    const known = () => ({ factors: learnEffect(room.knowledge('effect')), checkpoints: room.governed.checkpoints })
    const whole = async (about: About, rights: Rights) =>
      shown(await assessmentOf(database.query, known(), about, clock()), rights)
    app.get(
      '/api/assessments/:kind/:subject',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'The assessment of a function or an initiative', params: One, response },
      },
      request => whole(request.params, signedIn(request).rights),
    )
    app.put(
      '/api/assessments/:kind/:subject',
      {
        config: { right: 'own house' },
        schema: {
          tags,
          summary: 'Writes a version of an assessment',
          params: One,
          body: wire.AssessmentWriting,
          response,
        },
      },
      async request => {
        const { person, rights } = signedIn(request)
        const about = request.params
        await database.transaction(tx => assess(tx, known(), about, request.body, person.name, clock()))
        return whole(about, rights)
      },
    )
  }
