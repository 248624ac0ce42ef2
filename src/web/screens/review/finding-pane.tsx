// The findings of one function at a time, as a list that draws only what is seen, with the chosen one opened.
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { DocumentWhole, FindingRow } from '#web/client/shapes.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useWords } from '#web/language/language.tsx'
import { Slot, SlotRoom } from '#web/parts/slot.tsx'
import { MatterKind } from '#web/screens/grounds/matter-kind.tsx'
import { PersonHere } from '#web/screens/requests/person-here.tsx'
import { FindingItem } from '#web/screens/review/finding-item.tsx'
import { isOpen } from '#web/screens/review/standing.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = {
  whole: DocumentWhole
  all: readonly FindingRow[]
  names: readonly string[]
  active: string
  toFunction: (name: string) => void
  review: Review
  change: () => void
  ground: () => void
  seeInText: () => void
  /** What stands above the findings. */
  children: ReactNode
}

const chunk = 20 // findings drawn together

export function FindingPane({
  whole,
  all,
  names,
  active,
  toFunction,
  review,
  change,
  ground,
  seeInText,
  children,
}: Props) {
  const w = useWords()
  const { noneFound } = useHouseWords()
  const list = useRef<HTMLDivElement>(null)
  const { rows } = review
  useBackToTop(list, active)
  return (
    <section className="finding-pane" aria-label={w('findings')}>
      {children}
      <Tabs all={all} names={names} active={active} toFunction={toFunction} />
      <div className="finding-scroll" ref={list}>
        {active === 'mask' && <PersonHere document={whole} review={review} />}
        {active === 'mask' && <MatterKind review={review} />}
        <StillWorking whole={whole} active={active} />
        {rows.length === 0 && whole.progress === null && <p className="nothing muted">{noneFound(active)}</p>}
        <SlotRoom root={list}>
          <List review={review} change={change} ground={ground} seeInText={seeInText} />
        </SlotRoom>
      </div>
    </section>
  )
}

function List({ review, change, ground, seeInText }: Pick<Props, 'review' | 'change' | 'ground' | 'seeInText'>) {
  const { rows, chosen } = review
  const chunks = useMemo(() => {
    const out: FindingRow[][] = []
    for (let i = 0; i < rows.length; i += chunk) out.push(rows.slice(i, i + chunk))
    return out
  }, [rows])
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not a list to every screen reader
    <ol className="finding-list" role="list">
      {chunks.map((part, n) => (
        <Slot
          key={part[0]!.id}
          as="li"
          expect={`${part.length * 74}px`}
          held={chosen !== null && part.includes(chosen)}
        >
          {() => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <ol role="list">
              {part.map((row, i) => (
                <FindingItem
                  key={row.id}
                  row={row}
                  chosen={row === chosen}
                  position={n * chunk + i + 1}
                  total={rows.length}
                  review={review}
                  change={change}
                  ground={ground}
                  seeInText={seeInText}
                />
              ))}
            </ol>
          )}
        </Slot>
      ))}
    </ol>
  )
}

type TabsProps = Pick<Props, 'all' | 'names' | 'active' | 'toFunction'>

function Tabs({ all, names, active, toFunction }: TabsProps) {
  const w = useWords()
  const { functionTitle } = useHouseWords()
  const count = useMemo(() => {
    const found = new Map<string, { total: number; open: number }>()
    for (const row of all) {
      const so = found.get(row.function) ?? { total: 0, open: 0 }
      found.set(row.function, { total: so.total + 1, open: so.open + (isOpen(row) ? 1 : 0) })
    }
    return found
  }, [all])
  return (
    <nav className="function-tabs" aria-label={w('byFunction')}>
      {names.map((name, n) => (
        <button
          key={name}
          type="button"
          aria-current={name === active ? 'true' : undefined}
          onClick={() => toFunction(name)}
        >
          {functionTitle(name)} <span className="count">{count.get(name)?.total ?? 0}</span>
          <kbd>{n + 1}</kbd>
        </button>
      ))}
    </nav>
  )
}

function StillWorking({ whole, active }: { whole: DocumentWhole; active: string }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const run = whole.runs.findLast(r => r.function === active)
  if (whole.refusal) return <p className="notice gone">{refusal(whole.refusal.reason, whole.refusal.params)}</p>
  if (run?.state === 'refused')
    return (
      <p className="notice gone">
        {w('runRefused')} {run.refusal && refusal(run.refusal.reason, run.refusal.params)}
      </p>
    )
  if (whole.progress === null) return null
  const { step, done, total } = whole.progress
  return (
    <p className="notice" role="status">
      {total > 0 ? w(`step-${step}-of`, { done, total }) : w(`step-${step}`)}
    </p>
  )
}

function useBackToTop(list: React.RefObject<HTMLDivElement | null>, active: string): void {
  const was = useRef(active)
  useEffect(() => {
    if (was.current !== active) list.current?.scrollTo({ top: 0 })
    was.current = active
  }, [list, active])
}
