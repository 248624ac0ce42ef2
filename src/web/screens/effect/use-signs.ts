// Signs that somebody is at work on a document, for its handling time: when it is opened, and while keys or the pointer are used. At most
// one in twenty seconds. Who is not told: `sitting` is made up anew each time.
import { useEffect } from 'react'
import { api } from '#web/client/api.ts'

const everyMs = 20_000

const newSitting = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('')

/** A sign that does not come through is not sent again: one more or less changes nothing that can be told. */
export function useSigns(id: string, name: string | undefined): void {
  useEffect(() => {
    if (!name) return
    const sitting = newSitting()
    let last = 0
    const sign = () => {
      if (Date.now() - last < everyMs || window.document.visibilityState === 'hidden') return
      last = Date.now()
      void api
        .POST('/api/documents/{id}/activity', { params: { path: { id } }, body: { function: name, sitting } })
        .catch(() => {})
    }
    sign()
    const acts = ['keydown', 'pointerdown', 'wheel'] as const
    for (const act of acts) window.addEventListener(act, sign, { passive: true })
    return () => {
      for (const act of acts) window.removeEventListener(act, sign)
    }
  }, [id, name])
}
