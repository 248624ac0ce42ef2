// The price list with what stood before, and the fixed costs with their keys. Every row has its source.
import { useWords } from '#web/language/language.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { useOre } from '#web/screens/prices/charge-table.tsx'
import type { FixedCost, Price } from '#web/screens/prices/use-prices.ts'

export function PriceTable({ rows }: { rows: readonly Price[] }) {
  const w = useWords()
  const { exact } = useOre()
  const functionTitle = useFunctionTitles()
  return (
    <section className="stack" aria-labelledby="price-list">
      <h2 id="price-list">{w('priceList')}</h2>
      <p className="small muted reading">{w('priceListMean')}</p>
      <table className="cards figures">
        <caption className="visually-hidden">{w('priceList')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colServiceClass')}</th>
            <th scope="col">{w('colPriceFor')}</th>
            <th scope="col" className="number">
              {w('colPrice')}
            </th>
            <th scope="col">{w('colPriceFrom')}</th>
            <th scope="col">{w('colEnds')}</th>
            <th scope="col">{w('colSource')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <tr key={one.number}>
              <th scope="row">{w(`class-${one.class}`)}</th>
              <td data-head={w('colPriceFor')}>{one.function ? functionTitle(one.function) : w('priceAll')}</td>
              <td data-head={w('colPrice')} className="number">
                {one.ore === null ? w('priceNone') : `${exact(one.ore)} / ${w(`per-${one.per}`)}`}
              </td>
              <td data-head={w('colPriceFrom')} className="day">
                {one.from}
              </td>
              <td data-head={w('colEnds')}>
                <span className={one.ends ? 'muted' : 'tag good'}>
                  {one.ends ? w('priceEnded', { month: one.ends }) : w('priceStands')}
                </span>
              </td>
              <td data-head={w('colSource')} className="small">
                {one.source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function FixedTable({ rows }: { rows: readonly FixedCost[] }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="fixed-costs">
      <h2 id="fixed-costs">{w('fixedCosts')}</h2>
      <p className="small muted reading">{w('fixedMean')}</p>
      <table className="cards figures">
        <caption className="visually-hidden">{w('fixedCosts')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colCost')}</th>
            <th scope="col" className="number">
              {w('colPerMonth')}
            </th>
            <th scope="col">{w('colPriceFrom')}</th>
            <th scope="col">{w('colKey')}</th>
            <th scope="col">{w('colSource')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(one => (
            <FixedRow key={one.number} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function FixedRow({ one }: { one: FixedCost }) {
  const w = useWords()
  const { number } = useFigures()
  const { exact } = useOre()
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-head={w('colPerMonth')} className="number">
        {exact(one.ore)}
      </td>
      <td data-head={w('colPriceFrom')} className="day">
        {one.from}
      </td>
      <td data-head={w('colKey')}>
        <div>
          {w(`key-${one.key}`)}
          {Object.entries(one.parts).map(([unit, part]) => (
            <span key={unit} className="small muted why">
              {w('keyParts', { unit, part: number(part) })}
            </span>
          ))}
        </div>
      </td>
      <td data-head={w('colSource')} className="small">
        {one.source}
      </td>
    </tr>
  )
}
