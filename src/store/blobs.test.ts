import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openBlobs, sha256Of } from '#store/blobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'kansli-blobs-'))
afterAll(() => rmSync(folder, { recursive: true }))
const blobs = openBlobs(folder)
const pathOf = (sha256: string) => join(folder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256)

test('bytes come back byte for byte, whatever they are', async () => {
  for (const size of [0, 1, 4096, 1_000_003]) {
    const bytes = randomBytes(size)
    const sha256 = await blobs.keep(bytes)
    expect(sha256).toBe(sha256Of(bytes))
    expect((await blobs.read(sha256)).equals(bytes)).toBe(true)
  }
})

test('keeping the same bytes many times at once is one file, and no half file stays', async () => {
  const bytes = randomBytes(50_000)
  const hashes = new Set(await Promise.all(Array.from({ length: 20 }, () => blobs.keep(bytes))))
  expect(hashes.size).toBe(1)
  const [sha256] = [...hashes]
  expect(readdirSync(join(pathOf(sha256!), '..'))).toEqual([sha256])
})

test('a changed byte, a cut file and a missing file are told, never given', async () => {
  const sha256 = await blobs.keep(Buffer.from('tjänsteutlåtande'))
  writeFileSync(pathOf(sha256), 'tjänsteutlåtanda')
  await expect(blobs.read(sha256)).rejects.toMatchObject({ name: 'BlobBroken', why: 'changed' })
  truncateSync(pathOf(sha256), 3)
  await expect(blobs.read(sha256)).rejects.toMatchObject({ why: 'changed' })
  await expect(blobs.read('0'.repeat(64))).rejects.toMatchObject({ why: 'missing' })
})

test('a cut file is mended when the same bytes are kept again', async () => {
  const bytes = randomBytes(100)
  const sha256 = await blobs.keep(bytes)
  truncateSync(pathOf(sha256), 50)
  await blobs.keep(bytes)
  expect((await blobs.read(sha256)).equals(bytes)).toBe(true)
})

test('what is not a hash cannot become a path', async () => {
  await expect(blobs.read('../../etc/passwd')).rejects.toThrow(RangeError)
})

test('every kept hash is listed', async () => {
  const kept = await blobs.keep(Buffer.from('x'))
  const listed: string[] = []
  for await (const sha256 of blobs.list()) listed.push(sha256)
  expect(listed).toContain(kept)
  expect(listed).toEqual([...listed].sort())
})
