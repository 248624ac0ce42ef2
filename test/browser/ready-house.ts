// A house made ready once for a whole run and copied by each file that asks: a cluster made, every migration run and, with the sample, all
// of Ekebyholm laid in, its law indexed and no job waiting. What a first start does is tried where it is the point, not before each test.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { fill } from '#app/sample/sample.ts'
import { people } from '#app/sample/sample-people.ts'
import { openHouse } from '#app/worker.ts'
import { queue } from '#casework/documents/documents.ts'
import { personNamed } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { rowOf } from '#casework/search/collections.ts'
import { collectionsReady } from '#casework/search/search.ts'

const run = promisify(execFile)

/** A data folder of one's own, to be removed by who asked. The owners of its files are kept: the database's user is another. */
export async function copyOfHouse(sample: boolean): Promise<string> {
  const ready = await readyHouse(sample)
  const folder = await mkdtemp(join(tmpdir(), 'kansli-browser-'))
  await run('cp', ['-a', `${ready}/.`, folder])
  return folder
}

/** Two files may ask at once: the first makes it, the other waits. Where making failed the next one tries for itself. */
async function readyHouse(sample: boolean): Promise<string> {
  const home = join(inject('databaseFolder'), 'houses')
  const ready = join(home, sample ? 'sample' : 'empty')
  const making = `${ready}-making`
  await mkdir(home, { recursive: true })
  for (;;) {
    if (existsSync(ready)) return ready
    const mine = await mkdir(making).then(
      () => true,
      () => false,
    )
    if (!mine) {
      await wait(50)
      continue
    }
    try {
      if (!existsSync(ready)) await rename(await made(join(making, 'house'), sample), ready)
    } finally {
      await rm(making, { recursive: true, force: true })
    }
  }
}

async function made(data: string, sample: boolean): Promise<string> {
  const house = await openHouse({ data })
  try {
    const { room } = house
    await (sample ? people(room) : personNamed(room, 'Handläggare', ''))
    await house.work()
    if (sample) {
      await fill(room, new AbortController().signal)
      while (await isBusy(room)) await wait(100)
    }
  } finally {
    await house.close()
  }
  return data
}

async function isBusy(room: Room): Promise<boolean> {
  const { documents } = await queue(room, { limit: 200 }, null)
  if (documents.some(({ state }) => ['received', 'reading', 'running', 'releasing'].includes(state))) return true
  return (await collectionsReady(room)).map(rowOf).some(({ state }) => state !== 'ready')
}
