// A trained model as it lies in the data folder until somebody takes it in use: <data>/learning/models/NAME/ with its weights, what it was
// measured to be, and what it was made from. Knows neither database nor how it was trained.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { learningOf } from '#app/learning/lines-file.ts'
import { hashOfModel, largestModel } from '#app/learning/own-model.ts'
import { Refusal } from '#base/refusal.ts'
import { readModel } from '#swedish/tagger/name-model.ts'

const modelsOf = (data: string): string => join(learningOf(data), 'models')
export const trainedAt = (data: string, name: string): string => join(modelsOf(data), name)

/** Names of the trained models there are. */
const namesIn = (data: string): string[] =>
  existsSync(modelsOf(data)) ? readdirSync(modelsOf(data)).filter(name => /^[0-9a-f]{8}$/.test(name)) : []

/** `says`: SOURCE.md; `measured`: what it was compared to be. Whole or not at all. */
export async function keepTrained(
  data: string,
  name: string,
  bytes: Uint8Array,
  says: string,
  measured: unknown,
): Promise<string> {
  const folder = trainedAt(data, name)
  const aside = `${folder}.half`
  await rm(aside, { recursive: true, force: true })
  await mkdir(aside, { recursive: true, mode: 0o700 })
  await writeFile(join(aside, 'names.crf'), bytes, { mode: 0o600 })
  await writeFile(join(aside, 'SOURCE.md'), says, { mode: 0o600 })
  await writeFile(join(aside, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`, { mode: 0o600 })
  await rm(folder, { recursive: true, force: true })
  await rename(aside, folder)
  return folder
}

const Measured = z.object({ sha256: z.string() })

/** Weights that were offered, checked: the bytes are those that were measured. @throws Refusal model-unknown, knowledge-invalid */
export function trainedModel(data: string, name: string): { bytes: Buffer; sha256: string } {
  const known = namesIn(data)
  if (!known.includes(name)) throw new Refusal('model-unknown', { name, known: known.join(', ') || '–' })
  const file = `learning/models/${name}/names.crf`
  const faulty = (why: string) => new Refusal('knowledge-invalid', { file, line: 0, why })
  const [path, beside] = [join(trainedAt(data, name), 'names.crf'), join(trainedAt(data, name), 'measured.json')]
  if (!existsSync(path) || !existsSync(beside)) throw faulty('missing')
  const bytes = readFileSync(path)
  const sha256 = hashOfModel(bytes)
  const { sha256: measured } = Measured.parse(JSON.parse(readFileSync(beside, 'utf8')))
  if (bytes.length > largestModel) throw faulty('too large')
  if (sha256 !== measured) throw faulty('not what was measured')
  if (!readModel(bytes)) throw faulty('not a model for this version')
  return { bytes, sha256 }
}
