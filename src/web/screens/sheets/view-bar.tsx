// Over the document: page or text, which page, mask what is selected, and what the marks mean.
import type { RefObject } from 'react'
import type { DocumentWhole } from '#web/client/shapes.ts'
import { useWords } from '#web/language/language.tsx'
import type { Review } from '#web/screens/review/use-review.ts'

export type Show = 'page' | 'text'
type Props = {
  whole: DocumentWhole
  review: Review
  show: Show
  turn: (show: Show) => void
  page: number
  pageField: RefObject<HTMLInputElement | null>
  add: () => void
  go: (page: number) => void
}

export function ViewBar({ whole, review, show, turn, page, pageField, add, go }: Props) {
  const w = useWords()
  const pages = whole.pageList.length
  return (
    <div className="view-bar">
      {whole.hasImages && (
        <fieldset className="turn">
          <legend className="visually-hidden">{w('view')}</legend>
          {(['page', 'text'] as const).map(name => (
            <button key={name} type="button" aria-pressed={show === name} onClick={() => turn(name)}>
              {w(`view-${name}`)}
            </button>
          ))}
        </fieldset>
      )}
      {pages > 1 && (
        <form
          className="page-field"
          onSubmit={event => {
            event.preventDefault()
            const wanted = Number(pageField.current?.value)
            if (wanted >= 1 && wanted <= pages) go(wanted)
            pageField.current?.blur()
          }}
        >
          <label htmlFor="page-field">{w('page')}</label>
          <input
            key={page}
            ref={pageField}
            id="page-field"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={page}
          />
          <span>{w('of', { total: pages })}</span>
        </form>
      )}
      <button type="button" className={`button small${review.selected ? ' first' : ''}`} onClick={add}>
        {review.selected ? w('maskSelected') : w('addMask')} <kbd>a</kbd>
      </button>
      <Legend />
    </div>
  )
}

function Legend() {
  const w = useWords()
  return (
    <details className="legend small">
      <summary>{w('legend')}</summary>
      <ul>
        {(['accepted', 'proposed', 'doubtful', 'rejected', 'stays'] as const).map(standing => (
          <li key={standing}>
            <span className={`m k-mark is-${standing}`}>{w('legendSample')}</span> {w(`legend-${standing}`)}
          </li>
        ))}
        <li>
          <span className="m k-remark is-proposed">{w('legendSample')}</span> {w('legend-remark')}
        </li>
        {(['exists', 'missing', 'repealed', 'cannot-be-checked'] as const).map(status => (
          <li key={status}>
            <span className={`m k-reference is-proposed r-${status}`}>{w('legendSample')}</span> {w(`legend-${status}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
