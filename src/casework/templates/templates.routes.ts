// Templates over HTTP: the list, one of them, one's own written and removed, a document tried against one.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { attempt, checkText, remove, save, template, templates } from '#casework/templates/templates.ts'
import {
  TemplateChecked,
  TemplateList,
  TemplateName,
  TemplateRemoved,
  TemplateSaved,
  TemplateText,
  TemplateTried,
  TemplateWhole,
} from '#casework/templates/templates.wire.ts'

const One = z.object({ name: TemplateName })
const Trial = One.extend({ document: idOf('doc') })
const tags = ['templates']

export const templateRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    for (const routes of [lookingRoutes, writingRoutes]) await app.register(routes(room))
  }

const lookingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.get(
      '/api/templates',
      {
        config: { right: 'everyone' },
        schema: { tags, summary: 'Every template, and own files that are not used', response: { 200: TemplateList } },
      },
      () => templates(room),
    )
    app.get(
      '/api/templates/:name',
      {
        config: { right: 'read somewhere' },
        schema: { tags, summary: 'What one demands', params: One, response: { 200: TemplateWhole } },
      },
      request => template(room, request.params.name, signedIn(request).rights.units('read')),
    )
    app.post(
      '/api/templates/:name/documents/:document',
      {
        config: { right: 'read document' },
        schema: {
          tags,
          summary: 'Holds a document up to it; nothing is kept',
          params: Trial,
          response: { 200: TemplateTried },
        },
      },
      request => attempt(room, request.params.name, request.params.document),
    )
  }

const writingRoutes =
  (room: Room): FastifyPluginAsyncZod =>
  async app => {
    app.post(
      '/api/templates/check',
      {
        config: { right: 'everyone' },
        schema: {
          tags,
          summary: 'What is wrong in a template file, line by line',
          body: TemplateText,
          response: { 200: TemplateChecked },
        },
      },
      async request => checkText(request.body.json),
    )
    app.post(
      '/api/templates',
      {
        config: { right: 'own or administer house' },
        schema: {
          tags,
          summary: 'Writes a template of one’s own, when it has no fault',
          body: TemplateText,
          response: { 200: TemplateSaved },
        },
      },
      request => save(room, signedIn(request).person, request.body.json),
    )
    app.delete(
      '/api/templates/:name',
      {
        config: { right: 'own or administer house' },
        schema: { tags, summary: 'Removes one’s own', params: One, response: { 200: TemplateRemoved } },
      },
      async request => {
        await remove(room, signedIn(request).person, request.params.name)
        return { removed: true as const }
      },
    )
  }
