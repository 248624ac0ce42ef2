import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asJson, openDatabase } from '#store/database.ts'
import { testDatabase } from '#test/database.ts'

const { database } = await testDatabase()

test('values come back as what they were: int8 as number, instants to the millisecond, dates as dates', async () => {
  const at = new Date('2026-03-29T00:59:59.123Z')
  const { rows } = await sql<Record<string, unknown>>`
    select ${9007199254740991}::int8 as int8, ${at}::timestamptz as at, date '2026-03-29' as date, 0.10::numeric as numeric,
      ${asJson(['å', 1])} as json, count(*) as count from (values (1), (2)) v`.execute(database.query)
  expect(rows[0]).toEqual({ int8: 9007199254740991, at, date: '2026-03-29', numeric: '0.10', json: ['å', 1], count: 2 })
})

test('an int8 that a number cannot hold is an error, not another number', async () => {
  await expect(sql`select 9007199254740993::int8`.execute(database.query)).rejects.toThrow(/too large/)
})

test('a transaction that throws leaves nothing', async () => {
  const act = database.transaction(async tx => {
    await tx.insertInto('done').values({ key: 'half' }).execute()
    throw new Error('stop')
  })
  await expect(act).rejects.toThrow('stop')
  expect(await database.query.selectFrom('done').selectAll().execute()).toEqual([])
})

test('Swedish letters fold and sort as the database says they do', async () => {
  const { rows } = await sql<{ low: string }>`select lower('ÅÄÖ') as low`.execute(database.query)
  expect(rows[0]?.low).toBe('åäö')
})

test('an address where nobody answers is refused in words', async () => {
  await expect(openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
    reason: 'database-unreachable',
  })
})
