// Lessons over HTTP: whoever is signed in may look and search; writing takes the right to own.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { addLesson, changeLesson, type Lesson, listLessons } from '#effect/lessons/lessons.ts'
import * as wire from '#effect/lessons/lessons.wire.ts'

const One = z.object({ id: idOf('les') })
const tags = ['initiatives']
const own = { right: 'own house' } as const
const Asked = z.object({ q: z.string().max(200).optional() })
const shown = ({ at, ...plain }: Lesson): z.infer<typeof wire.LessonWhole> => ({ ...plain, at: at.toISOString() })

export const lessonRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    const { database, clock } = room
    app.get(
      '/api/lessons',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'Lessons, all or by words', querystring: Asked, response: { 200: wire.LessonList } },
      },
      async request => ({
        lessons: (await listLessons(database.query, request.query.q)).map(shown),
        mayOwn: signedIn(request).rights.may('own', 'house').granted,
      }),
    )
    app.post(
      '/api/lessons',
      {
        config: own,
        schema: { tags, summary: 'Writes a lesson down', body: wire.LessonNew, response: { 200: wire.LessonId } },
      },
      async request => {
        const by = signedIn(request).person.name
        return { id: await database.transaction(tx => addLesson(tx, request.body, by, clock())) }
      },
    )
    app.put(
      '/api/lessons/:id',
      {
        config: own,
        schema: {
          tags,
          summary: 'Changes a lesson',
          params: One,
          body: wire.LessonChange,
          response: { 200: wire.LessonId },
        },
      },
      async request => {
        const { id } = request.params
        const by = signedIn(request).person.name
        await database.transaction(tx => changeLesson(tx, id, request.body, by, clock()))
        return { id }
      },
    )
  }
