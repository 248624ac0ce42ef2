// A term with what it means: shown under the pointer, at keyboard focus and by a press; Escape takes it away. What it means is read out with
// the term. It stands in the browser's top layer, so that no table or edge cuts it off.
import { useId, useRef } from 'react'
import { useWords } from '#web/language/language.tsx'
import type { Term as TermId } from '#words/effect/terms.ts'

const margin = 8

export function Term({ word }: { word: TermId }) {
  const w = useWords()
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const says = useRef<HTMLSpanElement>(null)
  const show = () => {
    const [held, box] = [says.current, button.current?.getBoundingClientRect()]
    if (!held || !box || held.matches(':popover-open')) return
    held.showPopover()
    const { width, height } = held.getBoundingClientRect()
    const isRoom = box.bottom + height + margin < innerHeight
    held.style.left = `${Math.max(margin, Math.min(box.left, innerWidth - width - margin))}px`
    held.style.top = `${isRoom ? box.bottom : box.top - height}px`
  }
  const hide = () => {
    if (says.current?.matches(':popover-open')) says.current.hidePopover()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer may rest on the term or on what it says; the button takes the keyboard
    <span className="term" onMouseEnter={show} onMouseLeave={hide}>
      <button
        ref={button}
        type="button"
        aria-describedby={id}
        onFocus={show}
        onBlur={hide}
        onClick={show}
        onKeyDown={event => event.key === 'Escape' && hide()}
      >
        {w(word)}
      </button>
      <span ref={says} id={id} role="tooltip" popover="manual" className="term-says">
        {w(`def-${word}`)}
      </span>
    </span>
  )
}
