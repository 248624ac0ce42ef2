// A function's overview as it goes over the wire.
import type { z } from 'zod'
import { type CardVersion, differences } from '#governance/cards/cards.ts'
import type { Overview, PointShown } from '#governance/overview/overview.ts'
import type { CardRow, CardVersionRow, CardWhole, CheckpointRow, MeasuredRow, Reviewed } from '#governance/wire.ts'

type Row = z.infer<typeof CardRow>
type Whole = z.infer<typeof CardWhole>
type May = Whole['may']

export function cardRow({ card, functionVersion, verdict, points, stop }: Overview): Row {
  const last = card.decisions.at(-1)
  const isAsked = (state: string) => state === 'answered' || state === 'expired'
  const days = points.flatMap(({ evidence, state }) => (isAsked(state) && evidence?.until ? [evidence.until] : []))
  const isLive = card.status === 'försök' || card.status === 'införd'
  return {
    name: card.id,
    title: card.title,
    variantOf: card.variant?.of ?? null,
    units: card.variant?.units ?? [],
    purpose: card.purpose,
    status: card.status,
    since: last?.date ?? null,
    dnr: last?.dnr ?? null,
    owner: card.owner.role,
    functionVersion,
    verdict,
    open: points.filter(point => verdict.reasons.some(reason => reason.params.checkpoint === point.checkpoint.id))
      .length,
    stopped: stop !== null,
    due: isLive ? ([...days, ...(card.trial?.to ? [card.trial.to] : [])].sort()[0] ?? null) : null,
  }
}

export const cardWhole = (one: Overview, may: May, settings: Whole['settings']): Whole => ({
  settings,
  card: one.card,
  version: one.version,
  by: one.by,
  at: one.at.toISOString(),
  functionVersion: one.functionVersion,
  verdict: one.verdict,
  stop: one.stop && { ...one.stop, at: one.stop.at.toISOString() },
  points: one.points.map(checkpointRow),
  measuredAt: one.quality?.at ?? '',
  measured: measuredRows(one),
  reviewed: reviewed(one),
  next: one.next,
  volume: one.volume,
  may,
})

const checkpointRow = ({ checkpoint, state, reasons, evidence }: PointShown): z.infer<typeof CheckpointRow> => {
  const { source, fires, fixtures, settledBy, ...plain } = checkpoint
  const place = [source.chapter, source.section].filter(Boolean).join(' ')
  return {
    checkpoint: { ...plain, act: source.act, place, link: source.link },
    state,
    reasons,
    evidence: evidence && {
      answer: evidence.answer,
      until: evidence.until,
      by: evidence.by,
      at: evidence.at.toISOString(),
    },
  }
}

export const measuredRows = ({ quality }: Overview): z.infer<typeof MeasuredRow>[] =>
  (quality?.figures ?? []).map(({ figure, set, at, value, unit, holds, measured }) => ({
    figure,
    set,
    at,
    bar: value,
    unit,
    holds,
    value: measured?.value ?? null,
    measuredOn: measured?.set ?? null,
    spread: measured?.spread ?? null,
  }))

function reviewed({ card, reviewed: held }: Overview): z.infer<typeof Reviewed> | null {
  if (!held) return null
  const { counters, agreement, tooFew } = held
  return {
    days: card.production?.days ?? 0,
    accepted: tooFew ? null : counters.accepted,
    rejected: tooFew ? null : counters.rejected,
    added: tooFew ? null : counters.added,
    tooFew,
    share: agreement?.share ?? null,
    low: agreement?.low ?? null,
    high: agreement?.high ?? null,
  }
}

/** Versions newest first, each with what it changed from the one before. */
export const versionRows = (held: readonly CardVersion[]): z.infer<typeof CardVersionRow>[] =>
  held.map(({ card, version, by, why, at }, i) => {
    const before = held[i + 1]
    return { version, by, why, at: at.toISOString(), changes: before ? differences(before.card, card) : {} }
  })
