// A weeding ordered: on which decision, which classes, how much that is. Said once more before it is done, for it cannot be undone.
import { type FormEvent, useId, useState } from 'react'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type DueClass, order, useWeedingAct, type WeedingAsked } from '#web/screens/weeding/use-weeding.ts'

export function Order({ classes, running }: { classes: readonly DueClass[]; running: boolean }) {
  const w = useWords()
  const heading = useId()
  const timed = classes.filter(one => one.before !== null)
  const [chosen, setChosen] = useState<readonly string[]>(timed.filter(one => one.due > 0).map(one => one.id))
  const act = useWeedingAct(order)
  const count = timed.filter(one => chosen.includes(one.id)).reduce((sum, one) => sum + one.due, 0)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    act.mutate({
      dnr: text('dnr'),
      decidedBy: text('decidedBy'),
      decidedOn: text('decidedOn'),
      classes: chosen as WeedingAsked['classes'],
    })
  }
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading}>{w('weedingOrder')}</h2>
      <form className="stack reading" onSubmit={send}>
        <div className="narrow">
          <Field name="dnr" label={w('weedingDnr')} />
          <Field name="decidedBy" label={w('weedingDecidedBy')} />
          <Field name="decidedOn" label={w('weedingDecidedOn')} type="date" />
        </div>
        <Choices timed={timed} chosen={chosen} choose={setChosen} />
        {act.isError && <ProblemNote error={act.error} />}
        <p role="status">
          {running || act.isSuccess ? w(running ? 'weedingRunning' : 'weedingOrdered') : <Will count={count} />}
        </p>
        <p>
          <button type="submit" className="button gone" disabled={running || count === 0 || act.isPending}>
            {w('weedingGo', { count })}
          </button>
        </p>
      </form>
    </section>
  )
}

type ChoicesProps = { timed: readonly DueClass[]; chosen: readonly string[]; choose: (ids: readonly string[]) => void }

function Choices({ timed, chosen, choose }: ChoicesProps) {
  const w = useWords()
  return (
    <fieldset className="stack choices">
      <legend className="label">{w('weedingChoose')}</legend>
      {timed.map(one => (
        <label key={one.id} className="tick">
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={event => choose(event.target.checked ? [...chosen, one.id] : chosen.filter(id => id !== one.id))}
          />
          <span>
            {one.title} <span className="muted">({one.due})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const Will = ({ count }: { count: number }) => {
  const { w } = useLanguage()
  return <span>{count > 0 ? w('weedingWill', { count }) : w('weedingNothing')}</span>
}

function Field({ name, label, type = 'text' }: { name: string; label: string; type?: 'text' | 'date' }) {
  const id = useId()
  return (
    <div>
      <label className="over" htmlFor={id}>
        {label}
      </label>
      <input id={id} name={name} type={type} required />
    </div>
  )
}
