import { beforeAll, expect, test } from 'vitest'
import { log } from '#governance/log/log.ts'
import { testDatabase } from '#test/database.ts'

const { database } = await testDatabase()

beforeAll(async () => {
  const entries = Array.from({ length: 20 }, (_, i) => ({
    actor: 'Ada Ek',
    act: 'document.receive',
    subject: `doc_${i}`,
    content: { size: i },
  }))
  await database.transaction(tx => log.appendAll(tx, entries))
})

test('a table tells what lines tell, whatever the text, and shows what was altered', async () => {
  const nasty = { a: 'semi;colon "quoted"', b: 'line\nbreak', c: '=1+1', d: 'å\u2028' }
  await database.transaction(tx =>
    log.append(tx, { actor: 'Ask; "Cecilia"', act: 'x.y', subject: 'a\nb', content: nasty }),
  )
  const rows: string[] = []
  for await (const row of log.csv(database.query)) rows.push(row)
  const file = rows.join('\r\n').split('\n') // as a file is read: by line, whatever stands in the cells
  expect(await log.checkLines(file)).toMatchObject({ whole: true, events: 21 })
  expect((await log.checkLines(file.slice(0, -1))).broken?.why).toBe('cut-off')
  const altered = file.with(-2, file.at(-2)!.replace('semi', 'full'))
  expect((await log.checkLines(altered)).broken).toEqual({ number: 21, why: 'content-changed' })
  expect((await log.checkLines(file.toSpliced(10, 1))).broken).toEqual({ number: 10, why: 'removed' })
})
