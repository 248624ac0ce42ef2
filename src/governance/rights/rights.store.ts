// SQL of rights: units, grants, and readings on a written reason.
import { sql } from 'kysely'
import type { Id } from '#base/id.ts'
import { type Grant, type Role, roleNames, roles } from '#governance/rights/sentences.ts'
import type { Query, Tx } from '#store/database.ts'

/** Every grant a person has had, with the units it reaches: the unit itself and all that are within it. */
export async function grantsOf(q: Query, person: Id<'per'>): Promise<Grant[]> {
  const { rows } = await sql<Row>`
    select g.id, g.role, g.unit, g.granted_by, g.ground, g.decision, g.valid_from, least(g.until, g.ended_at) as until,
      case when g.unit is null then null else (
        with recursive below as (
          select name from unit where name = g.unit
          union select unit.name from unit join below on unit.within = below.name
        ) select array_agg(name) from below) end as covers
    from right_grant g where g.person = ${person} order by g.granted_at, g.id`.execute(q)
  return rows.flatMap(row => (isRole(row.role) ? [grantFrom(row, row.role)] : []))
}

type Row = {
  id: string
  role: string
  unit: string | null
  granted_by: string
  ground: string
  decision: string | null
  valid_from: Date
  until: Date | null
  covers: string[] | null
}

const isRole = (name: string): name is Role => name in roles

const grantFrom = (row: Row, role: Role): Grant => ({
  id: row.id,
  role,
  unit: row.unit,
  covers: row.covers,
  grantedBy: row.granted_by,
  ground: row.ground,
  decision: row.decision,
  from: row.valid_from.toISOString(),
  until: row.until?.toISOString() ?? null,
})

export const addUnit = (q: Query, name: string, within: string | null) =>
  q
    .insertInto('unit')
    .values({ name, within })
    .onConflict(conflict => conflict.doNothing())
    .execute()

export const unitsOfHouse = (q: Query) =>
  q.selectFrom('unit').select(['name', 'within', 'two_persons']).orderBy('name').execute()

/** False when there is no such unit, or it is so already. */
export async function setTwoPersons(tx: Tx, name: string, two_persons: boolean): Promise<boolean> {
  const set = await tx
    .updateTable('unit')
    .set({ two_persons })
    .where('name', '=', name)
    .where('two_persons', '<>', two_persons)
    .returning('name')
    .execute()
  return set.length === 1
}

export type NewGrant = {
  id: Id<'grt'>
  person: Id<'per'>
  role: Role
  unit: string | null
  granted_by: string
  granted_at: Date
  ground: string
  decision: string | null
  valid_from: Date
  until: Date | null
}
export const addGrant = (tx: Tx, grant: NewGrant) => tx.insertInto('right_grant').values(grant).execute()

export const grantById = (q: Query, id: Id<'grt'>) =>
  q.selectFrom('right_grant').selectAll().where('id', '=', id).executeTakeFirst()

/** False when it was over already. */
export async function endGrant(tx: Tx, id: Id<'grt'>, by: string, ground: string, at: Date): Promise<boolean> {
  const ended = await tx
    .updateTable('right_grant')
    .set({ ended_at: at, ended_by: by, end_ground: ground })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  return ended.length === 1
}

/** How many others administer the whole municipality, not counting one grant or all of one person's. */
export async function otherAdministrators(q: Query, person: Id<'per'>, at: Date, but?: Id<'grt'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from right_grant g join person p on p.id = g.person
    where g.role = 'administrator' and g.unit is null and g.ended_at is null and (g.until is null or g.until > ${at})
      and p.left_at is null and ${but ? sql`g.id <> ${but}` : sql`g.person <> ${person}`}`.execute(q)
  return rows[0]?.count ?? 0
}

/** Names of those who may give rights in a unit, at most three: in that unit, in one it is within, or in the whole municipality. */
export async function administratorsOf(q: Query, unit: string | null, at: Date): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive above as (
      select name, within from unit where name = ${unit}
      union select unit.name, unit.within from unit join above on unit.name = above.within
    )
    select distinct p.name from right_grant g join person p on p.id = g.person
    where p.left_at is null and g.role in (${sql.join(roleNames.filter(role => (roles[role] as readonly string[]).includes('administer')))})
      and g.valid_from <= ${at} and (g.until is null or g.until > ${at}) and g.ended_at is null
      and (g.unit is null or g.unit in (select name from above))
    order by p.name limit 3`.execute(q)
  return rows.map(row => row.name)
}

export const addReading = (
  tx: Tx,
  reading: { person: Id<'per'>; document: Id<'doc'>; why: string; at: Date; until: Date },
) => tx.insertInto('justified_reading').values(reading).execute()

export const readingOf = (q: Query, person: Id<'per'>, document: Id<'doc'>, at: Date) =>
  q
    .selectFrom('justified_reading')
    .select(['why', 'at', 'until'])
    .where('person', '=', person)
    .where('document', '=', document)
    .where('until', '>', at)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst()
