// What there is to do: what the owners have to answer, complete or renew, assignments that are late or silent, changes of the law to look at.
import '#web/look/assignments.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { Reminders } from '#web/screens/assignments/reminders.tsx'
import { type ToDo, type ToDoWhole, todo } from '#web/screens/functions/use-functions.ts'
import { useTodoWords } from '#web/screens/horizon/use-todo-words.ts'

/** Days before an answer grows too old that it is shown here, as the server reckons. */
const remindBefore = 60

export function ToDoList() {
  const w = useWords()
  const held = useQuery(todo)
  const { items, assignments, law } = held.data ?? { items: [], assignments: [], law: [] }
  const isNone = items.length + assignments.length + law.length === 0
  return (
    <section className="stack" aria-labelledby="todo-title">
      <div>
        <h2 id="todo-title">{w('todoTitle')}</h2>
        <p className="muted small">{w('todoMean', { days: remindBefore })}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && isNone && <p className="muted">{w('todoNone')}</p>}
      {assignments.length > 0 && (
        <Part title={w('todoAssignments')}>
          {assignments.map(one => (
            <Assignment key={one.id} one={one} />
          ))}
        </Part>
      )}
      {items.length > 0 && (
        <Part title={w('todoFunctions')}>
          {items.map(item => (
            <Item key={`${item.name} ${item.checkpoint}`} item={item} />
          ))}
        </Part>
      )}
      {law.length > 0 && (
        <Part title={w('todoLaw')}>
          {law.map(one => (
            <OfLaw key={one.id} one={one} />
          ))}
        </Part>
      )}
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul className="todo-list" aria-labelledby={id}>
        {children}
      </ul>
    </>
  )
}

function Assignment({ one: { id, title, reminders } }: { one: ToDoWhole['assignments'][number] }) {
  const w = useWords()
  return (
    <li>
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        <Reminders reminders={reminders} />
      </div>
      <span className="row">
        {reminders.some(one => one.kind === 'stage-late') && <span className="tag gone">{w('stageState-late')}</span>}
        <Link className="button small" to="/uppdrag/$id" params={{ id }}>
          {w('todoOpen')} <span className="visually-hidden">{title}</span>
        </Link>
      </span>
    </li>
  )
}

function OfLaw({ one: { kind, subject, title, params, due } }: { one: ToDoWhole['law'][number] }) {
  const w = useWords()
  const said = useTodoWords()
  return (
    <li>
      <p>
        <strong>{title}</strong> {!subject.startsWith('hzn_') && <span className="muted small">{subject}</span>}{' '}
        {said(kind, params)}
      </p>
      <span className="row">
        {due && <span className="tag doubt">{w('todoDue', { day: due })}</span>}
        <Link className="button small" to="/omvarld">
          {w('todoOpen')} <span className="visually-hidden">{title}</span>
        </Link>
      </span>
    </li>
  )
}

const acts = { open: 'answerPoint', lacking: 'completePoint', expired: 'renewPoint', expiring: 'renewPoint' } as const

function Item({ item }: { item: ToDo }) {
  const w = useWords()
  const { name, title, owner, checkpoint, question, what, until, shuts } = item
  return (
    <li>
      <div>
        <p>
          <strong>{title}</strong> · {question} <span className="muted small">{checkpoint}</span>
        </p>
        <p className="small muted">{owner}</p>
      </div>
      <span className="row">
        {shuts && <span className="tag gone">{w('todoShuts')}</span>}
        <span className="tag doubt">{w(`todo-${what}`, { until: until ?? '' })}</span>
        <Link className="button small" to="/funktioner/$name" params={{ name }} search={{ point: checkpoint }}>
          {w(acts[what])} <span className="visually-hidden">{`${title} ${checkpoint}`}</span>
        </Link>
      </span>
    </li>
  )
}
