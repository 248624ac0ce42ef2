// Sums up a document by its own sentences: the few that say most, in the order of the source, each a quotation.
// It writes nothing of its own, so it can leave out but not invent.
import { z } from 'zod'
import { aiFunction, type KnowledgeFile } from '#functions/ai-function.ts'
import { likeness, sentencesOf, speaksOf } from '#functions/summarise/sentence.ts'
import { features, type Genre, type Weighed, weigh } from '#functions/summarise/weigh.ts'
import { wordsOf } from '#swedish/index/terms.ts'
import { type Vocabulary, vocabulary } from '#swedish/index/vocabulary.ts'
import type { Document } from '#text/document.ts'
import { type Finding, reason } from '#text/finding.ts'

const Settings = z.object({
  /** Sentences to quote; null lets the length of the text decide, three to seven. */
  sentences: z.int().min(1).max(7).nullable().default(null),
})

/** What a new sentence must add: share of its score against its likeness to those already chosen. */
const newness = 0.7

export const summarise = aiFunction<z.infer<typeof Settings>, Vocabulary>({
  name: 'summarise',
  version: '0.2.0',
  finds: 'quote',
  review: 'sample',
  ability: 'summarise',
  engine: 'rules',
  settings: Settings,
  reads: ['words'],
  learn: files => vocabulary({ counts: textOf(files, 'counts.txt'), stopwords: textOf(files, 'stopwords.txt') }),
  run: (document, { sentences: asked }, known) => {
    const genre = genreOf(document)
    const all = sentencesOf(document, known)
    const title = speaksOf(wordsOf(titleOf(document.text)), known)
    const chosen = choose(weigh(all, title, genre), asked ?? fitting(all.length))
    const ranks = new Map(chosen.map((one, i) => [one, i + 1]))
    const findings = chosen
      .toSorted((a, b) => a.sentence.span.start - b.sentence.span.start)
      .map(
        (one): Finding => ({
          kind: 'quote',
          span: one.sentence.span,
          sure: 1,
          why: [
            reason(
              `summary-${strongest(one, genre)}`,
              strongest(one, genre) === 'section' ? { heading: one.sentence.section } : {},
            ),
          ],
          ground: null,
          rank: ranks.get(one)!,
        }),
      )
    return { findings, doubts: [], about: { genre } }
  },
})

const textOf = (files: readonly KnowledgeFile[], name: string): string =>
  new TextDecoder().decode(files.find(file => file.path.endsWith(`/${name}`))?.bytes)

const fitting = (sentences: number): number => (sentences < 25 ? 3 : sentences < 80 ? 5 : 7)

/** Minutes have numbered items; a memo proposes a decision. A greeting at the start or a farewell near the end makes a letter, whatever the file. */
function genreOf({ kind, text }: Document): Genre {
  const greets = /^\s*(?:[^\n]*\n){0,8}\s*(?:hej|hejsan|bästa|till den det berör)(?![\p{L}\p{N}_])/iu.test(
    text.slice(0, 600),
  )
  const parts =
    /(?:vänlig\p{L}*|bästa|varma) hälsning|(?<![\p{L}\p{N}_])mvh(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}_])hälsningar(?![\p{L}\p{N}_])/iu.test(
      text.slice(-400),
    )
  if (kind === 'email' || greets || parts) return 'letter'
  const head = text.slice(0, 800)
  if (/^\s*(?:[^\n]*\n){0,5}[^\n]{0,40}protokoll/iu.test(head) && /^§ ?\d/mu.test(text)) return 'minutes'
  if (/^\s*(?:#+ ?)?(?:förslag till beslut|beslutsförslag)/imu.test(text)) return 'memo'
  return 'paper'
}

/** The first line that says anything; of a letter its subject. */
const titleOf = (text: string): string =>
  /^(?:Ämne|Subject):\s*([^\n]*)/im.exec(text)?.[1] ?? text.split('\n', 40).find(line => wordsOf(line).length > 1) ?? ''

/** More alike than this, two sentences say the same, and the second is never quoted. */
const same = 0.9

/** The best one, then each time the one that adds most. */
function choose(weighed: readonly Weighed[], count: number): Weighed[] {
  const top = weighed.reduce((high, one) => Math.max(high, one.score), 1e-9)
  let left = [...weighed]
  const chosen: Weighed[] = []
  while (chosen.length < count && left.length > 0) {
    const adds = ({ sentence, score }: Weighed) => {
      const said = chosen.reduce((most, one) => Math.max(most, likeness(one.sentence.speaks, sentence.speaks)), 0)
      return (newness * score) / top - (1 - newness) * said
    }
    const best = left.reduce((best, one) => (adds(one) > adds(best) ? one : best))
    chosen.push(best)
    left = left.filter(one => one !== best && likeness(one.sentence.speaks, best.sentence.speaks) <= same)
  }
  return chosen
}

/** What speaks most for a sentence, for whoever asks why it is there. */
const strongest = ({ parts, sentence }: Weighed, genre: Genre) =>
  features
    .filter(one => one !== 'length' && (one !== 'section' || (genre !== 'letter' && sentence.section !== '')))
    .reduce((best, one) => (parts[one] > parts[best] ? one : best), 'central')
