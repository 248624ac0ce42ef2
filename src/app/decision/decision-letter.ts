// The decision of a release in part, as blocks of a letter: what is withheld, on which ground, how to appeal. Made from the mask record,
// which holds none of the removed text. A draft: what only a person can say stands in square brackets.
import type { Recorded } from '#app/decision/record-paper.ts'
import { dateInSweden } from '#base/clock.ts'
import type { Written } from '#files/written/written.ts'
import { type DecisionWord, decisionWords } from '#words/letters/decision.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { fill, type Language } from '#words/words.ts'

type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  /** The first row is the heading. */
  | { kind: 'table'; rows: readonly (readonly string[])[] }
type Record = Recorded

/** @param records the documents that the decision is on: one, or all those of a request */
export function decisionLetter(records: readonly Record[], language: Language): Block[] {
  const say = (id: DecisionWord, params: { [key: string]: string | number } = {}) =>
    fill(decisionWords[language][id], params)
  const text = (id: DecisionWord, params?: { [key: string]: string | number }): Block => ({
    kind: 'paragraph',
    text: say(id, params),
  })
  const heading = (id: DecisionWord): Block => ({ kind: 'heading', text: say(id) })
  const removals = records.flatMap(one => one.removals)
  const latest = new Date(Math.max(...records.map(one => Date.parse(one.at))))
  const opening: Block[] = [
    { kind: 'title', text: say('decision-title') },
    text('decision-head', { name: records.map(({ name }) => name).join(', '), date: dateInSweden(latest) }),
    heading('decision-outcome'),
    text(removals.length > 0 ? 'decision-part' : 'decision-all'),
  ]
  if (removals.length === 0) return opening
  const harms = harmsOf(removals, language).map(one => text('decision-harm', one))
  const noted = notesOf(removals, say('decision-no-ground'))
  const notes = [...new Set(records.map(({ note }) => note).filter(Boolean))]
  const names = [...new Set(removals.flatMap(one => one.decidedBy ?? []))].sort().join(', ')
  return [
    ...opening,
    heading('decision-withheld'),
    withheld(records, language),
    heading('decision-reasons'),
    ...harms,
    ...noted.map(one => text('decision-harm-noted', one)),
    ...(noted.length === 0 ? [text('decision-harm-yours')] : []),
    ...notes.map(note => text('decision-note', { note })),
    ...(names ? [text('decision-by', { names })] : []),
    heading('decision-appeal'),
    text('decision-appeal-text'),
    text('decision-written'),
  ]
}

/** What is withheld, kind by kind; of several documents, document by document. */
function withheld(records: readonly Record[], language: Language): Block {
  const words = decisionWords[language]
  const several = records.length > 1
  const titles = [words['decision-kind'], words['decision-count'], words['decision-ground']]
  const rows = records.flatMap(record =>
    grouped(record).map(({ label, ground, count }) => [
      ...(several ? [record.name] : []),
      maskLabelWords[language][label],
      String(count),
      ground ?? words['decision-no-ground'],
    ]),
  )
  return { kind: 'table', rows: [several ? [words['decision-document'], ...titles] : titles, ...rows] }
}

/** The letter as the parts that the writers of DOCX and tagged PDF take. */
export function decisionPaper(records: readonly Record[], language: Language): Written {
  const words = decisionWords[language]
  return {
    title: words['decision-title'],
    language,
    author: 'Kansli',
    at: new Date(Math.max(...records.map(one => Date.parse(one.at)))),
    blocks: asWritten(decisionLetter(records, language)),
    foot: words['decision-foot'],
  }
}

/** How often each kind of detail is withheld on each ground. */
function grouped({ removals }: Record) {
  const groups = Map.groupBy(removals, ({ label, ground }) => `${label} ${ground}`)
  return [...groups.values()].map(all => ({ label: all[0]!.label, ground: all[0]!.ground, count: all.length }))
}

/** What was noted at the harm test, each note once. */
function notesOf(removals: Record['removals'], none: string): { ground: string; note: string }[] {
  const notes = removals.flatMap(({ ground, grounded }) =>
    grounded?.note ? [{ ground: ground ?? none, note: grounded.note }] : [],
  )
  return [...new Map(notes.map(one => [`${one.ground} ${one.note}`, one])).values()]
}

function asWritten(blocks: readonly Block[]): Written['blocks'] {
  return blocks.flatMap((block): Written['blocks'] => {
    if (block.kind === 'title') return []
    if (block.kind === 'heading') return [{ kind: 'heading', level: 1, text: block.text }]
    if (block.kind === 'table') {
      const [columns = [], ...rows] = block.rows
      return [{ kind: 'table', columns, rows, heads: true }]
    }
    return block.text.split('\n').map(text => ({ kind: 'text', text }))
  })
}

/** Each ground once, with the harm test that it asks for. */
function harmsOf(removals: Record['removals'], language: Language): { ground: string; harm: string }[] {
  const words: { [id: string]: string } = maskReasonWords[language]
  const harms = removals.flatMap(({ ground, why }) => {
    const harm = why.find(({ id }) => id.startsWith('harm-'))
    return ground && harm ? [[ground, words[harm.id] ?? harm.id] as const] : []
  })
  return [...new Map(harms)].map(([ground, harm]) => ({ ground, harm }))
}
