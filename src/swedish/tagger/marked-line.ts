// A marked line: a text with the stretches that somebody has marked in it, by the labels of `mask`. As written in evaluation/mask/sentences,
// and in the lines that a municipality makes of its own decisions. Knows no files.
import { z } from 'zod'
import type { Kind, Sentence } from './labels.ts'

export const MarkedLine = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: z.int(), end: z.int(), label: z.string() })),
  kind: z.string().optional(),
  part: z.string().optional(),
})
export type MarkedLine = z.infer<typeof MarkedLine>

/** What the tagger calls the labels. The others (numbers, facts) are nothing that it tells. */
export const kindOfLabel: Readonly<Record<string, Kind>> = {
  PERSON: 'PER',
  OFFICIAL: 'PER',
  LOC: 'LOC',
  ADDRESS: 'LOC',
  POSTAL: 'LOC',
  PROPERTY: 'LOC',
  ORG: 'ORG',
}

export const sentenceOf = ({ text, spans }: MarkedLine): Sentence => ({
  text,
  spans: spans.flatMap(({ start, end, label }) => {
    const kind = kindOfLabel[label]
    return kind ? [{ start, end, kind }] : []
  }),
})
