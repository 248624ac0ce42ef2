// SQL of the counts: what the functions did, summed from days and from what has not been added to its day yet. Never by person.
import { sql } from 'kysely'
import type { Query, Tx } from '#store/database.ts'

export type Sums = {
  runs: number
  refused: number
  wallMs: number
  cpuMs: number
  wattHours: number
  raplHours: number
  offered: number
  used: number
  accepted: number
  rejected: number
  changed: number
  added: number
  pages: number
}

const columns = sql`sum(runs)::int as runs, sum(refused)::int as refused, sum(wall_ms) as "wallMs", sum(cpu_ms) as "cpuMs",
  sum(watt_hours) as "wattHours", sum(rapl_hours) as "raplHours", sum(offered)::int as offered, sum(used)::int as used,
  sum(accepted)::int as accepted, sum(rejected)::int as rejected, sum(changed)::int as changed, sum(added)::int as added,
  sum(pages)::int as pages`
const counted = sql`runs, refused, wall_ms, cpu_ms, watt_hours, rapl_hours, offered, used, accepted, rejected, changed, added, pages`

/** Days and what waits to be added to them, between two days inclusive. */
const between = (from: string, to: string) => sql`(
    select function, unit, day, ${counted} from effect_day where day between ${from} and ${to}
    union all select function, unit, day, ${counted} from effect_delta where day between ${from} and ${to}
  ) as both_of_them`
const marks = sql`(select function, unit, month, mark from effect_mark
  union all select function, unit, date_trunc('month', day)::date, mark from effect_delta where mark is not null) as took_part`

type OfFunction = Sums & { function: string; first: string }

/** `first`: the first day in the time that anything was counted. */
export async function byFunction(q: Query, from: string, to: string): Promise<OfFunction[]> {
  const { rows } = await sql<OfFunction>`
    select function, min(day) as first, ${columns} from ${between(from, to)} group by function order by function`.execute(
    q,
  )
  return rows
}

/** Of one function, month by month, as its first day. */
export async function byMonth(
  q: Query,
  name: string,
  from: string,
  to: string,
): Promise<(Sums & { month: string; first: string })[]> {
  const { rows } = await sql<Sums & { month: string; first: string }>`
    select date_trunc('month', day)::date as month, min(day) as first, ${columns} from ${between(from, to)}
    where function = ${name} group by 1 order by 1`.execute(q)
  return rows
}

/** Every function month by month; `first` as above, in that month. */
export async function byFunctionAndMonth(
  q: Query,
  from: string,
  to: string,
): Promise<(OfFunction & { month: string })[]> {
  const { rows } = await sql<OfFunction & { month: string }>`
    select function, date_trunc('month', day)::date as month, min(day) as first, ${columns}
    from ${between(from, to)} group by 1, 2 order by 1, 2`.execute(q)
  return rows
}

export type OfUnit = Sums & { unit: string; month: string }
/** Of one function, by unit and month. */
export async function byUnit(q: Query, name: string, from: string, to: string): Promise<OfUnit[]> {
  const { rows } = await sql<OfUnit>`
    select unit, date_trunc('month', day)::date as month, ${columns} from ${between(from, to)}
    where function = ${name} group by 1, 2 order by 1, 2`.execute(q)
  return rows
}

type Metered = { month: string; unit: string; function: string; runs: number; pages: number; wattHours: number }
/** What is charged for: by month (its first day), unit and function. */
export async function byUnitAndMonth(q: Query, from: string, to: string): Promise<Metered[]> {
  const { rows } = await sql<Metered>`
    select date_trunc('month', day)::date as month, unit, function, sum(runs)::int as runs, sum(pages)::int as pages,
      sum(watt_hours) as "wattHours"
    from ${between(from, to)} group by 1, 2, 3 order by 1, 2, 3`.execute(q)
  return rows
}

/** The marks of every function, for the size of groups. */
export async function marksByMonth(
  q: Query,
  from: string,
  to: string,
): Promise<{ month: string; unit: string; function: string; mark: string }[]> {
  const { rows } = await sql<{ month: string; unit: string; function: string; mark: string }>`
    select distinct month, unit, function, mark from ${marks}
    where month between date_trunc('month', ${from}::date) and ${to}::date`.execute(q)
  return rows
}

/** How many took part in each function, month by month. A person is counted once in a month, whichever unit the document belonged to. */
export async function peopleByMonth(
  q: Query,
  from: string,
  to: string,
): Promise<{ function: string; month: string; people: number }[]> {
  const { rows } = await sql<{ function: string; month: string; people: number }>`
    select function, month, count(distinct mark)::int as people from ${marks}
    where month between date_trunc('month', ${from}::date) and ${to}::date group by 1, 2 order by 1, 2`.execute(q)
  return rows
}

