// A report as its parts, with the figures still told apart from the words around them: what the screen shows and the writers write.
import { z } from 'zod'
import { Figure } from '#effect/report/figure.ts'

/** Words, or a figure by its id as it is said. */
export const Piece = z.union([z.string(), z.object({ figure: z.string(), said: z.string() })])
export type Piece = z.infer<typeof Piece>
export const Said = z.array(Piece)
export type Said = z.infer<typeof Said>

const Drawn = z.object({
  name: z.string(),
  /** The name with its figures told apart, where it has any. */
  named: Said.optional(),
  low: z.number(),
  value: z.number(),
  high: z.number(),
  said: Said,
})

export const ReportBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('text'), text: Said }),
  z.object({ kind: z.literal('list'), items: z.array(Said) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(Said)) }),
  z.object({ kind: z.literal('facts'), rows: z.array(z.object({ name: z.string(), said: Said })) }),
  /** `alt` says in words what the chart shows; its table stands beside it in the document. */
  z.object({
    kind: z.literal('chart'),
    shape: z.enum(['bars', 'intervals']),
    title: z.string(),
    alt: z.string(),
    rows: z.array(Drawn),
  }),
  /** Where every figure of the whole report is told with its number, how it was reckoned and how many rows are behind it. */
  z.object({ kind: z.literal('sources'), columns: z.array(z.string()) }),
])
export type ReportBlock = z.infer<typeof ReportBlock>

export const ReportDocument = z.object({
  /** `memo`: the tjänsteutlåtande; `annex`: the report that comes with it; `page`: one page by itself. */
  part: z.enum(['memo', 'annex', 'page']),
  title: z.string(),
  /** What stands above the title. */
  before: z.array(ReportBlock),
  blocks: z.array(ReportBlock),
  foot: z.string(),
})
export type ReportDocument = z.infer<typeof ReportDocument>

/** A report whole: what it says, and every figure there was to say. */
export const ReportContent = z.object({ documents: z.array(ReportDocument), figures: z.array(Figure) })
export type ReportContent = z.infer<typeof ReportContent>

/** The figures of a text, in the order they are said. */
export const figuresIn = (said: Said): string[] =>
  said.flatMap(piece => (typeof piece === 'string' ? [] : piece.figure))

const saidIn = (block: ReportBlock): Said[] => {
  if (block.kind === 'text') return [block.text]
  if (block.kind === 'list') return block.items
  if (block.kind === 'table') return block.rows.flat()
  if (block.kind === 'facts') return block.rows.map(row => row.said)
  return block.kind === 'chart' ? block.rows.flatMap(row => [row.named ?? [], row.said]) : []
}

/** Every figure that the documents say, each once, in the order they first stand: its place is the number it is told by. */
export const figuresSaid = (documents: readonly ReportDocument[]): string[] => [
  ...new Set(documents.flatMap(one => [...one.before, ...one.blocks].flatMap(saidIn).flatMap(figuresIn))),
]
