// j and k go from answer to answer, Enter belongs to the link that has focus, and the way back leads to the answer one came from.
import { useEffect } from 'react'
import { writing } from '#web/parts/key-help.tsx'
import { letterKeysOn } from '#web/parts/letter-keys.ts'

let opened: string | null = null

/** Remembers the answer whose document is opened. */
export const remember = (answer: string): void => {
  opened = answer
}

/** On the way back the answer that was opened has focus again. */
export function useWayBack(count: number): void {
  useEffect(() => {
    if (!opened || count === 0) return
    const link = [...window.document.querySelectorAll<HTMLElement>('[data-answer]')].find(
      one => one.dataset.answer === opened,
    )
    opened = null
    link?.focus()
    link?.closest('li')?.scrollIntoView({ block: 'nearest' })
  }, [count])
}

export function useAnswerKeys(): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const by = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (by === 0 || event.ctrlKey || event.metaKey || event.altKey) return
      if (!letterKeysOn() || writing(event.target) || window.document.querySelector('dialog[open]')) return
      const links = [...window.document.querySelectorAll<HTMLElement>('[data-answer]')]
      const at = links.indexOf(window.document.activeElement as HTMLElement)
      const next = links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]
      if (!next) return
      event.preventDefault()
      next.focus()
      next.closest('li')?.scrollIntoView({ block: 'nearest' })
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [])
}
