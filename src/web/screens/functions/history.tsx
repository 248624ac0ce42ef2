// What has been decided on a function and how its card has changed: each version with before and after.
import { useQuery } from '@tanstack/react-query'
import { date, instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { Difference } from '#web/screens/cards/difference.tsx'
import { type Card, type CardVersion, type CardWhole, versions } from '#web/screens/functions/use-functions.ts'

export function History({ whole }: { whole: CardWhole }) {
  const w = useWords()
  const held = useQuery(versions(whole.card.id))
  return (
    <section className="stack" aria-labelledby="history-title">
      <h2 id="history-title">{w('historyHeading')}</h2>
      <Decisions decisions={whole.card.decisions} />
      <div>
        <h3>{w('versionsHeading')}</h3>
        <ul className="versions">
          {(held.data?.versions ?? []).map(one => (
            <Version key={one.version} one={one} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function Decisions({ decisions }: { decisions: Card['decisions'] }) {
  const w = useWords()
  const { value, says, reason } = useCardWords()
  return (
    <div>
      <h3>{w('decisionsHeading')}</h3>
      {decisions.length === 0 && <p className="small muted">{w('decisionsNone')}</p>}
      <ul className="versions">
        {decisions.toReversed().map(one => (
          <li key={`${one.date} ${one.status} ${one.dnr}`} className="small">
            <strong>{`${one.date} ${value('status', one.status)}`}</strong>
            {`, ${one.dnr ?? says('noDnr')}, ${one.by}`}
            {one.note && (
              <span className="muted"> {one.dnr === null ? reason({ id: one.note, params: {} }) : one.note}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Version({ one }: { one: CardVersion }) {
  const w = useWords()
  const { reason } = useCardWords()
  const changes = Object.entries(one.changes)
  return (
    <li className="small">
      <details>
        <summary>{w('versionWhat', { version: one.version, why: reason({ id: one.why, params: {} }) })}</summary>
        <p className="muted">{`${instant(one.at)}, ${one.by}`}</p>
        {changes.length === 0 ? <p>{w('versionFirst')}</p> : <Difference changes={changes} />}
      </details>
      <span className="muted">{date(one.at)}</span>
    </li>
  )
}
