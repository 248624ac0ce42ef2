// What the screens of weeding ask the server for, and what they change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type DueClass = Schemas['DueClass']
export type Weeding = Schemas['WeedingShown']
export type WeedingAsked = Schemas['WeedingRequestInput']
export type HoldAsked = Schemas['HoldRequestInput']

export const due = queryOptions({
  queryKey: ['weeding', 'due'],
  queryFn: () => got(api.GET('/api/retention')),
  retry: false,
})

export const dueRows = (name: DueClass['id']) =>
  queryOptions({
    queryKey: ['weeding', 'due', name],
    queryFn: () => got(api.GET('/api/retention/{class}', { params: { path: { class: name }, query: { limit: 50 } } })),
  })

const isRunning = (one: Weeding | undefined) => one?.state === 'running'

export const weedings = queryOptions({
  queryKey: ['weeding', 'records'],
  queryFn: () => got(api.GET('/api/weedings')),
  retry: false,
  // A weeding that runs tells nobody: it is asked for until it is done.
  refetchInterval: query => (query.state.data?.weedings.some(isRunning) ? 1000 : false),
})

export const weeding = (id: string) =>
  queryOptions({
    queryKey: ['weeding', 'records', id],
    queryFn: () => got(api.GET('/api/weedings/{id}', { params: { path: { id } } })),
    refetchInterval: query => (isRunning(query.state.data) ? 1000 : false),
  })

export const holds = queryOptions({
  queryKey: ['weeding', 'holds'],
  queryFn: () => got(api.GET('/api/holds')),
  retry: false,
})

/** Does it, and asks for everything about weeding anew. */
export function useWeedingAct<T, R>(act: (given: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['weeding', 'log', 'queue']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

export const order = (body: WeedingAsked) => got(api.POST('/api/weedings', { body }))
export const hold = (body: HoldAsked) => got(api.POST('/api/holds', { body }))
export const lift = (id: string) => got(api.DELETE('/api/holds/{id}', { params: { path: { id } } }))
