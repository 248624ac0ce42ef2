// A document's record as the row that screens draw.
import type { z } from 'zod'
import type { DocumentRecord } from '#casework/documents/documents.store.ts'
import type { DocumentRow } from '#casework/wire.ts'

export type Row = z.infer<typeof DocumentRow>

export const rowOf = (record: DocumentRecord): Row => ({
  id: record.id,
  name: record.name,
  kind: record.kind as Row['kind'],
  size: record.size,
  state: record.state as Row['state'],
  refusal: record.refusal as Row['refusal'],
  progress: record.progress as Row['progress'],
  tallies: record.tallies as Row['tallies'],
  from: record.came_from,
  matter: record.matter,
  owner: record.owner_name,
  unit: record.unit,
  receivedAt: record.received_at.toISOString(),
  pages: record.page_count,
  unread: record.unread_count,
})
