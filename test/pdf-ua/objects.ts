// A PDF as qpdf tells it: every object as plain JSON, streams unpacked. Independent of the library that our own writer stands on.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Dict = { [key: string]: unknown }
type Stored = { value?: unknown; stream?: { dict: Dict; data: string } }
export type Stream = { dict: Dict; bytes: Buffer }

export type Objects = {
  version: string
  trailer: Dict
  /** Follows a reference (`12 0 R`) to what it names; anything else is itself. A stream is its dictionary. */
  at(value: unknown): unknown
  dict(value: unknown): Dict
  list(value: unknown): unknown[]
  stream(value: unknown): Stream | null
  pages(): { ref: string; dict: Dict }[]
}

const isReference = (value: unknown): value is string => typeof value === 'string' && /^\d+ \d+ R$/.test(value)
const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text string as qpdf writes it (`u:…` or, of bytes, `b:…`); null where it is none. */
export const textOf = (value: unknown): string | null =>
  typeof value !== 'string' || !/^[ub]:/.test(value)
    ? null
    : value.startsWith('u:')
      ? value.slice(2)
      : Buffer.from(value.slice(2), 'hex').toString('latin1')

export const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && value.startsWith('/') ? value.slice(1) : null

export function objectsOf(bytes: Uint8Array): Objects {
  const folder = mkdtempSync(join(tmpdir(), 'kansli-ua-'))
  try {
    const path = join(folder, 'file.pdf')
    writeFileSync(path, bytes)
    const most = 512 * 1024 * 1024
    const argv = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path]
    const told = JSON.parse(execFileSync('qpdf', argv, { encoding: 'utf8', maxBuffer: most }))
    return graph(told.qpdf[0].pdfversion, told.qpdf[1])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function graph(version: string, objects: Record<string, Stored>): Objects {
  const stored = (value: unknown): Stored | null => (isReference(value) ? (objects[`obj:${value}`] ?? null) : null)
  const at = (value: unknown): unknown => {
    if (!isReference(value)) return value
    const found = stored(value)
    return found?.stream ? found.stream.dict : at(found?.value ?? null)
  }
  const dict = (value: unknown): Dict => {
    const held = at(value)
    return isDict(held) ? held : {}
  }
  const list = (value: unknown): unknown[] => {
    const held = at(value)
    return Array.isArray(held) ? held : held === null || held === undefined ? [] : [value]
  }
  const trailer = (objects.trailer!.value ?? {}) as Dict
  const pages = () => leaves((dict(trailer['/Root'])['/Pages'] as string) ?? '')
  function leaves(ref: string): { ref: string; dict: Dict }[] {
    const held = dict(ref)
    if (held['/Type'] === '/Page') return [{ ref, dict: held }]
    return list(held['/Kids']).flatMap(kid => leaves(kid as string))
  }
  const stream = (value: unknown): Stream | null => {
    const held = stored(value)?.stream
    return held ? { dict: held.dict, bytes: Buffer.from(held.data, 'base64') } : null
  }
  return { version, trailer, at, dict, list, stream, pages }
}
