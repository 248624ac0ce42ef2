// The weeding records: one row each, and a page of one, which can be fetched for the archive.
import '#web/look/record.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { date, instant, number } from '#web/language/format.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { type Weeding, weeding, weedings } from '#web/screens/weeding/use-weeding.ts'

const erased = ({ parts }: Weeding): number => parts.reduce((sum, part) => sum + part.erased, 0)

export function Records() {
  const { w, language } = useLanguage()
  const rows = useQuery(weedings).data?.weedings ?? []
  return (
    <section className="stack" aria-labelledby="records">
      <h2 id="records">{w('weedingRecords')}</h2>
      {rows.length === 0 && <p className="muted">{w('weedingNoRecords')}</p>}
      {rows.length > 0 && (
        <table className="cards">
          <caption className="visually-hidden">{w('weedingRecords')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colNumber')}</th>
              <th scope="col">{w('colDecision')}</th>
              <th scope="col">{w('colWeededBy')}</th>
              <th scope="col" className="number">
                {w('colErased')}
              </th>
              <th scope="col">{w('colState')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.id}>
                <td data-head={w('colNumber')}>
                  <Link to="/gallring/$id" params={{ id: row.id }}>
                    {w('weedingNumber', { number: row.number })}
                  </Link>
                </td>
                <td data-head={w('colDecision')}>{row.dnr}</td>
                <td data-head={w('colWeededBy')}>{row.by}</td>
                <td data-head={w('colErased')} className="number">
                  {number(erased(row), language)}
                </td>
                <td data-head={w('colState')}>
                  <State row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function State({ row: { state, doneAt } }: { row: Weeding }) {
  const w = useWords()
  return <>{state === 'running' ? w('weeding-running') : w('weeding-done', { at: doneAt ? instant(doneAt) : '' })}</>
}

export function WeedingRecord() {
  const { w, language } = useLanguage()
  const { id } = useParams({ from: '/gallring/$id' })
  const held = useQuery(weeding(id))
  const said = held.data
  useTitle(said ? w('weedingNumber', { number: said.number }) : w('weedingRecords'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!said) return <p className="visually-hidden">{w('loading')}</p>
  const file = (as: 'docx' | 'csv') => `/api/weedings/${id}/record?as=${as}&lang=${language}`
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <Link to="/gallring" className="small">
          ← {w('weeding')}
        </Link>
        <h1>{w('weedingNumber', { number: said.number })}</h1>
        <p>{w('weedingDecision', { dnr: said.dnr, by: said.decidedBy, on: said.decidedOn })}</p>
        <p>
          {w('weedingStarted', { by: said.by, at: instant(said.orderedAt) })}, <State row={said} />
        </p>
        <p className="row">
          <a className="button" href={file('docx')} download>
            {w('weedingWord')}
          </a>
          <a className="button" href={file('csv')} download>
            {w('weedingCsv')}
          </a>
        </p>
      </div>
      <Parts said={said} />
      <p className="notice">{w('weedingBackups')}</p>
    </div>
  )
}

function Parts({ said }: { said: Weeding }) {
  const { w, language } = useLanguage()
  return (
    <table className="cards">
      <caption className="visually-hidden">{w('colErased')}</caption>
      <thead>
        <tr>
          <th scope="col">{w('colClass')}</th>
          <th scope="col">{w('colLast')}</th>
          <th scope="col" className="number">
            {w('colErased')}
          </th>
          <th scope="col">{w('colHeld')}</th>
        </tr>
      </thead>
      <tbody>
        {said.parts.map(part => (
          <tr key={part.class}>
            <td data-head={w('colClass')}>{part.title}</td>
            <td data-head={w('colLast')}>
              {part.oldest && part.newest ? `${date(part.oldest)} – ${date(part.newest)}` : `– ${date(part.before)}`}
            </td>
            <td data-head={w('colErased')} className="number">
              {number(part.erased, language)}
            </td>
            <td data-head={w('colHeld')}>
              {part.held.map(({ why, count }) => `${count} ${w(`held-${why}`)}`).join(', ') || w('dueNone')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
