// Trains the name tagger and writes its weights. The same sources and seed give the same bytes.
// node scripts/train-tagger.ts [FOLDER] [--also LINES.jsonl]… [--out FILE] [--seed N]
// FOLDER holds klintan-ner/ and statutes/ as fetched from the sources in knowledge/models/SOURCE.md; without it only the bundled sentences are learnt.
// --also: a municipality's own sentences, one JSON object a line: { text, spans: [{ start, end, label }] }, labels as in evaluation/mask. --out: e.g. <data>/knowledge/models/names.crf
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { lessonsFrom, nameSource } from '../src/swedish/tagger/augment.ts'
import { dice } from '../src/swedish/tagger/dice.ts'
import type { Sentence } from '../src/swedish/tagger/labels.ts'
import { sentenceOf } from '../src/swedish/tagger/marked-line.ts'
import { writeModel } from '../src/swedish/tagger/name-model.ts'
import { train } from '../src/swedish/tagger/train.ts'
import { klintan, law, markedLines } from './tagger/corpora.ts'
import { heldOut, knownWords } from './tagger/known-words.ts'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    also: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: here('knowledge/models/names.crf') },
    seed: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '10' },
    step: { type: 'string', default: '20' },
    copies: { type: 'string', default: '2' },
  },
})
const started = performance.now()
const dealt = dice(Number(values.seed))
const names = nameSource({
  given: readFileSync(here('knowledge/names/given.txt'), 'utf8'),
  surnames: readFileSync(here('knowledge/names/surnames.txt'), 'utf8'),
  localities: readFileSync(here('knowledge/places/localities.txt'), 'utf8'),
})
const lines = (path: string): Sentence[] => markedLines(path).map(sentenceOf)
const bundled = ['train', 'messages'].map(name => here(`evaluation/mask/sentences/${name}.jsonl`))
const municipal = [...bundled, ...values.also].flatMap(lines)
const news = positionals[0] ? klintan(positionals[0]).filter((_, i) => !heldOut(i)) : []
const acts = positionals[0] ? law(positionals[0], Number(values.step)) : []
const copies = Number(values.copies)
const lessons = [
  ...municipal.flatMap(sentence => lessonsFrom(sentence, copies, names, dealt)),
  ...[...news, ...acts].flatMap(sentence => lessonsFrom(sentence, copies, names, dealt)),
]
console.log(
  `${municipal.length} municipal sentences, ${news.length} of news, ${acts.length} of law, ${lessons.length} lessons`,
)
const taught = train(lessons, knownWords(), Number(values.rounds), dealt, (round, loss) =>
  console.log(`round ${round}: loss ${loss.toFixed(4)}, ${Math.round((performance.now() - started) / 1000)} s`),
)
const bytes = writeModel(taught.weights, taught.transitions)
writeFileSync(values.out, bytes)
console.log(`${bytes.length} bytes to ${values.out}, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`)
