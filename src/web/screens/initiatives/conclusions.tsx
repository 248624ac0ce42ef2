// Slutsatser: guidance, each with the initiatives and the figures it rests on. One that no longer holds is withdrawn and stays to be read.
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { ConclusionForm, Withdrawal } from '#web/screens/initiatives/conclusion-form.tsx'
import { FigureList } from '#web/screens/initiatives/figure-list.tsx'
import { SubRooms } from '#web/screens/initiatives/sub-rooms.tsx'
import { type Conclusion, conclusions, initiatives } from '#web/screens/initiatives/use-initiatives.ts'

type Opened = { what: 'write'; held: Conclusion | null } | { what: 'withdraw'; held: Conclusion } | null

export function Conclusions() {
  const w = useWords()
  const held = useQuery(conclusions)
  const [opened, open] = useState<Opened>(null)
  useTitle(w('conclusions'))
  const close = () => open(null)
  const rows = held.data?.conclusions ?? []
  const mayOwn = held.data?.mayOwn ?? false
  return (
    <div className="stack wide-gap">
      <div className="stack">
        <h1>{w('conclusions')}</h1>
        <p className="muted reading">{w('conclusionsMean')}</p>
        <SubRooms />
        {mayOwn && (
          <p>
            <button type="button" className="button" onClick={() => open({ what: 'write', held: null })}>
              {w('conclusionNew')}
            </button>
          </p>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('conclusionsNone')}</p>}
      <div className="stack">
        {rows.map(one => (
          <One key={one.id} one={one} open={mayOwn && !one.withdrawnWhy ? open : null} />
        ))}
      </div>
      <Dialog
        open={opened?.what === 'write'}
        onClose={close}
        title={w(opened?.held ? 'conclusionEdit' : 'conclusionNew')}
      >
        <ConclusionForm held={opened?.held ?? null} done={close} />
      </Dialog>
      <Dialog open={opened?.what === 'withdraw'} onClose={close} title={w('conclusionWithdraw')}>
        {opened?.what === 'withdraw' && <Withdrawal held={opened.held} done={close} />}
      </Dialog>
    </div>
  )
}

function One({ one, open }: { one: Conclusion; open: ((opened: Opened) => void) | null }) {
  const w = useWords()
  const all = useQuery(initiatives).data?.initiatives ?? []
  return (
    <article className="item stack">
      <h2>
        {one.number}. {one.body.title}
      </h2>
      {one.withdrawnWhy && <p className="notice doubt">{w('conclusionWithdrawn', { why: one.withdrawnWhy })}</p>}
      <p>{one.body.says}</p>
      <p className="label">{w('conclusionRests')}</p>
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
      <FigureList ids={one.body.figures} />
      {open && (
        <p className="row">
          <button
            type="button"
            className="button small"
            aria-label={`${w('changeIt')} ${one.number}`}
            onClick={() => open({ what: 'write', held: one })}
          >
            {w('changeIt')}
          </button>
          <button
            type="button"
            className="button small"
            aria-label={`${w('conclusionWithdraw')} ${one.number}`}
            onClick={() => open({ what: 'withdraw', held: one })}
          >
            {w('conclusionWithdraw')}
          </button>
        </p>
      )}
    </article>
  )
}
