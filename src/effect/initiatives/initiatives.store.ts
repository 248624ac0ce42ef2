// SQL of initiatives and their steps. What is here knows no rules: those are in initiative.ts.
import { type Selectable, sql } from 'kysely'
import type { Id } from '#base/id.ts'
import type { InitiativeBody, StepTaken } from '#effect/initiatives/initiative.ts'
import { asJson, type Query, type Tx } from '#store/database.ts'
import type { InitiativeStepTable, InitiativeTable } from '#store/tables/initiatives.ts'

type Row = Selectable<InitiativeTable>
export type StepRow = Selectable<InitiativeStepTable>
export type Held = {
  id: Id<'ini'>
  number: number
  version: number
  state: Row['state']
  outcome: Row['outcome']
  body: InitiativeBody
  by: string
  at: Date
}

const columnsOf = (body: InitiativeBody) => {
  const { owner, from, to, effect, riskWhy, dependsOn, functions, rounds, figures, ...plain } = body
  return {
    ...plain,
    owner_role: owner.role,
    owner_unit: owner.unit,
    from_day: from,
    to_day: to,
    effect_value: effect?.value ?? null,
    effect_low: effect?.low ?? null,
    effect_high: effect?.high ?? null,
    risk_why: riskWhy,
    depends_on: asJson(dependsOn),
    functions: asJson(functions),
    rounds: asJson(rounds),
    figures: asJson(figures),
  }
}

function heldOf(row: Row): Held {
  const { id, number, version, state, outcome, by_whom: by, at } = row
  const effect =
    row.effect_value === null
      ? null
      : { low: row.effect_low ?? row.effect_value, value: row.effect_value, high: row.effect_high ?? row.effect_value }
  const body: InitiativeBody = {
    title: row.title,
    owner: { role: row.owner_role, unit: row.owner_unit },
    area: row.area,
    from: row.from_day,
    to: row.to_day,
    ability: row.ability,
    need: row.need,
    hypothesis: row.hypothesis,
    baseline: row.baseline,
    material: row.material,
    goal: row.goal,
    conduct: row.conduct,
    technology: row.technology,
    result: row.result,
    verdict: row.verdict,
    cost: row.cost,
    spent: row.spent,
    effect,
    risk: row.risk,
    riskWhy: row.risk_why,
    dependsOn: row.depends_on as Id<'ini'>[],
    functions: row.functions as string[],
    rounds: row.rounds as Id<'rnd'>[],
    figures: row.figures as string[],
  }
  return { id, number, version, state, outcome, body, by, at }
}

type New = { id: Id<'ini'>; body: InitiativeBody; by: string; at: Date }
export async function add(tx: Tx, { id, body, by, at }: New): Promise<number> {
  const { number } = await tx
    .insertInto('initiative')
    .values({ id, version: 1, state: 'behov', outcome: null, by_whom: by, at, ...columnsOf(body) })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** False when somebody else has changed it since `from`. */
export async function change(tx: Tx, { id, body, by, at }: New, from: number): Promise<boolean> {
  const rows = await tx
    .updateTable('initiative')
    .set({ version: from + 1, by_whom: by, at, ...columnsOf(body) })
    .where('id', '=', id)
    .where('version', '=', from)
    .returning('id')
    .execute()
  return rows.length === 1
}

export async function addStep(tx: Tx, id: Id<'ini'>, step: StepTaken, by: string, at: Date): Promise<void> {
  const { state, outcome, day, dnr, decidedBy, note } = step
  await tx
    .insertInto('initiative_step')
    .values({ initiative: id, state, outcome, day, dnr, decided_by: decidedBy, note, by_whom: by, at })
    .execute()
  await tx
    .updateTable('initiative')
    .set({ state, outcome, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}

export async function all(q: Query): Promise<Held[]> {
  return (await q.selectFrom('initiative').selectAll().orderBy('number').execute()).map(heldOf)
}

/** Held until the transaction ends. */
export async function hold(tx: Tx, id: Id<'ini'>): Promise<Held | null> {
  const row = await tx.selectFrom('initiative').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? heldOf(row) : null
}

export const stepsOf = (q: Query): Promise<StepRow[]> =>
  q.selectFrom('initiative_step').selectAll().orderBy('initiative').orderBy('number').execute()

/** How many lessons name an initiative. */
export async function lessonCount(q: Query, id: Id<'ini'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from lesson where initiatives ? ${id}`.execute(q)
  return rows[0]!.count
}

/** Which of some ids are of no initiative. */
export async function unknownOf(q: Query, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::text[]) as asked(id) where not exists (select 1 from initiative i where i.id = asked.id)`.execute(
    q,
  )
  return rows.map(row => row.id)
}

/** Which of some ids are of no measuring round. */
export async function unknownRounds(q: Query, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${[...ids]}::text[]) as asked(id) where not exists (select 1 from measuring_round r where r.id = asked.id)`.execute(
    q,
  )
  return rows.map(row => row.id)
}
