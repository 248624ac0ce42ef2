// What is kept for measuring, for those who are measured and for their representative: every table and column as the database lists them.
import '#web/look/effect.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { kept } from '#web/screens/effect/use-effect-room.ts'
import { screens } from '#words/screens.ts'

type Column = { table: string; column: string; type: string }

export function Kept() {
  const w = useWords()
  const held = useQuery(kept)
  useTitle(w('logged'))
  const tables = [...Map.groupBy(held.data?.columns ?? [], one => one.table)]
  return (
    <div className="stack wide-gap">
      <div className="stack reading">
        <h1>{w('logged')}</h1>
        <p className="row small">
          <Link to="/effekt">{w('toEffect')}</Link>
          <Link to="/logg/vad">{w('logWhat')}</Link>
        </p>
        <p>{w('loggedMeans')}</p>
        <p>{w('loggedClock')}</p>
        <p>{w('loggedNoRows')}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {tables.map(([table, columns]) => (
        <Table key={table} table={table} columns={columns} rows={held.data?.rows[table] ?? 0} />
      ))}
    </div>
  )
}

function Table({ table, columns, rows }: { table: string; columns: readonly Column[]; rows: number }) {
  const { w, language } = useLanguage()
  const words: Record<string, string> = screens[language]
  // A column that is newer than its words is shown all the same: nothing that is kept may be left out here.
  const keptMean = (name: string): string => words[`kept-${name}`] ?? name
  return (
    <section className="stack" aria-labelledby={`kept-${table}`}>
      <div>
        <h2 id={`kept-${table}`}>{keptMean(table)}</h2>
        <p className="small muted">
          <span className="hash">{table}</span> <span className="tag">{w('tableRows', { count: rows })}</span>
        </p>
      </div>
      <table className="figures narrow kept">
        <caption className="visually-hidden">{table}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colColumn')}</th>
            <th scope="col">{w('colKeptMean')}</th>
            <th scope="col">{w('colType')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(one => (
            <tr key={one.column}>
              <th scope="row">{one.column}</th>
              <td>{keptMean(one.column)}</td>
              <td className="small muted">{one.type}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
