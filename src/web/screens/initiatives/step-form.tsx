// The next step of an initiative: where to, decided when and by whom. What is missing is said by the server, in words.
import { type FormEvent, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Choice, Line, readForm } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type Initiative, type Step, takeStep, useChange } from '#web/screens/initiatives/use-initiatives.ts'

const order = ['behov', 'hypotes', 'försök', 'utvärderat', 'beslut'] as const

/** A choice as state and outcome. */
const stepsFrom = (state: Initiative['state']): readonly string[] => {
  const next = order[order.indexOf(state) + 1]
  return next === 'beslut' || !next ? ['beslut införs', 'beslut avslutas'] : [next, 'beslut avslutas']
}

export function StepForm({ one }: { one: Initiative }) {
  const w = useWords()
  const heading = useId()
  const act = useChange((step: Step) => takeStep(one.id, step))
  const said = (choice: string): string => {
    if (choice.endsWith('införs')) return w('iniStepIntroduce')
    return choice.endsWith('avslutas') ? w('iniStepEnd') : w(`step-${choice as Initiative['state']}`)
  }
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { text, orNull } = readForm(event.currentTarget)
    const [state, outcome = null] = text('to').split(' ') as [Step['state'], Step['outcome']?]
    const told = { day: text('day'), dnr: orNull('dnr'), decidedBy: text('decidedBy'), note: text('note') }
    act.mutate({ state, outcome, ...told })
  }
  return (
    <form className="stack reading" onSubmit={send} aria-labelledby={heading}>
      <h3 id={heading}>{w('iniNext')}</h3>
      <Choice
        label={w('iniStepTo')}
        name="to"
        value={stepsFrom(one.state)[0]!}
        choices={stepsFrom(one.state).map(choice => [choice, said(choice)] as const)}
      />
      <div className="three">
        <Line label={w('iniStepDay')} name="day" type="date" required value={null} />
        <Line label={w('iniDecidedBy')} name="decidedBy" required most={120} value={null} />
        <Line label={w('iniDnr')} name="dnr" most={60} value={null} />
      </div>
      <Area label={w('iniNote')} name="note" rows={2} value="" />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button" disabled={act.isPending}>
          {w('iniTake')}
        </button>
      </p>
    </form>
  )
}
