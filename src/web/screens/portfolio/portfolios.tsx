// Portfolios under a budget: the list, and a way to make one of the initiatives that have been reckoned.
import '#web/look/effect.css'
import '#web/look/assignments.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { Dialog } from '#web/parts/dialog.tsx'
import { LineField, TickField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { useFigures } from '#web/screens/effect/use-effect-room.ts'
import { make, type PortfolioRow, portfolios } from '#web/screens/portfolio/use-portfolios.ts'

export function Portfolios() {
  const w = useWords()
  const held = useQuery(portfolios)
  const [making, setMaking] = useState(false)
  const rows = held.data?.portfolios ?? []
  useTitle(w('portfolios'))
  return (
    <div className="stack wide-gap effect-page">
      <div className="row between">
        <div className="reading">
          <h1>{w('portfolios')}</h1>
          <p className="muted">{w('portfoliosMean')}</p>
          <p className="small">
            <Link to="/effekt">{w('toEffect')}</Link>
          </p>
        </div>
        {held.data?.mayWrite && held.data.open.length > 0 && (
          <button type="button" className="button" aria-haspopup="dialog" onClick={() => setMaking(true)}>
            {w('portfolioNew')}
          </button>
        )}
      </div>
      {held.isError && <ProblemNote error={held.error} again={() => void held.refetch()} />}
      {held.isPending && <p role="status">{w('loading')}</p>}
      {held.isSuccess && rows.length === 0 && <p className="empty">{w('portfoliosNone')}</p>}
      <ul className="plain stack">
        {rows.map(row => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      <Dialog open={making} onClose={() => setMaking(false)} title={w('portfolioNew')}>
        <Form open={held.data?.open ?? []} />
      </Dialog>
    </div>
  )
}

function Row({ row }: { row: PortfolioRow }) {
  const { kronor } = useFigures()
  return (
    <li className="notice">
      <div>
        <p>
          <Link to="/effekt/portfolj/$id" params={{ id: row.id }}>
            {row.title}
          </Link>{' '}
          · {kronor(row.budget)}
        </p>
        <p className="small muted">{row.source}</p>
      </div>
    </li>
  )
}

type Open = { id: string; title: string; cost: number }
/** As the server assumes them too. */
const assumedParts = [0, 0.05, 0.1, 0.2, 0.4]

function Form({ open }: { open: readonly Open[] }) {
  const w = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const [written, write] = useState({ title: '', tkr: '', source: '' })
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const put = (field: keyof typeof written) => (text: string) => write(before => ({ ...before, [field]: text }))
  const budget = Math.round(Number(written.tkr.replace(/\s/g, '').replace(',', '.')) * 1000)
  const candidates = open.filter(one => !out.has(one.id)).map(one => one.id)
  const making = useMutation({
    mutationFn: () =>
      make({ title: written.title, source: written.source, dnr: null, budget, candidates, riskParts: assumedParts }),
    onSuccess: ({ id }) => {
      tell(w('portfolioSaved'))
      void navigate({ to: '/effekt/portfolj/$id', params: { id } })
    },
  })
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        making.mutate()
      }}
    >
      <LineField first required label={w('portfolioTitle')} value={written.title} onChange={put('title')} />
      <LineField required label={w('portfolioBudgetTkr')} value={written.tkr} onChange={put('tkr')} />
      <LineField required label={w('portfolioSource')} value={written.source} onChange={put('source')} />
      <Open open={open} out={out} setOut={setOut} />
      {making.isError && <ProblemNote error={making.error} />}
      <p>
        <button
          type="submit"
          className="button first"
          disabled={making.isPending || !(budget >= 0) || candidates.length === 0}
        >
          {w('portfolioSave')}
        </button>
      </p>
    </form>
  )
}

/** The set with `id` taken out of it, or put in. */
const without = (set: ReadonlySet<string>, id: string, isOut: boolean): ReadonlySet<string> =>
  isOut ? new Set([...set].filter(one => one !== id)) : new Set([...set, id])

type Picking = { open: readonly Open[]; out: ReadonlySet<string>; setOut: (next: ReadonlySet<string>) => void }
function Open({ open, out, setOut }: Picking) {
  const w = useWords()
  const { kronor } = useFigures()
  return (
    <fieldset className="choices stack">
      <legend>{w('portfolioTable')}</legend>
      {open.map(one => (
        <TickField
          key={one.id}
          label={`${one.title}, ${kronor(one.cost)}`}
          checked={!out.has(one.id)}
          onChange={isIn => setOut(without(out, one.id, isIn))}
        />
      ))}
    </fieldset>
  )
}
