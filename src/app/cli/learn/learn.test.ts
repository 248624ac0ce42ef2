// The commands of learning say in Swedish what is wrong with a line, and leave nothing behind.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../../../bin/kansli.mjs', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'kansli-learn-'))
afterAll(() => rmSync(data, { recursive: true }))
const kansli = (...argv: string[]) =>
  spawnSync(process.execPath, [program, ...argv, '--data', data], { encoding: 'utf8' })

test.each([['mask-lines'], ['mask-train'], ['mask-use', 'egen']])('%s asks who answers for it', (...argv) => {
  const { status, stderr } = kansli(...argv)
  expect({ status, stderr: stderr.trim() }).toEqual({ status: 2, stderr: '--by behöver ett värde.' })
})

test('nobody learns in the name of one who has no account', () => {
  const { status, stderr } = kansli('mask-lines', '--by', 'Ada Ek', '--why', 'KS 2026/1')
  expect(status).toBe(3)
  expect(stderr).toContain('Ingen som heter Ada Ek har en inloggning här.')
  expect(existsSync(join(data, 'learning'))).toBe(false)
})
