// Word lists that the rules read: plain-language pairs, limits, abbreviations. Schemas of the files under knowledge/.
import { z } from 'zod'

const Text = z.string().trim().min(1)

/** One officialese word: every form that is remarked on, and what to write instead. */
export const PlainWord = z.strictObject({
  avoid: Text,
  /** A word, a phrase, or an ending with a leading `*`: `*taga` is motta-, del- and upptaga. */
  forms: z.array(Text).min(1),
  /** Phrases that may stand though they hold the word. */
  unless: z.array(Text).default([]),
  prefer: z.array(Text).min(1),
  source: Text,
})
export type PlainWord = z.infer<typeof PlainWord>

export const PlainLanguage = z.strictObject({
  /** A sentence with more words than this is remarked on. */
  longSentenceWords: z.int().min(20).max(100),
  words: z.array(PlainWord),
})

export const Abbreviations = z.strictObject({
  /** Known to any reader: never remarked on. */
  known: z.array(Text),
  /** To be written out at first use, with the words they stand for. */
  explain: z.record(Text, Text),
})
