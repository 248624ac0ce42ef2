// The clock that people bear: start, pause, done, or leave it uncounted. The server keeps the start; pauses are reckoned here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useWords } from '#web/language/language.tsx'
import { ProblemNote } from '#web/parts/problem-note.tsx'
import { useTell } from '#web/parts/said.tsx'
import { type Arm, beginSample, clock, endSample, type Round, useFigures } from '#web/screens/effect/use-effect-room.ts'

type Running = { id: Parameters<typeof endSample>[0]; task: string; arm: Arm; begunAt: string }

export function Clock({ name }: { name: string }) {
  const held = useQuery(clock)
  const running = held.data?.running
  return running ? <Ticking key={running.id} running={running} name={name} /> : null
}

/** Milliseconds paused so far, and since when it has been, kept by the browser so that a reload does not lose them. */
type Pauses = { paused: number; since: number | null }
const kept = (id: string) => `kansli-clock-${id}`
const heldPauses = (id: string): Pauses =>
  (JSON.parse(sessionStorage.getItem(kept(id)) ?? 'null') as Pauses | null) ?? { paused: 0, since: null }

function usePauses(id: string) {
  const [pauses, setPauses] = useState(() => heldPauses(id))
  const [now, tick] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const pausedUntil = (at: number): number => pauses.paused + (pauses.since === null ? 0 : at - pauses.since)
  const pause = () => {
    const at = Date.now()
    const next = { paused: pausedUntil(at), since: pauses.since === null ? at : null }
    sessionStorage.setItem(kept(id), JSON.stringify(next))
    setPauses(next)
  }
  return { now, pausedUntil, isPaused: pauses.since !== null, pause }
}

function Ticking({ running, name }: { running: Running; name: string }) {
  const w = useWords()
  const { time } = useFigures()
  const tell = useTell()
  const client = useQueryClient()
  const { now, pausedUntil, isPaused, pause } = usePauses(running.id)
  const ending = useMutation({
    mutationFn: (isDone: boolean) => endSample(running.id, isDone, pausedUntil(Date.now()) / 1000),
    onSuccess: (_, isDone) => {
      sessionStorage.removeItem(kept(running.id))
      tell(w(isDone ? 'clockKept' : 'clockLeft'))
      void client.invalidateQueries({ queryKey: ['effect-clock'] })
      void client.invalidateQueries({ queryKey: ['effect', name] })
    },
  })
  const seconds = Math.max(0, (now - Date.parse(running.begunAt) - pausedUntil(now)) / 1000)
  return (
    <div className="notice stack clock">
      <p>
        <strong>{w('clockRuns', { task: running.task })}</strong>{' '}
        {w(running.arm === 'without' ? 'clockWithout' : 'clockWith')}
      </p>
      <div className="row">
        <span role="timer" aria-live="off" className="number">
          {time(seconds)}
        </span>
        <button type="button" className="button first" disabled={ending.isPending} onClick={() => ending.mutate(true)}>
          {w('clockDone')}
        </button>
        <button type="button" className="button" aria-pressed={isPaused} onClick={pause}>
          {w(isPaused ? 'clockGoOn' : 'clockPause')}
        </button>
        <button type="button" className="button" disabled={ending.isPending} onClick={() => ending.mutate(false)}>
          {w('clockLeave')}
        </button>
      </div>
      {ending.isError && <ProblemNote error={ending.error} />}
    </div>
  )
}

export function StartClock({ round }: { round: Round }) {
  const w = useWords()
  const client = useQueryClient()
  const held = useQuery(clock)
  const starting = useMutation({
    mutationFn: (arm: Arm | null) => beginSample(round.id, arm),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['effect-clock'] }),
  })
  if (held.data?.running) return null
  const start = (arm: Arm | null, label: string) => (
    <button type="button" className="button" disabled={starting.isPending} onClick={() => starting.mutate(arm)}>
      {label}
    </button>
  )
  return (
    <>
      {round.way === 'random' && start(null, w('clockStart'))}
      {round.way === 'timed' && start('without', w('clockStartWithout'))}
      {round.way === 'timed' && start('with', w('clockStartWith'))}
      {starting.isError && <ProblemNote error={starting.error} />}
    </>
  )
}
