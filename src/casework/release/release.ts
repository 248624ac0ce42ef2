// Release: what leaves the house, how it was proved, who decided. Nothing leaves unproved.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import type { MaskRecord, Readiness, Release, ReleaseRequest } from '#casework/wire.ts'

type Shown = z.infer<typeof Release>

export async function readiness(_room: Room, _id: Id<'doc'>): Promise<z.infer<typeof Readiness>> {
  throw new Refusal('not-found')
}
export async function ask(
  _room: Room,
  _by: Person,
  _id: Id<'doc'>,
  _as: z.infer<typeof ReleaseRequest>,
): Promise<Shown> {
  throw new Refusal('not-found')
}
export async function release(_room: Room, _id: Id<'rel'>): Promise<Shown> {
  throw new Refusal('not-found')
}
export async function file(_room: Room, _by: Person, _id: Id<'rel'>): Promise<{ name: string; bytes: Buffer }> {
  throw new Refusal('not-found')
}
export async function record(_room: Room, _id: Id<'rel'>): Promise<z.infer<typeof MaskRecord>> {
  throw new Refusal('not-found')
}
