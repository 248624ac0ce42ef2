// The keys of the review. Letters do nothing while something is written, in a dialog, or when the person has turned them off.
import { useEffect, useRef } from 'react'
import { writing } from '#web/parts/key-help.tsx'
import { letterKeysOn } from '#web/parts/letter-keys.ts'
import { canCorrect } from '#web/screens/corrections/mended.ts'
import type { Review } from '#web/screens/review/use-review.ts'

export type KeyActs = {
  review: Review
  change(): void
  ground(): void
  add(): void
  goToPage(): void
  toFunction(number: number): void
  turnView(): void
  release(): void
  summarise(): void
  away(): void
}

export function useReviewKeys(acts: KeyActs): void {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
      if (window.document.querySelector('dialog[open]')) return
      if (event.key === 'Enter' ? enter(latest.current, event) : letter(latest.current, event)) event.preventDefault()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}

/** Enter belongs to the button or link that has focus, unless that is a row of the list. */
function enter({ review }: KeyActs, event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement
  const elsewhere = target.closest('button, a, summary, input') && !target.closest('[data-finding-row]')
  if (elsewhere || !review.chosen) return false
  if (event.shiftKey) review.everywhere(review.chosen)
  else review.take(review.chosen, 'accept')
  return true
}

function letter(acts: KeyActs, event: KeyboardEvent): boolean {
  if (event.key === 'Escape') {
    acts.away()
    return true
  }
  if (!letterKeysOn()) return false
  const { review } = acts
  const { chosen } = review
  const keys: Record<string, () => void> = {
    j: () => review.move(chosen, 1),
    k: () => review.move(chosen, -1),
    f: () => chosen && canCorrect(chosen) && review.correct(chosen),
    x: () => chosen && review.take(chosen, 'reject'),
    e: acts.change,
    l: acts.ground,
    a: acts.add,
    u: review.undo,
    g: acts.goToPage,
    t: acts.turnView,
    r: acts.release,
    s: acts.summarise,
  }
  for (const number of [1, 2, 3, 4]) keys[String(number)] = () => acts.toFunction(number)
  const act = keys[event.key.toLowerCase()]
  act?.()
  return act !== undefined
}
