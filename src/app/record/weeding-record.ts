// The weeding record (gallringsprotokoll) as a Word document or a table: what, how many, on which decision, who and when.
import type { z } from 'zod'
import { asCsv } from '#app/record/csv.ts'
import { dateInSweden } from '#base/clock.ts'
import type { WeedingShown } from '#casework/weeding/weeding.wire.ts'
import { writeDocx } from '#files/written/write-docx.ts'
import type { Block } from '#files/written/written.ts'
import { weedingRecordWords } from '#words/record/weeding-record.ts'
import { fill, type Language } from '#words/words.ts'

type Weeding = z.infer<typeof WeedingShown>

const day = (at: string | null): string => (at === null ? '' : dateInSweden(new Date(at)))

function tableOf({ parts }: Weeding, language: Language): { columns: string[]; rows: string[][] } {
  const words = weedingRecordWords[language]
  const { columnClass, columnRule, columnBefore, columnErased, columnSpan, columnHeld } = words
  const rows = parts.map(part => [
    part.title,
    fill(words.months, { months: part.months }),
    day(part.before),
    String(part.erased),
    part.oldest === null ? '' : `${day(part.oldest)} – ${day(part.newest)}`,
    part.held.map(({ why, count }) => `${words[`held-${why}`]}: ${count}`).join(', ') || words.none,
  ])
  return { columns: [columnClass, columnRule, columnBefore, columnErased, columnSpan, columnHeld], rows }
}

export function recordAsDocx(weeding: Weeding, language: Language): Uint8Array {
  const words = weedingRecordWords[language]
  const { number, dnr, decidedBy, decidedOn, by, orderedAt, doneAt } = weeding
  const title = fill(words.title, { number })
  const blocks: Block[] = [
    { kind: 'text', text: fill(words.decision, { dnr, decidedBy, decidedOn }) },
    {
      kind: 'text',
      text: fill(doneAt ? words.who : words.running, { by, orderedAt: day(orderedAt), doneAt: day(doneAt) }),
    },
    { kind: 'heading', level: 1, text: words.table },
    { kind: 'table', ...tableOf(weeding, language) },
    { kind: 'heading', level: 1, text: words.notes },
    { kind: 'text', text: words.chain },
    { kind: 'text', text: words.backups },
  ]
  const at = new Date(doneAt ?? orderedAt)
  return writeDocx({ title, language, author: 'Kansli', at, blocks, foot: words.foot })
}

export function recordAsCsv(weeding: Weeding, language: Language): string {
  const { columns, rows } = tableOf(weeding, language)
  return asCsv(
    ['dnr', ...columns],
    rows.map(row => [weeding.dnr, ...row]),
  )
}
