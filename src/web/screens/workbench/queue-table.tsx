// The queue as a table: what came, from whom, what is to be decided, how old, whose.
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { DocumentRow } from '#web/client/shapes.ts'
import { atWork, canOpen, stateLook } from '#web/client/states.ts'
import { age, instant, number, size } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage } from '#web/language/language.tsx'

type Props = { rows: readonly DocumentRow[]; busy: boolean; chosen: ReadonlySet<string>; choose: (id: string) => void }

export function QueueTable({ rows, busy, chosen, choose }: Props) {
  const { w } = useLanguage()
  const now = useNow()
  return (
    <table className="queue cards" aria-busy={busy}>
      <caption className="visually-hidden">{w('queue')}</caption>
      <thead>
        <tr>
          <th scope="col" className="pick">
            <span className="visually-hidden">{w('colChoose')}</span>
          </th>
          <th scope="col">{w('colDocument')}</th>
          <th scope="col">{w('colFrom')}</th>
          <th scope="col">{w('colMatter')}</th>
          <th scope="col">{w('colState')}</th>
          <th scope="col">{w('colFindings')}</th>
          <th scope="col" className="number">
            {w('colAge')}
          </th>
          <th scope="col">{w('colOwner')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.id} row={row} now={now} chosen={chosen.has(row.id)} choose={choose} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { row: DocumentRow; now: number; chosen: boolean; choose: (id: string) => void }

function Row({ row, now, chosen, choose }: RowProps) {
  const { w, language } = useLanguage()
  return (
    <tr>
      <td className="pick">
        <input
          type="checkbox"
          aria-label={w('chooseRow', { name: row.name })}
          checked={chosen}
          onChange={() => choose(row.id)}
        />
      </td>
      <th scope="row" className="what">
        {canOpen(row.state) ? (
          <Link to="/handling/$id" params={{ id: row.id }}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        <span className="muted small">
          {[row.kind && w(`kind-${row.kind}`), row.pages > 0 && pagesOf(row.pages), size(row.size, language)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </th>
      <td data-head={w('colFrom')}>
        <From from={row.from} />
      </td>
      <td data-head={w('colMatter')}>{row.matter ?? <span className="muted">{w('noMatter')}</span>}</td>
      <td data-head={w('colState')}>
        <State row={row} />
      </td>
      <td data-head={w('colFindings')}>
        <Findings row={row} />
      </td>
      <td data-head={w('colAge')} className="number">
        <time dateTime={row.receivedAt} title={instant(row.receivedAt)}>
          {age(row.receivedAt, now, language)}
        </time>
      </td>
      <td data-head={w('colOwner')}>{row.owner}</td>
    </tr>
  )

  function pagesOf(pages: number) {
    return pages === 1 ? w('onePage') : w('pages', { count: number(pages, language) })
  }
}

/** Who it came from; of a mail sender the name first and the address under it. */
function From({ from }: { from: string }) {
  const [, name, address] = /^([^<]+) <([^>]+)>$/.exec(from) ?? []
  if (!name) return <span>{from}</span>
  return (
    <span>
      {name} <span className="muted small">{address}</span>
    </span>
  )
}

function State({ row }: { row: DocumentRow }) {
  const { w } = useLanguage()
  const { refusal } = useHouseWords()
  const { progress } = row
  const stepWords = ({ step, done, total }: NonNullable<typeof progress>) =>
    total > 0 ? w(`step-${step}-of`, { done, total }) : w(`step-${step}`)
  return (
    <>
      <span className={`tag ${stateLook[row.state]}`}>{w(`state-${row.state}`)}</span>
      {progress && atWork(row.state) && (
        <span className="small muted step">
          {stepWords(progress)}
          {progress.total > 0 && (
            <progress className="bar" aria-label={stepWords(progress)} max={progress.total} value={progress.done} />
          )}
        </span>
      )}
      {row.refusal && <p className="small why">{refusal(row.refusal.reason, row.refusal.params)}</p>}
    </>
  )
}

function Findings({ row }: { row: DocumentRow }) {
  const { w } = useLanguage()
  const open = row.tallies.reduce((sum, tally) => sum + tally.open, 0)
  const total = row.tallies.reduce((sum, tally) => sum + tally.total, 0)
  if (open === 0 && row.unread > 0) return <strong>{w('unreadPages', { count: row.unread })}</strong>
  if (row.tallies.length === 0) return <span className="muted">–</span>
  if (total === 0) return <span className="muted">{w('noFindings')}</span>
  if (open === 0) return <span>{w('allDecided', { total })}</span>
  return <strong>{w('toDecide', { count: open })}</strong>
}

/** The clock that ages are told by, once a half minute. */
function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
