// Watches the law for the house: makes a to-do when a checkpoint or an act that it names is another than it was, and when a day comes
// near. Safe to repeat and by several at once: a change is told of once.
import { dateInSweden } from '#base/clock.ts'
import {
  actsNamed,
  changesOfAct,
  changesOfPoint,
  comingOf,
  factsOfAct,
  factsOfPoint,
  goneOf,
  type Statute,
  type Wanted,
} from '#effect/horizon/changes-of-law.ts'
import * as store from '#effect/horizon/horizon.store.ts'
import { all as cards } from '#governance/cards/cards.ts'
import { type Checkpoints, holds, standingCheckpoints } from '#governance/checkpoints/checkpoints.ts'
import { log } from '#governance/log/log.ts'
import type { Database, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

/** `statutes` opens the register as it is now; its look-up gives null for an act that it does not hold. */
type Watched = { checkpoints: Checkpoints; statutes: () => (id: string) => Statute | null }

/** How many to-dos it made. */
export async function watchLaw(database: Database, { checkpoints, statutes }: Watched, at: Date): Promise<number> {
  return database.transaction(async tx => {
    const { all } = await standingCheckpoints(tx, checkpoints)
    const items = (await store.all(tx)).filter(one => one.closed_why === null)
    const seen = await store.seen(tx)
    const isFirst = seen.size === 0
    const wanted: Wanted[] = []
    const met = new Set<string>()
    const look = async <T>(subject: string, now: T, tell: (before: T | undefined) => Wanted[]): Promise<void> => {
      met.add(subject)
      const before = seen.get(subject) as T | undefined
      if (before && canonical(before) === canonical(now)) return
      wanted.push(...tell(before))
      await store.keepSeen(tx, subject, now, at)
    }
    for (const point of all) {
      const now = factsOfPoint(point)
      await look(`checkpoint ${point.id}`, now, before => changesOfPoint(point.id, before, now, isFirst))
    }
    const named = new Set([
      ...all.flatMap(point => actsNamed(point.source.act)),
      ...items.flatMap(one => one.act ?? []),
    ])
    for (const act of [...named].map(statutes()).filter(one => one !== null))
      await look(`act ${act.id}`, factsOfAct(act), before => changesOfAct(act.id, before, factsOfAct(act)))
    for (const [subject, before] of seen)
      if (subject.startsWith('checkpoint ') && !met.has(subject)) {
        wanted.push(goneOf(subject.slice('checkpoint '.length), before as ReturnType<typeof factsOfPoint>))
        await store.forget(tx, subject)
      }
    const dated = [
      ...all,
      ...items.map(({ id, title, from_day, to_day }) => ({ id, title, from: from_day, to: to_day })),
    ]
    wanted.push(...dated.flatMap(one => comingOf(one, dateInSweden(at))))
    return put(tx, wanted, await touchedBy(tx, all, items), at)
  })
}

const canonical = (facts: unknown): string =>
  JSON.stringify(Object.entries(facts as object).sort(([a], [b]) => a.localeCompare(b)))

/** Which functions something touches: those that a checkpoint would be asked of in use, or that an item names. */
async function touchedBy(
  tx: Tx,
  points: Awaited<ReturnType<typeof standingCheckpoints>>['all'],
  items: readonly store.ItemRow[],
): Promise<(wanted: Wanted) => string[]> {
  const inUse = (await cards(tx)).map(({ card }) => ({ ...card, status: 'införd' as const }))
  return ({ subject }) => {
    const item = items.find(one => one.id === subject)
    if (item) return item.functions as string[]
    const own = points.filter(one => one.id === subject || actsNamed(one.source.act).includes(subject))
    return inUse.filter(card => own.some(one => holds(one.fires, card))).map(card => card.id)
  }
}

/** The event is the last thing the transaction does. */
async function put(tx: Tx, wanted: readonly Wanted[], touched: (one: Wanted) => string[], at: Date): Promise<number> {
  const made: string[] = []
  for (const one of wanted) {
    const functions = touched(one)
    // A coming day of a checkpoint that would be asked of no function of the house is nothing to do.
    const isComing = one.kind === 'begins' || one.kind === 'ends'
    if (isComing && functions.length === 0 && !one.subject.startsWith('hzn_')) continue
    if (await store.addTodo(tx, { ...one, id: mint('tdo'), functions, made_at: at })) made.push(one.subject)
  }
  if (made.length > 0) {
    const content = { count: made.length, subjects: [...new Set(made)].slice(0, 50) }
    await log.append(tx, { actor: 'Kansli', act: 'horizon.to-do', subject: 'horizon', content }, at)
  }
  return made.length
}

const everyMs = 3_600_000

/** Looks at once, and then every hour until it is stopped. What it could not do it does the next time. */
export function keepWatchingLaw(
  database: Database,
  watched: Watched,
  clock: () => Date,
  tell: (error: unknown) => void,
): { stop(): Promise<void> } {
  let busy: Promise<unknown> = Promise.resolve()
  const round = () => {
    busy = busy.then(() => watchLaw(database, watched, clock())).catch(tell)
  }
  round()
  const timer = setInterval(round, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await busy
    },
  }
}
