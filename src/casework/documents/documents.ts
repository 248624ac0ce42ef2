// Documents: received, listed, looked at. The bytes are kept by hash and never changed.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import type { Person } from '#casework/people/people.ts'
import type { Room } from '#casework/room.ts'
import type { DocumentChange, DocumentRow, DocumentState, DocumentWhole, PageText, Queue } from '#casework/wire.ts'

type Row = z.infer<typeof DocumentRow>
type Asked = { state?: z.infer<typeof DocumentState>; q?: string; after?: string; limit: number }

export async function receive(_room: Room, _by: Person, _file: { name: string; bytes: Uint8Array }): Promise<Row> {
  throw new Refusal('not-found')
}
export async function queue(_room: Room, _asked: Asked): Promise<z.infer<typeof Queue>> {
  throw new Refusal('not-found')
}
export async function whole(_room: Room, _id: Id<'doc'>): Promise<z.infer<typeof DocumentWhole>> {
  throw new Refusal('not-found')
}
export async function change(
  _room: Room,
  _by: Person,
  _id: Id<'doc'>,
  _to: z.infer<typeof DocumentChange>,
): Promise<Row> {
  throw new Refusal('not-found')
}
export async function pageText(_room: Room, _id: Id<'doc'>, _number: number): Promise<z.infer<typeof PageText>> {
  throw new Refusal('not-found')
}
export async function pageImage(_room: Room, _id: Id<'doc'>, _number: number, _width: number): Promise<Buffer> {
  throw new Refusal('not-found')
}
export async function original(_room: Room, _id: Id<'doc'>): Promise<{ name: string; bytes: Buffer }> {
  throw new Refusal('not-found')
}
