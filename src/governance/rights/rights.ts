// Who may do what, where, and on what ground: a person's rights as they stand now, given and ended by decisions that are logged.
//   const rights = await rightsOf(query, person, now)
//   rights.may('read', { unit })         a Verdict with the grant that allows it, or why not
//   rights.units('read')                 for lists: the units to narrow to, null when all
//   await rights.must('read', { unit })  the grant, or a Refusal that says which right is missing and who can give it
// Must not know documents, sessions or HTTP.
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { log } from '#governance/log/log.ts'
import * as store from '#governance/rights/rights.store.ts'
import {
  type Act,
  type Grant,
  may,
  type Place,
  type Role,
  unitsFor,
  type Verdict,
} from '#governance/rights/sentences.ts'
import type { Query, Tx } from '#store/database.ts'
import { mint } from '#store/mint.ts'

export { grantById as grantOf, grantsOf, unitsOfHouse } from '#governance/rights/rights.store.ts'
export {
  type Act,
  acts,
  type Grant,
  type Place,
  type Role,
  roleNames,
  roles,
  type Verdict,
} from '#governance/rights/sentences.ts'

/**
 * What a route asks for, in one line of its config: an act, and on what. `document`, `release` and `request` are found by the `id` (or
 * `document`, `release`) in the address; `somewhere` is in any unit, and the route narrows what it gives by `rights.units`; `house`
 * is the municipality as a whole. `everyone` is whoever is signed in, for what holds nothing of any document or person.
 */
export type Asked = 'everyone' | `${Act} ${What}` | `${Act} or ${Act} ${What}` | `${Act} or ${Act} or ${Act} ${What}`
export type What = 'document' | 'release' | 'request' | 'somewhere' | 'house'

export type Rights = {
  grants: readonly Grant[]
  may(act: Act, place: Place): Verdict
  /** @throws Refusal no-right */
  must(act: Act, place: Place): Promise<Grant>
  units(act: Act): readonly string[] | null
}

/** The rights of a person at an instant. They are asked for anew at each request, so that an ended right is over at once. */
export async function rightsOf(query: Query, person: Id<'per'>, at: Date): Promise<Rights> {
  const grants = await store.grantsOf(query, person)
  const now = at.toISOString()
  return {
    grants,
    may: (act, place) => may(grants, act, place, now),
    units: act => unitsFor(grants, act, now),
    async must(act, place) {
      const verdict = may(grants, act, place, now)
      if (verdict.granted) return verdict.by
      throw await denied(query, act, place, at)
    },
  }
}

/** The refusal of a right: which is missing, where, and who can give it. */
export async function denied(query: Query, act: Act, place: Place, at: Date): Promise<Refusal> {
  const unit = typeof place === 'string' ? null : place.unit
  const who = await store.administratorsOf(query, unit, at)
  return new Refusal('no-right', { act, unit: unit ?? place.toString(), who: who.join(', ') })
}

type Given = {
  role: Role
  unit: string | null
  ground: string
  decision?: string | null
  from?: Date
  until?: Date | null
}

/** Gives a role to a person, in the caller's transaction. `by` is a name, as it shall stand in the log. */
export async function grant(tx: Tx, person: Id<'per'>, by: string, given: Given, at: Date): Promise<Id<'grt'>> {
  const { role, unit, ground, decision = null, from = at, until = null } = given
  if (ground.trim() === '') throw new Refusal('invalid-input', { what: 'ground' })
  if (unit !== null) await store.addUnit(tx, unit, null)
  const id = mint('grt')
  const facts = { person, role, unit, ground, decision, until }
  await store.addGrant(tx, { id, ...facts, granted_by: by, granted_at: at, valid_from: from })
  const content = {
    role,
    unit,
    ground,
    decision,
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
    grant: id,
  }
  await log.append(tx, { actor: by, act: 'right.grant', subject: person, content }, at)
  return id
}

/** Ends a right at once. @throws Refusal not-found, conflict when it is over already */
export async function end(tx: Tx, id: Id<'grt'>, by: string, ground: string, at: Date): Promise<void> {
  const known = await store.grantById(tx, id)
  if (!known) throw new Refusal('not-found')
  if (!(await store.endGrant(tx, id, by, ground, at))) throw new Refusal('conflict', { state: 'ended' })
  const { person, role, unit } = known
  await log.append(tx, { actor: by, act: 'right.end', subject: person, content: { role, unit, ground, grant: id } }, at)
}

/** Whether the house would be left with nobody who administers the whole of it: without one grant, or without the person. */
export async function isLastAdministrator(tx: Tx, person: Id<'per'>, at: Date, id?: Id<'grt'>): Promise<boolean> {
  const grants = await store.grantsOf(tx, person)
  const now = at.toISOString()
  const holds = grants.some(
    one =>
      one.role === 'administrator' &&
      one.unit === null &&
      (one.until === null || one.until > now) &&
      (!id || one.id === id),
  )
  return holds && (await store.otherAdministrators(tx, person, at, id)) === 0
}

/** Makes a unit known, within another where it has one. */
export const openUnit = (tx: Tx, name: string, within: string | null = null) => store.addUnit(tx, name, within)

/** Asks for a second person before anything of a unit leaves, or no longer. @throws Refusal not-found, also where it is so already */
export async function askSecond(
  tx: Tx,
  by: string,
  { unit, asked, ground }: { unit: string; asked: boolean; ground: string },
  at: Date,
): Promise<void> {
  if (!(await store.setTwoPersons(tx, unit, asked))) throw new Refusal('not-found')
  const act = asked ? 'unit.ask-second' : 'unit.end-second'
  await log.append(tx, { actor: by, act, subject: 'unit', content: { unit, ground } }, at)
}

/** What the first person of a house is given: somebody must be able to let the others in. */
export const firstRoles: readonly Role[] = ['caseworker', 'function-owner', 'auditor', 'administrator']

const readingHours = 4

/** Who audits or administers may read a document of others on a written reason; the reason stands in the log before anything is shown. */
export const mayJustify = (rights: Rights, unit: string): boolean =>
  (['audit', 'administer'] as const).some(act => rights.may(act, { unit }).granted)

export async function justify(
  tx: Tx,
  person: { id: Id<'per'>; name: string },
  document: Id<'doc'>,
  why: string,
  at: Date,
): Promise<Date> {
  const until = new Date(at.getTime() + readingHours * 3_600_000)
  await store.addReading(tx, { person: person.id, document, why, at, until })
  await log.append(tx, { actor: person.name, act: 'document.read-others', subject: document, content: { why } }, at)
  return until
}

/** Whether a reading on a written reason is open. */
export const isJustified = async (query: Query, person: Id<'per'>, document: Id<'doc'>, at: Date): Promise<boolean> =>
  (await store.readingOf(query, person, document, at)) !== undefined