/** Which marks took part in which unit, by month: for reckoning how large the groups are. Marks lead to nobody. */
export async function marksOf(
  q: Query,
  name: string,
  from: string,
  to: string,
): Promise<{ unit: string; month: string; mark: string }[]> {
  const { rows } = await sql<{ unit: string; month: string; mark: string }>`
    select distinct unit, month, mark from ${marks}
    where function = ${name} and month between date_trunc('month', ${from}::date) and ${to}::date`.execute(q)
  return rows
}

/** Handling times of a function in some months (their first days), in steps. */
export async function stepsOf(
  q: Query,
  name: string,
  months: readonly string[],
): Promise<{ step: number; count: number }[]> {
  const { rows } = await sql<{ step: number; count: number }>`
    select step, sum(count)::int as count from effect_time
    where function = ${name} and month = any(${[...months]}::date[])
    group by step order by step`.execute(q)
  return rows
}

/** Adds what waits to its days. Gives how many lines were taken; others may do the same at once. */
export async function fold(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    with gone as (
      delete from effect_delta where number in (
        select number from effect_delta order by number limit ${most} for update skip locked)
      returning *
    ), put as (
      insert into effect_day as held (function, unit, day, ${counted})
      select function, unit, day, sum(runs), sum(refused), sum(wall_ms), sum(cpu_ms), sum(watt_hours), sum(rapl_hours),
        sum(offered), sum(used), sum(accepted), sum(rejected), sum(changed), sum(added), sum(pages)
      from gone group by 1, 2, 3 order by 1, 2, 3
      on conflict (function, unit, day) do update set
        runs = held.runs + excluded.runs, refused = held.refused + excluded.refused,
        wall_ms = held.wall_ms + excluded.wall_ms, cpu_ms = held.cpu_ms + excluded.cpu_ms,
        watt_hours = held.watt_hours + excluded.watt_hours, rapl_hours = held.rapl_hours + excluded.rapl_hours,
        offered = held.offered + excluded.offered, used = held.used + excluded.used,
        accepted = held.accepted + excluded.accepted, rejected = held.rejected + excluded.rejected,
        changed = held.changed + excluded.changed, added = held.added + excluded.added,
        pages = held.pages + excluded.pages
    ), took_part as (
      insert into effect_mark (function, unit, month, mark)
      select distinct function, unit, date_trunc('month', day)::date, mark from gone where mark is not null
      on conflict do nothing
    )
    select count(*)::int as taken from gone`.execute(tx)
  return rows[0]!.taken
}

/** Documents whose work is over: settled, and nobody has been at work on them for an hour. */
export async function settledSigns(q: Query, quietSince: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ document: string }>`
    select s.document from effect_sign s join document d on d.id = s.document
    where d.state in ('ready', 'releasing', 'released')
    group by s.document having max(s.at) < ${quietSince} order by s.document limit ${most}`.execute(q)
  return rows.map(row => row.document)
}

export type Sign = { function: string; sitting: string; at: Date }

/** Takes the signs of a document out, with its unit. */
export async function takeSigns(tx: Tx, document: string): Promise<{ unit: string; signs: Sign[] }> {
  const { rows } = await sql<Sign & { unit: string }>`
    with gone as (delete from effect_sign where document = ${document} returning *)
    select gone.function, gone.sitting, gone.at, d.unit from gone join document d on d.id = gone.document`.execute(tx)
  return { unit: rows[0]?.unit ?? '', signs: rows }
}

type Time = { function: string; unit: string; month: string; step: number }

export async function addTime(tx: Tx, { function: name, unit, month, step }: Time): Promise<void> {
  await tx
    .insertInto('effect_time')
    .values({ function: name, unit, month, step, count: 1 })
    .onConflict(conflict =>
      conflict
        .columns(['function', 'unit', 'month', 'step'])
        .doUpdateSet({ count: sql<number>`effect_time.count + 1` }),
    )
    .execute()
}

export async function addSign(q: Query, sign: Sign & { document: string }): Promise<void> {
  await sql`insert into effect_sign (document, function, sitting, at)
    values (${sign.document}, ${sign.function}, ${sign.sitting}, ${sign.at})`.execute(q)
}

/** Signs of work that was never ended tell nothing and are not kept. */
export async function dropOldSigns(q: Query, before: Date): Promise<void> {
  await q.deleteFrom('effect_sign').where('at', '<', before).execute()
}
