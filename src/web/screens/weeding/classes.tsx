// The retention classes: how long, from when, on what ground, what is due and what is held. What is due can be looked at, by number.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { date, number } from '#web/language/format.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { type DueClass, dueRows } from '#web/screens/weeding/use-weeding.ts'

export function Classes({ classes }: { classes: readonly DueClass[] }) {
  const w = useWords()
  return (
    <section className="stack" aria-labelledby="classes">
      <h2 id="classes">{w('retentionClasses')}</h2>
      <table className="cards">
        <caption className="visually-hidden">{w('retentionClasses')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('colClass')}</th>
            <th scope="col">{w('colKept')}</th>
            <th scope="col">{w('colDueNow')}</th>
            <th scope="col">{w('colHeld')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map(one => (
            <Class key={one.id} one={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Class({ one }: { one: DueClass }) {
  const { w, language } = useLanguage()
  const kept =
    one.keeps === 'months'
      ? w('keptMonths', { count: one.months ?? 0, from: w(`from-${one.from}` as 'from-logged') })
      : w(`keeps-${one.keeps}`)
  return (
    <tr>
      <td data-head={w('colClass')}>
        <strong>{one.title}</strong>
        <Facts one={one} />
      </td>
      <td data-head={w('colKept')}>
        {kept}
        {one.decision?.dnr && <p className="muted small">{w('weedingDecided', { dnr: one.decision.dnr })}</p>}
      </td>
      <td data-head={w('colDueNow')}>
        {one.due > 0 && one.oldest
          ? w('dueSince', { count: number(one.due, language), date: date(one.oldest) })
          : one.before && <span className="muted">{w('dueNone')}</span>}
        <Preview one={one} />
      </td>
      <td data-head={w('colHeld')}>
        {one.held.map(({ why, count }) => (
          <p key={why}>
            {count} {w(`held-${why}`)}
          </p>
        ))}
      </td>
    </tr>
  )
}

function Facts({ one }: { one: DueClass }) {
  const w = useWords()
  return (
    <details className="small">
      <summary>
        {w('weedingErases')}, {w('weedingStays').toLowerCase()}, {w('weedingGround').toLowerCase()}
        <span className="visually-hidden">: {one.title}</span>
      </summary>
      <dl className="carried">
        <Fact name={w('weedingErases')}>{one.erases}</Fact>
        <Fact name={w('weedingStays')}>{one.stays}</Fact>
        <Fact name={w('weedingWhy')}>{one.why}</Fact>
        <Fact name={w('weedingGround')}>
          {one.grounds.map(({ act, section, link }) => (
            <a key={`${act} ${section}`} href={link} rel="noreferrer">
              {act} {section}{' '}
            </a>
          ))}
        </Fact>
        <Fact name={w('weedingConfidence')}>
          {w(`weeding-${one.confidence}`)}. {w('weedingConfirm', { who: one.confirmBy })}.
        </Fact>
      </dl>
    </details>
  )
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const looked: readonly string[] = ['document', 'trace', 'release', 'incident']

function Preview({ one }: { one: DueClass }) {
  const { w } = useLanguage()
  const [open, setOpen] = useState(false)
  const rows = useQuery({ ...dueRows(one.id), enabled: open }).data?.rows
  if (!looked.includes(one.id) || one.due + one.held.length === 0) return null
  return (
    <details className="small" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{w('weedingSee', { title: one.title })}</summary>
      {rows && (
        <div className="scroll-x">
          <table>
            <caption className="muted">{w('weedingPreview', { count: rows.length })}</caption>
            <thead>
              <tr>
                <th scope="col">{w('colNumber')}</th>
                <th scope="col">{w('colUnit')}</th>
                <th scope="col">{w('colLast')}</th>
                <th scope="col">{w('colHeldBy')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr key={row.id}>
                  <td className="hash">{row.id}</td>
                  <td>{row.unit}</td>
                  <td>{date(row.at)}</td>
                  <td>{row.held && w(`held-${row.held}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  )
}
