// The persons of a request: who they are, what is proposed for them by their role, what was decided. Must not know how anything is let out.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { documentRecord } from '#casework/documents/documents.ts'
import { isContrary } from '#casework/persons/holding.ts'
import { alike } from '#casework/persons/join.ts'
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
  // Mentions first: who came in between is then among the persons, never the other way round.
  const told = await store.toldOf(query, request)
  const persons = await store.personsOf(query, request)
  const rules = readRoles(room.knowledge('grounds'))
  const letters = lettersFor(persons, told)
  const byId = new Map(persons.map(one => [one.id, one]))
  const near = alike(told.filter(one => one.person))
  return told.map(one => {
    const shown = personShown(byId.get(one.id)!, one, letters.get(one.id), matter as MatterKind, rules)
    return { ...shown, alike: near.get(one.id) ?? [] }
  })
}

function personShown(
  person: store.PersonRecord,
  told: store.Told,
  letter: number | undefined,
  matter: MatterKind,
  rules: readonly RoleRule[],
): Shown {
  const held = heldOf(person)
  const asked = person.role ?? (told.official ? 'official' : null)
  const rule = asked === null ? null : ruleFor(asked as RoleName, matter, rules)
  const { official: _, masked: __, ...counted } = told
  return {
    ...counted,
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
