// What goes over HTTP about templates: what each demands, whose it is, what is wrong in a file, and how a document fares against one.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Template } from '#functions/check/check.ts'

const Params = z.record(z.string(), z.union([z.string(), z.number()]))
export const TemplateName = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** `fault` has its words in words/knowledge.ts. */
export const TemplateFault = z.object({ line: z.int(), fault: z.string(), params: Params })

export const TemplateRow = z.object({
  name: TemplateName,
  title: z.object({ sv: z.string(), en: z.string() }),
  municipality: z.array(z.string()),
  confidence: z.enum(['read', 'partly-read', 'compiled']),
  source: z.string(),
  sourceDate: z.string(),
  validFrom: z.int().nullable(),
  validTo: z.int().nullable(),
  sections: z.int(),
  mandatory: z.int(),
  /** The municipality's own file, and whether it stands in the place of one that came along. */
  own: z.boolean(),
  replaces: z.boolean(),
  /** Documents that were last checked by it. */
  documents: z.int(),
})
/** `refused`: own files that are not used, with all their faults. While there is any, nothing is checked. `folder`: where own files lie. */
export const TemplateList = z.object({
  templates: z.array(TemplateRow),
  refused: z.array(z.object({ file: z.string(), faults: z.array(TemplateFault) })),
  folder: z.string(),
})
export const TemplateWhole = TemplateRow.extend({
  template: Template,
  /** The file as it is written. */
  json: z.string(),
  recognised: z.array(z.object({ id: idOf('doc'), name: z.string(), at: z.iso.datetime() })),
})

export const TemplateText = z.object({ json: z.string().max(200_000) })
export const TemplateChecked = z.object({ name: TemplateName.nullable(), faults: z.array(TemplateFault) })
/** `saved` is false when the file has faults: then nothing was written. */
export const TemplateSaved = z.object({
  saved: z.boolean(),
  name: TemplateName.nullable(),
  faults: z.array(TemplateFault),
})
export const TemplateRemoved = z.object({ removed: z.literal(true) })

/** How a document fares against a template, in the template's order. Nothing of it is kept. */
export const TemplateTried = z.object({
  document: idOf('doc'),
  header: z.array(z.object({ name: z.string(), mandatory: z.boolean(), value: z.string().nullable() })),
  sections: z.array(
    z.object({
      heading: z.string(),
      mandatory: z.boolean(),
      /** As written in the document, with its line; null when it is not there. */
      found: z.object({ heading: z.string(), line: z.int() }).nullable(),
      /** A heading that stands in its place. */
      instead: z.string().nullable(),
    }),
  ),
  remarks: z.int(),
})
