// What there is to do because the law changes: each with what it is about, what it touches and a way to say that it is done.
import { type FormEvent, useState } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { Area, readForm } from '#web/parts/form.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { finishTodo, type Horizon, type Todo } from '#web/screens/horizon/use-horizon.ts'
import { useTodoWords } from '#web/screens/horizon/use-todo-words.ts'
import { useChange } from '#web/screens/initiatives/use-initiatives.ts'

export function Todos({ whole: { todos, mayOwn } }: { whole: Horizon }) {
  const w = useWords()
  const [opened, open] = useState<Todo | null>(null)
  const left = todos.filter(one => one.doneAt === null)
  const done = todos.filter(one => one.doneAt !== null)
  return (
    <section className="stack" aria-labelledby="todos">
      <h2 id="todos">{w('horizonTodos')}</h2>
      <p className="muted reading">{w('horizonTodosMean')}</p>
      {left.length === 0 && <p className="empty">{w('horizonTodosNone')}</p>}
      <ul className="stack plain">
        {left.map(one => (
          <One key={one.id} one={one} open={mayOwn ? open : null} />
        ))}
      </ul>
      {done.length > 0 && (
        <details>
          <summary>{w('horizonDone', { count: done.length })}</summary>
          <ul className="stack plain">
            {done.map(one => (
              <One key={one.id} one={one} open={null} />
            ))}
          </ul>
        </details>
      )}
      <Dialog open={opened !== null} onClose={() => open(null)} title={w('todoSee')}>
        {opened && <Finish one={opened} done={() => open(null)} />}
      </Dialog>
    </section>
  )
}

function One({ one, open }: { one: Todo; open: ((one: Todo) => void) | null }) {
  const w = useWords()
  const said = useTodoWords()
  const functionTitle = useFunctionTitles()
  const own = one.subject.startsWith('hzn_') ? '' : `${one.subject} `
  return (
    <li className="item stack">
      <p>
        <strong>
          {own}
          {one.title}
        </strong>{' '}
        {said(one.kind, one.params)}
      </p>
      <p className="row small">
        {one.due && <span className="tag doubt">{w('todoDue', { day: one.due })}</span>}
        <span className="muted">
          {one.functions.length > 0
            ? w('todoTouches', { functions: one.functions.map(functionTitle).join(', ') })
            : w('todoTouchesNone')}
        </span>
      </p>
      {one.doneAt && (
        <p className="small">
          {w('todoDoneBy', { by: one.doneBy ?? '', at: instant(one.doneAt), says: one.doneSays ?? '' })}
        </p>
      )}
      {open && (
        <p>
          <button
            type="button"
            className="button small"
            aria-label={`${w('todoSee')}: ${own}${one.title}`}
            onClick={() => open(one)}
          >
            {w('todoSee')}
          </button>
        </p>
      )}
    </li>
  )
}

function Finish({ one, done }: { one: Todo; done: () => void }) {
  const w = useWords()
  const said = useTodoWords()
  const act = useChange((says: string) => finishTodo(one.id, says))
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    act.mutate(readForm(event.currentTarget).text('says'), { onSuccess: done })
  }
  return (
    <form className="stack" onSubmit={send}>
      <p>
        {one.title} {said(one.kind, one.params)}
      </p>
      <Area label={w('todoSays')} name="says" required value="" />
      {act.isError && <ProblemNote error={act.error} />}
      <p>
        <button type="submit" className="button first" disabled={act.isPending}>
          {w('todoFinish')}
        </button>
      </p>
    </form>
  )
}
