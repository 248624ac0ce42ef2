// What the screens of templates ask the server for.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type TemplateRow = Schemas['TemplateRow']
export type TemplateWhole = Schemas['TemplateWhole']
export type TemplateTried = Schemas['TemplateTried']
export type TemplateFault = Schemas['TemplateFault']

export const templates = queryOptions({ queryKey: ['templates'], queryFn: () => got(api.GET('/api/templates')) })

export const template = (name: string) =>
  queryOptions({
    queryKey: ['templates', name],
    queryFn: () => got(api.GET('/api/templates/{name}', { params: { path: { name } } })),
  })
