// May the function run? The answer with every reason, beside each the button that leads to mending it; and what stands before the next status.

import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { me } from '#web/client/queries.ts'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { type CardWhole, mendOf, type Reason, type Status } from '#web/screens/functions/use-functions.ts'

/** Which dialog of a function is open. */
export type Opened =
  | { what: 'evidence'; checkpoint: string }
  | { what: 'status'; status: Status }
  | { what: 'stop' | 'resume' | 'measure' }
  | null
export type Open = (opened: Opened) => void
type Props = { whole: CardWhole; open: Open }

export function Gate({ whole, open }: Props) {
  const w = useWords()
  const { looked } = useCardWords()
  const mine = useQuery(me).data?.unit ?? ''
  const { verdict, card } = whole
  const own = card.variant?.units ?? []
  const unit = own.length > 0 && !own.includes(mine) ? own.join(', ') : mine
  return (
    <section className={`notice ${verdict.open ? 'good' : 'doubt'}`} aria-labelledby="gate-title">
      <h2 id="gate-title">{w('gateHeading')}</h2>
      <p role="status">
        {verdict.open ? w('gateIsOpen', { unit }) : w('gateIsShut', { count: verdict.reasons.length })}
      </p>
      {verdict.reasons.length > 0 && <Reasons reasons={verdict.reasons} whole={whole} open={open} />}
      <p className="small muted">{w('gateLooked', { at: instant(verdict.at), looked: looked(verdict.looked) })}</p>
      <Next whole={whole} open={open} />
    </section>
  )
}

function Reasons({ reasons, whole, open }: Props & { reasons: readonly Reason[] }) {
  const { reason } = useCardWords()
  return (
    <ul className="reasons">
      {reasons.map(one => (
        <li key={`${one.id} ${one.params.checkpoint ?? ''} ${one.params.figure ?? ''} ${one.params.set ?? ''}`}>
          <span className="sentence">{reason(one)}</span>
          <Mending one={one} whole={whole} open={open} />
        </li>
      ))}
    </ul>
  )
}

const labels = { evidence: 'mendEvidence', trial: 'mendTrial', measure: 'mendMeasure', resume: 'mendResume' } as const

function Mending({ one, whole, open }: Props & { one: Reason }) {
  const w = useWords()
  const mend = mendOf(one)
  const { may, card } = whole
  if (mend.by === 'nothing') return <span className="small muted">{w('mendNothing')}</span>
  if (mend.by === 'retired') return <span className="small muted">{w('mendRetired')}</span>
  const mayDo = mend.by === 'resume' ? may.stop : may.own
  const about = <span className="visually-hidden"> {String(one.params.title ?? one.params.set ?? '')}</span>
  if (mend.by === 'card')
    return (
      <Link
        className="button small"
        to="/funktioner/$name/andra"
        params={{ name: card.id }}
        search={{ field: mend.field }}
      >
        {w('mendCard')}
      </Link>
    )
  const act = () => {
    if (mend.by === 'evidence') open({ what: 'evidence', checkpoint: mend.checkpoint })
    else if (mend.by === 'decision') open({ what: 'status', status: decidedOn(whole, one) })
    else if (mend.by === 'trial') open({ what: 'status', status: 'försök' })
    else if (mend.by === 'measure' || mend.by === 'resume') open({ what: mend.by })
  }
  return (
    <button type="button" className="button small" disabled={!mayDo && mend.by !== 'measure'} onClick={act}>
      {w(mend.by === 'decision' ? 'mendDecision' : labels[mend.by])}
      {about}
    </button>
  )
}

/** A decision that is missing is one on the status it has, where that may be decided anew; else on a trial. */
const decidedOn = ({ next, card }: CardWhole, { id }: Reason): Status =>
  id === 'decision-missing' && next.some(one => one.status === card.status) ? card.status : 'försök'

function Next({ whole, open }: Props) {
  const w = useWords()
  const navigate = useNavigate()
  const { value } = useCardWords()
  const { next, may, card } = whole
  if (next.length === 0) return null
  return (
    <div className="stack">
      <h3>{w('nextSteps')}</h3>
      <ul className="reasons">
        {next.map(({ status, reasons }) => (
          <li key={status}>
            <details>
              <summary>
                <strong>{value('status', status)}</strong>{' '}
                <span className="small">
                  {reasons.length === 0
                    ? w('nextReady')
                    : w('nextLeft', { status: value('status', status), count: reasons.length })}
                </span>
              </summary>
              {reasons.length > 0 && <Reasons reasons={reasons} whole={whole} open={open} />}
            </details>
            <button
              type="button"
              className="button small"
              disabled={!may.own || (status === 'införd' && reasons.length > 0)}
              onClick={() => open({ what: 'status', status })}
            >
              {w('decideOn', { status: value('status', status) })}
            </button>
          </li>
        ))}
      </ul>
      {may.own && (
        <p>
          <button
            type="button"
            className="button small"
            onClick={() => void navigate({ to: '/funktioner/$name/andra', params: { name: card.id }, search: {} })}
          >
            {w('editCard')}
          </button>
        </p>
      )}
    </div>
  )
}
