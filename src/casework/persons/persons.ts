// The persons of a request: who they are, what is proposed for them by their role, what was decided. Must not know how anything is let out.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { documentRecord } from '#casework/documents/documents.ts'
import { isContrary } from '#casework/persons/holding.ts'
import { alike, isPerson } from '#casework/persons/join.ts'
import { letterOf, lettersFor } from '#casework/persons/letters.ts'
import { keysOf, marked } from '#casework/persons/mentions.ts'
import * as store from '#casework/persons/persons.store.ts'
import type { DocumentPersons, PersonMentions, RequestPerson } from '#casework/persons/persons.wire.ts'
import { type RoleName, type RoleRule, readRoles, ruleFor } from '#casework/persons/roles.ts'
import { heldOf } from '#casework/persons/settle-persons.ts'
import { standingOf } from '#casework/review/review.ts'
import type { Room } from '#casework/room.ts'
import type { MatterKind } from '#functions/mask/matter-kinds.ts'

export { act, undoAct } from '#casework/persons/acts.ts'
export { letters } from '#casework/persons/letters.ts'
export { DocumentPersons, PersonAct, PersonMentions, RequestPerson } from '#casework/persons/persons.wire.ts'
export { letGo, settlePersons } from '#casework/persons/settle-persons.ts'

type Shown = z.infer<typeof RequestPerson>

/** Everybody in the request, in the order they first appear; details that are nobody's among them. */
export async function personsOf(room: Room, request: Id<'req'>, matter: string): Promise<Shown[]> {
  const { query } = room.database
  const [persons, mentions] = await Promise.all([store.personsOf(query, request), store.mentionsOf(query, request)])
  const rules = readRoles(room.knowledge('grounds'))
  const letters = lettersFor(persons, mentions)
  const byPerson = Map.groupBy(mentions, one => one.person)
  const byId = new Map(persons.map(one => [one.id, one]))
  const shown = [...byPerson]
    .filter(([, all]) => all.some(one => one.places > 0))
    .map(([id, all]) => personShown(byId.get(id)!, all, letters.get(id), matter as MatterKind, rules))
  const near = alike(shown.filter(one => one.person).map(one => ({ ...one, ...noNames })))
  return shown.map(one => ({ ...one, alike: near.get(one.id) ?? [] }))
}

const noNames = { names: new Set<string>(), numbers: new Set<string>(), keys: new Set<string>() }

function personShown(
  person: store.PersonRecord,
  mentions: readonly store.MentionRecord[],
  letter: number | undefined,
  matter: MatterKind,
  rules: readonly RoleRule[],
): Shown {
  const named = mentions.filter(one => (one.names as string[]).length > 0)
  const best = (named.length > 0 ? named : mentions).toSorted((a, b) => b.shown.length - a.shown.length)[0]!
  const sum = (what: 'places' | 'open' | 'contrary') => mentions.reduce((total, one) => total + one[what], 0)
  const held = heldOf(person)
  const asked = person.role ?? (mentions.every(one => one.label === 'OFFICIAL') ? 'official' : null)
  const rule = asked === null ? null : ruleFor(asked as RoleName, matter, rules)
  return {
    id: person.id,
    person: mentions.some(({ key, names, numbers }) =>
      isPerson({ key, names: names as string[], numbers: numbers as string[] }),
    ),
    shown: best.shown,
    label: best.label,
    role: person.role as Shown['role'],
    decision: held?.decision ?? null,
    decided: held && { by: person.act_name ?? '', at: person.act_at!.toISOString() },
    ground: person.ground,
    test: held?.test ?? null,
    note: person.harm_note,
    proposal: rule && {
      proposes: rule.proposes,
      ground: rule.ground,
      test: rule.test,
      confidence: rule.confidence,
      source: rule.source,
    },
    letter: letter === undefined ? null : letterOf(letter),
    documents: new Set(mentions.filter(one => one.places > 0).map(one => one.document)).size,
    places: sum('places'),
    open: sum('open'),
    contrary: sum('contrary'),
    alike: [],
  }
}

export async function mentionsOf(
  room: Room,
  request: Id<'req'>,
  person: Id<'rqp'>,
): Promise<z.infer<typeof PersonMentions>> {
  const mentions = await store.mentionsOfPerson(room.database.query, person)
  const own = new Set(await store.documentsIn(room.database.query, request))
  return {
    mentions: mentions
      .filter(one => own.has(one.document) && one.places > 0)
      .map(({ number, document, name, shown, label, places, open, contrary }) => ({
        ...{ number, document, name, shown, label, places, open, contrary },
      })),
  }
}

/** The persons met in a document, with their findings there and those decided by hand against what holds. */
export async function personsIn(room: Room, id: Id<'doc'>): Promise<z.infer<typeof DocumentPersons>> {
  const { query } = room.database
  const request = await store.requestOf(query, id)
  if (!request) return { request: null, persons: [] }
  const [all, mentions, records, last, document] = await Promise.all([
    personsOf(room, request.id, request.matter_kind),
    store.mentionsIn(query, id),
    store.personsIn(query, id),
    store.lastAct(query, request.id),
    documentRecord(room, id),
  ])
  const rows = marked((await standingOf(room, query, document)).rows)
  const keys = keysOf(rows)
  const whose = new Map(mentions.map(one => [one.key, one.person]))
  const byPerson = Map.groupBy(rows, row => whose.get(keys.get(row.id)!))
  const byId = new Map(records.map(one => [one.id, one]))
  const { number, dnr } = request
  return {
    request: { id: request.id, number, dnr, canUndo: last !== undefined },
    persons: all.flatMap(one => {
      const own = byPerson.get(one.id)
      if (!own) return []
      const held = heldOf(byId.get(one.id))
      const exceptions = own.filter(row => isContrary(row, held)).map(row => row.id)
      return [{ ...one, findings: own.map(row => row.id), exceptions }]
    }),
  }
}
