// The document in the middle: its pages one under another, as they look or as text. Both show the same findings.
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { DocumentWhole, FindingRow } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import { Slot, SlotRoom } from '#web/parts/slot.tsx'
import type { Review } from '#web/screens/review/use-review.ts'
import { PageSheet } from '#web/screens/sheets/page-sheet.tsx'
import { TextSheet } from '#web/screens/sheets/text-sheet.tsx'
import { type Show, ViewBar } from '#web/screens/sheets/view-bar.tsx'

type Props = {
  whole: DocumentWhole
  review: Review
  /** A sentence shown in its place, on which nobody decides. */
  quoted: FindingRow | null
  show: Show
  turn: (show: Show) => void
  page: number
  onPage: (page: number) => void
  /** Filled with what scrolls to a page, for those outside who want to go there. */
  jump: RefObject<(page: number) => void>
  /** Counts how many times a person has asked for a page. */
  turned: RefObject<number>
  pageField: RefObject<HTMLInputElement | null>
  add: () => void
}

export function DocumentView(props: Props) {
  const { whole, review, quoted, show, page, onPage, jump, turned } = props
  const w = useWords()
  const scroll = useRef<HTMLDivElement>(null)
  const byPage = useByPage(review.rows, quoted)
  const go = useCallback(
    (number: number) => {
      turned.current++
      const sheet = scroll.current?.querySelector<HTMLElement>(`[data-page="${number}"]`)
      if (sheet && scroll.current) scroll.current.scrollTop = sheet.offsetTop - 8
    },
    [turned],
  )
  jump.current = go
  usePageSeen(scroll, onPage)
  useFollow(scroll, quoted ?? review.chosen, show)
  return (
    <section className={`document-view as-${show}`} aria-label={w('document')}>
      <ViewBar {...props} go={go} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="sheets" ref={scroll} tabIndex={0} aria-label={w('pagesShown')}>
        <SlotRoom root={scroll}>
          {whole.pageList.map(facts => {
            const known = { facts, rows: byPage.get(facts.number) ?? none, review, id: whole.id }
            return (
              <Slot
                key={`${show}-${facts.number}`}
                name={{ 'data-page': facts.number }}
                expect={show === 'page' ? pageHeight(facts) : `${Math.max(120, (facts.end - facts.start) / 2)}px`}
                held={facts.number === review.chosen?.page || facts.number === page || facts.number === quoted?.page}
              >
                {() =>
                  show === 'page' ? (
                    <PageSheet {...known} />
                  ) : (
                    <TextSheet {...known} of={whole.pageList.length} isTable={whole.kind === 'xlsx'} />
                  )
                }
              </Slot>
            )
          })}
        </SlotRoom>
      </section>
    </section>
  )
}

const none: FindingRow[] = []

/** Findings by every page they touch: one that runs over a page break is drawn on both. */
function useByPage(rows: readonly FindingRow[], quoted: FindingRow | null): Map<number, FindingRow[]> {
  return useMemo(() => {
    const map = new Map<number, FindingRow[]>()
    for (const row of quoted ? [...rows, quoted] : rows)
      for (const page of new Set([row.page, ...row.boxes.map(box => box.page)])) {
        const there = map.get(page)
        if (there) there.push(row)
        else map.set(page, [row])
      }
    return map
  }, [rows, quoted])
}

/** The height of a page as drawn: the sheets' width is a container unit, so it needs no measuring. */
const pageHeight = ({ width, height }: { width: number; height: number }): string =>
  `calc((100cqw - 48px) * ${(height / (width || 1)).toFixed(4)} + 40px)`

/** Tells which page stands a third down in the view. */
function usePageSeen(scroll: RefObject<HTMLDivElement | null>, onPage: (page: number) => void): void {
  useEffect(() => {
    const element = scroll.current
    if (!element) return
    let asked = 0
    const look = () => {
      asked = 0
      const { left, top, width, height } = element.getBoundingClientRect()
      const there = window.document.elementFromPoint(left + width / 2, top + height / 3)?.closest('[data-page]')
      const number = Number(there?.getAttribute('data-page'))
      if (number) onPage(number)
    }
    const moved = () => {
      asked ||= requestAnimationFrame(look)
    }
    element.addEventListener('scroll', moved, { passive: true })
    return () => {
      cancelAnimationFrame(asked)
      element.removeEventListener('scroll', moved)
    }
  }, [scroll, onPage])
}

/** Brings the chosen finding into view, once its page has been drawn. */
function useFollow(scroll: RefObject<HTMLDivElement | null>, chosen: FindingRow | null, show: Show): void {
  const follow = chosen && `${show} ${chosen.page} ${chosen.id}`
  useEffect(() => {
    const element = scroll.current
    if (!element || !follow) return
    const [, page, id] = follow.split(' ')
    let tries = 0
    let timer: ReturnType<typeof setTimeout>
    const seek = () => {
      const mark = element.querySelector(`[data-finding="${id}"]`)
      const sheet = element.querySelector(`[data-page="${page}"]`)
      const target = mark ?? (tries === 0 ? sheet : null)
      if (target && !isSeen(element, target)) {
        const at = target.getBoundingClientRect().top - element.getBoundingClientRect().top
        element.scrollTop += at - (mark ? element.clientHeight / 3 : 8)
      }
      if (mark) bringSideways(element, mark)
      if (!mark && tries++ < 40) timer = setTimeout(seek, 50)
    }
    seek()
    return () => clearTimeout(timer)
  }, [scroll, follow])
}

/** Tables may be wider than the view. */
function bringSideways(view: Element, mark: Element): void {
  const outer = view.getBoundingClientRect()
  const inner = mark.getBoundingClientRect()
  if (inner.right > outer.right - 24 || inner.left < outer.left) view.scrollLeft += inner.left - outer.left - 48
}

function isSeen(view: Element, mark: Element): boolean {
  const outer = view.getBoundingClientRect()
  const inner = mark.getBoundingClientRect()
  return inner.top >= outer.top + 24 && inner.bottom <= outer.bottom - 24
}
