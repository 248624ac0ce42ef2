// Taking a trained model in use, and going back to the one that came along: a person's decision, told on the cards of `mask` and in the log.
// The version is another, so it is measured at once, and what is in use in earnest and does not hold its bars falls back to a trial.
import { readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { governedAt } from '#app/governing/governed.ts'
import { knowledgeFolder, ownKnowledgeOf, versionAt } from '#app/knowledge.ts'
import { mustBe } from '#app/learning/by-whom.ts'
import { hashOfModel, type ModelRecord, modelFile, ownModelAt, recordFile, shortOf } from '#app/learning/own-model.ts'
import { trainedModel } from '#app/learning/trained.ts'
import { mask } from '#functions/mask/mask.ts'
import { all, change } from '#governance/cards/cards.ts'
import { type Governed, type Reason, stateOf, watch } from '#governance/gate/gate.ts'
import { log } from '#governance/log/log.ts'
import { type Figure, keepMeasurement } from '#governance/quality/quality.ts'
import { versionOf } from '#governance/variants/variants.ts'
import type { Database, Tx } from '#store/database.ts'

/** `model`: one that was trained; null for the one that came along. */
type Asked = { data: string; model: string | null; by: string; why: string }
export type InUse = {
  version: string
  model: string
  sha256: string
  /** What was in use before. */
  before: string
  figures: Figure[]
  fallen: { name: string; reason: Reason }[]
}

/** Null where one goes back and nothing of one's own is there. @throws Refusal no-right, model-unknown, knowledge-invalid */
export async function takeInUse(
  database: Database,
  { data, model, by, why }: Asked,
  at: Date,
  governed: Governed = governedAt(data),
): Promise<InUse | null> {
  const person = await mustBe(database, by, ['own', 'administer'], at)
  const own = ownKnowledgeOf(data)
  if (model === null && ownModelAt(own).state === 'none') return null
  const trained = model === null ? null : trainedModel(data, model)
  const sha256 = trained?.sha256 ?? hashOfModel(readFileSync(join(knowledgeFolder, 'models', 'names.crf')))
  const before = versionAt(mask, own)
  const version = trained ? `${mask.version}+own.${shortOf(sha256)}` : mask.version
  await database.transaction(async tx => {
    await tellCards(tx, { sha256, isOwn: trained !== null, by: person, why }, at)
    const content = { why, model: model ?? 'shipped', sha256, version, before }
    await log.append(tx, { actor: person, act: 'model.use', subject: 'mask', content }, at)
    // Last: were the writing to fail, nothing would be told of it; were the commit to fail, the next call puts it right.
    await put(own, trained && { bytes: trained.bytes, record: { sha256, by: person, at: at.toISOString(), why } })
  })
  const figures = await measured(database, governed, person, at)
  const fallen = await watch(database, governed, at)
  await governed.post(await stateOf(database.query, governed, at))
  return { version, model: model ?? 'shipped', sha256, before, figures, fallen }
}

type Told = { sha256: string; isOwn: boolean; by: string; why: string }

/** The function's own card and those of its variants say which weights they run with. */
async function tellCards(tx: Tx, { sha256, isOwn, by, why }: Told, at: Date): Promise<void> {
  const model = { name: isOwn ? 'names.crf (egen)' : 'names.crf', sha256 }
  for (const { card, version } of await all(tx))
    if ((card.variant?.of ?? card.id) === mask.name)
      await change(tx, { card: { ...card, engine: { ...card.engine, model } }, by, why }, version, at)
}

/** Weights before their record: between the two, and if it ends there, the file is one that nobody has taken in use and is passed by. */
async function put(own: string, model: { bytes: Uint8Array; record: ModelRecord } | null): Promise<void> {
  if (model === null) {
    await rm(recordFile(own), { force: true })
    await rm(modelFile(own), { force: true })
    return
  }
  await mkdir(dirname(modelFile(own)), { recursive: true, mode: 0o700 })
  for (const [file, bytes] of [
    [modelFile(own), model.bytes],
    [recordFile(own), `${JSON.stringify(model.record)}\n`],
  ] as const) {
    await writeFile(`${file}.half`, bytes, { mode: 0o600 })
    await rename(`${file}.half`, file)
  }
}

/** The function as it comes, not its variants: those are measured from their own pages. Nothing to do where this version has been. */
async function measured(database: Database, governed: Governed, by: string, at: Date): Promise<Figure[]> {
  const held = (await all(database.query)).find(one => one.card.id === mask.name)
  const version = held && versionOf(governed.known, held.card)
  if (!held || !version || governed.evaluation.versions[mask.name] === version) return []
  const figures = await governed.measure(held.card)
  await database.transaction(tx => keepMeasurement(tx, { name: mask.name, version, figures, by }, at))
  return figures
}
