// Reports that write themselves: gathered figures, text templates, and the documents they make together. A report that has been made is
// kept as it was made, with its figures and the rows behind them.
//   const knowledge = learnReports(files)
//   const material = await gather({ query, factors, governed, catalogue, period }, parts)
//   const documents = compose(template, material, memo, header)
export { compose, type Header } from '#effect/report/compose.ts'
export { type Cell, Figure, type Found } from '#effect/report/figure.ts'
export { gather } from '#effect/report/gather.ts'
export type { Item, Material, Part } from '#effect/report/material.ts'
export { figuresSaid, ReportBlock, ReportContent, ReportDocument, type Said } from '#effect/report/model.ts'
export { propose, ReportRequest } from '#effect/report/propose.ts'
export { learnReports, type ReportKnowledge, type ReportTemplate } from '#effect/report/report-template.ts'
