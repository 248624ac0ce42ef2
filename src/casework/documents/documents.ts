// Documents: received, listed, looked at. The bytes are kept by hash and never changed.
import type { z } from 'zod'
import type { Id } from '#base/id.ts'
import { Refusal } from '#base/refusal.ts'
import { documentOf } from '#casework/documents/content.ts'
import * as store from '#casework/documents/documents.store.ts'
import { type Row, rowOf } from '#casework/documents/row.ts'
import type { Person } from '#casework/people/people.ts'
import { type Meter, type Room, tellOf } from '#casework/room.ts'
import type { DocumentState, DocumentWhole, PageText, Queue } from '#casework/wire.ts'
import { log } from '#governance/log/log.ts'
import { mint } from '#store/mint.ts'
import { wordsOn } from '#text/geometry.ts'

type Asked = { state?: z.infer<typeof DocumentState>; q?: string; after?: string; limit: number }
type Whole = z.infer<typeof DocumentWhole>

/**
 * Takes a file in: blob, row, event and job together. Same bytes twice are two documents and one blob.
 * `id` lets a caller that may be killed try again without receiving twice.
 */
export async function receive(
  room: Room,
  by: Person,
  file: { name: string; bytes: Uint8Array; from?: string; unit?: string },
  id: Id<'doc'> = mint('doc'),
): Promise<Row> {
  if (file.bytes.length === 0) throw new Refusal('file-empty')
  const sha256 = await room.blobs.keep(file.bytes)
  const name = cleanName(file.name)
  const record = await room.database.transaction(async tx => {
    const known = await store.documentById(tx, id)
    if (known) return known
    const at = room.clock()
    const size = file.bytes.length
    await store.addDocument(tx, {
      id,
      name,
      sha256,
      size,
      came_from: file.from ?? by.name,
      owner: by.id,
      unit: file.unit ?? by.unit,
      received_at: at,
    })
    await room.jobs.send(tx, 'read', { document: id }, { key: id })
    await tellOf(room, tx, id)
    await log.append(tx, { actor: by.name, act: 'document.receive', subject: id, content: { sha256, size } }, at)
    return (await store.documentById(tx, id))!
  })
  return rowOf(record)
}

/** Takes several files in, or none of them when one is empty or there are none. */
export async function receiveAll(
  room: Room,
  by: Person,
  files: readonly { name: string; bytes: Uint8Array }[],
  unit = by.unit,
): Promise<Row[]> {
  if (files.length === 0) throw new Refusal('wrong-usage', { what: 'file' })
  if (files.some(file => file.bytes.length === 0)) throw new Refusal('file-empty')
  const rows: Row[] = []
  for (const file of files) rows.push(await receive(room, by, { ...file, unit }))
  return rows
}

/** A file name without folders or control characters, at most 200 units. */
const cleanName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(-200) || 'namnlös'

/** What lies in the units given; null for all of them. */
export async function queue(
  room: Room,
  { after, ...asked }: Asked,
  units: readonly string[] | null,
): Promise<z.infer<typeof Queue>> {
  const [at, id] = after?.split('~') ?? []
  if (after !== undefined && (!id || Number.isNaN(Date.parse(at ?? ''))))
    throw new Refusal('invalid-input', { what: 'after' })
  const before = at && id ? { before: { at, id } } : {}
  const { query } = room.database
  const [records, counts] = await Promise.all([
    store.listDocuments(query, { units, ...asked, ...before, limit: asked.limit + 1 }),
    store.countDocuments(query, units, asked.q),
  ])
  const shown = records.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    documents: shown.map(rowOf),
    next: records.length > shown.length && last ? `${last.received_at.toISOString()}~${last.id}` : null,
    counts: Object.fromEntries(counts.map(({ state, count }) => [state, count])),
  }
}

/** @throws Refusal not-found. */
export async function documentRecord(room: Room, id: Id<'doc'>): Promise<store.DocumentRecord> {
  const record = await store.documentById(room.database.query, id)
  if (!record) throw new Refusal('not-found')
  return record
}

export const row = async (room: Room, id: Id<'doc'>): Promise<Row> => rowOf(await documentRecord(room, id))

export async function whole(room: Room, id: Id<'doc'>): Promise<Whole> {
  const { query } = room.database
  const record = await documentRecord(room, id)
  const [outline, runs, standing, releases] = await Promise.all([
    store.outlineOf(query, id),
    store.runsOf(query, id),
    store.doubtsOf(query, id),
    store.releasesOf(query, id),
  ])
  // Two functions may doubt the same.
  const ofRuns = Map.groupBy(
    standing.flatMap(run => run.doubts as Whole['doubts']),
    doubt => JSON.stringify(doubt),
  )
  return {
    ...rowOf(record),
    sha256: record.sha256,
    pageList: (outline?.pages ?? []) as Whole['pageList'],
    doubts: [...((outline?.doubts ?? []) as Whole['doubts']), ...[...ofRuns.values()].map(([doubt]) => doubt!)],
    runs: runs.map(runRow),
    hasImages: record.kind === 'pdf',
    matterKind: record.matter_kind as Whole['matterKind'],
    releases: releases.map(({ id, state, treated_as, at }) => ({
      ...{ id, state: state as 'writing', as: treated_as as 'text' },
      at: at.toISOString(),
    })),
  }
}

/** A run as it is shown. */
export function runRow(run: Awaited<ReturnType<typeof store.runsOf>>[number]): Whole['runs'][number] {
  const meter = run.meter as Meter | null
  return {
    id: run.id,
    function: run.function,
    variant: run.variant,
    version: run.version,
    knowledge: run.knowledge,
    state: run.state as 'done',
    refusal: run.refusal as { reason: string; params: Record<string, string | number> } | null,
    wallMs: meter?.wallMs ?? null,
    cpuMs: meter?.cpuMs ?? null,
    wattHours: meter?.wattHours ?? null,
    energy: meter?.energy ?? null,
  }
}

export async function pageText(room: Room, id: Id<'doc'>, number: number): Promise<z.infer<typeof PageText>> {
  const document = await documentOf(room, id)
  const page = document.pages.find(p => p.number === number)
  if (!page) throw new Refusal('not-found')
  const { start, end } = page
  return { number, start, end, text: document.text.slice(start, end), words: wordsOn(document, number) }
}

/**
 * The hash of a page as a PNG of about that width, drawn the first time it is asked for. Widths are rounded so that few are kept.
 */
export async function pageImage(room: Room, id: Id<'doc'>, number: number, width: number): Promise<string> {
  const { query } = room.database
  const rounded = Math.ceil(width / 200) * 200
  const kept = await store.imageOf(query, id, number, rounded)
  if (kept) return kept.sha256
  const record = await documentRecord(room, id)
  if (record.kind !== 'pdf' || number > record.page_count) throw new Refusal('not-found')
  const png = await room.workshop.render(await room.blobs.read(record.sha256), number, rounded)
  const sha256 = await room.blobs.keep(png)
  await store.addImage(query, { document: id, number, width: rounded, sha256 })
  return sha256
}

export async function original(room: Room, id: Id<'doc'>): Promise<{ name: string; bytes: Buffer }> {
  const { name, sha256 } = await documentRecord(room, id)
  return { name, bytes: await room.blobs.read(sha256) }
}

/** The document as read. @throws Refusal not-found before it has been read. */
export { documentOf } from '#casework/documents/content.ts'
export { type DocumentRecord, holdDocument, moveDocument, unitOf } from '#casework/documents/documents.store.ts'
export { type Row, rowOf } from '#casework/documents/row.ts'
