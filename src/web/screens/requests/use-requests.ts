// What the screens of requests ask the server for, and what they change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'
import type { ScreenWord } from '#words/screens.ts'

type Schemas = components['schemas']
export type RequestRow = Schemas['RequestRow']
export type Request = Schemas['RequestWhole']
export type Person = Schemas['RequestPerson']
export type PersonInDocument = Schemas['DocumentPersons']['persons'][number]
export type Written = Schemas['RequestMadeInput']
export type PersonAct =
  | { act: 'role'; persons: Person['id'][]; role: Person['role'] }
  | ({ act: 'decide'; persons: Person['id'][]; decision: Person['decision'] } & Partial<
      Pick<Person, 'ground' | 'test' | 'note'>
    >)
  | { act: 'merge'; person: Person['id']; into: Person['id'] }
  | { act: 'split'; person: Person['id']; mentions: number[] }

const at = (id: Request['id']) => ({ params: { path: { id } } })
const busy = ({ working, state }: Pick<Request, 'working' | 'state'>): boolean => working > 0 || state === 'releasing'

export const requests = queryOptions({
  queryKey: ['requests'],
  queryFn: () => got(api.GET('/api/requests')),
  refetchInterval: query => (query.state.data?.requests.some(busy) ? 3000 : false),
})

export const oneRequest = (id: Request['id']) =>
  queryOptions({
    queryKey: ['request', id],
    queryFn: () => got(api.GET('/api/requests/{id}', at(id))),
    refetchInterval: query => (query.state.data && busy(query.state.data) ? 1500 : false),
  })

export const mentions = (id: Request['id'], person: Person['id']) =>
  queryOptions({
    queryKey: ['mentions', id, person],
    queryFn: () => got(api.GET('/api/requests/{id}/persons/{person}', { params: { path: { id, person } } })),
  })

export const personsInDocument = (id: Schemas['DocumentRow']['id']) =>
  queryOptions({
    queryKey: ['document-persons', id],
    queryFn: () => got(api.GET('/api/documents/{id}/persons', { params: { path: { id } } })),
  })

/** An act that answers with the request as it now is; it is told that it is done. */
export function useChange<T>(change: (given: T) => Promise<Request>, said?: ScreenWord | ((given: T) => ScreenWord)) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (whole, given) => {
      client.setQueryData(oneRequest(whole.id).queryKey, whole)
      for (const key of ['requests', 'mentions', 'document-persons', 'findings', 'readiness', 'queue', 'log'])
        void client.invalidateQueries({ queryKey: [key] })
      if (said) tell(w(typeof said === 'function' ? said(given) : said))
    },
  })
}

export const makeRequest = (body: Written) => got(api.POST('/api/requests', { body }))
export const changeRequest = (id: Request['id'], body: Partial<Written>) =>
  got(api.PATCH('/api/requests/{id}', { ...at(id), body }))
export const actOn = (id: Request['id'], body: PersonAct) =>
  got(api.POST('/api/requests/{id}/acts', { ...at(id), body }))
export const undoAct = (id: Request['id']) => got(api.POST('/api/requests/{id}/undo', at(id)))
export const approve = (id: Request['id']) => got(api.POST('/api/requests/{id}/approvals', at(id)))
export const putIn = (id: Request['id'], documents: Schemas['DocumentRow']['id'][]) =>
  got(api.POST('/api/requests/{id}/documents', { ...at(id), body: { documents } }))
export const releaseAll = (id: Request['id'], as: 'text' | 'transcript') =>
  got(api.POST('/api/requests/{id}/packages', { ...at(id), body: { as, note: '' } }))
export const takeOut = (id: Request['id'], documents: Schemas['DocumentRow']['id'][]) =>
  got(api.POST('/api/requests/{id}/documents/remove', { ...at(id), body: { documents } }))

export const saidOf = ({ act }: PersonAct): ScreenWord =>
  (({ role: 'personRoleSet', decide: 'personDecided', merge: 'personMerged', split: 'personSplit' }) as const)[act]
