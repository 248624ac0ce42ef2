// The marked sentences that came along (evaluation/mask/sentences): what is trained on, and the development set that is kept apart from it.
import { readFileSync } from 'node:fs'
import { type MarkedDocument, markedSentences } from '#functions/mask/measure-mask.ts'
import type { Sentence } from '#swedish/tagger/labels.ts'
import { MarkedLine, sentenceOf } from '#swedish/tagger/marked-line.ts'

const read = (name: string): string =>
  readFileSync(new URL(`../../../evaluation/mask/sentences/${name}.jsonl`, import.meta.url), 'utf8')

export const bundledSentences = (): Sentence[] =>
  ['train', 'messages'].flatMap(name =>
    read(name)
      .split('\n')
      .filter(line => line.trim())
      .map(line => sentenceOf(MarkedLine.parse(JSON.parse(line)))),
  )

export const developmentSet = (): MarkedDocument[] => markedSentences(read('dev'))
