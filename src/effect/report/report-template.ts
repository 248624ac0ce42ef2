// The text templates of reports: sentences with places for facts and figures, as data under knowledge/reports that people may edit; the
// municipality's own file of a name stands over ours. Pure: the files are handed in.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { Catalogue } from '#effect/report/figure.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { SectionRole } from '#functions/check/check.ts'
import { parseFile } from '#governance/cards/cards.ts'

const Line = z.string().trim().min(1).max(4000)
/** Said only where this holds: the name of something that is so, `!` before it for not, a dot before the name for the one in turn. */
const when = z
  .string()
  .regex(/^!?\.?[a-z0-9-]+$/)
  .optional()
/** The list gone through; a dot before its name when it is a list of the one in turn. `only`: those of it for which this holds. */
const Each = z.string().regex(/^\.?[a-z0-9-]+$/)
const only = when

export type TemplateBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; when?: string | undefined }
  | { kind: 'text'; text: string; when?: string | undefined }
  | { kind: 'list'; each: string; only?: string | undefined; text: string; when?: string | undefined }
  | {
      kind: 'table'
      columns: string[]
      each: string
      only?: string | undefined
      cells: string[]
      when?: string | undefined
    }
  | {
      kind: 'chart'
      shape: 'bars' | 'intervals'
      title: string
      alt: string
      each: string
      only?: string | undefined
      name: string
      low?: string | undefined
      value: string
      high?: string | undefined
      /** How a row is told in the table beside. */
      said: string
      when?: string | undefined
    }
  | { kind: 'sources'; columns: string[]; when?: string | undefined }
  | {
      kind: 'group'
      each?: string | undefined
      only?: string | undefined
      blocks: TemplateBlock[]
      when?: string | undefined
    }

const Block: z.ZodType<TemplateBlock> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: Line,
      when,
    }),
    z.strictObject({ kind: z.literal('text'), text: Line, when }),
    z.strictObject({ kind: z.literal('list'), each: Each, only, text: Line, when }),
    z.strictObject({
      kind: z.literal('table'),
      columns: z.array(Line).min(1),
      each: Each,
      only,
      cells: z.array(Line),
      when,
    }),
    z.strictObject({
      kind: z.literal('chart'),
      shape: z.enum(['bars', 'intervals']),
      title: Line,
      alt: Line,
      each: Each,
      only,
      name: Line,
      low: Line.optional(),
      value: Line,
      high: Line.optional(),
      said: Line,
      when,
    }),
    z.strictObject({ kind: z.literal('sources'), columns: z.array(Line).length(5), when }),
    z.strictObject({ kind: z.literal('group'), each: Each.optional(), only, blocks: z.array(Block), when }),
  ]),
)

export const ReportTemplate = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: z.strictObject({ sv: Line, en: Line }),
  source: Line,
  foot: Line,
  /** What stands under each heading of the municipality's memo template, by what the heading is for. */
  memo: z.strictObject({ title: Line, sections: z.partialRecord(SectionRole, z.array(Block)) }).nullable(),
  annex: z.strictObject({ title: Line, blocks: z.array(Block) }).nullable(),
  page: z.strictObject({ title: Line, blocks: z.array(Block) }).nullable(),
})
export type ReportTemplate = z.infer<typeof ReportTemplate>
export type ReportKnowledge = { catalogue: Catalogue; templates: ReportTemplate[] }

const catalogueFile = 'siffror.json'

/** @throws Refusal knowledge-invalid with the file and the line */
export function learnReports(files: readonly KnowledgeFile[]): ReportKnowledge {
  let catalogue: Catalogue | null = null
  const templates = new Map<string, ReportTemplate>()
  for (const file of files.filter(one => one.path.endsWith('.json'))) {
    if (file.path.endsWith(`/${catalogueFile}`)) catalogue = over(catalogue, parseFile(file, Catalogue))
    else {
      const one = parseFile(file, ReportTemplate)
      templates.set(one.name, one)
    }
  }
  if (!catalogue) throw new Refusal('knowledge-invalid', { file: `reports/${catalogueFile}`, line: 1, why: 'missing' })
  return { catalogue, templates: [...templates.values()] }
}

/** Name by name: a municipality's own file from before we had a figure does not take it away. */
const over = (ours: Catalogue | null, own: Catalogue): Catalogue => ({
  ...own,
  words: { ...ours?.words, ...own.words },
  figures: { ...ours?.figures, ...own.figures },
})
