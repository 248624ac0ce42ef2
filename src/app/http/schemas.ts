// Names the wire schemas, so that OpenAPI and the typed client speak of DocumentRow and not of a nameless object.
import { z } from 'zod'
import * as grounds from '#app/decision/grounds.wire.ts'
import * as todo from '#app/governing/todo.wire.ts'
import * as law from '#app/http/law.wire.ts'
import * as log from '#app/http/log.wire.ts'
import * as incidents from '#app/record/incidents.wire.ts'
import * as register from '#app/register/register.wire.ts'
import * as report from '#app/report/report.wire.ts'
import * as sample from '#app/sample/sample.wire.ts'
import * as documents from '#casework/documents/documents.wire.ts'
import * as matters from '#casework/matters/matters.wire.ts'
import * as people from '#casework/people/people.wire.ts'
import * as persons from '#casework/persons/persons.ts'
import * as releasing from '#casework/release.wire.ts'
import * as requests from '#casework/requests/requests.wire.ts'
import * as reviewing from '#casework/review/counters.wire.ts'
import * as runs from '#casework/runs/runs.wire.ts'
import * as search from '#casework/search/search.wire.ts'
import * as summaries from '#casework/summaries/summaries.wire.ts'
import * as templates from '#casework/templates/templates.wire.ts'
import * as weeding from '#casework/weeding/weeding.wire.ts'
import * as casework from '#casework/wire.ts'
import * as assessments from '#effect/assessment/assessment.wire.ts'
import * as assignments from '#effect/assignments/assignments.wire.ts'
import * as charges from '#effect/charges/charges.wire.ts'
import * as conclusions from '#effect/conclusions/conclusions.wire.ts'
import * as horizon from '#effect/horizon/horizon.wire.ts'
import * as initiatives from '#effect/initiatives/initiatives.wire.ts'
import * as lessons from '#effect/lessons/lessons.wire.ts'
import * as effect from '#effect/overview/effect.wire.ts'
import * as portfolio from '#effect/portfolio/portfolio.wire.ts'
import * as reviewed from '#effect/reviewed/reviewed.wire.ts'
import { Card, StatusDecision, Trial } from '#governance/cards/cards.ts'
import * as governance from '#governance/wire.ts'

/** What goes over HTTP, by room. A room with a wire file of its own adds it here. */
const wires: readonly Record<string, unknown>[] = [
  assignments,
  charges,
  portfolio,
  reviewed,
  casework,
  documents,
  effect,
  assessments,
  conclusions,
  horizon,
  todo,
  initiatives,
  lessons,
  governance,
  { Card, StatusDecision, Trial },
  grounds,
  law,
  log,
  incidents,
  matters,
  register,
  requests,
  releasing,
  persons,
  runs,
  report,
  people,
  sample,
  search,
  summaries,
  reviewing,
  templates,
  weeding,
]

/** Registers each schema of the wires once, under its own name. */
export function nameSchemas(): void {
  for (const [name, schema] of wires.flatMap(wire => Object.entries(wire)))
    if (schema instanceof z.ZodObject && !z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id: name })
}
