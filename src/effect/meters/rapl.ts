// Reads the processor's own energy counters (RAPL) where the system lets us. Linux only; often root only, and absent in most virtual machines.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Microjoules so far per processor package, with the value at which each counter starts again from nothing. */
export type Counters = { zone: string; microjoules: number; wrapsAt: number }[]

/** The package counters, or null where there are none or they may not be read. */
export function readCounters(root = '/sys/class/powercap'): Counters | null {
  try {
    const counters = readdirSync(root)
      .filter(zone => /^(intel|amd)-rapl:\d+$/.test(zone)) // packages; sub-zones (cores, memory) are inside them already
      .map(zone => ({
        zone,
        microjoules: number(join(root, zone, 'energy_uj')),
        wrapsAt: number(join(root, zone, 'max_energy_range_uj')),
      }))
    return counters.length > 0 ? counters : null
  } catch {
    return null
  }
}

/** Joules between two readings, over a counter that may have started again once. Null when the zones are not the same. */
export function joulesBetween(before: Counters, after: Counters): number | null {
  if (before.length !== after.length) return null
  let sum = 0
  for (const [i, { zone, microjoules, wrapsAt }] of after.entries()) {
    const first = before[i]!
    if (first.zone !== zone) return null
    const difference = microjoules - first.microjoules
    sum += difference >= 0 ? difference : difference + wrapsAt
  }
  return sum / 1e6
}

function number(path: string): number {
  const value = Number(readFileSync(path, 'utf8'))
  if (!Number.isFinite(value)) throw new RangeError(path)
  return value
}
