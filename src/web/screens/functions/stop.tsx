// The stop switch with its reason, starting again, and how much of a trial is used.
import { useState } from 'react'
import { instant } from '#web/language/format.ts'
import { useWords } from '#web/language/language.tsx'
import { useCardWords } from '#web/language/use-card-words.ts'
import { Dialog } from '#web/parts/dialog.tsx'
import { ChoiceField, TextField } from '#web/parts/field.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import type { Open } from '#web/screens/functions/gate.tsx'
import { type CardWhole, resumeFunction, stopFunction, useAct } from '#web/screens/functions/use-functions.ts'

export function StopSwitch({ whole, open }: { whole: CardWhole; open: Open }) {
  const w = useWords()
  const { stop, may } = whole
  return (
    <section className="stack" aria-labelledby="stop-title">
      <h2 id="stop-title">{w('stopHeading')}</h2>
      <p className="small">
        {stop ? w('stoppedBy', { at: instant(stop.at), by: stop.by ?? '–', why: stop.why }) : w('stopMeans')}
      </p>
      <p>
        <button
          type="button"
          className={stop ? 'button' : 'button gone'}
          disabled={!may.stop}
          onClick={() => open({ what: stop ? 'resume' : 'stop' })}
        >
          {w(stop ? 'resumeGo' : 'stopGo')}
        </button>
      </p>
    </section>
  )
}

type DialogProps = { whole: CardWhole; open: boolean; onClose: () => void }

export function StopDialog({ whole, open, onClose }: DialogProps) {
  const w = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={w(whole.stop ? 'resumeGo' : 'stopGo')}>
      <StopForm whole={whole} onClose={onClose} />
    </Dialog>
  )
}

function StopForm({ whole, onClose }: Omit<DialogProps, 'open'>) {
  const w = useWords()
  const tell = useTell()
  const [why, write] = useState('')
  const [running, choose] = useState('drain')
  const isStopped = whole.stop !== null
  const name = whole.card.id
  const acting = useAct(
    name,
    () =>
      isStopped
        ? resumeFunction(name, why)
        : stopFunction(name, { why, running: running === 'cancel' ? 'cancel' : 'drain' }),
    () => {
      tell(w(isStopped ? 'resumeDone' : 'stopDone'))
      onClose()
    },
  )
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault()
        acting.mutate(undefined)
      }}
    >
      {!isStopped && <p>{w('stopMeans')}</p>}
      <TextField label={w(isStopped ? 'resumeWhy' : 'stopWhy')} value={why} required first onChange={write} />
      {!isStopped && (
        <ChoiceField
          label={w('stopRunning')}
          value={running}
          choices={[
            ['drain', w('stopDrain')],
            ['cancel', w('stopCancel')],
          ]}
          onChange={choose}
        />
      )}
      {acting.isError && <ProblemNote error={acting.error} />}
      <div className="dialog-foot">
        <button type="submit" className={`button ${isStopped ? 'first' : 'gone'}`} disabled={acting.isPending}>
          {w(isStopped ? 'resumeGo' : 'stopGo')}
        </button>
      </div>
    </form>
  )
}

export function TrialUse({ whole: { card, volume } }: { whole: CardWhole }) {
  const w = useWords()
  const { says, value } = useCardWords()
  const { trial } = card
  if (!trial) return null
  return (
    <section className="stack" aria-labelledby="trial-title">
      <h2 id="trial-title">{w('trialHeading')}</h2>
      <p className="small">
        {[
          value('trial.data', trial.data),
          trial.units.length > 0 ? says('units', { units: trial.units.join(', ') }) : says('anyUnit'),
          trial.from && trial.to && says('dates', { from: trial.from, to: trial.to }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="small" id="trial-used">
        {trial.volume ? w('trialUsed', { used: volume, volume: trial.volume }) : w('trialNoVolume', { used: volume })}
      </p>
      {trial.volume && (
        <progress
          className="bar"
          aria-labelledby="trial-used"
          value={Math.min(volume, trial.volume)}
          max={trial.volume}
        />
      )}
    </section>
  )
}
