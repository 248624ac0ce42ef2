// A report as it would be from the data as it stands: gathered, composed, and nothing kept.
import { z } from 'zod'
import { Refusal } from '#base/refusal.ts'
import { learnEffect } from '#effect/factors/factors.ts'
import { compose } from '#effect/report/compose.ts'
import { gather } from '#effect/report/gather.ts'
import type { Part } from '#effect/report/material.ts'
import type { ReportContent } from '#effect/report/model.ts'
import { learnReports } from '#effect/report/report-template.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { templateFrom } from '#functions/check/check.ts'
import type { Governance } from '#governance/gate/gate.ts'
import { publisher } from '#governance/register/register.ts'
import type { Query } from '#store/database.ts'

const Line = z.string().trim().min(1).max(300)
/** What is asked for: the kind of report, for which time, and what stands in the head of the memo. */
export const ReportRequest = z.object({
  kind: z.string().max(60),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The day it is dated. */
  day: z.iso.date(),
  dnr: z.string().trim().min(1).max(60),
  /** Who decides, as in the middle of a sentence: `kommunstyrelsen`. */
  board: Line,
  /** After "i uppdrag att". */
  assignment: Line,
  /** After "fick i": `kommunfullmäktiges budget 2025`. */
  assignedBy: Line,
  /** The municipality's template for memos. */
  template: z.string().max(60),
})
export type ReportRequest = z.infer<typeof ReportRequest>

/** What a report is made from: the house's database, governance and files of knowledge. */
export type Sources = {
  query: Query
  governed: Governance
  knowledge(folder: string): KnowledgeFile[]
  /** What other rooms add. */
  parts: readonly Part[]
}

/** The lists that other rooms fill, empty where they have nothing. */
const others = { technology: [], law: [], abilities: [], initiatives: [], conclusions: [] }

/** @throws Refusal not-found for an unknown kind or template, invalid-input for a time that ends before it begins */
export async function propose(sources: Sources, asked: ReportRequest, officer: string): Promise<ReportContent> {
  const { query, governed, knowledge, parts } = sources
  if (asked.to < asked.from) throw new Refusal('invalid-input', { what: 'to' })
  const { catalogue, templates } = learnReports(knowledge('reports'))
  const template = templates.find(one => one.name === asked.kind)
  if (!template) throw new Refusal('not-found')
  const by = await publisher(query)
  const { kind: _, template: __, ...told } = asked
  const facts = {
    ...told,
    'assigned-by': asked.assignedBy,
    Board: asked.board.charAt(0).toUpperCase() + asked.board.slice(1),
    municipality: by?.name ?? '',
    officer,
  }
  const period = { from: asked.from, to: asked.to }
  const factors = learnEffect(knowledge('effect'))
  const own: Part = { facts, flags: by ? ['has-municipality'] : [], lists: others, found: [] }
  const material = await gather({ query, factors, governed, catalogue, period }, [own, ...parts])
  const memo = memoTemplate(knowledge('templates'), asked.template)
  const header = { title: template.title.sv, values: { date: asked.day, diarienummer: asked.dnr, name: officer } }
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
