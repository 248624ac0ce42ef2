// One finding in the list: what, where, how sure; opened it also says why and on what ground, and takes a decision.
import { Link, useParams } from '@tanstack/react-router'
import { memo, useEffect, useRef } from 'react'
import type { FindingRow } from '#web/client/shapes.ts'
import { useLanguage } from '#web/language/language.tsx'
import { Correction } from '#web/screens/corrections/correction.tsx'
import { canCorrect } from '#web/screens/corrections/mended.ts'
import { LawParagraph } from '#web/screens/review/law-paragraph.tsx'
import { isMark, lookOf, sameAs, standingOf, standingWord, sureWord } from '#web/screens/review/standing.ts'
import { useFindingWords } from '#web/screens/review/use-finding-words.ts'
import type { Review } from '#web/screens/review/use-review.ts'

type Props = {
  row: FindingRow
  chosen: boolean
  position: number
  total: number
  review: Review
  change: () => void
  ground: () => void
  seeInText: () => void
}

export const FindingItem = memo(
  function FindingItem({ row, chosen, position, total, review, change, ground, seeInText }: Props) {
    const { w } = useLanguage()
    const { title } = useFindingWords()
    const button = useRef<HTMLButtonElement>(null)
    const standing = standingOf(row)
    useEffect(() => {
      if (!chosen || !button.current) return
      button.current.closest('li')?.scrollIntoView({ block: 'nearest' })
      // Focus follows the choice while it is in the list or nowhere, so that keys and screen reader stay together.
      const now = window.document.activeElement
      if (now === null || now === window.document.body || now.closest('.finding-list'))
        button.current.focus({ preventScroll: true })
    }, [chosen])
    return (
      <li className={`finding ${lookOf(row)}${chosen ? ' chosen' : ''}`} aria-setsize={total} aria-posinset={position}>
        <button
          ref={button}
          type="button"
          className="finding-row"
          data-finding-row={row.id}
          aria-expanded={chosen}
          onClick={() => review.choose(row.id)}
        >
          <span className="sign" aria-hidden="true" />
          <span className="what">
            <strong>{title(row)}</strong>
            <span className="excerpt">{row.excerpt}</span>
          </span>
          <span className="where small">
            {w('where', { page: row.page, line: row.line })}
            <span className={`standing-word is-${row.fixed ? 'corrected' : standing}`}>{w(standingWord(row))}</span>
          </span>
        </button>
        {chosen && <Opened row={row} review={review} change={change} ground={ground} seeInText={seeInText} />}
      </li>
    )
  },
  (a, b) => a.row === b.row && a.chosen === b.chosen && a.position === b.position && !a.chosen && !b.chosen,
)

type OpenedProps = Pick<Props, 'row' | 'review' | 'change' | 'ground' | 'seeInText'>

function Opened({ row, review, change, ground, seeInText }: OpenedProps) {
  const { w, language } = useLanguage()
  const { whys } = useFindingWords()
  const { id: document } = useParams({ from: '/handling/$id' })
  const { finding } = row
  const sure = finding.sure.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 2 })
  return (
    <div className="opened">
      <dl>
        <div>
          <dt>{w('why')}</dt>
          <dd>
            {whys(row).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </dd>
        </div>
        <LawParagraph finding={finding} />
        <Ground row={row} />
        <InFile finding={finding} />
        <div>
          <dt>{w('howSure')}</dt>
          <dd>
            {w(sureWord(finding.sure))} <span className="muted">({sure})</span>
            {finding.kind === 'remark' && ` · ${w(`severity-${finding.severity}`)}`}
            {row.added && ` · ${w('addedByPerson')}`}
            {row.changed && ` · ${w('changedByPerson')}`}
          </dd>
        </div>
      </dl>
      <Correction row={row} />
      <Buttons row={row} review={review} change={change} ground={ground} />
      <button type="button" className="button bare small see-in-text" onClick={seeInText}>
        {w('seeInText')}
      </button>{' '}
      <Link className="small" to="/incidenter/ny" search={{ document, finding: row.id, function: row.function }}>
        {w('incidentReport')}
      </Link>
    </div>
  )
}

/** The section it rests on, who set it, and what was noted at the harm test. */
function Ground({ row: { finding, grounded } }: Pick<OpenedProps, 'row'>) {
  const { w } = useLanguage()
  if (!finding.ground && !grounded) return null
  return (
    <div>
      <dt>{w('ground')}</dt>
      <dd>
        {finding.ground ?? w('groundNone')}
        {grounded && <p className="small muted">{w('groundBy', { name: grounded.by })}</p>}
        {grounded?.note && <p>{grounded.note}</p>}
      </dd>
    </div>
  )
}

/** What became of the remark in the file it was written into: how it was settled there, and what was answered. */
function InFile({ finding: { noted } }: Pick<FindingRow, 'finding'>) {
  const { w } = useLanguage()
  if (!noted || (!noted.resolved && noted.replies.length === 0)) return null
  return (
    <div>
      <dt>{w('inFile')}</dt>
      <dd>
        {noted.resolved && <p>{w(noted.removed ? 'inFileRemoved' : 'inFileResolved')}</p>}
        {noted.replies.map(({ author, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same person may answer the same twice, and nothing is reordered
          <p key={i}>
            <span className="muted">{author ? w('inFileReply', { author }) : w('inFileReplyUnnamed')}</span> {text}
          </p>
        ))}
      </dd>
    </div>
  )
}

function Buttons({ row, review, change, ground }: Omit<OpenedProps, 'seeInText'>) {
  const { w } = useLanguage()
  const { take, leave } = useFindingWords()
  const same = sameAs(review.rows, row).length
  return (
    <div className="acts">
      {canCorrect(row) && (
        <button
          type="button"
          className={`button small${row.state === 'accepted' ? '' : ' first'}`}
          aria-pressed={row.fixed}
          onClick={() => review.correct(row)}
        >
          {w('correct')} <kbd>f</kbd>
        </button>
      )}
      <button
        type="button"
        className={`button small${row.state === 'accepted' || canCorrect(row) ? '' : ' first'}`}
        aria-pressed={row.state === 'accepted' && !row.fixed}
        onClick={() => review.take(row, 'accept')}
      >
        {take(row)} <kbd>Enter</kbd>
      </button>
      <button
        type="button"
        className="button small"
        aria-pressed={row.state === 'rejected'}
        onClick={() => review.take(row, 'reject')}
      >
        {leave(row)} <kbd>x</kbd>
      </button>
      {same > 1 && (
        <button type="button" className="button small" onClick={() => review.everywhere(row)}>
          {w('everywhere', { count: same })} <kbd>⇧ Enter</kbd>
        </button>
      )}
      {isMark(row) && (
        <button type="button" className="button small" aria-haspopup="dialog" onClick={change}>
          {w('changeLabel')} <kbd>e</kbd>
        </button>
      )}
      {isMark(row) && (
        <button type="button" className="button small" aria-haspopup="dialog" onClick={ground}>
          {w('changeGround')} <kbd>l</kbd>
        </button>
      )}
    </div>
  )
}
