// What a report can say of people's assessments in three dimensions, with law and samverkan: what they wrote, how many of them weigh each
// part which way, and where "no impact" no longer agrees with the data. As they stood at the end of the time the report is about.
import {
  type Assessment,
  assessmentsAt,
  type Part as Dimension,
  type Known,
  parts,
} from '#effect/assessment/assessment.ts'
import { type Catalogue, type Found, wordOf } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'
import type { Query } from '#store/database.ts'

/** Law and samverkan are told and not weighed. */
const weighed = parts.filter(part => part !== 'law' && part !== 'consultation')
const impacts = ['better', 'worse', 'mixed', 'none', 'not-assessed'] as const

export async function gatherAssessments(
  query: Query,
  known: Known,
  catalogue: Catalogue,
  { to, at }: { to: string; at: Date },
): Promise<Part> {
  const held = (await assessmentsAt(query, known, to, at)).sort(
    (a, b) => a.kind.localeCompare(b.kind) || a.title.localeCompare(b.title, 'sv'),
  )
  const counts = weighed.map(part => countsOf(part, held, wordOf(`part-${part}`, catalogue)))
  return {
    facts: {},
    flags: held.some(one => one.faults.length > 0) ? ['has-assessment-faults'] : [],
    lists: {
      assessments: held.map((one, i) => itemOf(one, i, catalogue)),
      dimensions: held.length > 0 ? counts.map(one => one.item) : [],
    },
    found: [...counts.flatMap(one => one.found), ...sums(held)],
  }
}

type Row = (string | number | null)[]
const columns = ['kind', 'subject', 'version', 'part', 'impact']
const rowOf = ({ kind, subject, written }: Assessment, part: Dimension): Row => [
  kind,
  subject,
  written!.version,
  part,
  written!.body[part].impact,
]

function countsOf(part: Dimension, held: readonly Assessment[], title: string): { item: Item; found: Found[] } {
  const of = { id: `dimension-${part}`, title }
  const found = impacts.map((impact): Found => {
    const rows = held.filter(one => one.written?.body[part].impact === impact).map(one => rowOf(one, part))
    return { kind: `assessed-${impact}`, of, value: rows.length, behind: { from: ['assessment'], columns, rows } }
  })
  return { item: { id: of.id, facts: { title }, flags: [] }, found }
}

function sums(held: readonly Assessment[]): Found[] {
  const from = ['assessment']
  const all = held.map(({ kind, subject, written }) => [kind, subject, written!.version])
  const faults = held.flatMap(one => one.faults.map(part => rowOf(one, part)))
  return [
    { kind: 'assessments', value: all.length, behind: { from, columns: ['kind', 'subject', 'version'], rows: all } },
    { kind: 'assessment-faults', value: faults.length, behind: { from, columns, rows: faults } },
  ]
}

function itemOf({ kind, title, written, faults }: Assessment, place: number, catalogue: Catalogue): Item {
  const { body, version, by } = written!
  const id = `assessment-${place + 1}`
  const own = parts.map((part): Item => {
    const { impact, says, reason } = body[part]
    const facts = {
      title: wordOf(`part-${part}`, catalogue),
      impact: wordOf(`impact-${impact ?? 'told'}`, catalogue),
      says: [says, reason].filter(Boolean).join(' ') || wordOf('nothing-said', catalogue),
    }
    return { id: `${id}.${part}`, facts, flags: faults.includes(part) ? ['disagrees'] : [] }
  })
  const flags = [`of-${kind}`, ...(faults.length > 0 ? ['disagrees'] : [])]
  return { id, facts: { title, version: String(version), by }, flags, lists: { parts: own } }
}
