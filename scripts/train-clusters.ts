// Groups the words of formal Swedish by the company they keep, for the name tagger. Only the groups are kept: no text, no vectors.
// node scripts/train-clusters.ts FOLDER, where FOLDER holds corpora/ as fetched from the sources in knowledge/models/SOURCE.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dice } from '../src/swedish/tagger/dice.ts'
import { kMeans } from './tagger/k-means.ts'
import { skipGram } from './tagger/skip-gram.ts'

const from = process.argv[2]
if (!from) throw new Error('which folder holds the sources?')
const to = fileURLToPath(new URL('../knowledge/models/clusters.txt', import.meta.url))

const fewest = 15
const mostWords = 26_000
const groups = 500
const files = ['corpora/government-texts-to-2023.jsonl', 'corpora/interpellations-to-2018.jsonl']

/** Runs of words in lower case, as sentences. Addresses and texts in other languages are passed over. */
function* sentences(): Generator<string[]> {
  for (const file of files)
    for (const line of readFileSync(`${from}/${file}`, 'utf8').trim().split('\n')) {
      const text = (JSON.parse(line) as { text: string }).text.replace(/\S*(?:@|www\.|https?:|\/\/)\S*/gu, ' ')
      if (!/\b(?:och|att|det)\b/u.test(text.slice(0, 2000))) continue
      for (const sentence of text.split(/[.!?]\s|\n/u)) yield sentence.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []
    }
}

const counts = new Map<string, number>()
for (const sentence of sentences()) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
const vocabulary = [...counts]
  .filter(([, count]) => count >= fewest)
  .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  .slice(0, mostWords)
const number = new Map(vocabulary.map(([word], i) => [word, i]))
const text: number[] = []
for (const sentence of sentences()) {
  for (const word of sentence) if (number.has(word)) text.push(number.get(word)!)
  text.push(-1)
}
console.log(`${text.length} words, ${vocabulary.length} kept`)

const rolls = dice(6)
const { vectors, width } = skipGram(
  Int32Array.from(text),
  vocabulary.map(([, count]) => count),
  3,
  rolls,
)
const group = kMeans(vectors, width, groups, 12, rolls)
const out: string[] = []
for (let g = 0; g < groups; g++) {
  const words = vocabulary.filter((_, i) => group[i] === g).map(([word]) => word)
  if (words.length > 0) out.push(`= ${g}`, ...words.sort())
}
writeFileSync(to, `${out.join('\n')}\n`)
console.log(`${out.length} lines to ${to}`)
