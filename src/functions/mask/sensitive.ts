// Facts on health, faith, origin, union, sexuality, crime and social assistance that a sentence tells of one person. Suggested with low
// certainty and never masked without a person's decision. Words come from knowledge/sensitive; must not know whose fact it is.
import { type Reason, reason } from '#text/finding.ts'
import type { Span } from '#text/span.ts'
import { type Heads, headsOf, holdsWord, placesOf, type WordList, wordList } from '#text/word-heads.ts'
import type { Proposal } from './marks.ts'

export const sensitiveKinds = ['health', 'faith', 'origin', 'union', 'sexuality', 'crime', 'assistance'] as const
type Kind = (typeof sensitiveKinds)[number]

export type SensitiveWords = {
  facts: { kind: Kind; words: WordList }[]
  /** Words by which a sentence speaks of one person; and of a subject in general. */
  persons: WordList
  general: WordList
}

const tells: Record<Kind, Reason> = {
  health: reason('tells-health'),
  faith: reason('tells-faith'),
  origin: reason('tells-origin'),
  union: reason('tells-union'),
  sexuality: reason('tells-sexuality'),
  crime: reason('tells-crime'),
  assistance: reason('tells-assistance'),
}

/** What is shown as doubtful: a name in the sentence says more than a pronoun. */
const certainty = { named: 0.55, spoken: 0.5 }

/** Lists of one word or phrase a line. A file without words matches nothing. */
export function sensitiveWords(lists: Readonly<Record<string, string>>): SensitiveWords {
  const of = (name: string, endings: string) => wordList(linesOf(lists[name] ?? ''), endings)
  const bent = '(?:en|et|er|ar|n|t|s|a|e|ens|ets|ns)?'
  return {
    facts: sensitiveKinds.map(kind => ({ kind, words: of(kind, bent) })),
    persons: of('persons', 's?'),
    general: of('general', 's?'),
  }
}

const linesOf = (list: string): string[] =>
  list
    .split('\n')
    .map(line => line.trim().toLowerCase())
    .filter(line => line && !line.startsWith('#'))

/** Facts told of a person. `names`: where persons are named, in text order. */
export function findSensitive(text: string, words: SensitiveWords, names: readonly Span[]): Proposal[] {
  const out: Proposal[] = []
  let spokenOf = false
  let at = 0
  for (const sentence of sentencesOf(text)) {
    while (at < names.length && names[at]!.end <= sentence.start) at++
    const named = at < names.length && names[at]!.start < sentence.end
    const said = text.slice(sentence.start, sentence.end)
    const heads = headsOf(said)
    const spoken = holdsWord(words.persons, said, heads)
    const general = holdsWord(words.general, said, heads)
    // "Hon har diabetes." after a sentence that named her; but a new paragraph speaks of something new.
    if (text[sentence.start - 1] === '\n') spokenOf = false
    const told = named || (spoken && !general) || (spokenOf && !general)
    if (told)
      out.push(...factsIn({ said, heads, from: sentence.start }, words, named ? certainty.named : certainty.spoken))
    spokenOf = named || (spoken && !general)
  }
  return out
}

type Sentence = { said: string; heads: Heads; from: number }

const factsIn = ({ said, heads, from }: Sentence, { facts }: SensitiveWords, sure: number): Proposal[] =>
  facts.flatMap(({ kind, words }) =>
    Array.from(placesOf(words, said, heads), ({ at, word }) => ({
      span: { start: from + at, end: from + at + word.length },
      sure,
      why: [tells[kind], reason('to-decide')],
      label: 'SENSITIVE' as const,
      stays: false,
      same: `sensitive:${word.toLowerCase()}`,
      name: false,
    })),
  )

function* sentencesOf(text: string): Generator<Span> {
  let start = 0
  for (const end of text.matchAll(/(?<=[\p{L}\p{N}"”)]{2})[.!?](?=\s+\p{Lu})\s*|\n/gu)) {
    yield { start, end: end.index + 1 }
    start = end.index + end[0].length
  }
  yield { start, end: text.length }
}
