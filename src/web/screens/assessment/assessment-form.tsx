// The assessment as it is written, part by part, beside what the data say. "No impact" where they say otherwise takes a reason.
import type { FormEvent } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Choice, Line, readForm } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { Facts } from '#web/screens/assessment/facts.tsx'
import {
  type Assessment,
  type Body,
  isWeighed,
  parts,
  writeAssessment,
} from '#web/screens/assessment/use-assessment.ts'
import { useChange } from '#web/screens/initiatives/use-initiatives.ts'

const impacts = ['not-assessed', 'better', 'worse', 'mixed', 'none'] as const

export function AssessmentForm({ whole, done }: { whole: Assessment; done: () => void }) {
  const w = useWords()
  const act = useChange((form: HTMLFormElement) =>
    writeAssessment(whole, { ...writtenIn(form), from: whole.written?.version ?? 0 }),
  )
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(event.currentTarget, { onSuccess: done })
  }
  return (
    <form className="stack wide-gap" onSubmit={send}>
      {parts.map(part => {
        const own = whole.written?.body[part]
        return (
          <fieldset key={part} className="item stack">
            <legend className="label">{w(`part-${part}`)}</legend>
            <Facts facts={whole.facts.filter(one => one.part === part)} />
            {isWeighed(part) && (
              <Choice
                label={w('assessmentImpact')}
                name={`${part}-impact`}
                value={own?.impact ?? 'not-assessed'}
                choices={impacts.map(one => [one, w(`impact-${one}`)] as const)}
              />
            )}
            <Area label={w('assessmentSays')} name={`${part}-says`} value={own?.says ?? ''} />
            {isWeighed(part) && (
              <Line label={w('assessmentReason')} name={`${part}-reason`} most={1000} value={own?.reason ?? null} />
            )}
          </fieldset>
        )
      })}
      <Line label={w('assessmentWhy')} name="why" required most={500} value={null} />
      {act.isError && <ProblemNote error={act.error} />}
      <p className="row">
        <button type="submit" className="button first" disabled={act.isPending}>
          {w('assessmentSave')}
        </button>
        <button type="button" className="button" onClick={done}>
          {w('cancel')}
        </button>
      </p>
    </form>
  )
}

function writtenIn(form: HTMLFormElement): { body: Body; why: string } {
  const { text, orNull } = readForm(form)
  const written = parts.map(part => {
    const impact = isWeighed(part) ? (text(`${part}-impact`) as Body['economic']['impact']) : null
    return [part, { impact, says: text(`${part}-says`), reason: orNull(`${part}-reason`) }]
  })
  return { body: Object.fromEntries(written) as Body, why: text('why') }
}
