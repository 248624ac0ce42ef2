// What a report can say of what was tried: abilities, initiatives with their lessons, the horizon of technology and law, and conclusions with
// what they rest on. As it was known at the end of the time the report is about.
import { abilitiesOf, learnAbilities } from '#effect/abilities/abilities.ts'
import { listConclusions } from '#effect/conclusions/conclusions.ts'
import { type HorizonItem, listHorizon } from '#effect/horizon/horizon.ts'
import { type Initiative, listInitiatives } from '#effect/initiatives/initiatives.ts'
import { type Lesson, listLessons } from '#effect/lessons/lessons.ts'
import { type Checked, checked, type Unchecked } from '#effect/report/checked.ts'
import { type Catalogue, type Found, wordOf } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'
import type { KnowledgeFile } from '#functions/ai-function.ts'
import { all } from '#governance/cards/cards.ts'
import type { Query } from '#store/database.ts'

type Given = { knowledge: readonly KnowledgeFile[]; catalogue: Catalogue; unchecked: Unchecked; to: string }

export async function gatherTried(query: Query, { knowledge, catalogue, unchecked, to }: Given): Promise<Part> {
  const [cards, initiatives, lessons, horizon, conclusions] = await Promise.all([
    all(query),
    listInitiatives(query),
    listLessons(query),
    listHorizon(query),
    listConclusions(query),
  ])
  const known = initiatives.filter(one => one.steps.some(step => step.day <= to))
  const learnt = lessons.filter(one => one.body.learntOn <= to)
  const abilities = abilitiesOf(
    learnAbilities(knowledge),
    cards.map(one => one.card),
  ).filter(one => one.bearers.length > 0)
  const titleOf = (id: string) => initiatives.find(one => one.id === id)?.body.title ?? id
  const sourceOf = (source: string) => checked(source, unchecked)
  const instead = wordOf('source-left-out', catalogue)
  const [technology, law] = (['technology', 'law'] as const).map(kind =>
    horizonOf(horizon, { kind, to, instead, sourceOf }),
  )
  return {
    facts: {},
    flags: [...technology!, ...law!].some(one => one.flags.includes('left-out')) ? ['has-left-out'] : [],
    lists: {
      technology: technology!,
      law: law!,
      abilities: abilities.map(({ id, title, says, bearers }) => ({
        id: `ability.${id}`,
        facts: { title, says, functions: bearers.map(one => one.title).join(', ') },
        flags: [],
      })),
      initiatives: known.map(one => initiativeItem(one, learnt, to)),
      conclusions: conclusions
        .filter(one => one.withdrawnWhy === null)
        .map(({ id, body: { title, says, initiatives: rests } }) => ({
          id,
          facts: { title, says, rests: rests.map(titleOf).join('; ') },
          flags: rests.length > 0 ? ['rests'] : [],
        })),
    },
    found: [...known.flatMap(costs), ...sums(known, learnt)],
  }
}

type Horizon = {
  kind: 'technology' | 'law'
  to: string
  /** Said where nothing of a source could be checked. */
  instead: string
  sourceOf: (source: string) => Checked
}
const horizonOf = (items: readonly HorizonItem[], { kind, to, instead, sourceOf }: Horizon): Item[] =>
  items
    .filter(one => one.body.kind === kind && one.closedWhy === null && one.body.toldOn <= to)
    .map(({ id, body: { title, says, source, toldOn, from } }) => {
      const { said, whole } = sourceOf(source)
      return {
        id,
        facts: { title, says, source: said || instead, 'source-whole': whole, date: toldOn, from: from ?? '' },
        flags: [...(from ? ['has-day'] : []), ...(said === whole ? [] : ['left-out'])],
      }
    })

function initiativeItem({ id, body, steps }: Initiative, lessons: readonly Lesson[], to: string): Item {
  const last = steps.findLast(step => step.day <= to)!
  const { title, area, need, hypothesis, baseline, conduct, result, from, verdict } = body
  const own = lessons.filter(one => one.body.initiatives.includes(id))
  const lists = {
    lessons: own.map(({ id: lesson, body: { title: name, says, advice } }) => ({
      id: lesson,
      facts: { title: name, says, advice },
      flags: advice ? ['has-advice'] : [],
    })),
  }
  const facts = {
    title,
    area,
    need,
    hypothesis,
    baseline,
    conduct,
    result,
    unit: body.owner.unit,
    state: last.state,
    outcome: last.outcome ?? '',
    day: last.day,
    from: from ?? '',
  }
  const held = Object.entries({ hypothesis, baseline, conduct, result }).filter(([, said]) => said !== '')
  const flags = [
    ...held.map(([name]) => `has-${name}`),
    ...(verdict ? [verdict] : []),
    ...(last.outcome ? ['decided'] : []),
    ...(own.length > 0 ? ['has-lessons'] : []),
    ...(body.spent === null ? [] : ['has-spent']),
  ]
  return { id, facts, flags, lists }
}

function costs({ id, body }: Initiative): Found[] {
  const of = { id, title: body.title }
  const behind = { from: ['initiative'], columns: ['cost', 'spent'], rows: [[body.cost, body.spent]] }
  return [
    { kind: 'initiative-cost', of, value: body.cost, behind },
    { kind: 'initiative-spent', of, value: body.spent, behind },
  ]
}

function sums(known: readonly Initiative[], lessons: readonly Lesson[]): Found[] {
  const one = (kind: string, list: readonly Initiative[]): Found => ({
    kind,
    value: list.length,
    behind: {
      from: ['initiative'],
      columns: ['initiative', 'title'],
      rows: list.map(({ id, body }) => [id, body.title]),
    },
  })
  const spent = known.filter(({ body }) => body.spent !== null)
  return [
    one('initiatives', known),
    one(
      'initiatives-decided',
      known.filter(({ steps }) => steps.some(step => step.outcome !== null)),
    ),
    {
      kind: 'lessons',
      value: lessons.length,
      behind: { from: ['lesson'], columns: ['lesson', 'title'], rows: lessons.map(({ id, body }) => [id, body.title]) },
    },
    {
      kind: 'all-spent',
      value: spent.reduce((sum, { body }) => sum + body.spent!, 0),
      behind: {
        from: ['initiative'],
        columns: ['initiative', 'spent'],
        rows: spent.map(({ id, body }) => [id, body.spent]),
      },
    },
  ]
}
