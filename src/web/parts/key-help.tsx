// The keys of this screen, opened with ?. Single-letter keys can be turned off, for those who speak or dictate to their computer.
import { Fragment, useEffect } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { setLetterKeys, useLetterKeys } from '#web/parts/letter-keys.ts'
import type { ScreenWord } from '#words/screens.ts'

const everywhere: [string, ScreenWord][] = [
  ['?', 'keyHelp'],
  ['/', 'keySearch'],
  ['Esc', 'keyEscape'],
]
const inReview: [string, ScreenWord][] = [
  ['j', 'keyNext'],
  ['k', 'keyPrevious'],
  ['Enter', 'keyAccept'],
  ['x', 'keyReject'],
  ['Shift + Enter', 'keyEverywhere'],
  ['e', 'keyChange'],
  ['a', 'keyAdd'],
  ['u', 'keyUndo'],
  ['g', 'keyPage'],
  ['1 – 4', 'keyFunction'],
  ['t', 'keyView'],
  ['s', 'keySummary'],
  ['r', 'keyRelease'],
]

export function KeyHelp({ open, onOpen, review }: { open: boolean; onOpen: (open: boolean) => void; review: boolean }) {
  const w = useWords()
  const on = useLetterKeys()
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== '?' || !on || writing(event.target)) return
      event.preventDefault()
      onOpen(true)
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [on, onOpen])
  const keys = review ? [...inReview, everywhere[0]!, everywhere[2]!] : everywhere
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
