// Measures `mask` on a marked set and prints the table; --all also lists what was missed and what was wrongly masked.
// node scripts/measure-mask.ts [development|held-out|sentences/dev|sentences/test] [--strict] [--all]
import { readFileSync } from 'node:fs'
import { learn } from '../src/app/knowledge.ts'
import type { MaskKnowledge } from '../src/functions/mask/mask.ts'
import { mask } from '../src/functions/mask/mask.ts'
import { markedDocuments, markedSentences, measureMask, type Share } from '../src/functions/mask/measure-mask.ts'

const [set = 'development'] = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const isSentences = set.startsWith('sentences/')
const path = `../evaluation/mask/${set}.${isSentences ? 'jsonl' : 'txt'}`
const source = readFileSync(new URL(path, import.meta.url), 'utf8')
const documents = isSentences ? markedSentences(source) : markedDocuments(source)
const level = process.argv.includes('--strict') ? 'strict' : 'standard'
const measure = measureMask(documents, learn(mask).knowledge as MaskKnowledge, { level })

const percent = (n: number | null) => (n === null ? '–' : `${(100 * n).toFixed(1)}`)
const row = (name: string, share: Share, more = '') =>
  console.log(
    `${name.padEnd(30)} ${`${share.hits}/${share.of}`.padStart(9)}  ${percent(share.share).padStart(5)} %  [${percent(share.low)}–${percent(share.high)}] ${more}`,
  )

console.log(`${set}, level ${level}, ${measure.documents} documents`)
for (const [label, share] of Object.entries(measure.recall))
  row(`recall ${label}`, share, `right label ${share.labelled}`)
for (const [label, share] of Object.entries(measure.precision)) row(`precision ${label}`, share)
row('over-masked must-stay', measure.overMasked.STAYS)
row('over-masked officials', measure.overMasked.OFFICIAL)
row('officials found', measure.officialsFound)
row('words of persons', measure.personWords)
row('innocent words masked', measure.innocentWords)
row('  as persons', measure.innocentAsPersons)
if (process.argv.includes('--all')) console.log('missed', measure.missed, 'wrong', measure.wrong)
