// How long the gate takes to answer on real SQL, and the public register to be made: each page is asked for after something has been
// changed, so that it cannot be one that was made before.
import { join } from 'node:path'
import { type Figure, middle } from '#app/bench/figure.ts'
import { inFolder } from '#app/bench/speed.ts'
import { governedAt } from '#app/governing/governed.ts'
import { seed } from '#governance/cards/cards.ts'
import { give } from '#governance/evidence/evidence.ts'
import { verdict } from '#governance/gate/gate.ts'
import { openDatabase } from '#store/database.ts'

type Session = { address: string; headers: Record<string, string> }
const answer = { text: '', date: '2026-11-01', group: 'FSG', dnr: 'KS 1', document: 'bilaga', until: null }

/** A card with every checkpoint answered, asked again and again. Milliseconds. */
export const gateSpeed = (runs: number): Promise<Figure[]> =>
  inFolder(async folder => {
    const house = join(folder, 'house')
    const database = await openDatabase({ folder: house })
    try {
      const governed = governedAt(house)
      const at = new Date()
      await seed(database, governed.shipped, at)
      for (const checkpoint of governed.checkpoints.all)
        await database.transaction(tx => give(tx, { function: 'mask', checkpoint, answer, by: 'Kansli' }, at))
      const times: number[] = []
      for (let i = -5; i < runs; i++) {
        const began = performance.now()
        await verdict(database.query, governed, { name: 'mask', unit: 'Kansliet', at })
        if (i >= 0) times.push(performance.now() - began)
      }
      const set = `${governed.checkpoints.all.length} checkpoints, all answered`
      return [{ figure: 'gate-verdict', set, unit: 'ms', bar: '≤ 5', ...middle(times) }]
    } finally {
      await database.close()
    }
  })

/** The register's first page, made anew each time: a function is stopped or opened in between. Milliseconds. */
export async function registerSpeed({ address, headers }: Session, runs: number): Promise<Figure> {
  const change = async (what: 'stop' | 'resume') => {
    const body = JSON.stringify({ why: 'mäts', ...(what === 'stop' && { running: 'drain' }) })
    const own = { ...headers, 'content-type': 'application/json' }
    const told = await fetch(`${address}/api/cards/check/${what}`, { method: 'POST', headers: own, body })
    if (!told.ok) throw new Error(`${what} was answered with ${told.status}`)
  }
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    await change(i % 2 === 0 ? 'stop' : 'resume')
    const began = performance.now()
    const page = await fetch(`${address}/register`)
    await page.text()
    times.push(performance.now() - began)
  }
  return { figure: 'register-page', set: 'after each change', unit: 'ms', bar: '≤ 50', ...middle(times) }
}
