// The people one administers, what has been done with one's rights, and the acts on them. After each act all is asked anew.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import { useTell } from '#web/parts/said.tsx'

type Schemas = components['schemas']
export type PersonShown = Schemas['PersonRow']
export type Units = Schemas['PeopleList']['units']
export type Invitation = Schemas['Invitation']
export type GrantAsked = Schemas['GrantRequestInput']

export const people = queryOptions({ queryKey: ['people'], queryFn: () => got(api.GET('/api/people')) })
export const readings = queryOptions({ queryKey: ['readings'], queryFn: () => got(api.GET('/api/readings')) })
export const history = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => got(api.GET('/api/people/{id}/history', { params: { path: { id } } })),
  })

/** An act on people: what is shown is asked anew, and what was done is told in one line. */
export function useAct<Asked, Given>(
  act: (asked: Asked) => Promise<Given>,
  say: string,
  done?: (given: Given) => void,
) {
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: given => {
      void client.invalidateQueries({ queryKey: ['people'] })
      if (say) tell(say)
      done?.(given)
    },
  })
}

const one = (id: string) => ({ params: { path: { id } } })
export const give = (person: string) => (body: GrantAsked) =>
  got(api.POST('/api/people/{id}/rights', { ...one(person), body }))
export const endRight = (right: string) => (ground: string) =>
  got(api.POST('/api/rights/{id}/end', { ...one(right), body: { ground } }))
export const leave = (person: string) => (ground: string) =>
  got(api.POST('/api/people/{id}/leave', { ...one(person), body: { ground } }))
export const inviteAgain = (person: string) => () => got(api.POST('/api/people/{id}/invitations', one(person)))
export const askSecond = (body: Schemas['UnitSecondRequestInput']) =>
  got(api.POST('/api/units/second-reviewer', { body }))
export const invite = (body: Schemas['InviteRequestInput']) => got(api.POST('/api/people', { body }))
