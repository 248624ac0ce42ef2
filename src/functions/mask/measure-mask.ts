// Measures what `mask` finds against a text marked by hand: recall and precision per label with bootstrap intervals, and over-masking.
// Knows no disk: whoever measures brings the set and the knowledge.
import { z } from 'zod'
import { documentFromText } from '#text/document.ts'
import type { Mark } from '#text/finding.ts'
import { overlaps, type Span } from '#text/span.ts'
import { type MaskKnowledge, MaskSettings, mask } from './mask.ts'

/** A stretch marked by hand. STAYS: a look-alike or public fact that must not be masked. OFFICIAL may be found, but must stay. */
export type Gold = { label: string; span: Span }
export type MarkedDocument = { id: string; text: string; gold: Gold[] }
/** A share with the number behind it and a 95 % interval from 1,000 resamplings of documents; null where nothing was counted. */
export type Share = { hits: number; of: number; share: number | null; low: number | null; high: number | null }
export type MaskMeasure = {
  documents: number
  /** Per label: gold spans wholly covered by marks that do not stay. `labelled`: covered by a mark of the very label. */
  recall: Record<string, Share & { labelled: number }>
  /** Per label: marks that do not stay and touch a gold span that is to be masked. */
  precision: Record<string, Share>
  /** STAYS and OFFICIAL spans that a mark would take away. */
  overMasked: { STAYS: Share; OFFICIAL: Share }
  /** Officials that were found and named as such. */
  officialsFound: Share
  /** Words of persons, of one name or of several, that lie whole under a mark: what a bar of token recall is about. */
  personWords: Share
  /** Words outside every gold span that would be masked; and how many of them as a person, the rest of the labels aside. */
  innocentWords: Share
  innocentAsPersons: Share
  /** Per label, and for `all`: letters and digits of gold spans that lie under a mark. */
  characters: Record<string, Share>
  /** Letters and digits under marks that belong to something to mask. */
  charactersRight: Share
  missed: string[]
  wrong: string[]
}

/** Reads `=== id` headings and `[[LABEL|text]]` marks. */
export function markedDocuments(source: string): MarkedDocument[] {
  return source
    .split(/^=== /mu)
    .slice(1)
    .map(part => {
      const [heading, ...lines] = part.split('\n')
      return { id: heading!.trim(), ...unmark(lines.join('\n').trim()) }
    })
}

export function unmark(marked: string): { text: string; gold: Gold[] } {
  const gold: Gold[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(/\[\[([A-Z_]{2,20})\|(.{1,300}?)\]\]/gsu)) {
    text += marked.slice(last, match.index)
    gold.push({ label: match[1]!, span: { start: text.length, end: text.length + match[2]!.length } })
    text += match[2]
    last = match.index + match[0].length
  }
  return { text: text + marked.slice(last), gold }
}

const sentence = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: z.number(), end: z.number(), label: z.string() })),
})

/** Reads marked sentences, one JSON object a line. Places and organisations are look-alikes that stay. */
export const markedSentences = (source: string): MarkedDocument[] =>
  source
    .split('\n')
    .filter(line => line.trim())
    .map((line, i) => {
      const { text, spans } = sentence.parse(JSON.parse(line))
      const label = (of: string) => (of === 'LOC' || of === 'ORG' ? 'STAYS' : of)
      const gold = spans.map(({ start, end, label: of }) => ({ label: label(of), span: { start, end } }))
      return { id: String(i + 1), text, gold }
    })

/** One count of one document: [label, hits, of]. */
type Count = { key: string; hits: number; of: number }
type Counted = { counts: Count[]; missed: string[]; wrong: string[] }

export function measureMask(
  documents: readonly MarkedDocument[],
  knowledge: MaskKnowledge,
  settings: Partial<MaskSettings> = {},
): MaskMeasure {
  const parsed = MaskSettings.parse(settings)
  const counted = documents.map(document => {
    const found = mask.run(documentFromText(document.text), parsed, knowledge, '2026-01-01').findings as Mark[]
    return countOf(document, found)
  })
  const shares = sharesOf(counted.map(c => c.counts))
  const under = (prefix: string) =>
    Object.fromEntries(
      [...shares].filter(([key]) => key.startsWith(prefix)).map(([key, share]) => [key.slice(prefix.length), share]),
    )
  const recall = Object.entries(under('recall ')).map(([label, share]) => {
    return [label, { ...share, labelled: shares.get(`labelled ${label}`)?.hits ?? 0 }] as const
  })
  return {
    documents: documents.length,
    recall: Object.fromEntries(recall),
    precision: under('precision '),
    overMasked: { STAYS: shares.get('over STAYS') ?? none, OFFICIAL: shares.get('over OFFICIAL') ?? none },
    officialsFound: shares.get('official') ?? none,
    personWords: shares.get('person-words') ?? none,
    innocentWords: shares.get('innocent') ?? none,
    innocentAsPersons: shares.get('innocent-as-person') ?? none,
    characters: under('characters '),
    charactersRight: shares.get('characters-right') ?? none,
    missed: counted.flatMap(c => c.missed),
    wrong: counted.flatMap(c => c.wrong),
  }
}

const none: Share = { hits: 0, of: 0, share: null, low: null, high: null }
const mustStay = (gold: Gold): boolean => gold.label === 'STAYS' || gold.label === 'OFFICIAL'

