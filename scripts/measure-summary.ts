// Measures `summarise` on its own set: node scripts/measure-summary.ts [development|held-out] [--show]
import { markedTexts, measureSummary } from '../evaluation/summarise/measure-summary.ts'

const half = process.argv.includes('held-out') ? 'held-out' : 'development'
const { documents, ours, lead, random, byGenre } = measureSummary(half)
const share = (hits: number, of: number): string => `${((100 * hits) / of).toFixed(1)} % (${hits} of ${of})`
console.log(`${half}: ${documents} documents`)
console.log(`  summarise    ${share(ours.hits, ours.of)}`)
console.log(`  first three  ${share(lead.hits, lead.of)}`)
console.log(`  at random    ${share(Number(random.toFixed(1)), ours.of)}`)
for (const [genre, { hits, of }] of byGenre) console.log(`  ${genre.padEnd(14)} ${share(hits, of)}`)
if (process.argv.includes('--show') && half === 'development') {
  const { learn } = await import('#app/knowledge.ts')
  const { summarise } = await import('#functions/summarise/summarise.ts')
  const { documentFromText } = await import('#text/document.ts')
  for (const { genre, name, text, wanted } of markedTexts(half)) {
    const document = documentFromText(text, genre === 'email' ? 'email' : 'text')
    const settings = summarise.settings.parse({ sentences: wanted.length })
    const { findings, about } = summarise.run(document, settings, learn(summarise).knowledge, '2026-06-30')
    console.log(`\n${genre} | ${name} ${JSON.stringify(about)}`)
    for (const { span, why } of findings) console.log(`  ${text.slice(span.start, span.end)} (${why[0]?.id})`)
  }
}
