// The file by which a house tells the command line what may run: <data>/gate. Written whole or not at all.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  type GateState,
  readState,
  type Verdict,
  verdictFrom,
  withoutHouse,
  writeState,
} from '#governance/gate-state/gate-state.ts'

const fileOf = (data: string): string => join(data, 'gate')
/** What shows that a house has lived in a data folder, even if its gate file is gone. */
const tracks = ['log-anchors.jsonl', 'database', 'blobs']

let writing: Promise<void> = Promise.resolve()

/** One at a time, so that the newest state is the one that stands. */
export function postGate(data: string, state: GateState): Promise<void> {
  const next = writing.then(async () => {
    await mkdir(data, { recursive: true })
    const aside = `${fileOf(data)}-${process.pid}`
    await writeFile(aside, writeState(state), { mode: 0o600 })
    await rename(aside, fileOf(data))
  })
  writing = next.catch(() => {})
  return next
}

/** The gate's answer where there is no database at hand: the house's own file where there is a house, else the shipped cards. */
export async function gateAt(data: string, name: string, unit: string | null, at: Date): Promise<Verdict> {
  const file = fileOf(data)
  if (existsSync(file)) return verdictFrom(readState(readFileSync(file, 'utf8')), name, unit, at)
  if (tracks.some(track => existsSync(join(data, track)))) return verdictFrom(null, name, unit, at)
  return withoutHouse(name, shippedStatus(name), at)
}

/** What the house left, where it can be believed. */
export const stateAt = (data: string): GateState | null =>
  existsSync(fileOf(data)) ? readState(readFileSync(fileOf(data), 'utf8')) : null

/** The status on the card that came with the program; null where there is none. */
function shippedStatus(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../knowledge/cards/${name}.json`, import.meta.url))
  if (!existsSync(path)) return null
  return (JSON.parse(readFileSync(path, 'utf8')) as { status: string }).status
}
