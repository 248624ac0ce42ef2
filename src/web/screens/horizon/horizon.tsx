// Omvärld: what there is to do because the law changes, and every item of law and technology with its source and days.
import '#web/look/initiatives.css'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFunctionTitles } from '#web/screens/functions/use-functions.ts'
import { Closing, ItemForm } from '#web/screens/horizon/item-form.tsx'
import { Todos } from '#web/screens/horizon/todos.tsx'
import { type Horizon as Held, horizon, type Item } from '#web/screens/horizon/use-horizon.ts'

type Opened = { what: 'write'; held: Item | null } | { what: 'close'; held: Item } | null

export function Horizon() {
  const w = useWords()
  const held = useQuery(horizon)
  useTitle(w('horizon'))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data) return <p role="status">{w('loading')}</p>
  return <Whole whole={held.data} />
}

function Whole({ whole }: { whole: Held }) {
  const w = useWords()
  const [opened, open] = useState<Opened>(null)
  const close = () => open(null)
  const { items, mayOwn } = whole
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('horizon')}</h1>
        <p className="muted reading">{w('horizonMean')}</p>
        {mayOwn && (
          <p>
            <button type="button" className="button" onClick={() => open({ what: 'write', held: null })}>
              {w('horizonNew')}
            </button>
          </p>
        )}
      </div>
      <Todos whole={whole} />
      {(['law', 'technology'] as const).map(kind => (
        <section key={kind} className="stack" aria-labelledby={kind}>
          <h2 id={kind}>{w(kind === 'law' ? 'horizonLaw' : 'horizonTechnology')}</h2>
          {items
            .filter(one => one.body.kind === kind)
            .map(one => (
              <One key={one.id} one={one} open={mayOwn && !one.closedWhy ? open : null} />
            ))}
        </section>
      ))}
      <Dialog open={opened?.what === 'write'} onClose={close} title={w(opened?.held ? 'horizonEdit' : 'horizonNew')}>
        <ItemForm held={opened?.held ?? null} points={whole.points} done={close} />
      </Dialog>
      <Dialog open={opened?.what === 'close'} onClose={close} title={w('horizonClose')}>
        {opened?.what === 'close' && <Closing held={opened.held} done={close} />}
      </Dialog>
    </div>
  )
}

function One({ one, open }: { one: Item; open: ((opened: Opened) => void) | null }) {
  const w = useWords()
  const { body } = one
  return (
    <article className="item stack">
      <h3>{body.title}</h3>
      <Tags body={body} />
      {one.closedWhy && <p className="notice">{w('horizonClosed', { why: one.closedWhy })}</p>}
      <p>{body.says}</p>
      <p className="small">
        {body.link ? (
          <a href={body.link} rel="noreferrer">
            {w('horizonTold', { source: body.source, day: body.toldOn })}
          </a>
        ) : (
          w('horizonTold', { source: body.source, day: body.toldOn })
        )}
      </p>
      <Touches body={body} />
      {open && (
        <p className="row">
          <button
            type="button"
            className="button small"
            aria-label={`${w('changeIt')}: ${body.title}`}
            onClick={() => open({ what: 'write', held: one })}
          >
            {w('changeIt')}
          </button>
          <button
            type="button"
            className="button small"
            aria-label={`${w('horizonClose')}: ${body.title}`}
            onClick={() => open({ what: 'close', held: one })}
          >
            {w('horizonClose')}
          </button>
        </p>
      )}
    </article>
  )
}

function Tags({ body }: { body: Item['body'] }) {
  const w = useWords()
  const coming = body.from !== null && body.from > new Date().toISOString().slice(0, 10)
  return (
    <p className="row">
      {body.from && (
        <span className={coming ? 'tag doubt' : 'tag'}>
          {w(coming ? 'horizonComing' : 'horizonFromDay', { day: body.from })}
        </span>
      )}
      {body.to && <span className="tag">{w('horizonToDay', { day: body.to })}</span>}
      <span className="tag">{w(`toldBy-${body.confidence}`)}</span>
    </p>
  )
}

function Touches({ body: { functions, checkpoints } }: { body: Item['body'] }) {
  const w = useWords()
  const functionTitle = useFunctionTitles()
  if (functions.length + checkpoints.length === 0) return null
  return (
    <p className="row small">
      {functions.map(name => (
        <Link key={name} to="/funktioner/$name" params={{ name }} search={{}}>
          {functionTitle(name)}
        </Link>
      ))}
      {checkpoints.length > 0 && (
        <Link to="/kontrollpunkter" search={{}}>
          {w('horizonPoints')}: {checkpoints.join(', ')}
        </Link>
      )}
    </p>
  )
}
