// What each administration is charged for a month, and the lines behind every sum. Small ones stand together.
import { useWords } from '#web/language/language.tsx'
import { Term } from '#web/language/term.tsx'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import type { Charge, UnitCharge } from '#web/screens/prices/use-prices.ts'

export function useOre() {
  const { number } = useFigures()
  return {
    /** Whole kronor for sums, since a hundred of them stand beside each other. */
    sum: (ore: number): string => `${number(ore / 100)} kr`,
    /** With both figures of the öre, where there are any. */
    exact: (ore: number): string => `${number(ore / 100, 2)}${ore % 100 !== 0 && ore % 10 === 0 ? '0' : ''} kr`,
  }
}

export function ChargeTable({ charge }: { charge: Charge }) {
  const w = useWords()
  const { sum } = useOre()
  const rows: readonly (readonly [string, UnitCharge])[] = [
    ...charge.units.map(one => [one.unit, one] as const),
    ...(charge.rest ? [[w('chargeRest', { count: charge.rest.units }), charge.rest] as const] : []),
  ]
  const heads = ['colChargeRuns', 'colPages', 'colKwh', 'colHours', 'colMetered', 'colShared', 'colTotal'] as const
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <p>{w('chargeNone')}</p>
      ) : (
        <table className="cards figures">
          <caption className="visually-hidden">{w('chargeOf', { month: charge.month })}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colAdministration')}</th>
              {heads.map(head => (
                <th key={head} scope="col" className="number">
                  {head === 'colMetered' || head === 'colShared' ? <Term word={head} /> : w(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([unit, one]) => (
              <Row key={unit} unit={unit} one={one} />
            ))}
            <tr>
              <th scope="row">{w('colTotal')}</th>
              <td colSpan={6} className="filler" />
              <td data-head={w('colTotal')} className="number">
                <strong>{sum(charge.total)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      {charge.hidden > 0 && <p className="small">{w('chargeHidden', { count: charge.hidden })}</p>}
      {charge.unshared > 0 && <p className="small">{w('chargeUnshared', { amount: sum(charge.unshared) })}</p>}
      <p className="small muted reading">{w('chargeFew')}</p>
      {rows.map(([unit, one]) => (
        <Behind key={unit} unit={unit} one={one} />
      ))}
    </div>
  )
}

function Row({ unit, one }: { unit: string; one: UnitCharge }) {
  const w = useWords()
  const { number } = useFigures()
  const { sum } = useOre()
  return (
    <tr>
      <th scope="row">{unit}</th>
      <td data-head={w('colChargeRuns')} className="number">
        {number(one.runs)}
      </td>
      <td data-head={w('colPages')} className="number">
        {number(one.pages)}
      </td>
      <td data-head={w('colKwh')} className="number">
        {number(one.kwh, 4)}
      </td>
      <td data-head={w('colHours')} className="number">
        {number(one.hours, 1)}
      </td>
      <td data-head={w('colMetered')} className="number">
        {sum(one.metered)}
      </td>
      <td data-head={w('colShared')} className="number">
        {sum(one.shared)}
      </td>
      <td data-head={w('colTotal')} className="number">
        {sum(one.total)}
      </td>
    </tr>
  )
}

function Behind({ unit, one }: { unit: string; one: UnitCharge }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  const { number } = useFigures()
  const { exact } = useOre()
  return (
    <details>
      <summary>{w('chargeLines', { unit })}</summary>
      <ul className="plain small">
        {one.lines.map(line => {
          const quantity = number(line.quantity, line.per === 'kwh' ? 4 : 2)
          const params = { quantity, per: w(`pers-${line.per}`), price: exact(line.ore) }
          return (
            <li key={line.price}>
              {w(`class-${line.class}`)}
              {line.function && ` (${functionTitle(line.function)})`}: {w('chargeLine', params)} = {exact(line.amount)}
            </li>
          )
        })}
        {one.shares.map(share => (
          <li key={share.fixed}>
            {share.name}: {exact(share.amount)}
          </li>
        ))}
      </ul>
    </details>
  )
}
