// What was measured of this very version, against the card's bars, with intervals; and what reviewers have decided in use.
import { date, number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage } from '#web/language/language.tsx'
import type { Open } from '#web/screens/functions/gate.tsx'
import type { CardWhole } from '#web/screens/functions/use-functions.ts'

type Measured = CardWhole['measured'][number]

export function Figures({ whole, open }: { whole: CardWhole; open: Open }) {
  const { w } = useLanguage()
  const { measured, measuredAt, functionVersion, reviewed } = whole
  const isMeasured = measured.some(one => one.value !== null)
  return (
    <section className="stack" aria-labelledby="figures-title">
      <div>
        <h2 id="figures-title">{w('figuresHeading')}</h2>
        <p className="small muted">
          {measured.length === 0
            ? w('figuresNone')
            : isMeasured
              ? w('figuresAt', { at: date(measuredAt), version: functionVersion ?? '–' })
              : w('figuresNever')}
        </p>
      </div>
      {measured.length > 0 && <Table rows={measured} />}
      <p>
        <button type="button" className="button small" onClick={() => open({ what: 'measure' })}>
          {w('mendMeasure')}
        </button>
      </p>
      {reviewed && <Reviewed reviewed={reviewed} />}
    </section>
  )
}

function Table({ rows }: { rows: readonly Measured[] }) {
  const { w } = useLanguage()
  return (
    <div className="scroll-x">
      <table className="figures small">
        <thead>
          <tr>
            <th scope="col">{w('colFigure')}</th>
            <th scope="col">{w('colValue')}</th>
            <th scope="col">{w('colBar')}</th>
            <th scope="col">{w('colHolds')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={`${row.figure} ${row.set}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: Measured }) {
  const { w, language } = useLanguage()
  const { figureName } = useHouseWords()
  const said = (value: number) => `${number(Math.round(value * 10) / 10, language)} ${row.unit}`.trim()
  return (
    <tr>
      <th scope="row">
        {figureName(row.figure)} <span className="muted">{row.measuredOn ?? row.set}</span>
      </th>
      <td>
        {row.value === null ? w('notMeasured') : said(row.value)}
        {row.spread && <span className="muted">{` (${said(row.spread.low)} – ${said(row.spread.high)})`}</span>}
      </td>
      <td>{w(row.at === 'at-least' ? 'atLeast' : 'atMost', { bar: said(row.bar) })}</td>
      <td>
        <span className={`tag ${row.holds ? 'good' : 'doubt'}`}>{row.holds ? '✓' : '✗'}</span>
        <span className="visually-hidden">{row.holds ? w('colHolds') : w('notMeasured')}</span>
      </td>
    </tr>
  )
}

function Reviewed({ reviewed }: { reviewed: NonNullable<CardWhole['reviewed']> }) {
  const { w, language } = useLanguage()
  const { days, accepted, rejected, added, tooFew, share, low, high } = reviewed
  const said = (value: number) => number(Math.round(value), language)
  return (
    <div>
      <h3>{w('reviewedHeading')}</h3>
      {accepted !== null && rejected !== null && added !== null && (
        <p className="small">{w('reviewedOf', { days, accepted, rejected, added })}</p>
      )}
      {tooFew && <p className="small muted">{w('reviewedTooFew', { days })}</p>}
      {share !== null && low !== null && high !== null && (
        <p className="small">{w('reviewedShare', { share: said(share), low: said(low), high: said(high) })}</p>
      )}
    </div>
  )
}
