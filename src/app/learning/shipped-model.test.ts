// What is said of the model that came along is true: its card and SOURCE.md name the very file.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knowledgeFolder } from '#app/knowledge.ts'

const text = (...path: string[]) => readFileSync(join(knowledgeFolder, ...path), 'utf8')
const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(knowledgeFolder, 'models', name)))
    .digest('hex')

test.each(['names.crf', 'clusters.txt'])('SOURCE.md tells the hash of %s', name => {
  const row = text('models', 'SOURCE.md')
    .split('\n')
    .find(line => line.startsWith(`| \`${name}\``))
  expect(/`([0-9a-f]{64})`/.exec(row ?? '')?.[1]).toBe(hashOf(name))
})

test('the card of masking names the model by its hash', () => {
  const { model } = JSON.parse(text('cards', 'mask.json')).engine
  expect(model).toEqual({ name: 'names.crf', sha256: hashOf('names.crf') })
})
