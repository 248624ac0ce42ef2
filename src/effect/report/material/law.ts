// What a report can say of law: checkpoints by act with how many are answered, and the samverkan that has been had.
import { type Checked, checked, type Unchecked } from '#effect/report/checked.ts'
import type { Found } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'
import type { Governance } from '#governance/gate/gate.ts'
import { type Overview, overviews } from '#governance/overview/overview.ts'
import type { Query } from '#store/database.ts'

type Point = { overview: Overview; point: Overview['points'][number] }

export async function gatherLaw(query: Query, governed: Governance, at: Date, unchecked: Unchecked): Promise<Part> {
  const shown = await overviews(query, governed, null, at)
  const live = shown.filter(({ card }) => card.status === 'försök' || card.status === 'införd')
  const points = live.flatMap(overview => overview.points.map(point => ({ overview, point })))
  const acts = [...Map.groupBy(points, one => one.point.checkpoint.source.act)].sort(([a], [b]) =>
    a.localeCompare(b, 'sv'),
  )
  const laws = acts.map(([act, own], i) => lawOf(checked(act, unchecked), own, `law-${i + 1}`))
  const samverkan = samverkanOf(points)
  return {
    facts: {},
    flags: [
      ...(points.some(isOpen) ? ['has-open-points'] : []),
      ...(laws.some(one => one.item.flags.includes('left-out')) ? ['has-left-out'] : []),
    ],
    lists: { laws: laws.map(one => one.item), samverkan },
    found: [...laws.flatMap(one => one.found), ...counted(points, undefined, 'all-')],
  }
}

const isOpen = ({ point }: Point): boolean => point.state !== 'answered' && point.state !== 'settled'

function counted(points: readonly Point[], of: Found['of'], before: string): Found[] {
  const one = (kind: string, list: readonly Point[]): Found => ({
    kind: `${before}${kind}`,
    ...(of ? { of } : {}),
    value: list.length,
    behind: {
      from: ['card', 'evidence', 'knowledge/checkpoints'],
      columns: ['function', 'checkpoint', 'act', 'state'],
      rows: list.map(({ overview: { card }, point: { checkpoint, state } }) => [
        card.id,
        checkpoint.id,
        checkpoint.source.act,
        state,
      ]),
    },
  })
  return [
    one('points', points),
    one(
      'points-answered',
      points.filter(point => !isOpen(point)),
    ),
    one('points-open', points.filter(isOpen)),
  ]
}

function lawOf({ said, whole }: Checked, points: readonly Point[], id: string): { item: Item; found: Found[] } {
  // Nothing of it could be checked: then it is told as it was written, since a row of a table must say what it is about.
  const act = said || whole
  const titles = [...new Set(points.map(({ point }) => point.checkpoint.title))]
  const facts = { act, 'act-whole': whole, about: titles.join('; ') }
  const flags = [...(points.some(isOpen) ? ['open'] : []), ...(act === whole ? [] : ['left-out'])]
  return { item: { id, facts, flags }, found: counted(points, { id, title: act }, '') }
}

/** Each group and day once, with the functions it was about. */
function samverkanOf(points: readonly Point[]): Item[] {
  const had = points.filter(
    ({ point: { checkpoint, evidence } }) =>
      checkpoint.asks.includes('group') && evidence?.answer.group && evidence.answer.date,
  )
  const groups = Map.groupBy(had, ({ point: { evidence } }) => `${evidence!.answer.date} ${evidence!.answer.group}`)
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own], i) => {
      const { date, group } = own[0]!.point.evidence!.answer
      const titles = [...new Set(own.map(({ overview }) => overview.card.title))].sort((a, b) =>
        a.localeCompare(b, 'sv'),
      )
      return {
        id: `samverkan-${i + 1}`,
        facts: { date: date!, group: group!, functions: titles.join(', ') },
        flags: [],
      }
    })
}
