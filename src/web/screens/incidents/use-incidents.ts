// What the screens of incidents ask the server for, and what they change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type IncidentRow = Schemas['IncidentRow']
export type IncidentWhole = Schemas['IncidentWhole']
export type IncidentClock = Schemas['IncidentClock']
type Report = Schemas['IncidentReportInput']
type Note = Schemas['IncidentNoteInput']

export const incidents = queryOptions({
  queryKey: ['incidents'],
  queryFn: () => got(api.GET('/api/incidents')),
  retry: false,
})

const one = (id: string) => ({ params: { path: { id } } })
export const incident = (id: string) =>
  queryOptions({
    queryKey: ['incidents', id],
    queryFn: () => got(api.GET('/api/incidents/{id}', one(id))),
    retry: false,
  })

function useAct<T, R>(act: (given: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['incidents', 'log']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

export const useReport = () => useAct((body: Report) => got(api.POST('/api/incidents', { body })))
export const useNote = (id: string) =>
  useAct((body: Note) => got(api.POST('/api/incidents/{id}/notes', { ...one(id), body })))
