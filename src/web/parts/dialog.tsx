// A dialog: the browser's own, which holds focus inside, closes with Escape and gives focus back.
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '#web/language/language.tsx'

type Props = { open: boolean; onClose: () => void; title: string; children: ReactNode }

export function Dialog({ open, onClose, title, children }: Props) {
  const w = useWords()
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      dialog.querySelector<HTMLElement>('[data-first]')?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog ref={ref} aria-labelledby={heading} onClose={onClose}>
      {open && (
        <>
          <div className="dialog-head">
            <h2 id={heading}>{title}</h2>
            <button type="button" className="button bare small" onClick={onClose}>
              {w('close')} <kbd>Esc</kbd>
            </button>
          </div>
          <div className="dialog-body">{children}</div>
        </>
      )}
    </dialog>
  )
}
