// What governance says over HTTP. Cards and checkpoints go as they are; reasons go as ids, and words are put on by whoever shows them.
import { z } from 'zod'
import { Card, Day, Status, StatusDecision, Trial } from '#governance/cards/cards.ts'
import { Answer } from '#governance/evidence/evidence.ts'

const Instant = z.iso.datetime()
const Params = z.record(z.string(), z.union([z.string(), z.number()]))
export const GateReason = z.object({ id: z.string(), params: Params })
export const GateVerdict = z.object({
  open: z.boolean(),
  reasons: z.array(GateReason),
  looked: z.array(z.string()),
  at: Instant,
})

export const CardRow = z.object({
  name: z.string(),
  title: z.string(),
  /** The function that it is a municipality's variant of, and the units whose documents it is asked of in its place. */
  variantOf: z.string().nullable(),
  units: z.array(z.string()),
  purpose: z.string(),
  status: Status,
  since: Day.nullable(),
  dnr: z.string().nullable(),
  owner: z.string(),
  functionVersion: z.string().nullable(),
  verdict: GateVerdict,
  /** Points that are asked now and not answered. */
  open: z.int(),
  stopped: z.boolean(),
  /** The next day that something grows too old or a trial ends; null where no day is set. */
  due: Day.nullable(),
})
/** What the one who asks may do with functions. */
export const MayGovern = z.object({ own: z.boolean(), stop: z.boolean() })
export const CardList = z.object({ cards: z.array(CardRow), may: MayGovern })

export const CheckpointShown = z.object({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  demand: z.string(),
  evidence: z.string(),
  asks: z.array(z.enum(['date', 'group', 'dnr', 'document'])),
  closes: z.enum(['trial', 'use', 'never']),
  months: z.int().nullable(),
  act: z.string(),
  place: z.string(),
  link: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  confidence: z.enum(['read', 'secondary', 'memory', 'unsure']),
  confirmBy: z.string(),
})
export const EvidenceShown = z.object({
  answer: Answer,
  until: Day.nullable(),
  by: z.string(),
  at: Instant,
})
export const CheckpointRow = z.object({
  checkpoint: CheckpointShown,
  state: z.enum(['open', 'lacking', 'expired', 'answered', 'settled']),
  reasons: z.array(GateReason),
  evidence: EvidenceShown.nullable(),
})

const Spread = z.object({ low: z.number(), high: z.number(), of: z.enum(['runs', 'interval']) })
export const MeasuredRow = z.object({
  figure: z.string(),
  set: z.string(),
  at: z.enum(['at-least', 'at-most']),
  bar: z.number(),
  unit: z.string(),
  holds: z.boolean(),
  /** What it was measured to be; null where this version has not been measured. */
  value: z.number().nullable(),
  measuredOn: z.string().nullable(),
  spread: Spread.nullable(),
})
/** Reviewers' decisions in the card's days. `share` is in per cent, null while fewer than five people stand behind it. */
export const Reviewed = z.object({
  days: z.int(),
  /** Null where fewer than five people stand behind them. */
  accepted: z.int().nullable(),
  rejected: z.int().nullable(),
  added: z.int().nullable(),
  tooFew: z.boolean(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

/** A setting that the function takes, as a form asks for it. */
export const SettingField = z.object({
  field: z.string(),
  kind: z.enum(['choice', 'yes', 'lines', 'text', 'number']),
  choices: z.array(z.string()),
  usual: z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable(),
})
export const CardWhole = z.object({
  /** What a variant of the function may set; none: no variant can be made of it. */
  settings: z.array(SettingField),
  card: Card,
  version: z.int(),
  by: z.string(),
  at: Instant,
  functionVersion: z.string().nullable(),
  verdict: GateVerdict,
  stop: z.object({ why: z.string(), at: Instant, by: z.string().nullable() }).nullable(),
  points: z.array(CheckpointRow),
  measuredAt: z.string(),
  measured: z.array(MeasuredRow),
  reviewed: Reviewed.nullable(),
  next: z.array(z.object({ status: Status, reasons: z.array(GateReason) })),
  volume: z.int(),
  may: MayGovern,
})

export const CardVersionRow = z.object({
  version: z.int(),
  by: z.string(),
  why: z.string(),
  at: Instant,
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
})
export const CardVersions = z.object({ versions: z.array(CardVersionRow) })

/** `version` is the one that was looked at: somebody else's change in between is a conflict. */
export const CardChange = z.object({ card: Card, version: z.int(), why: z.string().trim().min(1).max(500) })
/** A variant of a function: named, described, and set up as the municipality wants it. */
export const VariantRequest = z.object({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  title: z.string().trim().min(1).max(100),
  purpose: z.string().trim().min(1).max(500),
  units: z.array(z.string().trim().min(1).max(200)).max(50),
  settings: z.record(z.string(), z.unknown()),
})
export const MeasureAnswer = z.object({ asked: z.boolean() })
export const StatusRequest = z.object({ decision: StatusDecision, trial: Trial.nullable(), version: z.int() })
export const StopRequest = z.object({ why: z.string().trim().min(3).max(500), running: z.enum(['drain', 'cancel']) })
export const ResumeRequest = z.object({ why: z.string().trim().min(3).max(500) })
/** `answer` null withdraws the one that stands. */
export const EvidenceRequest = z.object({ answer: Answer.nullable() })

export const ToDoRow = z.object({
  name: z.string(),
  title: z.string(),
  owner: z.string(),
  checkpoint: z.string(),
  question: z.string(),
  what: z.enum(['open', 'lacking', 'expired', 'expiring']),
  until: Day.nullable(),
  shuts: z.boolean(),
})

/** A checkpoint whole, with its condition and fixtures as they are written in a file. */
export const CheckpointWhole = CheckpointShown.extend({
  area: z.string(),
  chapter: z.string().nullable(),
  section: z.string().nullable(),
  /** As in a file: what a draft of a change begins with. */
  draft: z.record(z.string(), z.unknown()),
  /** How it stands for the card that was asked about, on the day and today; null where it is not asked. */
  onDay: z.enum(['open', 'lacking', 'expired', 'answered', 'settled']).nullable(),
  today: z.enum(['open', 'lacking', 'expired', 'answered', 'settled']).nullable(),
})
export const CheckpointList = z.object({
  day: Day,
  checkpoints: z.array(CheckpointWhole),
  areas: z.array(z.object({ name: z.string(), source: z.string(), sourceDate: z.string() })),
  may: MayGovern,
})
export const ProposalRow = z.object({
  id: z.string(),
  checkpoint: z.string(),
  area: z.string(),
  title: z.string(),
  why: z.string(),
  by: z.string(),
  at: Instant,
  decided: z.enum(['published', 'rejected']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** True where the one who asks proposed it, and so cannot publish it. */
  own: z.boolean(),
  changes: z.record(z.string(), z.object({ before: z.unknown(), after: z.unknown() })),
})
export const ProposalList = z.object({ proposals: z.array(ProposalRow) })
export const ProposalRequest = z.object({
  draft: z.record(z.string(), z.unknown()),
  area: z.string().trim().min(1).max(80),
  why: z.string().trim().min(3).max(500),
})
export const DraftCheck = z.object({ fault: z.object({ path: z.string(), why: z.string() }).nullable() })
