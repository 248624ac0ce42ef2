// The checkpoints of a function: question, demand, source, how sure it is, and what has been answered.
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { PointFacts } from '#web/screens/checkpoints/point-facts.tsx'
import type { Open } from '#web/screens/functions/gate.tsx'
import type { CardWhole, Point } from '#web/screens/functions/use-functions.ts'

const looks = { open: 'doubt', lacking: 'doubt', expired: 'gone', answered: 'good', settled: 'good' } as const
const isDone = ({ state }: Point) => state === 'answered' || state === 'settled'

export function Points({ whole, open }: { whole: CardWhole; open: Open }) {
  const w = useWords()
  const { points } = whole
  return (
    <section className="stack" aria-labelledby="points-title">
      <div>
        <h2 id="points-title">{w('points')}</h2>
        <p className="small muted">{w('pointsMean', { answered: points.filter(isDone).length, all: points.length })}</p>
      </div>
      <ul className="points">
        {points.map(point => (
          <One key={point.checkpoint.id} point={point} mayOwn={whole.may.own} open={open} />
        ))}
      </ul>
    </section>
  )
}

function One({ point, mayOwn, open }: { point: Point; mayOwn: boolean; open: Open }) {
  const w = useWords()
  const { checkpoint, state, evidence } = point
  return (
    <li>
      <div className="row between">
        <h3>{checkpoint.question}</h3>
        {mayOwn && state !== 'settled' && (
          <button
            type="button"
            className="button small"
            onClick={() => open({ what: 'evidence', checkpoint: checkpoint.id })}
          >
            {w(state === 'open' ? 'answerPoint' : state === 'lacking' ? 'completePoint' : 'renewPoint')}
            <span className="visually-hidden"> {checkpoint.id}</span>
          </button>
        )}
      </div>
      <p className="row small">
        <span className={`tag ${looks[state]}`}>{w(`state-${state}`)}</span>
        <span>{w(`closes-${checkpoint.closes}`)}</span>
        <span className="muted">{checkpoint.id}</span>
      </p>
      {evidence && <Given evidence={evidence} />}
      <PointFacts title={w('pointDemand')} point={point.checkpoint} />
    </li>
  )
}

function Given({ evidence }: { evidence: NonNullable<Point['evidence']> }) {
  const w = useWords()
  const { answer, until, by, at } = evidence
  const parts = [answer.date, answer.group, answer.dnr].filter(Boolean)
  return (
    <p className="small">
      {answer.text && `${answer.text} `}
      {parts.length > 0 && `${parts.join(', ')}. `}
      {answer.document && <DocumentName document={answer.document} />} {until && `${w('validUntil', { until })}. `}
      <span className="muted">{w('answeredBy', { by, at: date(at) })}</span>
    </p>
  )
}

/** A name, or a link where that is what was written. */
const DocumentName = ({ document }: { document: string }) =>
  /^https:\/\/\S+$/.test(document) ? (
    <a href={document} rel="noreferrer" target="_blank">
      {document}
    </a>
  ) : (
    document
  )
