// What the screens of assignments ask the server for, and what they change.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'

type Schemas = components['schemas']
export type Assignment = Schemas['Assignment']
export type Stage = Schemas['AssignmentStage']
export type Party = Schemas['AssignmentParty']
export type Entry = Assignment['entries'][number]
export type Reminder = Schemas['AssignmentReminder']
export type AssignmentWriting = Schemas['AssignmentWritingInput']
export type StageWriting = Schemas['AssignmentStageWritingInput']
export type PartyWriting = Schemas['AssignmentPartyWritingInput']
export type EntryWriting = Schemas['AssignmentEntryWritingInput']

export const assignments = queryOptions({
  queryKey: ['assignments'],
  queryFn: () => got(api.GET('/api/assignments')),
})

/** One act; what is shown is asked for anew, and it is told that it is done. */
export function useAct<T, R>(act: (given: T) => Promise<R>, said: 'assignmentSaved' | 'entrySaved', done: () => void) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      for (const key of ['assignments', 'log']) void client.invalidateQueries({ queryKey: [key] })
      tell(w(said))
      done()
    },
  })
}

const at = (id: Assignment['id']) => ({ params: { path: { id } } })
export const writeNew = (body: AssignmentWriting) => got(api.POST('/api/assignments', { body }))
export const writeFacts = (id: Assignment['id'], body: AssignmentWriting) =>
  got(api.PUT('/api/assignments/{id}', { ...at(id), body }))
export const writeStage = (id: Assignment['id'], body: StageWriting) =>
  got(api.POST('/api/assignments/{id}/stages', { ...at(id), body }))
export const writeParty = (id: Assignment['id'], body: PartyWriting) =>
  got(api.POST('/api/assignments/{id}/parties', { ...at(id), body }))
export const writeEntry = (id: Assignment['id'], body: EntryWriting) =>
  got(api.POST('/api/assignments/{id}/entries', { ...at(id), body }))
