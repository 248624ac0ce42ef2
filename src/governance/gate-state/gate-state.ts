// A verdict as it is told and carried: its reasons, and the small file by which a house tells programs without a database what may run.
// A checksum over its own words tells a damaged file, and a damaged file is a shut gate. Stands alone, so that the command line starts quickly.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dateInSweden } from '#base/clock.ts'

export const reasonIds = [
  'function-unknown', // params.name: not in this program
  'card-missing',
  'function-stopped', // params.why
  'base-stopped', // params.of, why: the function that it is a variant of
  'status-idea',
  'status-retired',
  'decides-by-itself',
  'prohibited',
  'decision-missing', // no dated decision with dnr behind the status
  'trial-unlimited', // a trial on real matters without units, days and volume
  'trial-not-begun', // params.from
  'trial-ended', // params.to
  'trial-unit', // params.units
  'variant-unit', // params.units
  'trial-full', // params.volume
  'checkpoint-open', // params.checkpoint, title
  'evidence-lacks-date', // params.checkpoint, title; so too the next three
  'evidence-lacks-group',
  'evidence-lacks-dnr',
  'evidence-lacks-document',
  'evidence-expired', // params.checkpoint, title, until
  'evaluation-missing', // params.version
  'evaluation-below', // params.figure, set, low, value
  'drifted', // params.bar
  'state-damaged', // the house's gate file cannot be believed
  'state-old', // params.until: what it says held until then
] as const
export type ReasonId = (typeof reasonIds)[number]
export type Reason = { id: ReasonId; params: Record<string, string | number> }

/** `reasons` are why it is closed; empty when open. `looked` says what was looked at, so that a later reader knows what an open gate meant. */
export type Verdict = { open: boolean; reasons: Reason[]; looked: string[]; at: string }

const ReasonShape = z.strictObject({
  id: z.enum(reasonIds),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
const Entry = z.strictObject({
  open: z.boolean(),
  reasons: z.array(ReasonShape),
  /** The units a trial is for; empty: any. */
  units: z.array(z.string()),
  /** The last day this can be leaned on; null where no day changes it. */
  until: z.iso.date().nullable(),
  /** What makes a variant, for programs that cannot ask its card. */
  variant: z.strictObject({ of: z.string(), settings: z.record(z.string(), z.unknown()) }).optional(),
})
const GateState = z.strictObject({
  kansli: z.literal('gate'),
  at: z.iso.datetime(),
  functions: z.record(z.string(), Entry),
})
export type GateState = z.infer<typeof GateState>

const sumOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex')

/** Two lines: the state, and the checksum of the first. */
export function writeState(state: GateState): string {
  const body = JSON.stringify(state)
  return `${body}\n${sumOf(body)}\n`
}

/** Null when the file is not what a house wrote. */
export function readState(text: string): GateState | null {
  const [body = '', sum] = text.split('\n')
  if (sum !== sumOf(body)) return null
  try {
    return GateState.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}

const shut = (id: ReasonId, at: Date, params = {}): Verdict => ({
  open: false,
  reasons: [{ id, params }],
  looked: ['gate file'],
  at: at.toISOString(),
})

/** The verdict as the house left it; `state` null: the file is there but cannot be believed. */
export function verdictFrom(state: GateState | null, name: string, unit: string | null, at: Date): Verdict {
  if (!state) return shut('state-damaged', at)
  const entry = state.functions[name]
  if (!entry) return shut('card-missing', at, { name })
  if (entry.until !== null && dateInSweden(at) > entry.until) return shut('state-old', at, { until: entry.until })
  if (!entry.open) return { open: false, reasons: entry.reasons, looked: ['gate file'], at: at.toISOString() }
  if (entry.units.length > 0 && (unit === null || !entry.units.includes(unit)))
    return shut('trial-unit', at, { units: entry.units.join(', ') })
  return { open: true, reasons: [], looked: ['gate file'], at: at.toISOString() }
}

const byStatus: Record<string, ReasonId | null> = {
  idé: 'status-idea',
  försök: null,
  införd: null,
  avvecklad: 'status-retired',
}

/** Where there is no house there is no municipality to answer: the shipped card's own status decides. */
export function withoutHouse(name: string, status: string | null, at: Date): Verdict {
  const reason = status === null ? 'card-missing' : (byStatus[status] ?? (status in byStatus ? null : 'card-missing'))
  if (reason) return { ...shut(reason, at, { name }), looked: ['shipped card'] }
  return { open: true, reasons: [], looked: ['shipped card'], at: at.toISOString() }
}
