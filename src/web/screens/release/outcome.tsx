// Släpp ut, during and after: proved clean with every place searched, or refused with what is left and what to do.
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { document, release } from '#web/client/queries.ts'
import type { Proof, Release } from '#web/client/shapes.ts'
import { instant, number } from '#web/language/format.ts'
import { useHouseWords } from '#web/language/house-words.ts'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ProofTable } from '#web/screens/release/proof-table.tsx'

export function Outcome() {
  const w = useWords()
  const { id } = useParams({ from: '/utlamnande/$id' })
  const made = useQuery(release(id))
  useTitle(w('releaseTitle'))
  if (made.isError) return <ProblemNote error={made.error} again={() => void made.refetch()} />
  if (!made.data) return <p role="status">{w('loading')}</p>
  return (
    <div className="reading stack wide-gap">
      <DocumentName id={made.data.document} />
      {made.data.state === 'writing' && <Writing />}
      {made.data.state === 'released' && <Released made={made.data} />}
      {made.data.state === 'refused' && <Refused made={made.data} />}
    </div>
  )
}

function DocumentName({ id }: { id: string }) {
  const w = useWords()
  const whole = useQuery(document(id)).data
  return (
    <p className="small">
      <Link to="/handling/$id" params={{ id }}>
        ← {whole?.name ?? w('document')}
      </Link>
    </p>
  )
}

function Writing() {
  const w = useWords()
  return (
    <div className="stack" role="status">
      <h1>{w('writingTitle')}</h1>
      <progress className="bar" aria-label={w('writingTitle')} />
      <ol className="steps">
        <li>{w('stepWrite')}</li>
        <li>{w('stepReadAgain')}</li>
        <li>{w('stepSearch')}</li>
      </ol>
      <p className="muted">{w('writingStay')}</p>
    </div>
  )
}

/** Focus goes to the outcome when it comes, so that it is read out and the keys go on from there. */
function Heading({ children }: { children: string }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  )
}

function Released({ made }: { made: Release }) {
  const { w, language } = useLanguage()
  const { reader } = useHouseWords()
  const { proof } = made
  return (
    <>
      <div className="notice good stack">
        <Heading>{w('provedTitle')}</Heading>
        {proof && (
          <p>
            {w('provedSays', {
              strings: number(proof.strings, language),
              places: number(proof.places.length, language),
              readers: proof.readers.map(reader).join(', '),
            })}
          </p>
        )}
        <div className="row">
          <a className="button first" href={`/api/releases/${made.id}/file`} download={made.name ?? true}>
            {w('download')}
          </a>
          <Link className="button" to="/utlamnande/$id/protokoll" params={{ id: made.id }}>
            {w('maskRecord')}
          </Link>
        </div>
      </div>
      <Facts made={made} />
      {proof && <ProofTable proof={proof} />}
    </>
  )
}

function Facts({ made }: { made: Release }) {
  const w = useWords()
  const { proof } = made
  return (
    <dl className="facts">
      <dt>{w('fileName')}</dt>
      <dd>{made.name ?? '–'}</dd>
      <dt>{w('form')}</dt>
      <dd>{w(`as-${made.as}`)}</dd>
      <dt>{w('decidedBy')}</dt>
      <dd>
        {made.by}, {instant(made.at)}
      </dd>
      {made.note && (
        <>
          <dt>{w('note')}</dt>
          <dd>{made.note}</dd>
        </>
      )}
      {proof && (
        <>
          <dt>{w('leftByDecision')}</dt>
          <dd>{proof.leftByDecision}</dd>
          {proof.tags && (
            <>
              <dt>{w('tags')}</dt>
              <dd>{w(`tags-${proof.tags}`)}</dd>
            </>
          )}
          <dt>{w('hashSource')}</dt>
          <dd className="hash">{proof.sourceSha256}</dd>
          <dt>{w('hashOutput')}</dt>
          <dd className="hash">{proof.outputSha256}</dd>
        </>
      )}
    </dl>
  )
}

function Refused({ made }: { made: Release }) {
  const w = useWords()
  const { refusal } = useHouseWords()
  const remains = made.proof?.remains ?? []
  return (
    <>
      <div className="notice gone stack">
        <Heading>{w('refusedTitle')}</Heading>
        {made.refusal && <p>{refusal(made.refusal.reason, made.refusal.params)}</p>}
        <p>{w('refusedKept')}</p>
      </div>
      {remains.length > 0 && <Remains remains={remains} />}
      <section className="stack">
        <h2>{w('whatToDo')}</h2>
        <ul className="inset">
          <li>{remains.length > 0 ? w('doMaskThere') : w('doLookAtDoubts')}</li>
          {made.as === 'text' && <li>{w('doAsPictures')}</li>}
        </ul>
        <div className="row">
          <Link
            className="button first"
            to="/handling/$id"
            params={{ id: made.document }}
            search={{ function: 'mask' }}
          >
            {w('backToDocument')}
          </Link>
          <Link className="button" to="/handling/$id/slapp-ut" params={{ id: made.document }}>
            {w('tryOtherForm')}
          </Link>
        </div>
      </section>
      {made.proof && <ProofTable proof={made.proof} />}
    </>
  )
}

function Remains({ remains }: { remains: Proof['remains'] }) {
  const w = useWords()
  const { place, reader } = useHouseWords()
  return (
    <section className="stack">
      <h2>{w('whatIsLeft')}</h2>
      <div className="scroll-x">
        <table>
          <caption className="visually-hidden">{w('whatIsLeft')}</caption>
          <thead>
            <tr>
              <th scope="col">{w('colString')}</th>
              <th scope="col">{w('colPlace')}</th>
              <th scope="col">{w('page')}</th>
              <th scope="col">{w('colReader')}</th>
            </tr>
          </thead>
          <tbody>
            {remains.map(one => (
              <tr key={`${one.text}-${one.place}-${one.page}-${one.reader}`}>
                <td>
                  <mark className="m k-mark is-accepted">{one.text}</mark>
                </td>
                <td>{place(one.place)}</td>
                <td>{one.page ?? '–'}</td>
                <td>{reader(one.reader)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
