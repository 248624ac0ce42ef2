// What a memo of one municipality must look like, as data: one file under knowledge/templates is one template.
// Must not know any particular municipality.
import { z } from 'zod'

/** What a section is for. Rules go by it, since headings differ between municipalities and years. */
const sectionRoles = [
  'decision',
  'summary',
  'economy',
  'ecology',
  'social',
  'children',
  'samverkan',
  'annexes',
  'sources',
  'matter',
  'background',
  'assessment',
  'other',
] as const
export const SectionRole = z.enum(sectionRoles)
export type SectionRole = z.infer<typeof SectionRole>

const Text = z.string().trim().min(1)

export const TemplateSection = z.strictObject({
  heading: Text,
  /** Other ways to write it. A leading `*` stands for up to four words: `*s bedömning`; one at the end for who decides: `Förslag till beslut i *`. */
  variants: z.array(Text).default([]),
  role: SectionRole,
  mandatory: z.boolean(),
  /** Headings that stand in its place when it is missing: some municipalities open with "Ärendet" and have no summary. */
  replacedBy: z.array(Text).default([]),
  /** Required in a memo that has any of these headings as the template writes them: who writes two of three dimensions owes the third. */
  requiredBeside: z.array(Text).default([]),
  /** Place among the sections; null where the template lays down no order. */
  order: z.int().positive().nullable(),
  mayBeEmpty: z.boolean().default(false),
  /** True where the heading is found in this template and not in its neighbours: it tells which one a memo follows. */
  distinctive: z.boolean().default(false),
})
export type TemplateSection = z.infer<typeof TemplateSection>

export const HeaderField = z.strictObject({
  name: Text,
  labels: z.array(Text).min(1),
  /** What a value looks like; the value may stand apart from its label where the page had columns. */
  shape: z.enum(['date', 'diarienummer', 'phone', 'email', 'name', 'text']),
  mandatory: z.boolean(),
})
export type HeaderField = z.infer<typeof HeaderField>

export const Template = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.strictObject({ sv: Text, en: Text }),
  /** Where the facts come from, and on what date they were looked up or last confirmed. */
  source: Text,
  /** `read`: every heading was read in the municipality's own documents; `partly-read`: some; `compiled`: none, so none is required. */
  confidence: z.enum(['read', 'partly-read', 'compiled']),
  sourceDate: z.iso.date(),
  /** How the municipality writes its name at the head or foot. Given, a memo without it is not taken to follow this template. */
  municipality: z.array(Text).default([]),
  validFrom: z.int().nullable(),
  validTo: z.int().nullable(),
  /** Words for the kind of document that stand alone on a line at its head. */
  documentTitles: z.array(Text),
  header: z.array(HeaderField),
  sections: z.array(TemplateSection).min(1),
  decision: z.strictObject({
    /** Each clause must stand under a line that says who decides. */
    instanceRequired: z.boolean(),
    /** Words that name the one who decides, as they end: "nämnden", "styrelsen". */
    instanceWords: z.array(Text),
  }),
  /** Abbreviations every reader of this municipality's memos knows. */
  knownAbbreviations: z.array(Text),
})
export type Template = z.infer<typeof Template>
