// Baselines: what work takes without a function and with it. A measuring round is a sample that people time themselves (start and stop),
// or where one piece in n, drawn, is done without help. Whose a time is, is let go of when the clock stops; fewer than five people in an
// arm, or too few times, and nothing is told.
import type { Clock } from '#base/clock.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { type Saved, type Sequence, savedBetween, sequenceOf } from '#effect/baselines/always-valid.ts'
import { type Arm, armOf } from '#effect/baselines/draw.ts'
import { fewest, type Median, medianOf } from '#effect/baselines/median.ts'
import * as store from '#effect/baselines/rounds.store.ts'
import { log } from '#governance/log/log.ts'
import type { Database, Query } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export type { Saved, Sequence } from '#effect/baselines/always-valid.ts'
export { chanceFrom } from '#effect/baselines/chance.ts'
export type { Arm } from '#effect/baselines/draw.ts'
export { handlingSeconds } from '#effect/baselines/handling-time.ts'
export { type Median, medianOfSteps, stepOf } from '#effect/baselines/median.ts'
export { type RoundRecord, type Running, roundById, roundsOf, runningOf } from '#effect/baselines/rounds.store.ts'

type Who = { id: Id<'per'>; name: string }
type Wanted = {
  function: string
  unit: string
  way: 'timed' | 'random'
  oneIn: number | null
  task: string
  wanted: number
}

/** Opens a round. @throws Refusal invalid-input when one in n is asked for without n, or n without it */
export async function openRound(database: Database, by: Who, asked: Wanted, at: Date): Promise<Id<'rnd'>> {
  const { oneIn, ...round } = asked
  if ((round.way === 'random') !== (oneIn !== null)) throw new Refusal('invalid-input', { what: 'oneIn' })
  const id = mint('rnd')
  await database.transaction(async tx => {
    await store.addRound(tx, {
      ...round,
      id,
      one_in: oneIn,
      begun_by: by.name,
      begun_at: at,
      ended_by: null,
      ended_at: null,
    })
    const content = { round: id, unit: round.unit, way: round.way, oneIn, task: round.task, wanted: round.wanted }
    await log.append(tx, { actor: by.name, act: 'effect.open-round', subject: round.function, content }, at)
  })
  return id
}

/** @throws Refusal not-found | conflict when it has been ended */
export async function closeRound(database: Database, by: Who, id: Id<'rnd'>, at: Date): Promise<void> {
  await database.transaction(async tx => {
    const round = await store.heldRound(tx, id)
    if (!round) throw new Refusal('not-found')
    if (round.ended_at) throw new Refusal('conflict')
    await store.endRound(tx, id, by.name, at)
    await log.append(
      tx,
      { actor: by.name, act: 'effect.close-round', subject: round.function, content: { round: id } },
      at,
    )
  })
}

/**
 * Starts the clock. In a drawn round the program says whether this piece is to be done with help; in a timed one the person does.
 * @throws Refusal not-found | invalid-input | conflict when the round is ended or the person has a clock running
 */
export async function begin(
  database: Database,
  by: Who,
  id: Id<'rnd'>,
  said: Arm | null,
  at: Date,
): Promise<store.Running> {
  return database.transaction(async tx => {
    const round = await store.heldRound(tx, id)
    if (!round) throw new Refusal('not-found')
    if (round.ended_at) throw new Refusal('conflict')
    const number = await store.nextNumber(tx, id)
    const arm = round.way === 'random' ? armOf(id, number, round.one_in!) : said
    if (!arm) throw new Refusal('invalid-input', { what: 'arm' })
    const sample = { id: mint('smp'), round: id, number, arm, person: by.id, begun_at: at }
    if (!(await store.addSample(tx, sample))) throw new Refusal('conflict')
    return { id: sample.id, round: id, function: round.function, task: round.task, arm, begun_at: at }
  })
}

/** Longer than this is a clock that was forgotten. */
const longestSeconds = 8 * 3600

/**
 * Stops the clock, less the pauses that the person made. `isDone` false: the piece was left, and has no time. A clock that ran for more
 * than a working day has no time either. @throws Refusal conflict when the person has no such clock running
 */
export async function end(
  database: Database,
  by: Who,
  id: Id<'smp'>,
  { isDone, pausedSeconds }: { isDone: boolean; pausedSeconds: number },
  clock: Clock,
): Promise<void> {
  const at = clock()
  await database.transaction(async tx => {
    const running = await store.runningOf(tx, by.id)
    if (running?.id !== id) throw new Refusal('conflict')
    const whole = (at.getTime() - running.begun_at.getTime()) / 1000
    const seconds = Math.max(0, whole - pausedSeconds)
    const isTimed = isDone && seconds > 0 && seconds <= longestSeconds
    const ended = { seconds: isTimed ? seconds : null, day: dateInSweden(at) }
    if (!(await store.endSample(tx, id, by.id, ended))) throw new Refusal('conflict')
  })
}

/** `times` null: too few people. `median` null: too few times. Seconds. */
export type ArmShown = { n: number; isEnough: boolean; median: Median | null; sequence: Sequence | null }
export type Outcome = { without: ArmShown; with: ArmShown; saved: Saved | null }

const fewestPeople = 5

/** What a round has shown so far. May be looked at any time: `saved` and `sequence` hold at every look at once. */
export async function outcomeOf(q: Query, round: Id<'rnd'>): Promise<Outcome> {
  const arms = await store.armsOf(q, round)
  const shown = (arm: Arm): ArmShown => {
    const { seconds, people } = arms[arm]
    const isEnough = people >= fewestPeople
    const tells = isEnough && seconds.length >= fewest
    return {
      n: seconds.length,
      isEnough,
      median: isEnough ? medianOf(seconds, `${round} ${arm}`) : null,
      sequence: tells ? sequenceOf(seconds) : null,
    }
  }
  const both = { without: shown('without'), with: shown('with') }
  const tells = both.without.sequence !== null && both.with.sequence !== null
  return { ...both, saved: tells ? savedBetween(arms.without.seconds, arms.with.seconds) : null }
}
