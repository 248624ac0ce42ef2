// A change to a checkpoint being written: held to its schema and fixtures as one writes, with what it changes shown before it is handed in.
import '#web/look/functions.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { LineField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { Difference } from '#web/screens/cards/difference.tsx'
import { PointFields } from '#web/screens/checkpoints/point-fields.tsx'
import { useFieldNames } from '#web/screens/checkpoints/proposals.tsx'
import {
  checkDraft,
  checkpoints,
  type Draft,
  sendProposal,
  useProposing,
} from '#web/screens/checkpoints/use-checkpoints.ts'

/** What a point of one's own begins with: asked of every function on trial or in use. */
const empty: Draft = {
  id: 'EGEN-01',
  title: '',
  question: '',
  demand: '',
  evidence: '',
  fires: { field: 'status', in: ['försök', 'införd'] },
  asks: ['date', 'dnr'],
  closes: 'use',
  months: null,
  source: { act: '', chapter: null, section: null, link: 'https://' },
  from: null,
  to: null,
  confidence: 'read',
  confirmBy: '',
  fixtures: { fires: { card: { status: 'försök' } }, silent: { card: { status: 'idé' } } },
}

export function EditPoint() {
  const w = useWords()
  const { id } = useParams({ from: '/kontrollpunkter/$id' })
  const held = useQuery(checkpoints(undefined, undefined))
  const isNew = id === 'ny'
  const point = held.data?.checkpoints.find(one => one.id === id)
  useTitle(isNew ? w('draftNew') : w('draftTitle', { id }))
  if (held.isError) return <ProblemNote error={held.error} again={() => void held.refetch()} />
  if (!held.data || (!isNew && !point)) return <p role="status">{w('loading')}</p>
  return <Form key={id} start={point?.draft ?? null} area={point?.area ?? ''} mayOwn={held.data.may.own} />
}

/** What is wrong with the draft, asked when one has stopped writing for a moment. */
function useFault(draft: Draft) {
  const [fault, setFault] = useState<{ path: string; why: string } | null | 'asking'>('asking')
  useEffect(() => {
    let isLast = true
    setFault('asking')
    const timer = setTimeout(() => {
      void checkDraft(draft).then(
        said => isLast && setFault(said.fault),
        () => isLast && setFault('asking'),
      )
    }, 300)
    return () => {
      isLast = false
      clearTimeout(timer)
    }
  }, [draft])
  return fault
}

const differences = (before: Draft | null, after: Draft) =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])]
    .filter(field => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]))
    .map(field => [field, { before: before?.[field] ?? null, after: after[field] ?? null }] as const)

function Head({ id }: { id: string | null }) {
  const w = useWords()
  return (
    <div>
      <Link to="/kontrollpunkter" search={{}} className="small">
        ← {w('checkpoints')}
      </Link>
      <h1>{id ? w('draftTitle', { id }) : w('draftNew')}</h1>
      <p className="muted">{w('draftMean')}</p>
    </div>
  )
}

type FormProps = { start: Draft | null; area: string; mayOwn: boolean }

function Form({ start, area: startArea, mayOwn }: FormProps) {
  const w = useWords()
  const tell = useTell()
  const navigate = useNavigate()
  const [draft, write] = useState<Draft>(start ?? empty)
  const [area, setArea] = useState(startArea)
  const [why, setWhy] = useState('')
  const fault = useFault(draft)
  const sending = useProposing(sendProposal, () => {
    tell(w('draftSent', { id: String(draft.id) }))
    void navigate({ to: '/kontrollpunkter', search: {} })
  })
  const changes = differences(start, draft)
  return (
    <form
      className="stack wide-gap reading"
      onSubmit={event => {
        event.preventDefault()
        sending.mutate({ draft, area, why })
      }}
    >
      <Head id={start ? String(draft.id) : null} />
      <fieldset className="part" disabled={!mayOwn}>
        {!start && <LineField label={w('draftArea')} value={area} required onChange={setArea} />}
        <PointFields
          draft={draft}
          isNew={!start}
          write={write}
          faultAt={fault === 'asking' || fault === null ? '' : fault.path}
        />
      </fieldset>
      <Outcome changes={changes} fault={fault} />
      {sending.isError && <ProblemNote error={sending.error} />}
      <div className="save-bar stack">
        <LineField label={w('draftWhy')} value={why} required onChange={setWhy} />
        <p>
          <button
            type="submit"
            className="button first"
            disabled={!mayOwn || fault !== null || changes.length === 0 || sending.isPending}
          >
            {w('draftSend')}
          </button>
        </p>
      </div>
    </form>
  )
}

function Outcome({ changes, fault }: { changes: ReturnType<typeof differences>; fault: ReturnType<typeof useFault> }) {
  const w = useWords()
  const named = useFieldNames()
  const said =
    changes.length === 0
      ? w('draftSame')
      : fault === 'asking'
        ? w('loading')
        : fault
          ? fault.path === 'fixtures'
            ? w('draftFixtures')
            : w('draftFault', { path: named(fault.path) })
          : w('draftGood')
  return (
    <section className="stack" aria-label={w('draftChanges')}>
      <h2>{w('draftChanges')}</h2>
      <p role="status" className={`notice ${fault && fault !== 'asking' ? 'gone' : ''}`}>
        {said}
      </p>
      <div>
        <Difference changes={changes} named={named} />
      </div>
    </section>
  )
}
