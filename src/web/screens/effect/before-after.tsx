// Before and after: measuring rounds with what they have shown so far, the clock for whoever measures, and a way to open and end a round.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { Clock, StartClock } from '#web/screens/effect/clock.tsx'
import { RoundDialog } from '#web/screens/effect/round-dialog.tsx'
import { type Arm, type EffectWhole, endRound, type Round, useFigures } from '#web/screens/effect/use-effect-room.ts'

export function BeforeAfter({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const [opening, open] = useState(false)
  return (
    <section className="stack" aria-labelledby="effect-before">
      <h2 id="effect-before">{w('beforeAfter')}</h2>
      {whole.task && <p className="small muted reading">{w('beforeAfterMeans', { task: whole.task })}</p>}
      {whole.rounds.some(one => one.mayMeasure) && <Clock name={whole.name} />}
      {whole.rounds.length === 0 && <p>{w('roundNone')}</p>}
      {whole.rounds.map(round => (
        <RoundShown key={round.id} round={round} whole={whole} />
      ))}
      {whole.mayOwn && (
        <p>
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => open(true)}>
            {w('openRound')}
          </button>
        </p>
      )}
      <RoundDialog whole={whole} open={opening} onClose={() => open(false)} />
    </section>
  )
}

function RoundShown({ round, whole }: { round: Round; whole: EffectWhole }) {
  const w = useWords()
  const { time } = useFigures()
  const way = w(`way-${round.way}`, { oneIn: round.oneIn ?? 0 })
  const params = { unit: round.unit, way, from: date(round.begunAt), to: round.endedAt ? date(round.endedAt) : '' }
  const end = (seconds: number | null | undefined) => (seconds == null ? w('unbounded') : time(seconds))
  return (
    <article className="stack round">
      <h3>{w(round.endedAt ? 'roundTo' : 'roundFrom', params)}</h3>
      {round.saved && (
        <p className={round.saved.verdict === 'saves' ? 'notice good' : 'notice'}>
          {w(`verdict-${round.saved.verdict}`, { low: end(round.saved.low), high: end(round.saved.high) })}
        </p>
      )}
      <table className="figures narrow">
        <caption className="visually-hidden">{w('beforeAfter')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colArm')}</th>
            <th scope="col" className="number">
              {w('colMeasured')}
            </th>
            <th scope="col">
              <Term word="colMedian" />
            </th>
          </tr>
        </thead>
        <tbody>
          <ArmRow name={w('armWithout')} arm="without" round={round} />
          <ArmRow name={w('armWith')} arm="with" round={round} />
        </tbody>
      </table>
      <div className="row">
        {round.mayMeasure && <StartClock round={round} />}
        {whole.mayOwn && round.endedAt === null && <EndRound round={round} name={whole.name} />}
      </div>
    </article>
  )
}

function ArmRow({ name, arm, round }: { name: string; arm: Arm; round: Round }) {
  const w = useWords()
  const { time, number } = useFigures()
  const { n, isEnough, median } = round[arm]
  const said = !isEnough && n > 0 ? w('tooFewPeople') : w('tooFewTimes', { n })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{number(n)}</td>
      <td>
        {median ? `${time(median.median)} (${w('fromTo', { low: time(median.low), high: time(median.high) })})` : said}
      </td>
    </tr>
  )
}

function EndRound({ round, name }: { round: Round; name: string }) {
  const w = useWords()
  const tell = useTell()
  const client = useQueryClient()
  const ending = useMutation({
    mutationFn: () => endRound(round.id),
    onSuccess: () => {
      tell(w('roundEnded'))
      void client.invalidateQueries({ queryKey: ['effect', name] })
    },
  })
  return (
    <>
      <button type="button" className="button small" disabled={ending.isPending} onClick={() => ending.mutate()}>
        {w('endRound')}
      </button>
      {ending.isError && <ProblemNote error={ending.error} />}
    </>
  )
}
