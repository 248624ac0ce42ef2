// Measures the tagger alone, without rules: entity F1 of persons, and recall of words at the thresholds of `mask`.
// node scripts/measure-tagger.ts FOLDER [MODEL] [--dev]   FOLDER holds klintan-ner/ and uner-talbanken/
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { entities, labelled, type Sentence } from '../src/swedish/tagger/labels.ts'
import { sentenceOf } from '../src/swedish/tagger/marked-line.ts'
import { readModel } from '../src/swedish/tagger/name-model.ts'
import { type Tagger, tagger } from '../src/swedish/tagger/tagger.ts'
import { klintan, markedLines, universal } from './tagger/corpora.ts'
import { heldOut, knownWords } from './tagger/known-words.ts'

const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const [folder, path] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const model = readModel(readFileSync(path ?? here('knowledge/models/names.crf')))
if (!model || !folder) throw new Error('which folder, which model?')
const trained = tagger(model, knownWords())

const lower = ({ text, spans }: Sentence): Sentence => ({ text: text.toLowerCase(), spans })

function f1(name: string, sentences: readonly Sentence[], kind: string): void {
  let [right, found, all] = [0, 0, 0]
  for (const sentence of sentences) {
    const { tokens, gold } = labelled(sentence)
    const of = (sequence: ArrayLike<number>) =>
      new Set(
        entities(sequence)
          .filter(([k]) => k === kind)
          .map(([, from, to]) => `${from}-${to}`),
      )
    const [wanted, got] = [of(gold), of(trained.labels(tokens))]
    all += wanted.size
    found += got.size
    for (const entity of got) if (wanted.has(entity)) right++
  }
  const share = (n: number, of: number) => ((100 * n) / Math.max(1, of)).toFixed(1)
  console.log(
    `${name.padEnd(34)} ${kind} P ${share(right, found)} R ${share(right, all)} F1 ${share(2 * right, found + all)} (${all})`,
  )
}

function words(name: string, sentences: readonly Sentence[]): void {
  const row: string[] = []
  for (const least of [0.5, 0.2, 0.1, 0.05]) {
    let [hit, all, wrong, plain] = [0, 0, 0, 0]
    for (const sentence of sentences) {
      const { tokens, gold } = labelled(sentence)
      const sure = trained.names(tokens).persons
      for (let i = 0; i < tokens.length; i++)
        if (gold[i] === 1 || gold[i] === 2) {
          all++
          if (sure[i]! >= least) hit++
        } else {
          plain++
          if (sure[i]! >= least) wrong++
        }
    }
    row.push(`≥ ${least}: ${((100 * hit) / all).toFixed(1)} / ${((100 * wrong) / plain).toFixed(2)}`)
  }
  console.log(`${name.padEnd(34)} recall / innocent words, %  ${row.join('   ')}`)
}

function speed(sentences: readonly Sentence[], of: Tagger): void {
  const tokens = sentences.map(sentence => labelled(sentence).tokens)
  for (let i = 0; i < 2; i++) for (const list of tokens) of.names(list)
  const from = process.cpuUsage()
  let count = 0
  for (let i = 0; i < 5; i++)
    for (const list of tokens) {
      of.names(list)
      count += list.length
    }
  console.log(`${Math.round(count / (process.cpuUsage(from).user / 1e6))} words a second`)
}

const news = klintan(folder).filter((_, i) => heldOut(i))
const talbanken = universal(`${folder}/uner-talbanken/sv_talbanken-ud-dev.iob2`)
const part = process.argv.includes('--dev') ? 'dev' : 'test'
const municipal = markedLines(here(`evaluation/mask/sentences/${part}.jsonl`)).map(sentenceOf)
for (const kind of ['PER', 'LOC', 'ORG']) {
  f1('news, kept apart', news, kind)
  f1('UNER Talbanken dev', talbanken, kind)
  f1(`municipal ${part}`, municipal, kind)
}
f1('news, without capitals', news.map(lower), 'PER')
f1('UNER Talbanken dev, no capitals', talbanken.map(lower), 'PER')
f1(`municipal ${part}, no capitals`, municipal.map(lower), 'PER')
words('news, kept apart', news)
words('UNER Talbanken dev', talbanken)
words(`municipal ${part}`, municipal)
speed(news, trained)
