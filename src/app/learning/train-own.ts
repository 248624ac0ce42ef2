// Trains the name model on with own lines, measures it beside the one in use, and keeps it where it is no worse. Nothing is taken in use here.
// The same lines, weights and program give the same bytes.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { knowledgeFolder, ownKnowledgeOf } from '#app/knowledge.ts'
import { bundledSentences, developmentSet } from '#app/learning/bundled.ts'
import { mustBe } from '#app/learning/by-whom.ts'
import { type Compared, compared, documentsOf, mustBeNoWorse } from '#app/learning/compare.ts'
import { knownWords } from '#app/learning/known-words.ts'
import { forgetLines, readLines, textOf } from '#app/learning/lines-file.ts'
import type { OwnLine } from '#app/learning/lines-of.ts'
import { hashOfModel, ownModelAt, shortOf } from '#app/learning/own-model.ts'
import { sourceOf } from '#app/learning/source-of.ts'
import { keepTrained } from '#app/learning/trained.ts'
import { Refusal } from '#base/refusal.ts'
import { goneOf } from '#casework/decided/decided.ts'
import { log } from '#governance/log/log.ts'
import type { Database } from '#store/database.ts'
import { goOn } from '#swedish/tagger/go-on.ts'
import type { Sentence } from '#swedish/tagger/labels.ts'
import { sentenceOf } from '#swedish/tagger/marked-line.ts'
import { type NameModel, readModel, writeModel } from '#swedish/tagger/name-model.ts'

export type Trained = {
  model: string
  folder: string
  sha256: string
  from: string
  own: number
  bundled: number
  seconds: number
  compared: Compared[]
}
/** `bundled`: the sentences that came along; fewer only where a test must be short. */
type Asked = { data: string; by: string; why: string; bundled?: Sentence[] }

/** Passes over the lessons, chosen on the development set; and the seed of what is drawn. */
export const rounds = 2
const seed = 6
/** Most own lines that are learnt from: some 100 MB of memory and half a minute. */
const mostLines = 5000
/** Fewer names than these say nothing of whether a model is better. */
const leastNames = { train: 10, test: 5 } as const

/** @throws Refusal no-right, lines-missing, lines-too-few, model-worse, model-takes-more */
export async function trainOwn(
  database: Database,
  { data, by, why, bundled = bundledSentences() }: Asked,
  at: Date,
  tell: (round: number) => void = () => {},
): Promise<Trained> {
  const person = await mustBe(database, by, ['own', 'administer'], at)
  const started = performance.now()
  await forgetLines(data, ids => goneOf(database.query, ids))
  const lines = await readLines(data)
  const [learnt, apart] = [partOf(lines, 'train').sort(byDigest).slice(0, mostLines), partOf(lines, 'test')]
  const shipped = readFileSync(join(knowledgeFolder, 'models', 'names.crf'))
  const { known, names } = knownWords()
  const own = learnt.map(sentenceOf)
  // From the one that came along, never from an own one: what a weeded document taught is not carried on.
  const taught = goOn(modelOf(shipped), { bundled, own, names, known, rounds, seed, tell })
  const bytes = writeModel(taught.weights, taught.transitions)
  const found = comparedAll(data, shipped, bytes, apart)
  const sha256 = hashOfModel(bytes)
  const model = shortOf(sha256)
  const made = { sha256, from: hashOfModel(shipped), own: own.length, bundled: bundled.length, compared: found }
  const source = sourceOf({ ...made, lines: hashOfModel(Buffer.from(textOf(lines))), by: person, why, at })
  const content = { why, model, sha256, lines: own.length, found: found.map(toldOf) }
  await database.transaction(async tx => {
    await log.append(tx, { actor: person, act: 'model.train', subject: 'mask', content }, at)
    await keepTrained(data, model, bytes, source, made)
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  return { model, folder: join(data, 'learning', 'models', model), seconds, ...made, from: shortOf(made.from) }
}

/** Against the model that masks today, own or not: what is offered may not find less than what one has. */
function comparedAll(data: string, shipped: Uint8Array, bytes: Uint8Array, apart: readonly OwnLine[]): Compared[] {
  const inUse = ownModelAt(ownKnowledgeOf(data))
  const before = inUse.state === 'ok' ? inUse.bytes : shipped
  const found = [
    compared('development', developmentSet(), before, bytes),
    compared('own', documentsOf(apart), before, bytes),
  ]
  for (const one of found) mustBeNoWorse(one)
  return found
}

/** @throws Refusal lines-too-few */
function partOf(lines: readonly OwnLine[], part: OwnLine['part']): OwnLine[] {
  const mine = lines.filter(line => line.part === part)
  const persons = mine.flatMap(line => line.spans.filter(({ label }) => label === 'PERSON')).length
  const least = leastNames[part]
  if (persons < least) throw new Refusal('lines-too-few', { part, persons, least })
  return mine
}

function modelOf(bytes: Uint8Array): NameModel {
  const model = readModel(bytes)
  if (!model) throw new Refusal('knowledge-invalid', { file: 'models/names.crf', line: 0, why: 'not a model' })
  return model
}

const digest = ({ text }: OwnLine): string => createHash('sha256').update(text).digest('hex')
const byDigest = (a: OwnLine, b: OwnLine): number => (digest(a) < digest(b) ? -1 : 1)

const toldOf = ({ set, before, after }: Compared) => ({
  set,
  before: before.found.hits,
  after: after.found.hits,
  of: after.found.of,
})
