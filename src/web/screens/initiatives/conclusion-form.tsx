// A conclusion as it is written, with what it rests on, and the reason when one is withdrawn. One that rests on nothing the server refuses.
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Line, readForm, Ticks } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useFigureWords } from '#web/screens/initiatives/use-figure-words.ts'
import {
  type Conclusion,
  type ConclusionBody,
  figures,
  initiatives,
  keepConclusion,
  useChange,
  withdrawConclusion,
} from '#web/screens/initiatives/use-initiatives.ts'

export function ConclusionForm({ held, done }: { held: Conclusion | null; done: () => void }) {
  const w = useWords()
  const { title } = useFigureWords()
  const all = useQuery(initiatives).data?.initiatives
  const known = useQuery(figures).data?.figures
  const act = useChange((body: ConclusionBody) => keepConclusion(held, body))
  const body = held?.body
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { text, all: ticked } = readForm(event.currentTarget)
    const rests = { initiatives: ticked('initiatives') as ConclusionBody['initiatives'], figures: ticked('figures') }
    act.mutate({ title: text('title'), says: text('says'), ...rests }, { onSuccess: done })
  }
  if (!all || !known) return <p role="status">{w('loading')}</p>
  return (
    <form className="stack" onSubmit={send}>
      <Line label={w('conclusionTitle')} name="title" required most={200} value={body?.title ?? ''} />
      <Area label={w('conclusionSays')} name="says" required value={body?.says ?? ''} />
      <Ticks
        label={w('initiatives')}
        name="initiatives"
        values={body?.initiatives ?? []}
        choices={all.map(one => [one.id, `${one.number}. ${one.body.title}`] as const)}
      />
      <Ticks
        label={w('iniFigures')}
        name="figures"
        values={body?.figures ?? []}
        choices={known.map(one => [one.id, title(one)] as const)}
      />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button first" disabled={act.isPending}>
          {w('save')}
        </button>
      </p>
    </form>
  )
}

export function Withdrawal({ held, done }: { held: Conclusion; done: () => void }) {
  const w = useWords()
  const act = useChange((why: string) => withdrawConclusion(held, why))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(readForm(event.currentTarget).text('why'), { onSuccess: done })
  }
  return (
    <form className="stack" onSubmit={send}>
      <p>{held.body.title}</p>
      <Area label={w('conclusionWithdrawWhy')} name="why" required value="" />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button" disabled={act.isPending}>
          {w('conclusionWithdraw')}
        </button>
      </p>
    </form>
  )
}
