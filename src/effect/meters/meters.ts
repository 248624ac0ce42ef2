// What a piece of work took: wall time, processor time and energy, and how the energy was had.
//   const { result, spent } = await meter(() => readDocument(bytes))               // work in this thread
//   const stop = startMeter(); …; const spent = stop({ cpuMs: toldByTheChild })    // work in a child, which tells its own processor time
// The numbers are plain values; who stores them does not need to know how they were had.
import { cpus } from 'node:os'
import { joulesBetween, readCounters } from '#effect/meters/rapl.ts'

type Energy = { method: 'rapl' | 'modelled'; params: Record<string, string | number> }
export type Spent = { wallMs: number; cpuMs: number; wattHours: number; energy: Energy }

/** What one hardware thread draws, for machines whose counters cannot be read. Stated with every number it gives. */
export type Model = { idleWatts: number; busyWatts: number; overhead: number; source: string }

/**
 * Per hardware thread, from SPECpower measurements of Intel Cascade Lake servers. `overhead` is what cooling and power supply add
 * (1 = nothing, not known). A municipality that has measured its own machine gives its own model.
 */
export const defaultModel: Model = {
  idleWatts: 0.64,
  busyWatts: 3.8,
  overhead: 1,
  source:
    'Cloud Carbon Footprint coefficients (SPECpower), Cascade Lake, https://www.cloudcarbonfootprint.org/docs/methodology/',
}

/** What the one who did the work told of it: without waiting in line before it began. */
type Told = { cpuMs?: number; wallMs?: number }
export type Meter = (told?: Told) => Spent

/** Starts a meter. Without a told processor time, this thread's own is taken. */
export function startMeter(model: Model = defaultModel, powercap?: string): Meter {
  const counters = readCounters(powercap)
  const machine = busyMs()
  const cpu = process.threadCpuUsage()
  const wall = performance.now()
  return (told = {}) => {
    const wallMs = told.wallMs ?? performance.now() - wall
    const used = process.threadCpuUsage(cpu)
    const cpuMs = told.cpuMs ?? (used.user + used.system) / 1000
    const after = counters && readCounters(powercap)
    const joules = after ? joulesBetween(counters, after) : null
    const measured = joules === null ? null : byCounters(joules, cpuMs, busyMs() - machine)
    return { wallMs, cpuMs, ...(measured ?? byModel(wallMs, cpuMs, model)) }
  }
}

/** Does the work and tells what it took. Nothing is told of work that throws. */
export async function meter<T>(
  work: () => Promise<T> | T,
  model: Model = defaultModel,
): Promise<{ result: T; spent: Spent }> {
  const stop = startMeter(model)
  const result = await work()
  return { result, spent: stop() }
}

/**
 * The counters tell for the whole processor, so the work gets its share of the time that all cores were busy.
 * Null when the share cannot be told: too short a time for the system's clock, which counts in steps of 10 ms.
 */
function byCounters(joules: number, cpuMs: number, machineMs: number): Pick<Spent, 'wattHours' | 'energy'> | null {
  if (machineMs <= 0 || joules <= 0) return null
  const share = Math.min(1, cpuMs / machineMs)
  return {
    wattHours: (joules * share) / 3600,
    energy: { method: 'rapl', params: { joules, share, source: 'Linux powercap, processor packages' } },
  }
}

/** idle watts for as long as it took, and what busy adds for the processor time: watts = idle + use · (busy − idle). */
function byModel(wallMs: number, cpuMs: number, model: Model): Pick<Spent, 'wattHours' | 'energy'> {
  const { idleWatts, busyWatts, overhead } = model
  const wattMs = Math.max(wallMs, cpuMs) * idleWatts + cpuMs * (busyWatts - idleWatts)
  return { wattHours: (wattMs * overhead) / 3_600_000, energy: { method: 'modelled', params: { ...model } } }
}

/** Milliseconds that all cores together have been busy since the machine started. */
const busyMs = (): number => cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0)
