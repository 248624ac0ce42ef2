// Weeding (gallring): what is due by the retention classes, ordered on a decision by a person with the right, and what it erased.
//   await due(room)   await dueRows(room, 'document')   await order(room, by, { dnr, … })   await carryOut(room, id)
// Nothing is weeded without a decision's diarienummer, and nothing that somebody holds or works with.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import * as dueStore from '#casework/weeding/due.store.ts'
import { type Part, sum } from '#casework/weeding/part.ts'
import * as store from '#casework/weeding/weeding.store.ts'
import type {
  DueClass,
  DueList,
  DueRow,
  HeldCount,
  WeedingRequest,
  WeedingShown,
} from '#casework/weeding/weeding.wire.ts'
import { log } from '#governance/log/log.ts'
import { type ClassId, dueBefore, type Ruled } from '#governance/retention/retention.ts'
import type { Query } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { holds, keepHold, lift } from '#casework/weeding/holds.ts'
export { weedJobs } from '#casework/weeding/weeding.jobs.ts'

type Shown = z.infer<typeof WeedingShown>
type Held = z.infer<typeof HeldCount>[]
type Found = { due: number; oldest: Date | null; newest: Date | null; held: Held }

const nothing: Found = { due: 0, oldest: null, newest: null, held: [] }
const isRowClass = (id: ClassId): id is dueStore.RowClass => (dueStore.rowClasses as readonly string[]).includes(id)

/** What is due of a class, and how much of that is held. */
async function foundOf(q: Query, { id, keeps }: Ruled, before: Date | null, at: Date): Promise<Found> {
  if (before === null) return nothing
  if (isRowClass(id)) {
    const rows = await dueStore.counts(q, id, before, at)
    const free = rows.find(row => row.held === null)
    const held = rows.flatMap(row =>
      row.held === null ? [] : [{ why: row.held as Held[number]['why'], count: row.count }],
    )
    return { due: free?.count ?? 0, oldest: free?.oldest ?? null, newest: free?.newest ?? null, held }
  }
  if (!('months' in keeps) || !keeps.acts) return nothing
  const { count, oldest } = await log.countBefore(q, { acts: keeps.acts, before })
  return { due: count, oldest, newest: null, held: [] }
}

/** Every class with what is due of it now. */
export async function due(room: Room): Promise<z.infer<typeof DueList>> {
  const { query } = room.database
  const at = room.clock()
  const classes: z.infer<typeof DueClass>[] = []
  for (const one of room.retention.classes) {
    const { keeps, file: _, ...said } = one
    const before = dueBefore(one, at)
    const { due: count, oldest, held } = await foundOf(query, one, before, at)
    classes.push({
      ...said,
      months: 'months' in keeps ? keeps.months : null,
      from: 'months' in keeps ? keeps.from : null,
      keeps: keepsOf(keeps),
      before: before?.toISOString() ?? null,
      due: count,
      oldest: oldest?.toISOString() ?? null,
      held,
    })
  }
  return { classes, running: (await store.runningWeeding(query))?.id ?? null }
}

function keepsOf(keeps: Ruled['keeps']): z.infer<typeof DueClass>['keeps'] {
  if ('with' in keeps) return `with-${keeps.with}`
  if ('never' in keeps) return 'never'
  return 'always' in keeps ? 'always' : 'months'
}

/** The first of what is due in a class: ids, units and days, never a name. Log classes have no rows to look at but the log's own. */
export async function dueRows(room: Room, id: ClassId, limit: number): Promise<z.infer<typeof DueRow>[]> {
  const at = room.clock()
  const one = room.retention.classes.find(ruled => ruled.id === id)
  const before = one ? dueBefore(one, at) : null
  if (!before || !isRowClass(id)) return []
  const rows = await dueStore.list(room.database.query, id, before, at, limit)
  return rows.map(row => ({ ...row, at: row.at.toISOString(), held: row.held as Held[number]['why'] | null }))
}

/**
 * Orders a weeding: the classes and the instants they go by are written down, and it is carried out unseen.
 * @throws Refusal conflict while another runs, invalid-input for a class that has no time of its own
 */
export async function order(room: Room, by: Person, asked: z.infer<typeof WeedingRequest>): Promise<Shown> {
  const id = mint('wee')
  await room.database.transaction(async tx => {
    const at = room.clock()
    await store.holdOrders(tx)
    if (await store.runningWeeding(tx)) throw new Refusal('conflict', { state: 'weeding' })
    const parts: Part[] = []
    for (const one of room.retention.classes.filter(ruled => asked.classes.includes(ruled.id))) {
      const before = dueBefore(one, at)
      if (before === null || !('months' in one.keeps)) throw new Refusal('invalid-input', { what: `classes.${one.id}` })
      const { due: found, held } = await foundOf(tx, one, before, at)
      const { title, keeps } = one
      const acts = keeps.acts ?? []
      parts.push({
        class: one.id,
        title,
        months: keeps.months,
        acts,
        before: before.toISOString(),
        found,
        held,
        ...none,
      })
    }
    const { dnr, decidedBy, decidedOn } = asked
    const plain = { id, dnr, decided_by: decidedBy, decided_on: decidedOn, by_whom: by.name, ordered_at: at }
    await store.addWeeding(tx, { ...plain, parts })
    await room.jobs.send(tx, 'weed', { weeding: id, round: 0 }, { key: `${id} 0` })
    const content = { dnr, weeding: id, decidedBy, classes: parts.map(part => part.class), count: sum(parts, 'found') }
    await log.append(tx, { actor: by.name, act: 'weeding.order', subject: id, content }, at)
  })
  return weeding(room, id)
}

const none = { over: false, erased: 0, oldest: null, newest: null }
export const weedings = async (room: Room): Promise<Shown[]> =>
  (await store.allWeedings(room.database.query)).map(shown)

/** @throws Refusal not-found */
export async function weeding(room: Room, id: Id<'wee'>): Promise<Shown> {
  const record = await store.weedingById(room.database.query, id)
  if (!record) throw new Refusal('not-found')
  return shown(record)
}

const shown = (record: store.WeedingRecord): Shown => ({
  id: record.id,
  number: record.number,
  dnr: record.dnr,
  decidedBy: record.decided_by,
  decidedOn: record.decided_on,
  state: record.state as Shown['state'],
  by: record.by_whom,
  orderedAt: record.ordered_at.toISOString(),
  doneAt: record.done_at?.toISOString() ?? null,
  parts: (record.parts as Part[]).map(({ acts: _, found: __, ...part }) => part),
})
