// Reads the sets of marked sentences, each in the form its publisher gave it. Knows nothing of training.
import { readFileSync } from 'node:fs'
import type { Kind, Sentence } from '../../src/swedish/tagger/labels.ts'
import type { MarkedLine } from '../../src/swedish/tagger/marked-line.ts'

type Word = { text: string; kind: Kind | null; begins: boolean }

/** Words put together as they are written, with the stretches of names. */
function together(words: readonly Word[]): Sentence {
  const out: Sentence = { text: '', spans: [] }
  let quoted = false
  for (const [i, { text, kind, begins }] of words.entries()) {
    const before = words[i - 1]?.text ?? ''
    const tight =
      /^[.,:;!?)\]”%]+$/u.test(text) || /^[([]$/u.test(before) || (text === '"' && quoted) || (before === '"' && quoted)
    if (i > 0 && !tight) out.text += ' '
    if (text === '"') quoted = !quoted
    const last = out.spans.at(-1)
    const start = out.text.length
    out.text += text
    if (kind === null) continue
    const goesOn = !begins && last?.kind === kind && words[i - 1]?.kind === kind
    if (goesOn) last.end = out.text.length
    else out.spans.push({ kind, start, end: out.text.length })
  }
  return out
}

const kindOf = (tag: string): Kind | null => {
  const kind = tag.replace(/^[BI]-/u, '')
  return kind === 'PER' || kind === 'LOC' || kind === 'ORG' ? kind : null
}

const blocks = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .replaceAll('\u00ad', '')
    .split(/\n\s*\n/u)

/** klintan/swedish-ner-corpus: `word TAG`, without begins. Each sentence once. */
export function klintan(folder: string): Sentence[] {
  const seen = new Set<string>()
  return blocks(`${folder}/klintan-ner/train_corpus.txt`).flatMap(block => {
    const words = block.split('\n').flatMap(line => {
      const [text, tag] = line.split(/\s+/u)
      return text && tag ? [{ text, kind: kindOf(tag), begins: false }] : []
    })
    const sentence = together(words)
    if (words.length === 0 || seen.has(sentence.text)) return []
    seen.add(sentence.text)
    return [sentence]
  })
}

/** Universal NER: number, word, tag in IOB2. */
export function universal(path: string): Sentence[] {
  return blocks(path).flatMap(block => {
    const words = block.split('\n').flatMap(line => {
      const [number, text, tag] = line.split('\t')
      return number && text && tag && !number.startsWith('#')
        ? [{ text, kind: kindOf(tag), begins: tag.startsWith('B') }]
        : []
    })
    return words.length > 0 ? [together(words)] : []
  })
}

/** Sentences of the law, which name nobody: they teach what formal words in capitals are not. Every `step`th provision. */
export const law = (folder: string, step: number): Sentence[] =>
  readFileSync(`${folder}/statutes/acts.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .flatMap(line => (JSON.parse(line) as { provisions: { content: string }[] }).provisions)
    .filter((_, i) => i % step === 0)
    .flatMap(({ content }) => {
      const text = content.split(/(?<=\.)\s/u)[0] ?? ''
      return text.length > 30 && text.length < 400 ? [{ text, spans: [] }] : []
    })

export const markedLines = (path: string): MarkedLine[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as MarkedLine)
