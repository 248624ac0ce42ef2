// Writes knowledge/words/counts.txt: how often single words stand in official texts. Counts only; no text is kept.
// node scripts/write-words.ts FOLDER, where FOLDER holds corpora/ and statutes/ as fetched from the sources in SOURCE.md.
import { createReadStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const from = process.argv[2]
if (!from) throw new Error('which folder holds the sources?')

/** Bytes that the list may take: the words met most often are kept. */
const room = 900_000

const counts = new Map<string, number>()
for (const file of [
  'corpora/government-texts-to-2023.jsonl',
  'corpora/interpellations-to-2018.jsonl',
  'statutes/acts.jsonl',
])
  for await (const line of createInterface({ input: createReadStream(`${from}/${file}`) })) count(textOf(line))

const rows = [...counts].filter(([, n]) => n >= 4).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
const classes = new Map<number, string[]>()
let bytes = 0
for (const [word, n] of rows) {
  bytes += Buffer.byteLength(word) + 1
  if (bytes > room) break
  const c = Math.floor(Math.log2(n))
  if (!classes.has(c)) classes.set(c, [])
  classes.get(c)!.push(word)
}
const total = [...counts.values()].reduce((sum, n) => sum + n, 0)
const out = [`# ${total} words counted in all`]
for (const [c, words] of [...classes].sort(([a], [b]) => b - a)) out.push(`= ${c}`, ...words.sort())
writeFileSync(fileURLToPath(new URL('../knowledge/words/counts.txt', import.meta.url)), `${out.join('\n')}\n`)

function textOf(line: string): string {
  const row = JSON.parse(line) as { text?: string; provisions?: { content: string }[] }
  return row.text ?? (row.provisions ?? []).map(provision => provision.content).join('\n')
}

/** Words wholly in lower case, so that names are not counted; addresses on the web are left out. */
function count(text: string): void {
  const plain = text.replace(/\S*(?:@|www\.|https?:|\/\/)\S*/gu, ' ')
  for (const [word] of plain.matchAll(/(?<![\p{L}\d.@/-])[\p{Ll}]{2,20}(?![\p{L}\d@/-])/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
}
