import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Manifest } from '#app/admin/manifest.ts'
import { hashesOfOwn, putOwnFiles, takeOwnFiles } from '#app/admin/own-files.ts'

const home = mkdtempSync(join(tmpdir(), 'kansli-own-knowledge-'))
afterAll(() => rmSync(home, { recursive: true }))
const plain = { format: 'kansli-backup-1', takenAt: '2026-03-29T01:30:00.123Z', schema: 1, head: null, tables: [] }

test.each([
  ['knowledge', 'knowledge', 'templates/tallhamns mall å.json'],
  ['collections', 'samlingar', 'styrdokument-x1/Riktlinje för resor.docx'],
] as const)('%s go along in a backup and come back as they were', async (kind, below, path) => {
  const [from, kept, to] = ['from', 'kept', 'to'].map(name => join(home, kind, name)) as [string, string, string]
  const at = (data: string) => join(data, below, ...path.split('/'))
  mkdirSync(dirname(at(from)), { recursive: true })
  writeFileSync(at(from), 'vad som står där å')
  writeFileSync(join(dirname(at(from)), '.a1b2.half'), 'det som just kommer in')
  const taken = await takeOwnFiles(from, kept)
  expect(taken[kind].map(file => file.path)).toEqual([path])
  const manifest = Manifest.parse({ ...plain, blobs: [], ...taken })
  expect(hashesOfOwn(manifest)).toHaveLength(1)
  await putOwnFiles(kept, manifest, to)
  expect(readFileSync(at(to), 'utf8')).toBe('vad som står där å')
})

test('a manifest that points out of the folder is refused', () => {
  const sha256 = 'a'.repeat(64)
  for (const path of ['../../etc/passwd', '/etc/passwd', 'templates/../../x', 'a\\..\\..\\x'])
    for (const kind of ['knowledge', 'collections'])
      expect(Manifest.safeParse({ ...plain, blobs: [], [kind]: [{ path, sha256 }] }).success, path).toBe(false)
  expect(Manifest.parse({ ...plain, blobs: [] }).knowledge).toEqual([])
})
