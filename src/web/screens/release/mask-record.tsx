// Maskningsprotokollet: what was removed, why, on what ground and who decided. Never the removed text. Made to be printed.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { record } from '#web/client/queries.ts'
import type { MaskRecord as Protocol } from '#web/client/shapes.ts'
import { instant, number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ProofTable } from '#web/screens/release/proof-table.tsx'
import { sureWord } from '#web/screens/review/standing.ts'

export function MaskRecord() {
  const { w, language } = useLanguage()
  const { id } = useParams({ from: '/utlamnande/$id/protokoll' })
  const kept = useQuery(record(id))
  useTitle(w('maskRecord'))
  return (
    <article className="stack wide-gap record">
      <div className="row between">
        <div>
          <p className="small no-print">
            <Link to="/utlamnande/$id" params={{ id }}>
              ← {w('theRelease')}
            </Link>
          </p>
          <h1>{w('maskRecord')}</h1>
        </div>
        <div className="row no-print">
          <a className="button" href={`/api/releases/${id}/decision?lang=${language}`} download>
            {w('decisionText')}
          </a>
          <a className="button" href={`/api/releases/${id}/decision?as=pdf&lang=${language}`} download>
            {w('decisionPdf')}
          </a>
          <a className="button" href={`/api/releases/${id}/mask-record?lang=${language}`} download>
            {w('recordDocx')}
          </a>
          <a className="button" href={`/api/releases/${id}/mask-record?as=pdf&lang=${language}`} download>
            {w('recordPdf')}
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            {w('print')}
          </button>
        </div>
      </div>
      {kept.isError && <ProblemNote error={kept.error} />}
      {kept.data && <Account kept={kept.data} />}
    </article>
  )
}

function Account({ kept }: { kept: Protocol }) {
  const w = useWords()
  return (
    <>
      <dl className="facts">
        <dt>{w('document')}</dt>
        <dd>{kept.name}</dd>
        <dt>{w('decidedBy')}</dt>
        <dd>
          {kept.by}, {instant(kept.at)}
        </dd>
        {kept.checkedBy && (
          <>
            <dt>{w('checkedBy')}</dt>
            <dd>{kept.checkedBy}</dd>
          </>
        )}
        <dt>{w('form')}</dt>
        <dd>{w(`as-${kept.as}`)}</dd>
        {kept.note && (
          <>
            <dt>{w('note')}</dt>
            <dd>{kept.note}</dd>
          </>
        )}
        {kept.function && (
          <>
            <dt>{w('functionVersion')}</dt>
            <dd>
              {kept.function.name} {kept.function.version}
              <br />
              <span className="hash">{kept.function.knowledge}</span>
            </dd>
          </>
        )}
        {kept.proof && (
          <>
            <dt>{w('hashSource')}</dt>
            <dd className="hash">{kept.proof.sourceSha256}</dd>
            <dt>{w('hashOutput')}</dt>
            <dd className="hash">{kept.proof.outputSha256}</dd>
          </>
        )}
      </dl>
      <Removals kept={kept} />
      {kept.proof && <ProofTable proof={kept.proof} />}
    </>
  )
}

function Removals({ kept }: { kept: Protocol }) {
  const { w, language } = useLanguage()
  const counted = kept.removals.some(({ characters }) => characters !== null)
  return (
    <section className="stack">
      <h2>{w('removed', { count: number(kept.removals.length, language) })}</h2>
      <p className="muted">
        {w('recordNoText')} {kept.stays > 0 && w('theseStay', { count: kept.stays })}
      </p>
      <div className="scroll-x">
        <table className="cards">
          <caption className="visually-hidden">{w('removed', { count: kept.removals.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{w('page')}</th>
              <th scope="col">{w('colLabel')}</th>
              {counted && (
                <th scope="col" className="number">
                  {w('colCharacters')}
                </th>
              )}
              <th scope="col">{w('why')}</th>
              <th scope="col">{w('ground')}</th>
              <th scope="col">{w('decidedBy')}</th>
            </tr>
          </thead>
          <tbody>
            {kept.removals.map((one, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the record never changes, and its rows have no id
              <Removal key={n} one={one} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Removal({ one }: { one: Protocol['removals'][number] }) {
  const { w, language } = useLanguage()
  const house = useHouseWords()
  return (
    <tr>
      <td data-head={w('page')}>{one.page}</td>
      <td data-head={w('colLabel')}>{house.label(one.label)}</td>
      {one.characters !== null && (
        <td data-head={w('colCharacters')} className="number">
          {number(one.characters, language)}
        </td>
      )}
      <td data-head={w('why')}>
        <span>
          {one.why.map(({ id, params }) => house.why(id, params)).join(' · ')}{' '}
          <span className="muted">({w(sureWord(one.sure))})</span>
        </span>
      </td>
      <td data-head={w('ground')}>
        <span>
          {one.ground ?? '–'}
          {one.grounded && <span className="muted"> · {w('groundBy', { name: one.grounded.by })}</span>}
          {one.grounded?.note && ` · ${one.grounded.note}`}
        </span>
      </td>
      <td data-head={w('decidedBy')}>
        <span>
          {one.decidedBy}
          <br />
          <span className="muted small">{instant(one.decidedAt)}</span>
        </span>
      </td>
    </tr>
  )
}
