import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Manifest } from '#app/admin/manifest.ts'
import { putOwnKnowledge, takeOwnKnowledge } from '#app/admin/own-knowledge.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-own-knowledge-'))
afterAll(() => rmSync(home, { recursive: true }))
const plain = { format: 'kansli-backup-1', takenAt: '2026-03-29T01:30:00.123Z', schema: 1, head: null, tables: [] }

test('own templates go along in a backup and come back as they were', async () => {
  const [from, kept, to] = ['from', 'kept', 'to'].map(name => join(home, name))
  mkdirSync(join(from!, 'knowledge', 'templates'), { recursive: true })
  writeFileSync(join(from!, 'knowledge', 'templates', 'tallhamns mall å.json'), '{ "name": "tallhamn" }')
  const taken = await takeOwnKnowledge(from!, kept!)
  expect(taken.blobs).toHaveLength(1)
  await putOwnKnowledge(kept!, Manifest.parse({ ...plain, ...taken }), to!)
  const file = join(to!, 'knowledge', 'templates', 'tallhamns mall å.json')
  expect(readFileSync(file, 'utf8')).toBe('{ "name": "tallhamn" }')
})

test('a manifest that points out of the folder is refused', () => {
  const sha256 = 'a'.repeat(64)
  for (const path of ['../../etc/passwd', '/etc/passwd', 'templates/../../x', 'a\\..\\..\\x'])
    expect(Manifest.safeParse({ ...plain, blobs: [], knowledge: [{ path, sha256 }] }).success, path).toBe(false)
  expect(Manifest.parse({ ...plain, blobs: [] }).knowledge).toEqual([])
})
