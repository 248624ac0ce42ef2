import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { defaultModel, meter, startMeter } from '#effect/meters/meters.ts'
import { joulesBetween, readCounters } from '#effect/meters/rapl.ts'

const root = mkdtempSync(join(tmpdir(), 'kansli-powercap-'))
afterAll(() => rmSync(root, { recursive: true }))

function counter(zone: string, microjoules: number): void {
  mkdirSync(join(root, zone), { recursive: true })
  writeFileSync(join(root, zone, 'energy_uj'), `${microjoules}\n`)
  writeFileSync(join(root, zone, 'max_energy_range_uj'), '1000000000\n')
}

const burn = (ms: number): void => {
  for (const start = process.threadCpuUsage(); process.threadCpuUsage(start).user < ms * 1000; );
}

test('processor time is what the work took, and waiting costs almost none', async () => {
  const busy = await meter(() => burn(60))
  expect(busy.spent.cpuMs).toBeGreaterThanOrEqual(60)
  expect(busy.spent.wallMs).toBeGreaterThanOrEqual(60)
  const { spent } = await meter(() => new Promise(done => setTimeout(done, 60)))
  expect(spent.wallMs).toBeGreaterThanOrEqual(55)
  expect(spent.cpuMs).toBeLessThan(30)
})

test('without counters the energy is modelled, by parameters that are stored with it', () => {
  const spent = startMeter(
    { idleWatts: 1, busyWatts: 11, overhead: 1.5, source: 'our own measurement' },
    join(root, 'none'),
  )({ cpuMs: 3_600_000 })
  // An hour of processor time at 11 W, with half as much again for cooling.
  expect(spent.wattHours).toBeCloseTo(16.5, 3)
  expect(spent.energy).toEqual({
    method: 'modelled',
    params: { idleWatts: 1, busyWatts: 11, overhead: 1.5, source: 'our own measurement' },
  })
})

test('with counters the energy is measured, and shared by processor time', () => {
  counter('intel-rapl:0', 500)
  counter('intel-rapl:0:0', 400) // the cores: already inside the package
  const stop = startMeter(defaultModel, root)
  burn(120)
  counter('intel-rapl:0', 7_200_000_500)
  const { wattHours, energy } = stop()
  expect(energy.method).toBe('rapl')
  expect(energy.params.joules).toBeCloseTo(7200)
  expect(wattHours).toBeCloseTo(2 * (energy.params.share as number), 6)
  expect(energy.params.share).toBeGreaterThan(0)
})

test('a counter that started again from nothing is read over the seam', () => {
  counter('intel-rapl:0', 999_000_000)
  const before = readCounters(root)!
  counter('intel-rapl:0', 2_000_000)
  expect(joulesBetween(before, readCounters(root)!)).toBeCloseTo(3)
})
