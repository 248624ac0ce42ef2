// Prices and charges: what administrations pay for a month, two years of it as bars, and the price list with its sources.
import '#web/look/effect.css'
import '#web/look/assignments.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ChoiceField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ChargeMonths } from '#web/screens/prices/charge-months.tsx'
import { ChargeTable } from '#web/screens/prices/charge-table.tsx'
import { FixedTable, PriceTable } from '#web/screens/prices/price-table.tsx'
import { PriceWriting } from '#web/screens/prices/price-writing.tsx'
import { charges, monthsBefore, prices } from '#web/screens/prices/use-prices.ts'

const shownMonths = 24

export function Prices() {
  const w = useWords()
  const list = useQuery(prices)
  const now = list.data?.month ?? ''
  const [from, to] = now ? [monthsBefore(now, shownMonths), monthsBefore(now, 1)] : ['', '']
  const held = useQuery(charges(from, to))
  const [picked, pick] = useState('')
  const months = held.data?.months ?? []
  const charge = months.find(one => one.month === picked) ?? months.at(-1)
  const fault = list.error ?? held.error
  useTitle(w('prices'))
  return (
    <div className="stack wide-gap effect-page">
      <div className="row between">
        <div className="reading">
          <h1>{w('prices')}</h1>
          <p className="muted">{w('pricesMean')}</p>
          <p className="small">
            <Link to="/effekt">{w('toEffect')}</Link>
          </p>
        </div>
        {now && (
          <a className="button" href={`/api/charges/export?from=${from}&to=${to}`} download>
            {w('chargeFetch')}
          </a>
        )}
      </div>
      {fault && <ProblemNote error={fault} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {charge && (
        <section className="stack" aria-labelledby="charge-month">
          <h2 id="charge-month">{w('chargeOf', { month: charge.month })}</h2>
          <ChoiceField
            label={w('chargeMonth')}
            value={charge.month}
            onChange={pick}
            choices={[...months].reverse().map(one => [one.month, one.month] as const)}
          />
          <ChargeTable charge={charge} />
        </section>
      )}
      {months.length > 0 && <ChargeMonths months={months} />}
      {list.data && <PriceTable rows={list.data.prices} />}
      {list.data && <FixedTable rows={list.data.fixed} />}
      {list.data?.mayWrite && <PriceWriting units={list.data.units} month={now} costs={list.data.fixed} />}
    </div>
  )
}
