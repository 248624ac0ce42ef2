// Makes a house ready in the folder named, beside it until it is whole: `make-house.ts FOLDER sample|empty`. The one who starts it has made
// FOLDER-making, which is taken away when this ends, well or badly. A process of its own, so that no test's time runs out on it.
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fill } from '#app/sample/sample.ts'
import { people } from '#app/sample/sample-people.ts'
import { openHouse } from '#app/worker.ts'
import { queue } from '#casework/documents/documents.ts'
import { personNamed } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { rowOf } from '#casework/search/collections.ts'
import { collectionsReady } from '#casework/search/search.ts'

const [folder, kind] = process.argv.slice(2) as [string, 'sample' | 'empty']
const making = `${folder}-making`
try {
  await make(join(making, 'house'))
  await rename(join(making, 'house'), folder)
} finally {
  await rm(making, { recursive: true, force: true })
}

async function make(data: string): Promise<void> {
  const house = await openHouse({ data })
  try {
    const { room } = house
    await (kind === 'sample' ? people(room) : personNamed(room, 'Handläggare', ''))
    await house.work()
    if (kind === 'empty') return
    await fill(room, new AbortController().signal)
    while (await isBusy(room)) await wait(100)
  } finally {
    await house.close()
  }
}

async function isBusy(room: Room): Promise<boolean> {
  const { documents } = await queue(room, { limit: 200 }, null)
  if (documents.some(({ state }) => ['received', 'reading', 'running', 'releasing'].includes(state))) return true
  return (await collectionsReady(room)).map(rowOf).some(({ state }) => state !== 'ready')
}
