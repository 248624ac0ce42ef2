// Ten thousand short texts through `mask --jsonl`: all answered, in order, in the memory of a few.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../../../bin/kansli.mjs', import.meta.url))
const texts = 10_000
const allowedGrowth = 48 // megabytes; V8 keeps some room before it sweeps

it('answers ten thousand texts in order without growing', async () => {
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program, 'mask', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const resident = () =>
    existsSync('/proc')
      ? (Number(readFileSync(`/proc/${child.pid}/statm`, 'latin1').split(' ')[1]) * 4096) / 2 ** 20
      : 0
  const seen: number[] = []
  const memory: number[] = []
  const reading = (async () => {
    for await (const line of createInterface(child.stdout)) {
      const { id, marks } = JSON.parse(line)
      expect(marks.length).toBeGreaterThan(0)
      seen.push(id)
      if (seen.length === texts / 5 || seen.length === texts - 1) memory.push(resident())
    }
  })()
  for (let id = 0; id < texts; id++) {
    const line = `${JSON.stringify({ id, text: `Ärende ${id}: sökanden nås på 070-174 06 ${10 + (id % 80)} efter klockan fem.` })}\n`
    if (!child.stdin.write(line)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await reading
  expect((await ended)[0]).toBe(0)
  expect(seen).toEqual(Array.from({ length: texts }, (_, id) => id))
  expect(memory[1]! - memory[0]!).toBeLessThan(allowedGrowth)
})
