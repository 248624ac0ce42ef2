// The pages as a narrow list: which holds something to decide, which could not be read, and where one is.
import { useEffect, useMemo, useRef } from 'react'
import type { DocumentWhole, FindingRow, PageFacts } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { Slot, SlotRoom } from '#web/parts/slot.tsx'
import { isOpen } from '#web/screens/review/standing.ts'

type Props = { whole: DocumentWhole; rows: readonly FindingRow[]; page: number; go: (page: number) => void }
const chunk = 40 // pages drawn together
const height = 44 // pixels a page takes in the rail, as in review.css

export function PageRail({ whole, rows, page, go }: Props) {
  const w = useWords()
  const rail = useRef<HTMLElement>(null)
  const { pageList } = whole
  const counts = useMemo(() => countByPage(rows), [rows])
  const chunks = useMemo(() => {
    const out: PageFacts[][] = []
    for (let i = 0; i < pageList.length; i += chunk) out.push(pageList.slice(i, i + chunk))
    return out
  }, [pageList])
  useEffect(() => {
    rail.current?.querySelector(`[data-rail="${page}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [page])
  return (
    <nav className="rail" ref={rail} aria-label={w('pageList')}>
      <SlotRoom root={rail}>
        {chunks.map(part => (
          <Slot
            key={part[0]!.number}
            expect={`${part.length * height}px`}
            held={part.some(facts => facts.number === page)}
          >
            {() =>
              part.map(facts => (
                <Sheet
                  key={facts.number}
                  facts={facts}
                  counts={counts.get(facts.number)}
                  here={facts.number === page}
                  go={go}
                />
              ))
            }
          </Slot>
        ))}
      </SlotRoom>
    </nav>
  )
}

type Counts = { open: number; total: number }
type SheetProps = { facts: PageFacts; counts: Counts | undefined; here: boolean; go: (page: number) => void }

function Sheet({ facts, counts, here, go }: SheetProps) {
  const w = useWords()
  const { number, readable } = facts
  return (
    <button
      type="button"
      className="rail-page"
      data-rail={number}
      aria-current={here ? 'page' : undefined}
      onClick={() => go(number)}
    >
      <span className="visually-hidden">{w('page')} </span>
      {number}
      {!readable && (
        <span className="rail-sign unread">
          ?<span className="visually-hidden"> {w('notReadable')}</span>
        </span>
      )}
      {readable && counts && (
        <span className={`rail-sign ${counts.open > 0 ? 'open' : 'done'}`}>
          {counts.open || '✓'}
          <span className="visually-hidden"> {counts.open > 0 ? w('leftToDecide') : w('allDecidedHere')}</span>
        </span>
      )}
    </button>
  )
}

function countByPage(rows: readonly FindingRow[]): Map<number, Counts> {
  const counts = new Map<number, Counts>()
  for (const row of rows) {
    const { open, total } = counts.get(row.page) ?? { open: 0, total: 0 }
    counts.set(row.page, { open: open + (isOpen(row) ? 1 : 0), total: total + 1 })
  }
  return counts
}
