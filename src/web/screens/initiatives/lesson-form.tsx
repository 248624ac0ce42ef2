// A lesson as it is written: in one sentence, what happened, what to do the next time, and the initiatives it comes from.
import { useQuery } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Area, Choice, Line, readForm, Ticks } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import {
  initiatives,
  keepLesson,
  type Lesson,
  type LessonBody,
  useChange,
} from '#web/screens/initiatives/use-initiatives.ts'

const kinds = ['worked', 'hindered', 'surprised'] as const

export function LessonForm({ held, done }: { held: Lesson | null; done: () => void }) {
  const w = useWords()
  const all = useQuery(initiatives).data?.initiatives ?? []
  const act = useChange((body: LessonBody) => keepLesson(held, body))
  const body = held?.body
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { text, all: ticked } = readForm(event.currentTarget)
    const told = {
      title: text('title'),
      says: text('says'),
      kind: text('kind') as LessonBody['kind'],
      advice: text('advice'),
      area: text('area'),
      initiatives: ticked('initiatives') as LessonBody['initiatives'],
      learntOn: text('learntOn'),
    }
    act.mutate(told, { onSuccess: done })
  }
  return (
    <form className="stack" onSubmit={send}>
      <Line label={w('lessonTitle')} name="title" required most={200} value={body?.title ?? ''} />
      <Area label={w('lessonSays')} name="says" required value={body?.says ?? ''} />
      <Area label={w('lessonAdvice')} name="advice" rows={2} value={body?.advice ?? ''} />
      <div className="three">
        <Choice
          label={w('lessonKind')}
          name="kind"
          value={body?.kind ?? 'worked'}
          choices={kinds.map(kind => [kind, w(`lesson-${kind}`)] as const)}
        />
        <Line label={w('iniArea')} name="area" required most={120} value={body?.area ?? ''} />
        <Line label={w('lessonOn')} name="learntOn" type="date" required value={body?.learntOn ?? null} />
      </div>
      <Ticks
        label={w('lessonFrom')}
        name="initiatives"
        values={body?.initiatives ?? []}
        choices={all.map(one => [one.id, `${one.number}. ${one.body.title}`] as const)}
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
