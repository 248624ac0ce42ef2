// The candidates with cost, effect, risk and worth, and where each choice has them; why one is left out is said in words.
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import type { Candidate, Portfolio } from '#web/screens/portfolio/use-portfolios.ts'

export function CandidateTable({ said }: { said: Portfolio }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="portfolio-candidates">
      <h2 id="portfolio-candidates">{w('portfolioTable')}</h2>
      <table className="cards figures">
        <caption className="visually-hidden">{w('portfolioTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colCandidate')}</th>
            <th scope="col" className="number">
              {w('colCandidateCost')}
            </th>
            <th scope="col" className="number">
              <Term word="colEffect4" />
            </th>
            <th scope="col">
              <Term word="colRisk" />
            </th>
            <th scope="col" className="number">
              <Term word="colWorthLess" />
            </th>
            <th scope="col">
              <Term word="colBest" />
            </th>
            <th scope="col">{w('colPeople')}</th>
          </tr>
        </thead>
        <tbody>
          {said.candidates.map(one => (
            <Row key={one.id} one={one} said={said} />
          ))}
        </tbody>
      </table>
      <p className="small muted reading">{w('worthExplained')}</p>
    </section>
  )
}

function Row({ one, said }: { one: Candidate; said: Portfolio }) {
  const w = useWords()
  const { kronor, number } = useFigures()
  const titles = (ids: readonly string[]) =>
    said.candidates
      .filter(other => ids.includes(other.id))
      .map(other => other.title)
      .join(', ')
  const part = number((said.riskParts[one.risk - 1] ?? 0) * 100)
  return (
    <tr>
      <th scope="row">
        {one.title}
        {one.requires.length > 0 && (
          <span className="small muted why">{w('needsAlso', { what: titles(one.requires) })}</span>
        )}
      </th>
      <td data-head={w('colCandidateCost')} className="number">
        {kronor(one.cost)}
      </td>
      <td data-head={w('colEffect4')} className="number">
        <div>
          {kronor(one.effect.value)}
          <span className="small muted why">
            {w('fromTo', { low: kronor(one.effect.low), high: kronor(one.effect.high) })}
          </span>
        </div>
      </td>
      <td data-head={w('colRisk')} className="small">
        {w('riskOf', { risk: one.risk, part })}
      </td>
      <td data-head={w('colWorthLess')} className="number">
        {kronor(one.worth)}
      </td>
      <td data-head={w('colBest')} className="small">
        <Place one={one} said={said} />
      </td>
      <td data-head={w('colPeople')} className="small">
        {said.people && (
          <span className={said.people.ids.includes(one.id) ? 'tag act' : 'muted'}>
            {w(said.people.ids.includes(one.id) ? 'taken' : 'takenNot')}
          </span>
        )}
      </td>
    </tr>
  )
}

function Place({ one, said }: { one: Candidate; said: Portfolio }) {
  const w = useWords()
  const mark = said.steady.includes(one.id) ? w('steadyMark') : said.unsure.includes(one.id) ? w('unsureMark') : ''
  const blocked = one.blockedBy.length > 0 && w('leftBlocked', { what: one.blockedBy.join(', ') })
  if (blocked) return blocked
  const isIn = said.best.ids.includes(one.id)
  return (
    <div>
      {isIn ? (
        <span className="tag good">{w('taken')}</span>
      ) : (
        <span className="muted">{w(one.worth > 0 ? 'leftNoRoom' : 'leftNotWorth')}</span>
      )}
      {mark && <span className="small muted why">{mark}</span>}
    </div>
  )
}
