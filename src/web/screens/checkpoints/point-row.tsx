// One checkpoint in the list: question, how it stands on the day, demand, evidence, source, days, how sure, who should confirm.
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { PointFacts } from '#web/screens/checkpoints/point-facts.tsx'
import type { Checkpoint } from '#web/screens/checkpoints/use-checkpoints.ts'

const looks = { open: 'doubt', lacking: 'doubt', expired: 'gone', answered: 'good', settled: 'good' } as const

type Props = { point: Checkpoint; about: boolean; mayPropose: boolean }

export function PointRow({ point, about, mayPropose }: Props) {
  const w = useWords()
  const { id, question, closes, onDay, today } = point
  return (
    <li>
      <div className="row between">
        <h3>{question}</h3>
        {mayPropose && (
          <Link className="button small" to="/kontrollpunkter/$id" params={{ id }}>
            {w('changePoint')} <span className="visually-hidden">{id}</span>
          </Link>
        )}
      </div>
      <p className="row small">
        {about && onDay && <span className={`tag ${looks[onDay]}`}>{w(`state-${onDay}`)}</span>}
        {about && onDay && !today && <span className="tag act">{w('onlyThen')}</span>}
        {about && !onDay && <span className="tag">{w(today ? 'noLonger' : 'notAsked')}</span>}
        <span>{w(`closes-${closes}`)}</span>
        <span className="muted">{id}</span>
      </p>
      <PointFacts title={point.title} point={point} />
    </li>
  )
}
