// What goes over HTTP of reports: what can be made, what a report would say, what has been made, and the rows behind a figure.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Figure, ReportDocument, ReportRequest } from '#effect/report/report.ts'

const Both = z.object({ sv: z.string(), en: z.string() })
export const ReportAsk = ReportRequest
export const ReportFigure = Figure
export const ReportPart = ReportDocument
export const ReportMadeRow = z.object({
  id: idOf('rep'),
  number: z.int(),
  title: Both,
  assignment: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  day: z.iso.date(),
  by: z.string(),
  at: z.iso.datetime(),
})
export const ReportRoom = z.object({
  kinds: z.array(z.object({ name: z.string(), title: Both })),
  assignments: z.array(z.object({ id: idOf('asg'), title: z.string(), dnr: z.string(), givenOn: z.iso.date() })),
  templates: z.array(z.object({ name: z.string(), title: Both })),
  made: z.array(ReportMadeRow),
  today: z.iso.date(),
  /** Whether whoever asks may make a report that is kept. */
  mayMake: z.boolean(),
})
/** `numbers`: what each figure is told by in the documents, K1 and on. */
export const ReportWhole = z.object({
  id: idOf('rep').nullable(),
  asked: ReportRequest,
  sha256: z.string(),
  documents: z.array(ReportDocument),
  figures: z.array(Figure),
  numbers: z.record(z.string(), z.int()),
})
export const ReportMade = z.object({ id: idOf('rep') })