function countOf({ id, text, gold }: MarkedDocument, marks: readonly Mark[]): Counted {
  const taking = marks.filter(mark => !mark.stays)
  const counts: Count[] = []
  const missed: string[] = []
  const wrong: string[] = []
  for (const g of gold) {
    const touching = taking.filter(mark => overlaps(mark.span, g.span))
    const words = text.slice(g.span.start, g.span.end)
    if (mustStay(g)) {
      counts.push({ key: `over ${g.label}`, hits: Math.min(1, touching.length), of: 1 })
      if (g.label === 'OFFICIAL')
        counts.push({ key: 'official', hits: marks.some(m => m.stays && overlaps(m.span, g.span)) ? 1 : 0, of: 1 })
      if (touching.length > 0) wrong.push(`${id}: ${g.label} ${words}`)
      continue
    }
    const covered = isCovered(text, g.span, touching)
    for (const label of [g.label, 'all']) counts.push({ key: `recall ${label}`, hits: covered ? 1 : 0, of: 1 })
    const same = touching.some(mark => mark.label === g.label)
    counts.push({ key: `labelled ${g.label}`, hits: covered && same ? 1 : 0, of: 1 })
    if (!covered) missed.push(`${id}: ${g.label} ${words}`)
  }
  for (const mark of taking) {
    const right = gold.some(g => !mustStay(g) && overlaps(g.span, mark.span))
    for (const label of [mark.label, 'all']) counts.push({ key: `precision ${label}`, hits: right ? 1 : 0, of: 1 })
    if (!right && !gold.some(g => overlaps(g.span, mark.span)))
      wrong.push(`${id}: ${mark.label} ${text.slice(mark.span.start, mark.span.end)}`)
  }
  const persons = taking.filter(({ label }) => label === 'PERSON')
  counts.push(innocent('innocent', text, gold, taking), innocent('innocent-as-person', text, gold, persons))
  return { counts: [...counts, personWords(text, gold, taking), ...characters(text, gold, taking)], missed, wrong }
}

/** Every letter and digit of the span lies under a mark. */
function isCovered(text: string, span: Span, marks: readonly Mark[]): boolean {
  for (let i = span.start; i < span.end; i++)
    if (/[\p{L}\p{N}]/u.test(text[i]!) && !marks.some(mark => mark.span.start <= i && i < mark.span.end)) return false
  return true
}

/** The words of a stretch, as spans of the text. */
const wordsOf = (text: string, { start, end }: Span): Span[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }))

function personWords(text: string, gold: readonly Gold[], taking: readonly Mark[]): Count {
  const words = gold.filter(({ label }) => label === 'PERSON').flatMap(({ span }) => wordsOf(text, span))
  return { key: 'person-words', hits: words.filter(word => isCovered(text, word, taking)).length, of: words.length }
}

function innocent(key: string, text: string, gold: readonly Gold[], taking: readonly Mark[]): Count {
  let hits = 0
  let of = 0
  for (const span of wordsOf(text, { start: 0, end: text.length })) {
    if (gold.some(g => overlaps(g.span, span))) continue
    of++
    if (taking.some(mark => overlaps(mark.span, span))) hits++
  }
  return { key, hits, of }
}

/** Letters and digits: how many of those to mask are covered, and how many of the covered should be. */
function characters(text: string, gold: readonly Gold[], taking: readonly Mark[]): Count[] {
  const [wanted, covered] = [new Uint8Array(text.length), new Uint8Array(text.length)]
  for (const g of gold) if (!mustStay(g)) wanted.fill(1, g.span.start, g.span.end)
  for (const { span } of taking) covered.fill(1, span.start, span.end)
  const isLetter = (i: number) => /[\p{L}\p{N}]/u.test(text[i]!)
  const counted = (from: number, to: number, of: Uint8Array, hit: Uint8Array) => {
    let [hits, all] = [0, 0]
    for (let i = from; i < to; i++) {
      if (!of[i] || !isLetter(i)) continue
      all++
      if (hit[i]) hits++
    }
    return { hits, of: all }
  }
  const perSpan = gold.flatMap(g => {
    if (mustStay(g)) return []
    const count = counted(g.span.start, g.span.end, wanted, covered)
    return [g.label, 'all'].map(label => ({ key: `characters ${label}`, ...count }))
  })
  return [...perSpan, { key: 'characters-right', ...counted(0, text.length, covered, wanted) }]
}

/** Shares over all documents, with intervals by drawing documents again with replacement. Deterministic: its own small generator. */
function sharesOf(documents: readonly Count[][]): Map<string, Share> {
  const keys = [...new Set(documents.flat().map(count => count.key))]
  const table = documents.map(counts => {
    const sums = new Map<string, [number, number]>()
    for (const { key, hits, of } of counts) {
      const [h, n] = sums.get(key) ?? [0, 0]
      sums.set(key, [h + hits, n + of])
    }
    return sums
  })
  let seed = 20_260_115
  const draw = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * documents.length)
  }
  const samples = Array.from({ length: 1000 }, () => Array.from({ length: documents.length }, draw))
  return new Map(
    keys.map(key => [
      key,
      shareOf(
        table.map(sums => sums.get(key) ?? [0, 0]),
        samples,
      ),
    ]),
  )
}

function shareOf(cells: readonly (readonly [number, number])[], samples: readonly number[][]): Share {
  const total = (rows: readonly number[]) => {
    let hits = 0
    let of = 0
    for (const row of rows) {
      hits += cells[row]![0]
      of += cells[row]![1]
    }
    return { hits, of }
  }
  const { hits, of } = total(cells.map((_, i) => i))
  const drawn = samples
    .map(total)
    .filter(sample => sample.of > 0)
    .map(sample => sample.hits / sample.of)
    .sort((a, b) => a - b)
  const at = (q: number) => drawn[Math.min(drawn.length - 1, Math.floor(q * drawn.length))] ?? null
  return { hits, of, share: of ? hits / of : null, low: at(0.025), high: at(0.975) }
}
