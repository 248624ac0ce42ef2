// What a checkpoint demands, by what it is shown, from which act and days, how sure that is and who should confirm it.
import { useWords } from '#web/language/language.tsx'
import type { Checkpoint } from '#web/screens/checkpoints/use-checkpoints.ts'

type Told = Pick<
  Checkpoint,
  'demand' | 'evidence' | 'act' | 'place' | 'link' | 'from' | 'to' | 'confidence' | 'confirmBy'
>

export function PointFacts({ title, point }: { title: string; point: Told }) {
  const w = useWords()
  const { demand, evidence, act, place, link, from, to, confidence, confirmBy } = point
  const days = [from && w('pointFromDay', { day: from }), to && w('pointToDay', { day: to })].filter(Boolean)
  return (
    <details>
      <summary className="small">{title}</summary>
      <dl className="facts">
        <dt>{w('pointDemand')}</dt>
        <dd>{demand}</dd>
        <dt>{w('pointEvidence')}</dt>
        <dd>{evidence}</dd>
        <dt>{w('pointSource')}</dt>
        <dd>
          <a href={link} rel="noreferrer" target="_blank">
            {[act, place].filter(Boolean).join(', ')}
          </a>
        </dd>
        <dt>{w('pointFrom')}</dt>
        <dd>{days.join(' ') || w('pointAlways')}</dd>
        <dt>{w('pointSure')}</dt>
        <dd>{w(`sure-${confidence}`)}</dd>
        <dt>{w('pointConfirm')}</dt>
        <dd>{confirmBy}</dd>
      </dl>
    </details>
  )
}
