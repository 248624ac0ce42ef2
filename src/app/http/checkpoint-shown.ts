// A checkpoint, and a proposed change to one, as they go over the wire.
import type { z } from 'zod'
import type { Card } from '#governance/cards/cards.ts'
import { type Checkpoint, checkpointDifferences, type Proposal } from '#governance/checkpoints/checkpoints.ts'
import type { Evidence } from '#governance/evidence/evidence.ts'
import { pointOf } from '#governance/gate/gate.ts'
import type { CheckpointWhole, ProposalRow } from '#governance/wire.ts'

type About = { card: Card | null; evidence: readonly Evidence[]; day: string; today: string }

export function checkpointWhole(one: Checkpoint, area: string, about: About): z.infer<typeof CheckpointWhole> {
  const { source, fires: _, fixtures: __, settledBy: ___, ...plain } = one
  const { chapter, section, act, link } = source
  const { card, evidence, day, today } = about
  return {
    ...plain,
    area,
    act,
    link,
    chapter,
    section,
    place: [chapter, section].filter(Boolean).join(' '),
    draft: one,
    onDay: card && (pointOf(one, card, evidence, day)?.state ?? null),
    today: card && (pointOf(one, card, evidence, today)?.state ?? null),
  }
}

/** One that is undecided is held against what stands now; a decided one against nothing: the log has what it changed. */
export function proposalRow(
  one: Proposal,
  standing: readonly Checkpoint[],
  person: string,
): z.infer<typeof ProposalRow> {
  const now = standing.find(other => other.id === one.checkpoint) ?? null
  return {
    id: one.id,
    checkpoint: one.checkpoint,
    area: one.area,
    title: one.draft.title,
    why: one.why,
    by: one.by_whom,
    at: one.at.toISOString(),
    decided: one.decided,
    decidedBy: one.decided_by,
    decidedAt: one.decided_at?.toISOString() ?? null,
    own: one.by_person === person,
    changes: one.decided ? {} : checkpointDifferences(now, one.draft),
  }
}
