import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runningAddress, tellRunning } from '#app/admin/running.ts'
import { link } from '#app/link.ts'
import { settingsFrom } from '#app/settings.ts'
import { personNamed } from '#casework/people/people.ts'
import { testDatabase } from '#test/database.ts'

const { database, folder, connection } = await testDatabase()
const address = 'http://localhost:40123'
/** A number that no process can have. */
const nobody = 2 ** 22 + 1

test('a link beside a running house opens that house, and another where it is told', async () => {
  await personNamed({ database, clock: () => new Date() }, 'Ingegerd Ekvall', 'Kansliet')
  const { host, user, database: name } = connection
  const url = connection.connectionString ?? `postgres://${user}@/${name}?host=${host}`
  const settings = { ...settingsFrom({ data: folder }), database: url, port: 8484, site: undefined }
  expect(await link(settings)).toMatch(/^http:\/\/localhost:8484\/in\//)
  const untell = tellRunning(folder, address)
  expect(await link(settings)).toMatch(/^http:\/\/localhost:40123\/in\//)
  expect(await link(settings, undefined, true)).toMatch(/^http:\/\/localhost:8484\/in\//)
  expect(await link({ ...settings, site: 'https://kansli.example' })).toMatch(/^https:\/\/kansli\.example\/in\//)
  untell()
  expect(runningAddress(folder)).toBeNull()
})

test('what a killed house left behind, or a torn file, is not believed', () => {
  for (const left of [`${address}\n${nobody}\n`, `${address}\n0\n`, `${address}\n`, '']) {
    writeFileSync(join(folder, 'running-at.txt'), left)
    expect(runningAddress(folder), left).toBeNull()
  }
  writeFileSync(join(folder, 'running-at.txt'), `${address}\n${process.pid}\n`)
  expect(runningAddress(folder)).toBe(address)
})
