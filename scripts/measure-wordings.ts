// Measures the rules of `check` on many wordings of each fault. node scripts/measure-wordings.ts tuned|held-out [--all]
import { measureWordings } from '../evaluation/check/measure-wordings.ts'

const [half] = process.argv.slice(2)
if (half !== 'tuned' && half !== 'held-out') {
  console.error('tuned or held-out')
  process.exit(2)
}
const isListing = process.argv.includes('--all')
const figures = measureWordings(half, line => {
  if (isListing) console.log(line)
})
let [found, of, wrong, ofRight] = [0, 0, 0, 0]
for (const one of figures) {
  console.log(`${one.rule.padEnd(28)} ${String(one.found).padStart(3)}/${one.of}  false ${one.wrong}/${one.ofRight}`)
  found += one.found
  of += one.of
  wrong += one.wrong
  ofRight += one.ofRight
}
console.log(`${'all'.padEnd(28)} ${String(found).padStart(3)}/${of}  false ${wrong}/${ofRight}`)
