// A model of one's own in the data folder: used when it is what a person took in use; else the one that came along masks, and doctor tells.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { hashOf, knowledgeFolder, learn, ownKnowledgeOf, versionAt } from '#app/knowledge.ts'
import { hashOfModel, modelFile, ownModelAt, recordFile } from '#app/learning/own-model.ts'
import { mask } from '#functions/mask/mask.ts'
import { documentFromText } from '#text/document.ts'

const data = mkdtempSync(join(tmpdir(), 'kansli-own-model-'))
const own = ownKnowledgeOf(data)
afterAll(() => rmSync(data, { recursive: true, force: true }))

const shipped = readFileSync(join(knowledgeFolder, 'models', 'names.crf'))
/** Another model: one weight of the shipped one is another. */
const another = Buffer.from(shipped)
another[another.length - 1] = another.at(-1)! ^ 1

const put = (bytes: Uint8Array, sha256: string | null = hashOfModel(bytes)) => {
  mkdirSync(dirname(modelFile(own)), { recursive: true })
  writeFileSync(modelFile(own), bytes)
  rmSync(recordFile(own), { force: true })
  if (sha256 === null) return
  writeFileSync(recordFile(own), JSON.stringify({ sha256, by: 'Ada Ek', at: '2026-11-23T10:00:00Z', why: 'Dnr 1' }))
}
beforeEach(() => rmSync(own, { recursive: true, force: true }))

const text = documentFromText('Samtal med Xhevdet Qorraj om boendestödet.')
const found = () =>
  mask
    .run(text, mask.settings.parse({}), learn(mask, own).knowledge, '2026-01-01')
    .findings.filter(one => one.kind === 'mark' && one.label === 'PERSON').length

test('without one, and with one in use: another version, another hash, and it masks', () => {
  expect([ownModelAt(null), ownModelAt(own)]).toEqual([{ state: 'none' }, { state: 'none' }])
  const before = hashOf(mask, own)
  put(another)
  expect(ownModelAt(own)).toMatchObject({ state: 'ok', record: { by: 'Ada Ek' } })
  expect(versionAt(mask, own)).toBe(`${mask.version}+own.${hashOfModel(another).slice(0, 8)}`)
  expect(learn(mask, own)).toMatchObject({ version: versionAt(mask, own), hash: hashOf(mask, own) })
  expect(hashOf(mask, own)).not.toBe(before)
  expect(found()).toBe(1)
})

test.each([
  ['untaken', () => put(another, null)],
  ['missing', () => [put(another), rmSync(modelFile(own))]],
  ['too-large', () => put(Buffer.alloc(3_000_001))],
  ['changed', () => put(another.subarray(0, 400_000), hashOfModel(another))],
  ['changed', () => put(shipped, hashOfModel(another))],
  ['other-program', () => put(Buffer.from('KANSLI-NAMES 0 18\n'))],
  ['untaken', () => [put(another), writeFileSync(recordFile(own), '{')]],
])('%s: the shipped one masks under its own version, and it is told', (why, spoil) => {
  const shippedHash = hashOf(mask, null)
  spoil()
  expect(ownModelAt(own)).toEqual({ state: 'spoiled', why })
  expect([versionAt(mask, own), hashOf(mask, own)]).toEqual([mask.version, shippedHash])
})

test('what is spoiled while it is in use is passed by at the next document', () => {
  put(another)
  expect(learn(mask, own).version).toContain('+own.')
  writeFileSync(modelFile(own), another.subarray(1))
  expect(learn(mask, own)).toMatchObject({ version: mask.version, hash: hashOf(mask, null) })
  expect(found()).toBe(1)
})
