// A house made ready once for a whole run and copied by each file that asks: a cluster made, every migration run and, with the sample, all
// of Ekebyholm laid in, its law indexed and no job waiting. What a first start does is tried where it is the point, not before each test.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const run = promisify(execFile)
const program = fileURLToPath(new URL('../processes/make-house.ts', import.meta.url))

/** A data folder of one's own, to be removed by who asked. The owners of its files are kept: the database's user is another. */
export async function copyOfHouse(sample: boolean): Promise<string> {
  const ready = await readyHouse(sample ? 'sample' : 'empty')
  const folder = await mkdtemp(join(tmpdir(), 'kansli-browser-'))
  await run('cp', ['-a', `${ready}/.`, folder])
  return folder
}

/** Two files may ask at once: the first has it made, the other waits. Where that failed the next one tries for itself. */
async function readyHouse(kind: 'sample' | 'empty'): Promise<string> {
  const home = join(inject('databaseFolder'), 'houses')
  const ready = join(home, kind)
  await mkdir(home, { recursive: true })
  for (; !existsSync(ready); await wait(50)) {
    const isFirst = await mkdir(`${ready}-making`).then(
      () => true,
      () => false,
    )
    if (isFirst && !existsSync(ready)) await run(process.execPath, [program, ready, kind])
  }
  return ready
}
