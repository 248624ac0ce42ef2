// What goes over HTTP of lessons.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { LessonBody } from '#effect/lessons/lessons.ts'

export const LessonWhole = z.object({
  id: idOf('les'),
  number: z.int(),
  version: z.int(),
  body: LessonBody,
  by: z.string(),
  at: z.iso.datetime(),
})
export const LessonList = z.object({ lessons: z.array(LessonWhole), mayOwn: z.boolean() })
export const LessonNew = z.object({ body: LessonBody })
/** `from`: the version that was read. */
export const LessonChange = z.object({ body: LessonBody, from: z.int() })
export const LessonId = z.object({ id: idOf('les') })
