// One portfolio: the answer in words first, then the candidates as a chart and a table, and what another budget would give.
import '#web/look/effect.css'
import '#web/look/assignments.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Intervals } from '#web/screens/effect/charts/intervals.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { CandidateTable } from '#web/screens/portfolio/candidate-table.tsx'
import { ChooseForm } from '#web/screens/portfolio/choose-form.tsx'
import { Curve } from '#web/screens/portfolio/curve.tsx'
import { type Portfolio, portfolio } from '#web/screens/portfolio/use-portfolios.ts'

export function PortfolioPage() {
  const w = useWords()
  const { id } = useParams({ from: '/effekt/portfolj/$id' })
  const held = useQuery(portfolio(id))
  const [choosing, setChoosing] = useState(false)
  const said = held.data
  useTitle(said?.title ?? w('portfolios'))
  return (
    <div className="stack wide-gap effect-page">
      <div>
        <h1>{said?.title ?? w('portfolios')}</h1>
        <p className="small">
          <Link to="/effekt/portfolj">{w('portfolios')}</Link>
        </p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {said && (
        <>
          <Answer said={said} />
          {said.mayWrite && (
            <p>
              <button type="button" className="button" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
                {w('chooseNew')}
              </button>
            </p>
          )}
          <Effects said={said} />
          <CandidateTable said={said} />
          <Curve said={said} />
          <Dialog open={choosing} onClose={() => setChoosing(false)} title={w('chooseNew')}>
            <ChooseForm said={said} onClose={() => setChoosing(false)} />
          </Dialog>
        </>
      )}
    </div>
  )
}

function Answer({ said }: { said: Portfolio }) {
  const w = useWords()
  const { kronor } = useFigures()
  const asked = said.candidates.reduce((sum, one) => sum + one.cost, 0)
  const { best, left } = said
  const params = { count: best.ids.length, cost: kronor(best.cost), worth: kronor(best.worth) }
  return (
    <section className="stack reading" aria-label={w('colBest')}>
      <p className="muted">
        {w('portfolioBudgetOf', { budget: kronor(said.budget), asked: kronor(asked) })}. {said.source}
      </p>
      <p className="notice good">{w('portfolioAnswer', params)}</p>
      <People said={said} />
      <p>{w('portfolioLeft', { cost: kronor(left.cost), worth: kronor(left.worth) })}</p>
      {said.unweighed.length > 0 && (
        <p className="notice doubt">{w('unweighed', { what: said.unweighed.map(one => one.title).join(', ') })}</p>
      )}
      <p className="small muted">{w('solvedBy')}</p>
    </section>
  )
}

function People({ said }: { said: Portfolio }) {
  const w = useWords()
  const { kronor } = useFigures()
  const { people } = said
  if (!people) return <p>{w('portfolioNoChoice')}</p>
  const title = (id: string) => said.candidates.find(one => one.id === id)?.title ?? id
  const dnr = people.dnr ? `, ${people.dnr}` : ''
  const params = { count: people.ids.length, cost: kronor(people.cost), worth: kronor(people.worth) }
  return (
    <div className={people.missed > 0 ? 'notice doubt stack' : 'notice good stack'}>
      <p>
        {w('portfolioPeople', params)}{' '}
        <strong>
          {people.missed === 0 ? w('portfolioSame') : w('portfolioMissed', { missed: kronor(people.missed) })}
        </strong>
      </p>
      {people.faults.map(fault =>
        fault.kind === 'over-budget' ? (
          <p key="over">{w('fault-over-budget', { kronor: kronor(fault.kronor) })}</p>
        ) : (
          <p key={`${fault.id} ${fault.requires}`}>
            {w('fault-lacks', { title: title(fault.id), requires: title(fault.requires) })}
          </p>
        ),
      )}
      <p className="small">{w('portfolioWhy', { why: people.why, by: people.by, day: people.onDay, dnr })}</p>
    </div>
  )
}

function Effects({ said }: { said: Portfolio }) {
  const w = useWords()
  const { kronor } = useFigures()
  const rows = said.candidates.map(({ id, title, cost, effect }) => {
    const { low, value, high } = effect
    const params = { title, cost: kronor(cost), value: kronor(value), low: kronor(low), high: kronor(high) }
    const isIn = said.best.ids.includes(id)
    const name = `${isIn ? '✓ ' : ''}${title}`
    return { key: id, name, low, value, high, text: w('effectChartText', params) }
  })
  return <Intervals title={w('effectChart')} rows={rows} zero={kronor(0)} />
}
