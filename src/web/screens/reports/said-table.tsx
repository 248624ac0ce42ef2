// A table of a report, whose cells hold words and figures.
import type { ReactNode } from 'react'
import type { ReportBlock } from '#web/screens/reports/use-reports.ts'

type Said = Extract<ReportBlock, { kind: 'text' }>['text']
/** `under`: the heading it stands under, where another table may have the same columns. */
type TableProps = {
  under?: string
  columns: readonly string[]
  rows: readonly Said[][]
  words: (said: Said) => ReactNode
}

export function SaidTable({ under, columns, rows, words }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={[under, columns.join(', ')].filter(Boolean).join(': ')}>
      <table className="figures report-table">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={i}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    {words(cell)}
                  </th>
                ) : (
                  <td key={columns[at]}>{words(cell)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
