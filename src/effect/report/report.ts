// Reports that write themselves: figures gathered with the rows behind them, text templates, and the documents they make together. A report
// that has been made is kept as it was made.
//   const content = await propose({ query, governed, knowledge }, asked, officer)       nothing kept
//   const id = await keep(tx, { asked, content, by }, at)       await reportMade(query, id)
export { Figure } from '#effect/report/figure.ts'
export { hashOf, keep, reportMade, reportsMade } from '#effect/report/made.ts'
export { figuresSaid, type ReportBlock, type ReportContent, ReportDocument, type Said } from '#effect/report/model.ts'
export { propose, ReportRequest } from '#effect/report/propose.ts'
export { learnReports } from '#effect/report/report-template.ts'
