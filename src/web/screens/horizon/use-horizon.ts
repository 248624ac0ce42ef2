// What the screens of the horizon ask the server for, and what they change.
import { queryOptions } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type Item = Schemas['HorizonItem']
export type Todo = Schemas['HorizonTodo']
export type ItemBody = Schemas['HorizonChangeInput']['body']
export type Horizon = Schemas['HorizonList']

export const horizon = queryOptions({
  queryKey: ['horizon'],
  queryFn: () => got(api.GET('/api/horizon')),
  retry: false,
})

const at = <T extends string>(id: T) => ({ params: { path: { id } } })
/** `held` null: a new one. */
export const keepItem = (held: Item | null, body: ItemBody) =>
  held
    ? got(api.PUT('/api/horizon/{id}', { ...at(held.id), body: { body, from: held.version } }))
    : got(api.POST('/api/horizon', { body: { body } }))
export const closeItem = ({ id, version }: Item, why: string) =>
  got(api.POST('/api/horizon/{id}/close', { ...at(id), body: { why, from: version } }))
export const finishTodo = (id: Todo['id'], says: string) =>
  got(api.POST('/api/horizon/todos/{id}/done', { ...at(id), body: { says } }))
