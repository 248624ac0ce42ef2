// How many of the sentences that a clerk would quote `summarise` quotes, beside the first three and three drawn at random.
import { readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { summarise } from '#functions/summarise/summarise.ts'
import { sentences } from '#swedish/sentences.ts'
import { documentFromText } from '#text/document.ts'
import { flow } from '#text/flow.ts'

type Marked = { genre: string; name: string; text: string; wanted: string[] }
type Count = { hits: number; of: number }
export type SummaryMeasure = {
  documents: number
  ours: Count
  lead: Count
  random: number
  byGenre: Map<string, Count>
}

/** Documents with the sentences to quote marked by `[[ ]]`. */
export function markedTexts(half: 'development' | 'held-out'): Marked[] {
  const source = readFileSync(new URL(`./${half}.txt`, import.meta.url), 'utf8')
  return source
    .split(/^=== /mu)
    .slice(1)
    .map(part => {
      const end = part.indexOf('\n')
      const [genre = '', name = ''] = part.slice(0, end).split(' | ')
      const body = part.slice(end + 1).trim()
      const wanted = [...body.matchAll(/\[\[(.*?)\]\]/gsu)].map(match => match[1]!)
      return { genre, name, text: body.replace(/\[\[|\]\]/gu, ''), wanted }
    })
}

export function measureSummary(half: 'development' | 'held-out'): SummaryMeasure {
  const { knowledge } = learn(summarise)
  const all: SummaryMeasure = {
    documents: 0,
    ours: { hits: 0, of: 0 },
    lead: { hits: 0, of: 0 },
    random: 0,
    byGenre: new Map(),
  }
  for (const { genre, text, wanted } of markedTexts(half)) {
    const kind = genre === 'email' ? 'email' : 'text'
    const asked = summarise.settings.parse({ sentences: wanted.length })
    const { findings } = summarise.run(documentFromText(text, kind), asked, knowledge, '2026-06-30')
    const quoted = findings.map(({ span }) => text.slice(span.start, span.end))
    const hits = quoted.filter(quote => isAmong(quote, wanted)).length
    const could = sentences(flow(text).text).map(({ start, end }) => flow(text).text.slice(start, end))
    const prose = could.filter(one => /[.?]$/u.test(one.trim()) && one.split(/\s+/u).length >= 5)
    const lead = prose.slice(0, wanted.length).filter(quote => isAmong(quote, wanted)).length
    add(all.ours, hits, wanted.length)
    add(all.lead, lead, wanted.length)
    all.random += (wanted.length * wanted.length) / Math.max(wanted.length, prose.length)
    all.documents++
    if (!all.byGenre.has(genre)) all.byGenre.set(genre, { hits: 0, of: 0 })
    add(all.byGenre.get(genre)!, hits, wanted.length)
  }
  return all
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A quotation counts when it is one of the wanted sentences, or ends as one does after a heading that was read into it. */
const isAmong = (quote: string, wanted: readonly string[]): boolean =>
  wanted.some(one => plain(quote).endsWith(plain(one)))

function add(count: Count, hits: number, of: number): void {
  count.hits += hits
  count.of += of
}
