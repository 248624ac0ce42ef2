// What the functions' screens ask and tell the server, and what a reason is mended by.
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type CardRow = Schemas['CardRow']
export type CardWhole = Schemas['CardWhole']
export type Card = CardWhole['card']
export type Point = CardWhole['points'][number]
export type Answer = NonNullable<Point['evidence']>['answer']
export type Reason = CardWhole['verdict']['reasons'][number]
export type Status = Card['status']
export type Trial = NonNullable<Card['trial']>
export type ToDo = Schemas['ToDoRow']
export type ToDoWhole = Schemas['ToDoList']
export type CardVersion = Schemas['CardVersionRow']

export const cards = queryOptions({ queryKey: ['cards'], queryFn: () => got(api.GET('/api/cards')) })
export const todo = queryOptions({ queryKey: ['todo'], queryFn: () => got(api.GET('/api/todo')) })
const named = (name: string) => ({ params: { path: { name } } })
export const card = (name: string) =>
  queryOptions({ queryKey: ['card', name], queryFn: () => got(api.GET('/api/cards/{name}', named(name))) })
export const versions = (name: string) =>
  queryOptions({
    queryKey: ['card', name, 'versions'],
    queryFn: () => got(api.GET('/api/cards/{name}/versions', named(name))),
  })

/** Something done to a function: what it has become is shown at once, and everything that stands on it is asked for anew. */
export function useAct<Given>(name: string, act: (given: Given) => Promise<CardWhole>, done: (now: CardWhole) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: now => {
      client.setQueryData(['card', name], now)
      for (const key of ['cards', 'todo', 'log']) void client.invalidateQueries({ queryKey: [key] })
      void client.invalidateQueries({ queryKey: ['card', name, 'versions'] })
      done(now)
    },
  })
}

export const giveEvidence = (name: string, checkpoint: string, answer: Answer | null) =>
  got(api.PUT('/api/cards/{name}/evidence/{checkpoint}', { params: { path: { name, checkpoint } }, body: { answer } }))
export const decideStatus = (name: string, body: Schemas['StatusRequestInput']) =>
  got(api.POST('/api/cards/{name}/status', { ...named(name), body }))
export const stopFunction = (name: string, body: Schemas['StopRequestInput']) =>
  got(api.POST('/api/cards/{name}/stop', { ...named(name), body }))
export const resumeFunction = (name: string, why: string) =>
  got(api.POST('/api/cards/{name}/resume', { ...named(name), body: { why } }))
export const changeCard = (name: string, body: Schemas['CardChangeInput']) =>
  got(api.PUT('/api/cards/{name}', { ...named(name), body }))

/** What mends a reason. `field` is where on the card. */
export type Mend =
  | { by: 'evidence'; checkpoint: string }
  | { by: 'decision' | 'trial' | 'measure' | 'resume' }
  | { by: 'nothing' }
  | { by: 'retired' }
  | { by: 'card'; field: string }

const mends: Record<string, Mend> = {
  'function-unknown': { by: 'nothing' },
  'card-missing': { by: 'nothing' },
  'function-stopped': { by: 'resume' },
  'base-stopped': { by: 'nothing' },
  'variant-unit': { by: 'nothing' },
  'status-idea': { by: 'decision' },
  'status-retired': { by: 'retired' },
  'decides-by-itself': { by: 'card', field: 'decides' },
  prohibited: { by: 'card', field: 'aiAct.class' },
  'decision-missing': { by: 'decision' },
  'trial-unlimited': { by: 'trial' },
  'trial-not-begun': { by: 'trial' },
  'trial-ended': { by: 'trial' },
  'trial-unit': { by: 'trial' },
  'trial-full': { by: 'trial' },
  'evaluation-missing': { by: 'measure' },
  'evaluation-below': { by: 'measure' },
  drifted: { by: 'decision' },
}

export function mendOf({ id, params }: Reason): Mend {
  if (typeof params.checkpoint === 'string') return { by: 'evidence', checkpoint: params.checkpoint }
  return mends[id] ?? { by: 'nothing' }
}

/** What functions are called, by their cards: also those that a municipality has added. */
export function useFunctionTitles(): (name: string) => string {
  const held = useQuery(cards).data?.cards ?? []
  return name => held.find(one => one.name === name)?.title ?? name
}
