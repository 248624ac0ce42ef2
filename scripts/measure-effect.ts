// How fast the dashboard of effect is over many runs: real rows in a database of one's own, counted by the same triggers as everybody's.
// Use: node scripts/measure-effect.ts [RUNS] [postgres://…]      Prints milliseconds at the median and the 95th percentile.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { governanceFrom } from '#app/governing/governed.ts'
import { knowledgeFiles } from '#app/knowledge.ts'
import { documentFile, figuresFile } from '#app/report/report-files.ts'
import { uncheckedIn } from '#app/report/unchecked.ts'
import { dateInSweden } from '#base/clock.ts'
import { write } from '#effect/assignments/assignments.ts'
import { byFunction, fold } from '#effect/counts/counts.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { effectOf, portfolio } from '#effect/overview/overview.ts'
import { propose } from '#effect/report/report.ts'
import { seed } from '#governance/cards/cards.ts'
import { type Database, openDatabase } from '#store/database.ts'

const runs = Number(process.argv[2] ?? 1_000_000)
const url = process.argv[3]
const folder = await mkdtemp(join(tmpdir(), 'kansli-effect-'))
const database = await openDatabase({ folder, ...(url ? { url } : {}) })
try {
  await measure(database)
} finally {
  await database.close()
  await rm(folder, { recursive: true, force: true })
}

async function measure(held: Database): Promise<void> {
  const { query } = held
  const at = new Date()
  await seed(held, governanceFrom().shipped, at)
  const began = performance.now()
  await fill(held)
  tell('rows put in, s', [(performance.now() - began) / 1000])
  const read = () => learnEffect(knowledgeFiles('effect', null))
  const list = () => portfolio(query, read(), at)
  const one = () => effectOf(query, read(), 'check', at)
  tell('all functions, before folding, ms', await times(list))
  const folding = performance.now()
  await fold(held, at)
  tell('folding, s', [(performance.now() - folding) / 1000])
  tell('all functions, ms', await times(list))
  tell('one function, ms', await times(one))
  await reportTimes(held, at)
  const sums = await byFunction(query, '2000-01-01', '2100-01-01')
  const counted = sums.reduce((sum, row) => sum + row.runs, 0)
  if (counted !== runs) throw new Error(`${counted} counted of ${runs}`)
  console.log(`${counted} runs counted, as many as there are`)
}

/** A final report, from asking to both documents in both forms and the figures: what one waits for. */
async function reportTimes(held: Database, at: Date): Promise<void> {
  const day = dateInSweden(at)
  const given = { title: 'Mätning', says: 'Mätning', source: 'Budget', dnr: 'KS 2026-00001', givenOn: day }
  const assignment = await held.transaction(tx =>
    write(tx, null, { ...given, toCommittee: 'Kommunstyrelsen', toUnit: null }, 'Mätning', at),
  )
  const governed = governanceFrom()
  const from = `${Number(day.slice(0, 4)) - 2}${day.slice(4)}`
  const asked = { kind: 'slutredovisning', assignment, from, to: day, day, template: 'goteborg-2020' }
  const sources = {
    query: held.query,
    governed,
    knowledge: (of: string) => knowledgeFiles(of, null),
    unchecked: uncheckedIn,
  }
  const look = async () => {
    const content = await propose(sources, asked, 'Mätning')
    for (const document of content.documents)
      for (const as of ['docx', 'pdf'] as const) await documentFile({ asked, content, author: 'Mätning' }, document, as)
    figuresFile(content, 'xlsx')
  }
  tell('a final report, every file, ms', await times(look, 10))
}

/** Documents in twelve units, and runs of five functions over two years, as many a statement as a busy hour would never see. */
async function fill({ query }: Database): Promise<void> {
  await sql`insert into person (id, name, unit, added_at, account) select 'per_measure', 'Mätning', '', now(), 'measure'`.execute(
    query,
  )
  await sql`insert into document (id, name, sha256, size, state, came_from, owner, received_at, unit)
    select 'doc_' || i, 'Handling ' || i, md5(i::text), 1, 'ready', 'Mätning', 'per_measure', now(), 'Enhet ' || i % 12
    from generate_series(1, 5000) i`.execute(query)
  const atOnce = 100_000
  for (let from = 0; from < runs; from += atOnce)
    await sql`insert into run (id, document, function, version, knowledge, settings, today, verdict, state, meter, asked_at, done_at, input_hash)
      select 'run_' || i, 'doc_' || (1 + i % 5000), (array['check', 'sources', 'mask', 'summarise', 'search'])[1 + (i / 5000) % 5],
        '1', 'k', '{}', '2026-01-01', '{}', 'done', '{"wallMs": 120, "cpuMs": 100, "wattHours": 0.0001, "energy": {"method": "modelled"}}',
        now() - (i % 730) * interval '1 day', now() - (i % 730) * interval '1 day', i::text
      from generate_series(${from}::int, ${Math.min(from + atOnce, runs) - 1}::int) i`.execute(query)
  await sql`insert into effect_mark select f, 'Enhet ' || u, (date_trunc('month', now()) - m * interval '1 month')::date, p || ' ' || u
    from unnest(array['check', 'sources', 'mask', 'summarise']) f, generate_series(0, 11) u, generate_series(0, 23) m,
    generate_series(1, 12) p`.execute(query)
  await sql`analyze`.execute(query)
}

async function times(look: () => Promise<unknown>, looks = 100): Promise<number[]> {
  const taken: number[] = []
  for (let i = 0; i < looks; i++) {
    const from = performance.now()
    await look()
    taken.push(performance.now() - from)
  }
  return taken.sort((a, b) => a - b)
}

function tell(what: string, taken: readonly number[]): void {
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(share * taken.length))]!.toFixed(1)
  console.log(
    taken.length === 1 ? `${what}: ${at(0)}` : `${what}: median ${at(0.5)}, p95 ${at(0.95)}, n ${taken.length}`,
  )
}
