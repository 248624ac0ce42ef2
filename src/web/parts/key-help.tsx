// The keys of this screen, opened with ?. Single-letter keys can be turned off, for those who speak or dictate to their computer.
import { Fragment, useEffect } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import type { Keys } from '#web/parts/keys-of-screens.ts'
import { setLetterKeys, useLetterKeys } from '#web/parts/letter-keys.ts'

type Props = { open: boolean; onOpen: (open: boolean) => void; keys: Keys; onSearch: () => void }

/** Listens for the two keys that every screen has: help and search. */
export function KeyHelp({ open, onOpen, keys, onSearch }: Props) {
  const w = useWords()
  const on = useLetterKeys()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!['?', '/'].includes(event.key) || !on || writing(event.target)) return
      if (event.key === '/' && (event.defaultPrevented || window.document.querySelector('dialog[open]'))) return
      event.preventDefault()
      if (event.key === '?') onOpen(true)
      else onSearch()
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on, onOpen, onSearch])
  return (
    <Dialog open={open} onClose={() => onOpen(false)} title={w('keysHere')}>
      <dl className="keys">
        {keys.map(([key, word]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{w(word)}</dd>
          </Fragment>
        ))}
      </dl>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={event => setLetterKeys(event.target.checked)} />
        <span>{w('letterKeys')}</span>
      </label>
    </Dialog>
  )
}

/** Whether a key press belongs to something being written, so that no letter is taken from it. */
export const writing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)))
