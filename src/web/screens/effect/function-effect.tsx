// A function's effect: figures first, chart second, the table always. Every figure has its unit, its interval and what it means beside it.
import '#web/look/effect.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { BeforeAfter } from '#web/screens/effect/before-after.tsx'
import { Cumulative } from '#web/screens/effect/charts/cumulative.tsx'
import { Tornado } from '#web/screens/effect/charts/tornado.tsx'
import { Energy } from '#web/screens/effect/energy.tsx'
import { ParameterTable } from '#web/screens/effect/parameter-table.tsx'
import { QuarterTable } from '#web/screens/effect/quarter-table.tsx'
import { Reviewed } from '#web/screens/effect/reviewed/reviewed.tsx'
import { type EffectWhole, effect, useFigures } from '#web/screens/effect/use-effect-room.ts'
import { Use } from '#web/screens/effect/use-of.tsx'
import { Warnings } from '#web/screens/effect/warnings.tsx'

export function FunctionEffect() {
  const w = useWords()
  const { name } = useParams({ from: '/effekt/$name' })
  const held = useQuery(effect(name))
  const title = held.data ? w('effectOf', { title: held.data.title }) : w('effect')
  useTitle(title)
  return (
    <div className="stack wide-gap effect-page">
      <div>
        <h1>{title}</h1>
        <p className="row small">
          <Link to="/effekt">{w('toEffect')}</Link>
          <Link to="/funktioner/$name" params={{ name }} search={{}}>
            {w('toFunction')}
          </Link>
        </p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {held.data && <Whole whole={held.data} />}
    </div>
  )
}

function Whole({ whole }: { whole: EffectWhole }) {
  const w = useWords()
  const { flows } = whole
  return (
    <>
      {flows && (
        <section className="stack" aria-labelledby="effect-key">
          <h2 id="effect-key">{w('keyFigures')}</h2>
          <KeyFigures flows={flows} />
          <Warnings warnings={whole.warnings} />
          <Cumulative flows={flows} />
          <QuarterTable quarters={flows.quarters} />
          <p className="small muted reading">{w('discounting')}</p>
        </section>
      )}
      <BeforeAfter whole={whole} />
      {flows && whole.tornado.length > 0 && (
        <section className="stack" aria-labelledby="effect-tornado">
          <h2 id="effect-tornado">{w('tornado')}</h2>
          <Tornado whole={whole} value={flows.netPresentValue} />
        </section>
      )}
      {flows && <ParameterTable whole={whole} />}
      {whole.quality.length > 0 && (
        <section className="stack" aria-labelledby="effect-quality">
          <h2 id="effect-quality">{w('quality')}</h2>
          <p className="small muted">{w('qualityMeans')}</p>
          <ul>
            {whole.quality.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <Use whole={whole} />
      <Reviewed name={whole.name} />
      <Energy whole={whole} />
    </>
  )
}

function KeyFigures({ flows }: { flows: NonNullable<EffectWhole['flows']> }) {
  const { kronor, paid } = useFigures()
  const figures = [
    ['worth', kronor(flows.netPresentValue)],
    ['paid', paid(flows.paybackQuarter)],
    ['investment', kronor(flows.investment)],
    ['runningSum', kronor(flows.running)],
    ['savedSum', kronor(flows.saved)],
    ['netSum', kronor(flows.net)],
    ['deepest', kronor(flows.deepest)],
  ] as const
  return (
    <dl className="key-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Term word={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
