// A part of an assignment that is written row by row: heading, table, and the dialog in which one row is written or changed.
import { type ReactNode, useState } from 'react'
import { Dialog } from '#web/parts/dialog.tsx'

type Props<T> = {
  id: string
  /** `of`: the dialog's heading over a row that is there. */
  words: { title: string; none: string; add: string; of: (one: T) => string }
  isEmpty: boolean
  mayWrite: boolean
  table: (onChange: ((one: T) => void) | null) => ReactNode
  form: (one: T | null, onClose: () => void) => ReactNode
}

export function WrittenPart<T extends object>({ id, words, isEmpty, mayWrite, table, form }: Props<T>) {
  const [writing, write] = useState<T | 'new' | null>(null)
  const one = writing === 'new' ? null : writing
  const close = () => write(null)
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      {isEmpty ? <p>{words.none}</p> : table(mayWrite ? write : null)}
      {mayWrite && (
        <p>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => write('new')}>
            {words.add}
          </button>
        </p>
      )}
      <Dialog open={writing !== null} onClose={close} title={one ? words.of(one) : words.add}>
        {form(one, close)}
      </Dialog>
    </section>
  )
}
