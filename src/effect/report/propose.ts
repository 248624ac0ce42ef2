// A report as it would be from the data as it stands: gathered, composed, and nothing kept.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { assignmentOf } from '#effect/assignments/assignments.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { compose } from '#effect/report/compose.ts'
import { gatherAssessments } from '#effect/report/material/assessments.ts'
import { gatherAssignment } from '#effect/report/material/assignment.ts'
import { gatherCharges } from '#effect/report/material/charges.ts'
import { gather } from '#effect/report/material/gather.ts'
import type { Part } from '#effect/report/material/material.ts'
import { gatherPortfolios } from '#effect/report/material/portfolios.ts'
import { gatherTried } from '#effect/report/material/tried.ts'
import type { ReportContent } from '#effect/report/model.ts'
import { learnReports } from '#effect/report/report-template.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { templateFrom } from '#functions/check/check.ts'
import type { Governance } from '#governance/gate/gate.ts'
import { publisher } from '#governance/register/register.ts'
import type { Query } from '#store/database.ts'
import type { Span } from '#text/span.ts'

/** What is asked for: the kind of report, of which assignment, for which time, dated when and in which of the municipality's memo templates. */
export const ReportRequest = z.object({
  kind: z.string().max(60),
  assignment: idOf('asg'),
  from: z.iso.date(),
  to: z.iso.date(),
  day: z.iso.date(),
  template: z.string().max(60),
})
export type ReportRequest = z.infer<typeof ReportRequest>

/** What a report is made from: the house's database, governance and files of knowledge. */
export type Sources = {
  query: Query
  governed: Governance
  knowledge(folder: string): KnowledgeFile[]
  /** References that källkontroll cannot check on a day. */
  unchecked(text: string, day: string): Span[]
}

/** @throws Refusal not-found for an unknown kind or template, invalid-input for a time that ends before it begins */
export async function propose(sources: Sources, asked: ReportRequest, officer: string): Promise<ReportContent> {
  const { query, governed, knowledge } = sources
  if (asked.to < asked.from) throw new Refusal('invalid-input', { what: 'to' })
  const { catalogue, templates } = learnReports(knowledge('reports'))
  const template = templates.find(one => one.name === asked.kind)
  if (!template) throw new Refusal('not-found')
  const assignment = await assignmentOf(query, asked.assignment, asked.to)
  const by = await publisher(query)
  const facts = { from: asked.from, to: asked.to, day: asked.day, municipality: by?.name ?? '', officer }
  const period = { from: asked.from, to: asked.to }
  const factors = learnEffect(knowledge('effect'))
  const own: Part = { facts, flags: by ? ['has-municipality'] : [], lists: {}, found: [] }
  const given = gatherAssignment(assignment, asked.from, asked.to)
  const unchecked = (text: string) => sources.unchecked(text, asked.day)
  const tried = await gatherTried(query, { knowledge: knowledge('abilities'), catalogue, unchecked, to: asked.to })
  const known = { factors, checkpoints: governed.checkpoints }
  const at = new Date(`${asked.to}T12:00:00Z`)
  const assessed = await gatherAssessments(query, known, catalogue, { to: asked.to, at })
  const weighed = await gatherPortfolios(query, asked.to)
  const charged = await gatherCharges(query, catalogue, period)
  const parts = [own, given, tried, assessed, weighed, charged]
  const material = await gather({ query, factors, governed, catalogue, period, unchecked }, parts)
  const memo = memoTemplate(knowledge('templates'), asked.template)
  const header = { title: template.title.sv, values: { date: asked.day, diarienummer: assignment.dnr, name: officer } }
  const documents = compose(template, material, memo, header)
  return { documents, figures: [...material.figures.values()] }
}

/** The municipality's own stands over the one that came along with the same name. */
function memoTemplate(files: readonly KnowledgeFile[], name: string) {
  const read = files
    .filter(file => file.path.endsWith('.json'))
    .map(file => templateFrom(file.path, new TextDecoder().decode(file.bytes)))
  const found = read.findLast(one => one.name === name)
  if (!found) throw new Refusal('not-found')
  return found
}
