// Says in one line what just happened, to eyes and to screen readers, with a way back where there is one.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

type Said = { text: string; undo?: { label: string; act: () => void } | undefined; at: number }
type Tell = (text: string, undo?: Said['undo']) => void
const Context = createContext<Tell>(() => {})
const shownFor = 6000 // milliseconds

export function SaidRoom({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const tell = useCallback<Tell>((text, undo) => setSaid({ text, undo, at: Date.now() }), [])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), shownFor)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Context value={tell}>
      {children}
      <div className="said" role="status" aria-live="polite">
        {said && (
          <div key={said.at}>
            <span>{said.text}</span>
            {said.undo && (
              <button type="button" className="button small" onClick={said.undo.act}>
                {said.undo.label}
              </button>
            )}
          </div>
        )}
      </div>
    </Context>
  )
}

/** Tells the person something in one line. */
export const useTell = (): Tell => useContext(Context)
