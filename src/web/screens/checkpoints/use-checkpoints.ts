// What the checkpoints' screens ask and tell the server.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { components } from '#web/api.generated.ts'
import { api, got } from '#web/client/api.ts'

type Schemas = components['schemas']
export type CheckpointList = Schemas['CheckpointList']
export type Checkpoint = Schemas['CheckpointWhole']
export type Proposal = Schemas['ProposalRow']
export type Draft = Record<string, unknown>

export const checkpoints = (day: string | undefined, card: string | undefined) =>
  queryOptions({
    queryKey: ['checkpoints', day ?? '', card ?? ''],
    queryFn: () =>
      got(api.GET('/api/checkpoints', { params: { query: { ...(day && { day }), ...(card && { card }) } } })),
    placeholderData: before => before,
  })

export const proposals = queryOptions({
  queryKey: ['proposals'],
  queryFn: () => got(api.GET('/api/checkpoints/proposals')),
})

export const checkDraft = (draft: Draft) => got(api.POST('/api/checkpoints/check', { body: { draft } }))
export const sendProposal = (body: { draft: Draft; area: string; why: string }) =>
  got(api.POST('/api/checkpoints/proposals', { body }))
export const decideOn = (proposal: string, verb: 'publish' | 'reject') => {
  const params = { params: { path: { proposal } } }
  return verb === 'publish'
    ? got(api.POST('/api/checkpoints/proposals/{proposal}/publish', params))
    : got(api.POST('/api/checkpoints/proposals/{proposal}/reject', params))
}

/** Something done to the proposals; what stands on checkpoints is asked for anew. */
export function useProposing<Given>(
  act: (given: Given) => Promise<{ proposals: Proposal[] }>,
  done: (given: Given) => void,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: (now, given) => {
      client.setQueryData(proposals.queryKey, now)
      for (const key of ['checkpoints', 'cards', 'card', 'todo', 'log'])
        void client.invalidateQueries({ queryKey: [key] })
      done(given)
    },
  })
}
