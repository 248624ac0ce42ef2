// A person's decisions on findings: kept for ever, settled into what stands.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import type { Decided, DecisionRequest, FindingList } from '#casework/wire.ts'

type Asked = { function?: string; page?: number; after?: Id<'fnd'>; limit: number }
type Wanted = z.infer<typeof DecisionRequest>['decisions']

export async function findings(_room: Room, _id: Id<'doc'>, _asked: Asked): Promise<z.infer<typeof FindingList>> {
  throw new Refusal('not-found')
}
export async function decide(
  _room: Room,
  _by: Person,
  _id: Id<'doc'>,
  _wanted: Wanted,
): Promise<z.infer<typeof Decided>> {
  throw new Refusal('not-found')
}
export async function undo(_room: Room, _by: Person, _id: Id<'doc'>): Promise<z.infer<typeof Decided>> {
  throw new Refusal('not-found')
}
