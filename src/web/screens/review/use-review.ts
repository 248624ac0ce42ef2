// The state of a review: which function is looked at, which finding is chosen, what is selected, and what may be done with it.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '#text/span.ts'
import type { DecisionAsked, FindingRow, GroundSet, MarkLabel } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { useTell } from '#web/parts/said.tsx'
import { canCorrect } from '#web/screens/corrections/mended.ts'
import { isMark, isOpen, isSure, sameAs } from '#web/screens/review/standing.ts'
import { useDecisions } from '#web/screens/review/use-decisions.ts'

export type Selected = Span & { text: string; page: number }
export type Review = ReturnType<typeof useReview>

/** `turned`: how many times a person has turned the page. */
export function useReview(
  id: string,
  all: readonly FindingRow[],
  active: string,
  first: string | undefined,
  turned: RefObject<number>,
) {
  const rows = useMemo(() => all.filter(row => row.function === active), [all, active])
  const [chosenId, setChosen] = useState<string | null>(first ?? null)
  const [selected, select] = useState<Selected | null>(null)
  const acts = useActs(id, rows, useFollowing(setChosen, chosenId, turned))
  const chosen = rows.find(row => row.id === chosenId) ?? null
  const open = useMemo(() => rows.filter(isOpen), [rows])
  const sure = useMemo(() => open.filter(isSure), [open])
  const correctable = useMemo(() => open.filter(canCorrect), [open])
  return { id, rows, open, sure, correctable, chosen, choose: setChosen, selected, select, ...acts }
}

type Choose = (id: string | null) => void
/** `follow` gives what to choose by once an answer has come: it does nothing when the person has gone elsewhere meanwhile. */
type Following = { choose: Choose; follow: () => Choose }

function useFollowing(choose: Choose, chosenId: string | null, turned: RefObject<number>): Following {
  const now = useRef(chosenId)
  useEffect(() => {
    now.current = chosenId
  }, [chosenId])
  const follow = useCallback(() => {
    const [was, page] = [now.current, turned.current]
    return (id: string | null) => {
      if (now.current === was && turned.current === page) choose(id)
    }
  }, [choose, turned])
  return useMemo(() => ({ choose, follow }), [choose, follow])
}

function useActs(id: string, rows: readonly FindingRow[], following: Following) {
  const w = useWords()
  const tell = useTell()
  const { choose } = following
  const { send, undo, add, ground, back } = useStrokes(id, following)
  const onward = (from: FindingRow, done: readonly FindingRow[]) => {
    const next = nextOpen(rows, from, new Set(done.map(row => row.id)))
    if (next) choose(next.id)
    else tell(w('allDone'), back)
  }
  return {
    undo,
    add,
    ground,
    move: (from: FindingRow | null, by: 1 | -1) => {
      const at = from ? rows.findIndex(row => row.id === from.id) + by : 0
      const next = rows[Math.min(rows.length - 1, Math.max(0, at))]
      if (next) choose(next.id)
    },
    take: (row: FindingRow, act: 'accept' | 'reject') => {
      send([{ act, finding: row.id }])
      onward(row, [row])
    },
    correct: (row: FindingRow) => {
      send([{ act: 'accept', finding: row.id, fixed: true }])
      onward(row, [row])
    },
    correctAll: (some: readonly FindingRow[]) => {
      const all = some.slice(0, most)
      send(
        all.map(row => ({ act: 'accept', finding: row.id, fixed: true })),
        w('correctedAll', { count: all.length }),
      )
    },
    everywhere: (row: FindingRow) => {
      const act = row.state === 'rejected' ? 'reject' : 'accept'
      const state = act === 'accept' ? 'accepted' : 'rejected'
      const same = sameAs(rows, row).filter(other => other.state !== state)
      const said = w(act === 'accept' ? 'acceptedAll' : 'rejectedAll', { count: same.length })
      send(onAll(same, act), said)
      onward(row, same)
    },
    takeAll: (some: readonly FindingRow[]) => send(onAll(some, 'accept'), w('acceptedAll', { count: some.length })),
    relabel: (row: FindingRow, label: MarkLabel) => {
      if (isMark(row)) send([{ act: 'change', finding: row.id, label }], w('changed'))
    },
  }
}

/** Sends strokes of decisions, and says what each did with a way back. */
function useStrokes(id: string, { follow }: Following) {
  const w = useWords()
  const tell = useTell()
  const { decide, undo: takeBack } = useDecisions(id)
  const undo = useCallback(() => {
    const choose = follow()
    return quietly(
      takeBack().then(answer => {
        const back = answer.findings[0]
        if (back) choose(back.id)
        tell(w('undone'))
      }),
    )
  }, [takeBack, follow, tell, w])
  const back = { label: w('undo'), act: undo }
  return {
    undo,
    back,
    send: (decisions: DecisionAsked[], said?: string) => {
      if (decisions.length > 0) quietly(decide(decisions).then(() => said && tell(said, back)))
    },
    ground: (some: readonly FindingRow[], set: GroundSet) => {
      const marks = some.filter(isMark).slice(0, most)
      const decisions = marks.map(row => ({ act: 'ground' as const, finding: row.id, ...set }))
      quietly(decide(decisions).then(() => tell(w('groundSaved', { count: marks.length }), back)))
    },
    add: (span: Span, label: MarkLabel, everywhere: boolean) => {
      const choose = follow()
      return quietly(
        decide([{ act: 'add', label, span, everywhere }]).then(answer => {
          const added = answer.findings[0]
          if (added) choose(added.id)
          tell(w('added', { count: answer.findings.length }), back)
        }),
      )
    },
  }
}

const most = 5000 // decisions the server takes in one stroke

const onAll = (rows: readonly FindingRow[], act: 'accept' | 'reject'): DecisionAsked[] =>
  rows.slice(0, most).map(row => ({ act, finding: row.id }))

/** The next that waits for a decision, after `from` first and then from the beginning. */
function nextOpen(rows: readonly FindingRow[], from: FindingRow, done: ReadonlySet<string>): FindingRow | undefined {
  const at = rows.findIndex(row => row.id === from.id)
  const waits = (row: FindingRow) => isOpen(row) && !done.has(row.id)
  return rows.slice(at + 1).find(waits) ?? rows.slice(0, Math.max(0, at)).find(waits)
}

/** Lets go of a promise whose fault useDecisions has already told. */
const quietly = (asked: Promise<unknown>): void => void asked.catch(() => {})
