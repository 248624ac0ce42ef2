// Carries out a weeding that has been ordered, as the worker does, so that a test may kill it in the middle of a batch.
//   node weed-a-log.ts CONNECTION-AS-JSON FOLDER WEEDING

import { forgetLines } from '#app/learning/lines-file.ts'
import type { Room } from '#casework/room.ts'
import { newShelf } from '#casework/shelf.ts'
import { carryOut } from '#casework/weeding/carry-out.ts'
import { openBlobs } from '#store/blobs.ts'
import { databaseOn } from '#store/database.ts'

const [connection, folder, weeding] = process.argv.slice(2) as [string, string, string]
const database = await databaseOn(JSON.parse(connection), { kind: 'address', alone: false })
const room = {
  database,
  blobs: openBlobs(folder),
  shelf: newShelf(),
  clock: () => new Date(),
  forgetLines: (goneOf: Parameters<typeof forgetLines>[1]) => forgetLines(folder, goneOf),
}
console.log('begins')
await carryOut(room as Room, weeding as `wee_${string}`)
await database.close()
console.log('done')
