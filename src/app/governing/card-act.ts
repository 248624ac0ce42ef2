// An act on a function's card over HTTP: done whole or not at all, told to the command line and the screens, and answered with the card as
// it has become. Knows no route.
import { settingsForm } from '#app/governing/settings-form.ts'
import { cardWhole } from '#app/http/card-shown.ts'
import { Refusal } from '#base/refusal.ts'
import { signedIn } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import { type Card, current } from '#governance/cards/cards.ts'
import { stateOf } from '#governance/gate/gate.ts'
import { overviewOf } from '#governance/overview/overview.ts'
import type { Tx } from '#store/database.ts'

export type Request = { params: { name: string }; signedIn: Parameters<typeof signedIn>[0]['signedIn'] }

export const mayOf = (request: Pick<Request, 'signedIn'>) => {
  const { rights } = signedIn(request)
  const own = rights.may('own', 'house').granted
  return { own, stop: own || rights.may('administer', 'house').granted }
}

export const unitOf = (request: Pick<Request, 'signedIn'>): string => signedIn(request).person.unit

/**
 * Does `work` and leaves the gate's new state, in one act: a stop that cannot be told to the command line is not a stop.
 * Where the file is written and the transaction then fails, the next round of the watch writes it anew.
 */
export async function act(room: Room, request: Request, work: (tx: Tx, by: string, at: Date) => Promise<void>) {
  const { person } = signedIn(request)
  const at = room.clock()
  const { name } = request.params
  if (!(await current(room.database.query, name))) throw new Refusal('not-found')
  await room.database.transaction(async tx => {
    await work(tx, person.name, at)
    await room.governed.post(await stateOf(tx, room.governed, at))
    await room.notices.tell(tx, 'function', { name })
  })
  return shown(room, name, request)
}

/** @throws Refusal not-found */
export async function shown(room: Room, name: string, request: Pick<Request, 'signedIn'>) {
  const held = await current(room.database.query, name)
  if (!held) throw new Refusal('not-found')
  const one = await overviewOf(room.database.query, room.governed, held, unitOf(request), room.clock())
  return cardWhole(one, mayOf(request), settingsOf(room, one.card))
}

/** The settings that a variant of this function may have; none where the program has no such function, or it takes none. */
function settingsOf(room: Room, card: Card) {
  const found = room.functions.find(one => one.function.name === (card.variant?.of ?? card.id))
  if (!found) return []
  const templates = room.templates.files().flatMap(({ text }) => nameIn(text))
  return settingsForm(found.function, { template: [...new Set(templates)] })
}

function nameIn(text: string): string[] {
  try {
    const { name } = JSON.parse(text) as { name?: unknown }
    return typeof name === 'string' ? [name] : []
  } catch {
    return [] // told where templates are shown
  }
}
