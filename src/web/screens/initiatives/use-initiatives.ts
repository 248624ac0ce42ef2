// What the screens of initiatives, lessons, conclusions and abilities ask the server for, and what they change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type Initiative = Schemas['InitiativeWhole']
export type InitiativeBody = Schemas['InitiativeChangeInput']['body']
export type Step = Schemas['InitiativeStepAskedInput']
export type Lesson = Schemas['LessonWhole']
export type LessonBody = Schemas['LessonChangeInput']['body']
export type Conclusion = Schemas['ConclusionWhole']
export type ConclusionBody = Schemas['ConclusionChangeInput']['body']
export type Figure = Schemas['FigureShown']

const retry = false
export const initiatives = queryOptions({
  queryKey: ['initiatives'],
  queryFn: () => got(api.GET('/api/initiatives')),
  retry,
})
export const figures = queryOptions({ queryKey: ['figures'], queryFn: () => got(api.GET('/api/figures')), retry })
export const abilities = queryOptions({ queryKey: ['abilities'], queryFn: () => got(api.GET('/api/abilities')), retry })
export const lessons = (q: string) =>
  queryOptions({
    queryKey: ['lessons', q],
    queryFn: () => got(api.GET('/api/lessons', { params: { query: q ? { q } : {} } })),
    placeholderData: held => held,
    retry,
  })
export const conclusions = queryOptions({
  queryKey: ['conclusions'],
  queryFn: () => got(api.GET('/api/conclusions')),
  retry,
})

/** An act after which everything that may tell of it is asked for anew. */
export function useChange<T, R>(act: (given: T) => Promise<R>) {
  const client = useQueryClient()
  const keys = ['initiatives', 'figures', 'lessons', 'conclusions', 'horizon', 'assessment', 'log']
  return useMutation({
    mutationFn: act,
    onSuccess: () => Promise.all(keys.map(key => client.invalidateQueries({ queryKey: [key] }))),
  })
}

const at = <T extends string>(id: T) => ({ params: { path: { id } } })
export const addInitiative = (body: Schemas['InitiativeNewInput']) => got(api.POST('/api/initiatives', { body }))
export const changeInitiative = (id: Initiative['id'], body: InitiativeBody, from: number) =>
  got(api.PUT('/api/initiatives/{id}', { ...at(id), body: { body, from } }))
export const takeStep = (id: Initiative['id'], body: Step) =>
  got(api.POST('/api/initiatives/{id}/steps', { ...at(id), body }))
/** `held` null: a new one. */
export const keepLesson = (held: Lesson | null, body: LessonBody) =>
  held
    ? got(api.PUT('/api/lessons/{id}', { ...at(held.id), body: { body, from: held.version } }))
    : got(api.POST('/api/lessons', { body: { body } }))
export const keepConclusion = (held: Conclusion | null, body: ConclusionBody) =>
  held
    ? got(api.PUT('/api/conclusions/{id}', { ...at(held.id), body: { body, from: held.version } }))
    : got(api.POST('/api/conclusions', { body: { body } }))
export const withdrawConclusion = ({ id, version }: Conclusion, why: string) =>
  got(api.POST('/api/conclusions/{id}/withdraw', { ...at(id), body: { why, from: version } }))
