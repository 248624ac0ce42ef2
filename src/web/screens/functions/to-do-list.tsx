// What the owners have to answer, complete or renew: what shuts a gate first, then by the day it grows too old.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { type ToDo, todo } from '#web/screens/functions/use-functions.ts'

/** Days before an answer grows too old that it is shown here, as the server reckons. */
const remindBefore = 60

export function ToDoList() {
  const w = useWords()
  const held = useQuery(todo)
  const items = held.data?.items ?? []
  return (
    <section className="stack" aria-labelledby="todo-title">
      <div>
        <h2 id="todo-title">{w('todoTitle')}</h2>
        <p className="muted small">{w('todoMean', { days: remindBefore })}</p>
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && items.length === 0 && <p className="muted">{w('todoNone')}</p>}
      <ul className="todo-list">
        {items.map(item => (
          <Item key={`${item.name} ${item.checkpoint}`} item={item} />
        ))}
      </ul>
    </section>
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
