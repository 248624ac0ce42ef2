// A house that has people and documents from before rights and accounts: they keep what they could, and get names to sign in by.
import pg from 'pg'
import { expect, test } from 'vitest'
import { readMigrations } from '#store/migrate.ts'
import { testDatabase } from '#test/database.ts'

test('people from before rights keep them, the first administers, and names are told apart', async () => {
  const { connection } = await testDatabase()
  const server = new pg.Client(connection)
  await server.connect()
  const { rows: here } = await server.query('select current_database() as name')
  const name = `${here[0].name}_old`
  await server.query(`create database ${name} template template0`)
  const address = connection.connectionString ? new URL(connection.connectionString) : null
  if (address) address.pathname = `/${name}`
  const client = new pg.Client(address ? { connectionString: address.href } : { ...connection, database: name })
  await client.connect()
  for (const { number, text } of readMigrations()) {
    if (number === 4)
      await client.query(`
        insert into person values ('per_1', 'Åsa Öberg', 'Kansliet', '2026-01-01'), ('per_2', 'Åsa Öberg', 'Bygg', '2026-01-02'),
          ('per_3', '管', '', '2026-01-03');
        insert into session values ('s', 'per_1', now(), now(), null);
        insert into document (id, name, sha256, size, state, came_from, owner, received_at)
          values ('doc_1', 'a', 'b', 1, 'ready', 'c', 'per_2', now())`)
    await client.query(text)
  }
  const all = async (text: string) => (await client.query({ text, rowMode: 'array' })).rows
  expect(await all('select account from person order by id')).toEqual([['asa.oberg'], ['asa.oberg2'], ['person']])
  expect(
    await all(`select person, string_agg(role, ' ' order by role) from right_grant group by 1 order by 1`),
  ).toEqual([
    ['per_1', 'administrator auditor caseworker function-owner'],
    ['per_2', 'caseworker'],
    ['per_3', 'caseworker'],
  ])
  expect(await all('select unit from document')).toEqual([['Bygg']])
  await client.end()
  await server.query(`drop database ${name}`)
  await server.end()
})
