// What is held from weeding, with why and by whom; a document held, and a hold lifted.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { date } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { hold, holds, lift, useWeedingAct } from '#web/screens/weeding/use-weeding.ts'

export function Holds() {
  const w = useWords()
  const rows = useQuery(holds).data?.holds ?? []
  const lifting = useWeedingAct(lift)
  return (
    <section className="stack" aria-labelledby="holds">
      <h2 id="holds">{w('weedingHolds')}</h2>
      {rows.length === 0 && <p className="muted">{w('weedingNoHolds')}</p>}
      {lifting.isError && <ProblemNote error={lifting.error} />}
      <ul className="stack plain">
        {rows.map(row => (
          <li key={row.id} className="notice row between">
            <span>
              <span className="hash">{row.document}</span> ({w(row.matter ? 'holdMatter' : 'holdDocument')}): {row.why}{' '}
              <span className="muted">
                {row.by}, {date(row.at)}
              </span>
            </span>
            <button type="button" className="button small" onClick={() => lifting.mutate(row.id)}>
              {w('holdLift')}
              <span className="visually-hidden"> {row.document}</span>
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{w('holdAdd')}</summary>
        <Hold />
      </details>
    </section>
  )
}

function Hold() {
  const w = useWords()
  const document = useId()
  const why = useId()
  const act = useWeedingAct(hold)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    act.mutate({ document: text('document') as 'doc_', why: text('why'), matter: form.get('matter') === 'on' })
  }
  return (
    <form className="stack reading" onSubmit={send}>
      <div>
        <label className="over" htmlFor={document}>
          {w('holdId')}
        </label>
        <input id={document} name="document" type="text" required pattern="doc_[0-9a-z]{24}" />
      </div>
      <div>
        <label className="over" htmlFor={why}>
          {w('holdWhy')}
        </label>
        <input id={why} name="why" type="text" required minLength={3} />
      </div>
      <label className="tick">
        <input type="checkbox" name="matter" /> <span>{w('holdWhole')}</span>
      </label>
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button">
          {w('holdKeep')}
        </button>
      </p>
    </form>
  )
}
