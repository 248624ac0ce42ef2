// What a report can say of the assignment it answers: what was given, with whom it was discussed, its stages, and what has been told.
import type { Assignment, Stage } from '#effect/assignments/assignments.ts'
import type { Found } from '#effect/report/figure.ts'
import type { Item, Part } from '#effect/report/material/material.ts'

const low = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** As it stood at the end of `to`. */
export function gatherAssignment(one: Assignment, from: string, to: string): Part {
  const { id, title, says, source, dnr, givenOn, toCommittee, toUnit, stages } = one
  const facts = {
    assignment: low(title),
    'assignment-title': title,
    'assignment-says': says,
    'assigned-by': low(source),
    'assigned-on': givenOn,
    dnr,
    board: low(toCommittee),
    Board: toCommittee,
    unit: toUnit ?? toCommittee,
  }
  const inTime = one.entries.filter(entry => entry.onDay >= from && entry.onDay <= to)
  const told = inTime
    .filter(entry => entry.kind === 'status')
    .map(
      (entry, i): Item => ({
        id: `${id}.told-${i + 1}`,
        facts: { said: entry.says, date: entry.onDay, to: entry.toWhom },
        flags: [],
      }),
    )
  const parties = one.parties.map(
    ({ id: party, name, says: about, onDay }): Item => ({
      id: party,
      facts: { name, about, date: onDay ?? '' },
      flags: onDay && onDay <= to ? ['held'] : ['waits'],
    }),
  )
  const flags = [
    ...(one.closedOn ? ['closed'] : []),
    ...(stages.some(stage => stage.state === 'late') ? ['has-late'] : []),
    ...(parties.some(item => item.flags.includes('held')) ? ['has-party-held'] : []),
  ]
  return { facts, flags, lists: { stages: stages.map(stageItem), told, parties }, found: counted(stages) }
}

function stageItem({ id, title, dueOn, doneOn, state, reports }: Stage): Item {
  const facts = { title, due: dueOn, done: doneOn ?? '' }
  const told = reports.map((entry, i) => ({
    id: `${id}.report-${i + 1}`,
    facts: { to: low(entry.toWhom), date: entry.onDay, dnr: entry.dnr ?? '', said: entry.says },
    flags: entry.dnr ? ['has-dnr'] : [],
  }))
  return { id, facts, flags: [state, ...(told.length > 0 ? ['reported'] : [])], lists: { reports: told } }
}

function counted(stages: readonly Stage[]): Found[] {
  const one = (kind: string, list: readonly Stage[]): Found => ({
    kind,
    value: list.length,
    behind: {
      from: ['assignment_stage'],
      columns: ['stage', 'title', 'due', 'done', 'state'],
      rows: list.map(({ id, title, dueOn, doneOn, state }) => [id, title, dueOn, doneOn, state]),
    },
  })
  return [
    one('stages', stages),
    one(
      'stages-done',
      stages.filter(stage => stage.state === 'done'),
    ),
    one(
      'stages-late',
      stages.filter(stage => stage.state === 'late'),
    ),
  ]
}
