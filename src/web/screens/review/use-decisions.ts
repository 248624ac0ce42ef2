// A person's decisions: shown at once, sent in order, put right by the server's answer, and taken back one stroke at a time.
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, got } from '#web/client/api.ts'
import { decided, merged } from '#web/client/optimistic.ts'
import { asProblem } from '#web/client/problem.ts'
import { findings } from '#web/client/queries.ts'
import type { Decided, DecisionAsked, DocumentWhole } from '#web/client/shapes.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useTell } from '#web/parts/said.tsx'

export function useDecisions(id: string) {
  const client = useQueryClient()
  const tell = useTell()
  const { refusal } = useHouseWords()
  const { queryKey } = findings(id)
  const failed = (error: unknown) => {
    const { reason, params } = asProblem(error)
    tell(refusal(reason, params))
    void client.invalidateQueries({ queryKey })
  }
  const decide = useMutation({
    scope: { id },
    mutationFn: (decisions: DecisionAsked[]) =>
      got(api.POST('/api/documents/{id}/decisions', { params: { path: { id } }, body: { decisions } })),
    onMutate: async decisions => {
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, held => held && { canUndo: true, findings: decided(held.findings, decisions) })
    },
    onSuccess: answer => settleIn(client, id, answer),
    onError: failed,
  })
  const undo = useMutation({
    scope: { id },
    mutationFn: () => got(api.POST('/api/documents/{id}/undo', { params: { path: { id } } })),
    onSuccess: answer => settleIn(client, id, answer),
    onError: failed,
  })
  return { decide: decide.mutateAsync, undo: undo.mutateAsync }
}

function settleIn(client: QueryClient, id: string, answer: Decided): void {
  const removed = new Set(answer.removed)
  client.setQueryData(
    findings(id).queryKey,
    held =>
      held && {
        canUndo: answer.canUndo,
        findings: merged(
          held.findings.filter(row => !removed.has(row.id)),
          answer.findings,
        ),
      },
  )
  client.setQueryData<DocumentWhole>(['document', id], held => held && { ...held, ...answer.row })
  void client.invalidateQueries({ queryKey: ['readiness', id] })
}
