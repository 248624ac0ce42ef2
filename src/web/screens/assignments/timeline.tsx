// The timeline of an assignment: a row for each stage with when it was due and done, today's line across, and what was told below. All of it
// stands in words beside, and in the tables of the page. What is late is told by form and length, not by colour alone.
import { Fragment, type ReactNode, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import type { Assignment, Stage } from '#web/screens/assignments/use-assignments.ts'

const rowHeight = 44
const foot = 26
const day = 86_400_000

type Place = (on: string) => string

export function Timeline({ said, today }: { said: Assignment; today: string }) {
  const w = useWords()
  const id = useId()
  const days = [said.givenOn, today, ...said.stages.flatMap(one => [one.dueOn, one.doneOn ?? one.dueOn])].sort()
  const [from, to] = [days[0]!, days.at(-1)!]
  const width = Math.max(1, Date.parse(to) - Date.parse(from))
  const x: Place = on => `${(2 + ((Date.parse(on) - Date.parse(from)) / width) * 94).toFixed(2)}%`
  const held = said.parties.flatMap(one => one.onDay ?? [])
  const told = said.entries.map(one => one.onDay)
  const rows = said.stages.length + 2
  const height = rows * rowHeight + foot
  const late = (due: string) => Math.round((Date.parse(today) - Date.parse(due)) / day)
  const sentence = ({ title, dueOn: due, doneOn, state }: Stage) =>
    state === 'done'
      ? w('timelineDone', { title, due, done: doneOn ?? '' })
      : w(state === 'late' ? 'timelineLate' : 'timelineComing', { title, due, days: late(due) })
  return (
    <figure className="chart timeline">
      <figcaption>{w('timeline')}</figcaption>
      <Legend />
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={height}>
        <title id={`${id}-title`}>{w('timeline')}</title>
        <Years from={from} to={to} x={x} height={height} />
        <line className="now" x1={x(today)} x2={x(today)} y1="0" y2={height - foot} />
        {said.stages.map((one, i) => (
          <StageRow key={one.id} stage={one} y={i * rowHeight + 30} x={x} from={from} today={today} />
        ))}
        <Marks name={w('timelineParties')} days={held} y={said.stages.length * rowHeight + 30} x={x} />
        <Marks name={w('timelineTold')} days={told} y={(said.stages.length + 1) * rowHeight + 30} x={x} />
        <text className="tick value end" x={x(today)} y={height - 4}>
          {w('timelineToday')}
        </text>
      </svg>
      <p className="visually-hidden" id={`${id}-text`}>
        {w('timelineText', { from, to, today })} {said.stages.map(sentence).join(' ')}
      </p>
    </figure>
  )
}

function StageRow({ stage, y, x, from, today }: { stage: Stage; y: number; x: Place; from: string; today: string }) {
  const { title, dueOn, doneOn, state } = stage
  return (
    <Fragment>
      <text className="name" x="0" y={y - 12}>
        {title}
      </text>
      <line className="track" x1={x(from)} x2={x(doneOn ?? dueOn)} y1={y} y2={y} />
      {state === 'late' && <line className="late" x1={x(dueOn)} x2={x(today)} y1={y} y2={y} />}
      <Diamond at={x(dueOn)} y={y} />
      {doneOn && <circle className="dot" cx={x(doneOn)} cy={y} r="5" />}
    </Fragment>
  )
}

/** A diamond is a square on its corner; an own coordinate system lets it stand at a place in per cent. */
const Diamond = ({ at, y }: { at: string; y: number }) => (
  <svg x={at} y={y} overflow="visible" aria-hidden="true">
    <path className="due" d="M0 -8 L8 0 L0 8 L-8 0 Z" />
  </svg>
)

function Marks({ name, days, y, x }: { name: string; days: readonly string[]; y: number; x: Place }) {
  return (
    <Fragment>
      <text className="name" x="0" y={y - 12}>
        {name}
      </text>
      {[...new Set(days)].map(on => (
        <svg key={on} x={x(on)} y={y} overflow="visible" aria-hidden="true">
          <rect className="held" x="-4.5" y="-4.5" width="9" height="9" />
        </svg>
      ))}
    </Fragment>
  )
}

function Years({ from, to, x, height }: { from: string; to: string; x: Place; height: number }) {
  const years: string[] = []
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++) years.push(`${year}-01-01`)
  return years.map(on => (
    <Fragment key={on}>
      <line className="year" x1={x(on)} x2={x(on)} y1="0" y2={height - foot} />
      <text className="tick middle" x={x(on)} y={height - 4}>
        {on.slice(0, 4)}
      </text>
    </Fragment>
  ))
}

function Legend() {
  const w = useWords()
  const signs: readonly (readonly [string, ReactNode])[] = [
    [w('legendDue'), <path key="due" className="due" d="M10 2 L18 10 L10 18 L2 10 Z" />],
    [w('legendDone'), <circle key="done" className="dot" cx="10" cy="10" r="5" />],
    [w('legendLate'), <line key="late" className="late" x1="0" x2="20" y1="10" y2="10" />],
    [w('legendHeld'), <rect key="held" className="held" x="5.5" y="5.5" width="9" height="9" />],
  ]
  return (
    <ul className="plain legend small">
      {signs.map(([name, sign]) => (
        <li key={name} className="row">
          <svg width="20" height="20" aria-hidden="true">
            {sign}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
