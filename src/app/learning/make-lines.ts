// Makes the file of own lines from documents that persons have decided on. It is written anew each time, so it never holds more than what is
// in the house now. The act is logged with counts; what the lines say is in no log.
import { learn } from '#app/knowledge.ts'
import { mustBe } from '#app/learning/by-whom.ts'
import { forgetLines, linesFileOf, textOf, writeLines } from '#app/learning/lines-file.ts'
import { type Doubts, type LeftOut, linesOf, type OwnLine, once } from '#app/learning/lines-of.ts'
import { hashOfModel } from '#app/learning/own-model.ts'
import { decidedDocuments, goneOf } from '#casework/decided/decided.ts'
import { type MaskKnowledge, mask } from '#functions/mask/mask.ts'
import { log } from '#governance/log/log.ts'
import type { Database } from '#store/database.ts'
import { nameTokens } from '#swedish/names/name-tokens.ts'

export type LinesMade = {
  file: string
  documents: number
  lines: number
  /** Kept apart to measure on. */
  apart: number
  /** Different names of persons. */
  persons: number
  left: Record<LeftOut, number>
  sha256: string
}
type Asked = { data: string; by: string; why: string; unit: string | null }

/** A word from this probability may be a name, where a place or a firm is no likelier: the level of `strict`. */
const maybeName = 0.1

/** @throws Refusal no-right, person-unknown, lines-missing when nothing has been decided on that lines can be made of */
export async function makeLines(database: Database, { data, by, why, unit }: Asked, at: Date): Promise<LinesMade> {
  const person = await mustBe(database, by, ['own'], at)
  const doubts = doubtsOf(learn(mask, null).knowledge as MaskKnowledge)
  const all: OwnLine[] = []
  const left: LinesMade['left'] = { undecided: 0, rejected: 0, doubtful: 0, cut: 0, long: 0, plain: 0 }
  for await (const document of decidedDocuments(database.query, unit)) {
    const made = linesOf(document, doubts)
    all.push(...made.lines)
    for (const why of Object.keys(left) as LeftOut[]) left[why] += made.left[why]
  }
  const lines = once(all)
  const counts = { ...countsOf(lines), sha256: hashOfModel(Buffer.from(textOf(lines))) }
  await database.transaction(tx =>
    log.append(tx, { actor: person, act: 'model.lines', subject: 'mask', content: { why, unit, ...counts } }, at),
  )
  await writeLines(data, lines)
  // What was weeded while it was written.
  await forgetLines(data, ids => goneOf(database.query, ids))
  return { file: linesFileOf(data), ...counts, left }
}

const countsOf = (lines: readonly OwnLine[]) => ({
  documents: new Set(lines.map(line => line.document)).size,
  lines: lines.length,
  apart: lines.filter(line => line.part === 'test').length,
  persons: new Set(
    lines.flatMap(({ text, spans }) =>
      spans.flatMap(({ start, end, label }) => (label === 'PERSON' ? [text.slice(start, end).toLowerCase()] : [])),
    ),
  ).size,
})

/** The model that came along says what may be a name: the same lines whatever is in use. */
const doubtsOf =
  ({ tagger }: MaskKnowledge): Doubts =>
  (text, outside) => {
    const tokens = nameTokens(text)
    const { persons, others } = tagger(tokens)
    return tokens.some(
      ({ start, end }, i) =>
        persons[i]! >= Math.max(maybeName, others[i]!) && !outside.some(span => span.start < end && start < span.end),
    )
  }
