// The state of a review: which function is looked at, which finding is chosen, what is selected, and what may be done with it.
import { useCallback, useMemo, useState } from 'react'
import type { Span } from '#text/span.ts'
import type { DecisionAsked, FindingRow, MarkLabel } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'
import { isMark, isOpen, isSure, sameAs } from '#web/screens/review/standing.ts'
import { useDecisions } from '#web/screens/review/use-decisions.ts'

export type Selected = Span & { text: string; page: number }
export type Review = ReturnType<typeof useReview>

export function useReview(id: string, all: readonly FindingRow[], active: string, first: string | undefined) {
  const rows = useMemo(() => all.filter(row => row.function === active), [all, active])
  const [chosenId, setChosen] = useState<string | null>(first ?? null)
  const [selected, select] = useState<Selected | null>(null)
  const acts = useActs(id, rows, setChosen)
  const chosen = rows.find(row => row.id === chosenId) ?? null
  const open = useMemo(() => rows.filter(isOpen), [rows])
  const sure = useMemo(() => open.filter(isSure), [open])
  return { id, rows, open, sure, chosen, choose: setChosen, selected, select, ...acts }
}

function useActs(id: string, rows: readonly FindingRow[], choose: (id: string | null) => void) {
  const w = useWords()
  const tell = useTell()
  const { decide, undo: takeBack } = useDecisions(id)
  const undo = useCallback(
    () =>
      quietly(
        takeBack().then(answer => {
          const back = answer.findings[0]
          if (back) choose(back.id)
          tell(w('undone'))
        }),
      ),
    [takeBack, choose, tell, w],
  )
  const back = { label: w('undo'), act: undo }
  const send = (decisions: DecisionAsked[], said?: string) => {
    if (decisions.length === 0) return
    quietly(decide(decisions).then(() => said && tell(said, back)))
  }
  const onward = (from: FindingRow, done: ReadonlySet<string>) => {
    const at = rows.indexOf(from)
    const waits = (row: FindingRow) => isOpen(row) && !done.has(row.id)
    const next = rows.slice(at + 1).find(waits) ?? rows.slice(0, at).find(waits)
    if (next) choose(next.id)
    else tell(w('allDone'), back)
  }
  return {
    undo,
    move: (from: FindingRow | null, by: 1 | -1) => {
      const at = from ? rows.indexOf(from) + by : 0
      const next = rows[Math.min(rows.length - 1, Math.max(0, at))]
      if (next) choose(next.id)
    },
    take: (row: FindingRow, act: 'accept' | 'reject') => {
      send([{ act, finding: row.id }])
      onward(row, new Set([row.id]))
    },
    everywhere: (row: FindingRow) => {
      const act = row.state === 'rejected' ? 'reject' : 'accept'
      const state = act === 'accept' ? 'accepted' : 'rejected'
      const same = sameAs(rows, row).filter(other => other.state !== state)
      send(
        same.map(other => ({ act, finding: other.id })),
        w(act === 'accept' ? 'acceptedAll' : 'rejectedAll', { count: same.length }),
      )
      onward(row, new Set(same.map(other => other.id)))
    },
    takeAll: (some: readonly FindingRow[]) =>
      send(
        some.map(row => ({ act: 'accept' as const, finding: row.id })),
        w('acceptedAll', { count: some.length }),
      ),
    relabel: (row: FindingRow, label: MarkLabel) => {
      if (isMark(row)) send([{ act: 'change', finding: row.id, label }], w('changed'))
    },
    add: (span: Span, label: MarkLabel, everywhere: boolean) =>
      quietly(
        decide([{ act: 'add', label, span, everywhere }]).then(answer => {
          const added = answer.findings[0]
          if (added) choose(added.id)
          tell(w('added', { count: answer.findings.length }), back)
        }),
      ),
  }
}

/** Lets go of a promise whose fault useDecisions has already told. */
const quietly = (asked: Promise<unknown>): void => void asked.catch(() => {})
