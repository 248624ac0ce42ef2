// The municipality's own layer over the checkpoints that come along: a change is proposed by one person and published by another, and then
// holds from the next question to the gate. What is proposed is held to the same schema and fixtures as a file.
import { createHash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import { program } from '#governance/cards/cards.ts'
import { Checkpoint } from '#governance/checkpoints/checkpoint.ts'
import * as store from '#governance/checkpoints/proposals.store.ts'
import { type Area, type Checkpoints, faultOf } from '#governance/checkpoints/read-checkpoints.ts'
import { log } from '#governance/log/log.ts'
import type { Database, Query, Tx } from '#store/database.ts'
import { once } from '#store/jobs.ts'
import { mint } from '#store/mint.ts'

export type Proposal = Omit<store.ProposalRow, 'draft'> & { draft: Checkpoint }
type Person = { id: string; name: string }

/** The shipped checkpoints with the published ones over them, as they stand now. The same until something is published. */
const held = new WeakMap<Checkpoints, { mark: string; merged: Checkpoints }>()

export async function standingCheckpoints(query: Query, shipped: Checkpoints): Promise<Checkpoints> {
  const mark = await store.layerMark(query)
  if (mark.startsWith('0 ')) return shipped
  const known = held.get(shipped)
  if (known?.mark === mark) return known.merged
  const merged = merge(shipped, await store.published(query))
  held.set(shipped, { mark, merged })
  return merged
}

function merge(shipped: Checkpoints, layer: readonly { area: string; draft: unknown }[]): Checkpoints {
  const areas: Area[] = shipped.areas.map(area => ({ ...area, checkpoints: [...area.checkpoints] }))
  for (const { area: name, draft } of layer) {
    const checkpoint = Checkpoint.parse(draft)
    const among = areas.find(area => area.checkpoints.some(one => one.id === checkpoint.id))
    if (among) among.checkpoints = among.checkpoints.map(one => (one.id === checkpoint.id ? checkpoint : one))
    else areaNamed(areas, name).checkpoints.push(checkpoint)
  }
  const sha256 = createHash('sha256').update(shipped.sha256).update(JSON.stringify(layer)).digest('hex')
  return { areas, all: areas.flatMap(area => area.checkpoints), sha256 }
}

function areaNamed(areas: Area[], name: string): Area {
  const there = areas.find(area => area.name === name)
  if (there) return there
  const added: Area = { name, source: name, sourceDate: '', checkpoints: [] }
  areas.push(added)
  return added
}

/** What is wrong with a draft, as where and why; null when nothing is. */
export function draftFault(draft: unknown): { path: string; why: string } | null {
  const parsed = Checkpoint.safeParse(draft)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { path: issue!.path.join('.'), why: issue!.message }
  }
  const why = faultOf(parsed.data)
  return why === null ? null : { path: 'fixtures', why }
}

/** Every field that differs, with what it was and would be. */
export function checkpointDifferences(
  before: Checkpoint | null,
  after: Checkpoint,
): Record<string, { before: unknown; after: unknown }> {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])] as (keyof Checkpoint)[]
  const changed = fields.filter(field => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]))
  return Object.fromEntries(changed.map(one => [one, { before: before?.[one] ?? null, after: after[one] ?? null }]))
}

type Given = { draft: unknown; area: string; why: string; by: Person }

/** The last thing its transaction does. @throws Refusal invalid-input with the field, conflict when it changes nothing */
export async function propose(tx: Tx, shipped: Checkpoints, given: Given, at: Date): Promise<string> {
  const { area, why, by } = given
  const fault = draftFault(given.draft)
  if (fault) throw new Refusal('invalid-input', { what: fault.path })
  const draft = Checkpoint.parse(given.draft)
  const now = (await standingCheckpoints(tx, shipped)).all.find(one => one.id === draft.id) ?? null
  const changes = checkpointDifferences(now, draft)
  if (Object.keys(changes).length === 0) throw new Refusal('conflict')
  const id = mint('cpp')
  await store.add(tx, { id, checkpoint: draft.id, area, draft, why, by_person: by.id, by_whom: by.name, at })
  const content = { proposal: id, why, area, changes }
  await log.append(tx, { actor: by.name, act: 'checkpoint.propose', subject: draft.id, content }, at)
  return id
}

/**
 * Publishes or turns down. The last thing its transaction does.
 * @throws Refusal two-persons when one would publish one's own, conflict when it has been decided, not-found
 */
export async function decideProposal(
  tx: Tx,
  shipped: Checkpoints,
  asked: { id: string; decided: 'published' | 'rejected'; by: Person },
  at: Date,
): Promise<void> {
  const { id, decided, by } = asked
  const row = await store.byId(tx, id)
  if (!row) throw new Refusal('not-found')
  if (decided === 'published' && row.by_person === by.id) throw new Refusal('two-persons')
  const draft = Checkpoint.parse(row.draft)
  const now = (await standingCheckpoints(tx, shipped)).all.find(one => one.id === draft.id) ?? null
  if (!(await store.decide(tx, id, decided, { person: by.id, name: by.name }, at))) throw new Refusal('conflict')
  const changes = decided === 'published' ? { changes: checkpointDifferences(now, draft) } : {}
  const act = decided === 'published' ? 'checkpoint.publish' : 'checkpoint.reject'
  await log.append(tx, { actor: by.name, act, subject: draft.id, content: { proposal: id, ...changes } }, at)
}

export const proposals = async (query: Query): Promise<Proposal[]> =>
  (await store.listed(query)).map(row => ({ ...row, draft: Checkpoint.parse(row.draft) }))

/** Writes down, once, each change of a checkpoint that the municipality's own file makes: what it was, what it is, who decided. */
export async function tellOverrides(database: Database, { overrides = [] }: Checkpoints, at: Date): Promise<void> {
  for (const { before, after, decided } of overrides) {
    const changes = checkpointDifferences(before, after)
    const told = { dnr: decided.dnr, decidedBy: decided.by.join(', '), changes }
    const hash = createHash('sha256').update(JSON.stringify(told)).digest('hex')
    await database.transaction(async tx => {
      if (await once(tx, `checkpoint-file ${after.id} ${hash}`))
        await log.append(tx, { actor: program, act: 'checkpoint.file', subject: after.id, content: told }, at)
    })
  }
}
