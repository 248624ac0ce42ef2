// One function: may it run and what mends it, its card, checkpoints, figures, trial, stop switch and history.
import '#web/look/functions.css'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useLanguage, useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTitle } from '#web/parts/use-title.ts'
import { CardSections } from '#web/screens/functions/card-sections.tsx'
import { EvidenceDialog } from '#web/screens/functions/evidence-dialog.tsx'
import { Figures } from '#web/screens/functions/figures.tsx'
import { GateTag } from '#web/screens/functions/functions.tsx'
import { Gate, type Opened } from '#web/screens/functions/gate.tsx'
import { History } from '#web/screens/functions/history.tsx'
import { Points } from '#web/screens/functions/points.tsx'
import { StatusDialog } from '#web/screens/functions/status-dialog.tsx'
import { StopDialog, StopSwitch, TrialUse } from '#web/screens/functions/stop.tsx'
import { type CardWhole, card } from '#web/screens/functions/use-functions.ts'
import { MeasureDialog } from '#web/screens/variants/measure-dialog.tsx'
import { VariantSection } from '#web/screens/variants/variant-section.tsx'

export function FunctionPage() {
  const w = useWords()
  const { name } = useParams({ from: '/funktioner/$name' })
  const held = useQuery(card(name))
  useTitle(held.data?.card.title ?? w('functions'))
  if (held.isError)
    return (
      <div className="reading">
        <h1 className="visually-hidden">{w('functions')}</h1>
        <ProblemNote error={held.error} again={() => void held.refetch()} />
      </div>
    )
  if (!held.data) return <p role="status">{w('loading')}</p>
  return <Whole key={name} whole={held.data} />
}

function Whole({ whole }: { whole: CardWhole }) {
  const { card: one, verdict, stop } = whole
  const [opened, open] = useOpened()
  return (
    <div className="stack wide-gap">
      <Head whole={whole} />
      <Gate whole={whole} open={open} />
      <div className="card-columns">
        <div className="stack wide-gap">
          <CardSections whole={whole} />
          <Points whole={whole} open={open} />
        </div>
        <div className="stack wide-gap">
          <StopSwitch whole={whole} open={open} />
          {one.status === 'försök' && <TrialUse whole={whole} />}
          <VariantSection whole={whole} />
          <Figures whole={whole} open={open} />
          <Compliance name={one.id} />
          <History whole={whole} />
        </div>
      </div>
      <Dialogs key={`${verdict.open} ${stop?.at}`} whole={whole} opened={opened} close={() => open(null)} />
    </div>
  )
}

/** Which dialog is open. One to a checkpoint stands in the address, so that the to-do list and a link in a mail lead to it. */
function useOpened(): [Opened, (opened: Opened) => void] {
  const { point } = useSearch({ from: '/funktioner/$name' })
  const navigate = useNavigate({ from: '/funktioner/$name' })
  const [opened, open] = useState<Opened>(null)
  const shown: Opened = point ? { what: 'evidence', checkpoint: point } : opened
  return [
    shown,
    next => {
      open(next)
      if (point) void navigate({ search: {}, replace: true })
    },
  ]
}

function Head({ whole: { card: one, verdict, stop, functionVersion } }: { whole: CardWhole }) {
  const w = useWords()
  const { value } = useCardWords()
  return (
    <div>
      <Link to="/funktioner" className="small">
        ← {w('functions')}
      </Link>
      <h1>{one.title}</h1>
      <p className="muted reading">{one.purpose}</p>
      <p className="row">
        <span className="tag act">{value('status', one.status)}</span>
        <GateTag open={verdict.open} stopped={stop !== null} />
        {functionVersion && <span className="small muted">{`${one.id} ${functionVersion}`}</span>}
      </p>
      <p>
        <Link to="/bedomning/$kind/$subject" params={{ kind: 'function', subject: one.id }}>
          {w('iniAssessment')}
        </Link>
      </p>
    </div>
  )
}

type DialogsProps = { whole: CardWhole; opened: Opened; close: () => void }

function Dialogs({ whole, opened, close }: DialogsProps) {
  const point =
    opened?.what === 'evidence' ? whole.points.find(one => one.checkpoint.id === opened.checkpoint) : undefined
  return (
    <>
      <EvidenceDialog whole={whole} point={point} onClose={close} />
      <StatusDialog whole={whole} status={opened?.what === 'status' ? opened.status : null} onClose={close} />
      <StopDialog whole={whole} open={opened?.what === 'stop' || opened?.what === 'resume'} onClose={close} />
      <MeasureDialog whole={whole} open={opened?.what === 'measure'} onClose={close} />
    </>
  )
}

function Compliance({ name }: { name: string }) {
  const { w, language } = useLanguage()
  return (
    <section className="stack">
      <div>
        <h2>{w('complianceHeading')}</h2>
        <p className="small muted">{w('complianceMeans')}</p>
      </div>
      <p className="row">
        <a className="button" href={`/api/cards/${name}/file?as=docx&lang=${language}`} download>
          {w('complianceDocx')}
        </a>
        <a className="button" href={`/api/cards/${name}/file?as=pdf&lang=${language}`} download>
          {w('compliancePdf')}
        </a>
      </p>
    </section>
  )
}
