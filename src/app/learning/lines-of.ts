// A decided document → lines to learn from: its sentences, with the names and places that persons have decided are there. Pure. What nobody
// has decided on says nothing, so a sentence that holds such a thing is left out whole.
import { createHash } from 'node:crypto'
import type { DecidedDocument, DecidedMark } from '#casework/decided/decided.ts'
import { sentences } from '#swedish/sentences.ts'
import type { MaskLabel } from '#text/finding.ts'
import { flow } from '#text/flow.ts'
import { overlaps, type Span } from '#text/span.ts'

export type OwnLine = {
  document: string
  /** `test` lines are never learnt from: the municipality's own measure. */
  part: 'train' | 'test'
  text: string
  spans: { start: number; end: number; label: MaskLabel }[]
}
/** Why a sentence is left out. */
export type LeftOut = 'undecided' | 'rejected' | 'doubtful' | 'cut' | 'long' | 'plain'
export type Made = { lines: OwnLine[]; left: Record<LeftOut, number> }
/** Whether a text outside the given stretches holds what may be a name that nobody was asked about. */
export type Doubts = (text: string, outside: readonly Span[]) => boolean

const longestLine = 600
const names: readonly MaskLabel[] = ['PERSON', 'OFFICIAL']
const places: readonly MaskLabel[] = ['ADDRESS', 'POSTAL', 'PROPERTY']

/** By the content, so that the same text is never in both parts, whoever received it and when. */
export const partOf = (sha256: string): OwnLine['part'] =>
  createHash('sha256').update(`kept apart ${sha256}`).digest()[0]! % 5 === 0 ? 'test' : 'train'

export function linesOf({ id, sha256, text, marks }: DecidedDocument, doubts: Doubts): Made {
  const left: Made['left'] = { undecided: 0, rejected: 0, doubtful: 0, cut: 0, long: 0, plain: 0 }
  const named: OwnLine[] = []
  const plain: OwnLine[] = []
  const read = flow(text)
  for (const sentence of sentences(read.text).map(read.toSource)) {
    const line = lineOf(text, sentence, marks, doubts)
    if (typeof line === 'string') left[line]++
    else if (line.text.length > 0)
      (line.spans.length > 0 ? named : plain).push({ document: id, part: partOf(sha256), ...line })
  }
  // Sentences that name nothing are many and alike: as many as those that do are enough, drawn by what they say.
  const kept = new Set([...plain].sort(byDigest).slice(0, named.length))
  left.plain = plain.length - kept.size
  return { lines: [...named, ...plain.filter(line => kept.has(line))], left }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const byDigest = (a: OwnLine, b: OwnLine): number => (digest(a.text) < digest(b.text) ? -1 : 1)

function lineOf(
  text: string,
  sentence: Span,
  marks: readonly DecidedMark[],
  doubts: Doubts,
): Pick<OwnLine, 'text' | 'spans'> | LeftOut {
  const mine = marks.filter(({ span }) => overlaps(span, sentence))
  if (mine.some(({ state, stays }) => state === 'proposed' && !stays)) return 'undecided'
  // Rejected may mean that it is no name, or that it is one and may stand: nobody has said which.
  if (mine.some(({ state, label }) => state === 'rejected' && [...names, ...places].includes(label))) return 'rejected'
  const standing = mine.filter(({ state }) => state !== 'rejected')
  if (standing.some(({ span }) => span.start < sentence.start || span.end > sentence.end)) return 'cut'
  if (sentence.end - sentence.start > longestLine) return 'long'
  const spans = standing
    .map(({ span, label }) => ({ start: span.start - sentence.start, end: span.end - sentence.start, label }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  if (spans.some((span, i) => i > 0 && span.start < spans[i - 1]!.end)) return 'cut'
  const whole = covered(text.slice(sentence.start, sentence.end), spans)
  return doubts(whole, spans) ? 'doubtful' : { text: whole, spans }
}

/** What is neither a name nor a place is not needed to learn names: numbers, addresses of mail and sensitive facts are written over. */
function covered(text: string, spans: OwnLine['spans']): string {
  let out = text
  for (const { start, end, label } of spans)
    if (![...names, ...places].includes(label))
      out = out.slice(0, start) + blank(out.slice(start, end)) + out.slice(end)
  return out
}

const blank = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, letter => 'X'.repeat(letter.length))
    .replace(/[^\P{L}X]/gu, letter => 'x'.repeat(letter.length))
    .replace(/\p{N}/gu, figure => '0'.repeat(figure.length))

/** The same text once, and never both learnt from and measured on: what is kept apart comes first. */
export function once(lines: readonly OwnLine[]): OwnLine[] {
  const seen = new Set<string>()
  const kept = (part: OwnLine['part']) =>
    lines.filter(line => line.part === part && !seen.has(line.text) && seen.add(line.text))
  const test = new Set(kept('test'))
  const train = new Set(kept('train'))
  return lines.filter(line => test.has(line) || train.has(line))
}
