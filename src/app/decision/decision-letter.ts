// The decision of a release in part, as blocks of a letter: what is withheld, on which ground, how to appeal. Made from the mask record,
// which holds none of the removed text. A draft: what only a person can say stands in square brackets.
import type { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'
import type { MaskRecord } from '#casework/wire.ts'
import type { Block } from '#files/docx/write-docx.ts'
import type { Written } from '#files/written/written.ts'
import { type DecisionWord, decisionWords } from '#words/letters/decision.ts'
import { maskLabelWords, maskReasonWords } from '#words/mask.ts'
import { fill, type Language } from '#words/words.ts'

type Record = z.infer<typeof MaskRecord>

export function decisionLetter(record: Record, language: Language): Block[] {
  const say = (id: DecisionWord, params: { [key: string]: string | number } = {}) =>
    fill(decisionWords[language][id], params)
  const text = (id: DecisionWord, params?: { [key: string]: string | number }): Block => ({
    kind: 'paragraph',
    text: say(id, params),
  })
  const heading = (id: DecisionWord): Block => ({ kind: 'heading', text: say(id) })
  const { removals, name, note } = record
  const opening: Block[] = [
    { kind: 'title', text: say('decision-title') },
    text('decision-head', { name, date: dateInSweden(new Date(record.at)) }),
    heading('decision-outcome'),
    text(removals.length > 0 ? 'decision-part' : 'decision-all'),
  ]
  if (removals.length === 0) return opening
  const titles = [say('decision-kind'), say('decision-count'), say('decision-ground')]
  const rows = grouped(record).map(({ label, ground, count }) => [
    maskLabelWords[language][label],
    String(count),
    ground ?? say('decision-no-ground'),
  ])
  const harms = harmsOf(record, language).map(one => text('decision-harm', one))
  const noted = notesOf(record, say('decision-no-ground'))
  const names = [...new Set(removals.map(one => one.decidedBy))].sort().join(', ')
  return [
    ...opening,
    heading('decision-withheld'),
    { kind: 'table', rows: [titles, ...rows] },
    heading('decision-reasons'),
    ...harms,
    ...noted.map(one => text('decision-harm-noted', one)),
    ...(noted.length === 0 ? [text('decision-harm-yours')] : []),
    ...(note ? [text('decision-note', { note })] : []),
    text('decision-by', { names }),
    heading('decision-appeal'),
    text('decision-appeal-text'),
    text('decision-written'),
  ]
}

/** How often each kind of detail is withheld on each ground. */
function grouped({ removals }: Record) {
  const groups = Map.groupBy(removals, ({ label, ground }) => `${label} ${ground}`)
  return [...groups.values()].map(all => ({ label: all[0]!.label, ground: all[0]!.ground, count: all.length }))
}

/** What was noted at the harm test, each note once. */
function notesOf({ removals }: Record, none: string): { ground: string; note: string }[] {
  const notes = removals.flatMap(({ ground, grounded }) =>
    grounded?.note ? [{ ground: ground ?? none, note: grounded.note }] : [],
  )
  return [...new Map(notes.map(one => [`${one.ground} ${one.note}`, one])).values()]
}

/** The letter as the parts that the writer of tagged PDF takes. */
export function asWritten(blocks: readonly Block[]): Written['blocks'] {
  return blocks.flatMap((block): Written['blocks'] => {
    if (block.kind === 'title') return []
    if (block.kind === 'heading') return [{ kind: 'heading', level: 2, text: block.text }]
    if (block.kind === 'table') {
      const [columns = [], ...rows] = block.rows
      return [{ kind: 'table', columns, rows, heads: true }]
    }
    return block.text.split('\n').map(text => ({ kind: 'text', text }))
  })
}

/** Each ground once, with the harm test that it asks for. */
function harmsOf({ removals }: Record, language: Language): { ground: string; harm: string }[] {
  const words: { [id: string]: string } = maskReasonWords[language]
  const harms = removals.flatMap(({ ground, why }) => {
    const harm = why.find(({ id }) => id.startsWith('harm-'))
    return ground && harm ? [[ground, words[harm.id] ?? harm.id] as const] : []
  })
  return [...new Map(harms)].map(([ground, harm]) => ({ ground, harm }))
}
