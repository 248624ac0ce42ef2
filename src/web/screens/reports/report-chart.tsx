// A chart of a report with its table beside: bars from zero, or dots in their intervals.
import { type ReactNode, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Intervals } from '#web/screens/effect/charts/intervals.tsx'
import { share } from '#web/screens/effect/charts/scale.ts'
import { SaidTable } from '#web/screens/reports/said-table.tsx'
import type { ReportBlock } from '#web/screens/reports/use-reports.ts'

type Chart = Extract<ReportBlock, { kind: 'chart' }>
type Said = Chart['rows'][number]['said']
const plain = (said: Said): string => said.map(piece => (typeof piece === 'string' ? piece : piece.said)).join('')

export function ReportChart({ chart, words }: { chart: Chart; words: (said: Said) => ReactNode }) {
  const w = useWords()
  const rows = chart.rows.map(({ said, ...row }) => ({ ...row, key: row.name, text: `${row.name}: ${plain(said)}.` }))
  return (
    <>
      {chart.shape === 'bars' ? <Bars chart={chart} /> : <Intervals title={chart.title} rows={rows} zero="0" />}
      <SaidTable
        columns={[w('figureName'), chart.title]}
        rows={chart.rows.map(row => [[row.name], row.said])}
        words={words}
      />
    </>
  )
}

const tall = 110

function Bars({ chart: { title, alt, rows } }: { chart: Chart }) {
  const id = useId()
  const most = Math.max(1, ...rows.map(row => row.value))
  const step = 100 / rows.length
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} width="100%" height={tall + 30}>
        <title id={`${id}-title`}>{title}</title>
        {rows.map((row, i) => {
          const height = (row.value / most) * tall
          return (
            <rect
              key={row.name}
              className="bar-high"
              x={share(i * step + step * 0.1)}
              width={share(step * 0.8)}
              y={tall + 4 - height}
              height={height}
            />
          )
        })}
        <line className="zero" x1="0" x2="100%" y1={tall + 4} y2={tall + 4} />
        <text className="tick" x="0" y={tall + 24}>
          {rows[0]?.name}
        </text>
        <text className="tick end" x="100%" y={tall + 24}>
          {rows.at(-1)?.name}
        </text>
      </svg>
      <p className="small" id={`${id}-text`}>
        {alt}
      </p>
    </figure>
  )
}
