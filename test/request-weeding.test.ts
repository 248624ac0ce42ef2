// What goes of a request when its documents are weeded: the names with the documents that named them, what was noted of a person with the
// last of those, who asked with the last of all. Sought in every row of every table.
import { afterAll, expect, test } from 'vitest'
import { houseOn } from '#app/worker.ts'
import { openWorkshop } from '#app/workshop.ts'
import { act, personsOf } from '#casework/persons/persons.ts'
import { addDocuments, askPackage, makeRequest } from '#casework/requests/requests.ts'
import { log } from '#governance/log/log.ts'
import { dumpTables } from '#store/dump.ts'
import { testDatabase } from '#test/database.ts'
import { long, rawRequests, vocabulary } from '#test/raw-request.ts'

const { database, folder } = await testDatabase()
const house = await houseOn(database, folder, openWorkshop({ size: 0 }))
afterAll(() => house.close())
const room = { ...house.room, clock: () => long }
const raw = rawRequests(room)
const clerk = await raw.by('Ingegerd Ekvall')

const written = { receivedOn: '2026-11-20', matter: 'allmant' as const, twoPersons: false, pseudonyms: false }
const named = (...names: string[]) => names.map(name => vocabulary.find(word => word.text === name)!)

async function left(...words: string[]): Promise<string[]> {
  const parts: string[] = []
  await dumpTables(database, async ({ rows }) => {
    for await (const batch of rows) parts.push(batch.join('\n'))
  })
  const all = parts.join('\n')
  return words.filter(word => all.includes(word))
}

test('names go with their documents, notes with the person, and who asked with the last document', async () => {
  const request = await makeRequest(room, clerk, { ...written, dnr: 'SN 2026-00741', askedBy: 'Botvid Lundkvist' })
  const first = await raw.document(clerk, named('Torborg Kallin', 'Kerstin Mossberg', '19121212-1212'))
  const second = await raw.document(clerk, named('Torborg Kallin', 'Sigvard Mossberg'))
  await addDocuments(room, clerk, request, [first, second])
  const persons = await personsOf(room, request, 'allmant')
  const decide = (name: string, note: string) => {
    const ids = persons.filter(one => one.shown.includes(name)).map(one => one.id)
    const ground = '26 kap. 1 § OSL'
    return act(room, clerk, request, { act: 'decide', persons: ids, decision: 'mask', ground, note })
  }
  await decide('Kerstin', 'lever gömd')
  await decide('Torborg', 'är rädd')
  await decide('Sigvard', 'hotas')
  // Once more, so that what stood before is kept to be put back.
  await decide('Kerstin', 'lever gömd hos sin syster')
  await askPackage(room, clerk, request, { as: 'text', note: 'Till Alfhild Brodin' })
  const [gone, stays] = [
    ['Kerstin', 'lever gömd', '19121212'],
    ['Torborg', 'är rädd', 'Sigvard', 'hotas', 'Botvid', 'SN 2026-00741', 'Alfhild'],
  ]
  expect(await left(...gone, ...stays)).toEqual([...gone, ...stays])
  await raw.weed(first)
  expect(await left(...gone, ...stays)).toEqual(stays)
  await raw.weed(second)
  expect(await left(...gone, ...stays)).toEqual([])
  expect((await log.check(database.query)).whole).toBe(true)
})

test('a request that nothing was put in is weeded by its own age', async () => {
  const old = await makeRequest({ ...room, clock: () => new Date('2026-01-01') }, clerk, {
    ...{ ...written, dnr: 'SN 2026-00001', askedBy: 'Halvar Sjödahl' },
  })
  const fresh = { ...room, clock: () => new Date('2029-06-01') }
  await makeRequest(fresh, clerk, { ...written, dnr: 'SN 2029-00002', askedBy: 'Gunhild Ekvall' })
  const filled = await makeRequest(room, clerk, { ...written, dnr: 'SN 2026-00003', askedBy: 'Egil Hagström' })
  await addDocuments(room, clerk, filled, [await raw.document(clerk, named('grannen'))])
  await raw.weed(await raw.document(clerk, named('rektorn')))
  const names = ['Halvar', 'SN 2026-00001', 'Gunhild', 'SN 2029-00002', 'Egil', 'SN 2026-00003']
  expect(await left(...names)).toEqual(names.slice(2))
  expect(old).toMatch(/^req_/)
})
