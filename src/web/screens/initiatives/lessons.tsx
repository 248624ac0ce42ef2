// Lärdomar: what the trials have taught, found by words; whoever may write also writes here.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { Line, readForm } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { LessonForm } from '#web/screens/initiatives/lesson-form.tsx'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { initiatives, type Lesson, lessons } from '#web/screens/initiatives/use-initiatives.ts'

export function Lessons() {
  const w = useWords()
  const { q = '' } = useSearch({ from: '/initiativ/lardomar' })
  const held = useQuery(lessons(q))
  const [opened, open] = useState<Lesson | 'new' | null>(null)
  useTitle(w('lessons'))
  const mayOwn = held.data?.mayOwn ?? false
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('lessons')}</h1>
        <p className="muted reading">{w('lessonsMean')}</p>
        <SubRooms />
        <Asked q={q} />
        {mayOwn && (
          <p>
            <button type="button" className="button" onClick={() => open('new')}>
              {w('lessonNew')}
            </button>
          </p>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.data && <List rows={held.data.lessons} change={mayOwn ? open : null} />}
      <Dialog
        open={opened !== null}
        onClose={() => open(null)}
        title={w(opened === 'new' ? 'lessonNew' : 'lessonEdit')}
      >
        <LessonForm held={opened === 'new' ? null : opened} done={() => open(null)} />
      </Dialog>
    </div>
  )
}

function Asked({ q }: { q: string }) {
  const w = useWords()
  const navigate = useNavigate({ from: '/initiativ/lardomar' })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void navigate({ search: { q: readForm(event.currentTarget).text('q') || undefined } })
  }
  return (
    <form key={q} className="stack reading" onSubmit={send}>
      <Line label={w('lessonSearch')} name="q" most={200} value={q} />
      <p>
        <button type="submit" className="button small">
          {w('search')}
        </button>
      </p>
    </form>
  )
}

type Change = ((one: Lesson) => void) | null

function List({ rows, change }: { rows: readonly Lesson[]; change: Change }) {
  const w = useWords()
  return (
    <section className="stack" aria-label={w('lessons')}>
      <p role="status">{rows.length === 0 ? w('lessonsNone') : w('lessonsFound', { count: rows.length })}</p>
      {rows.map(one => (
        <One key={one.id} one={one} change={change} />
      ))}
    </section>
  )
}

function One({ one, change }: { one: Lesson; change: Change }) {
  const w = useWords()
  const all = useQuery(initiatives).data?.initiatives ?? []
  return (
    <article className="item stack">
      <h2>
        {one.number}. {one.body.title}
      </h2>
      <p className="row">
        <span className={one.body.kind === 'worked' ? 'tag good' : 'tag'}>{w(`lesson-${one.body.kind}`)}</span>
        <span className="small muted">
          {one.body.area}, {one.body.learntOn}
        </span>
      </p>
      <p>{one.body.says}</p>
      {one.body.advice && (
        <p>
          <strong>{w('lessonAdvice')}:</strong> {one.body.advice}
        </p>
      )}
      <ul className="told-facts">
        {all
          .filter(initiative => one.body.initiatives.includes(initiative.id))
          .map(({ id, number, body }) => (
            <li key={id}>
              <Link to="/initiativ/$id" params={{ id }}>
                {number}. {body.title}
              </Link>
            </li>
          ))}
      </ul>
      {change && (
        <p>
          <button
            type="button"
            className="button small"
            aria-label={`${w('changeIt')} ${one.number}`}
            onClick={() => change(one)}
          >
            {w('changeIt')}
          </button>
        </p>
      )}
    </article>
  )
}
