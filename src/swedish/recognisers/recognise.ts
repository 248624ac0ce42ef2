// Runs recognisers over the flow of a text. Knows how to weigh near words; which identifiers there are is the list's business.
import { type Reason, reason } from '#text/finding.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'
import type { Places } from '../places.ts'
import {
  type Anchor,
  anchorOf,
  anchorReach,
  nearAfter,
  nearAgainst,
  nearBefore,
  type Recogniser,
} from './recogniser.ts'

/** A claim on a stretch of the flow by one recogniser. */
export type Claim = { recogniser: Recogniser; span: Span; text: string; sure: number; why: Reason[] }

/** How much a near word is worth. Measured on nothing: chosen so that one word moves a bare shape over the standard threshold. */
const raise = 0.35
const lower = 0.4
/** Weaker claims than this are never worth showing, at any level. */
const floor = 0.2

/** Every claim of every recogniser, unresolved: they may overlap. */
export function recognise(text: string, recognisers: readonly Recogniser[], places: Places): Claim[] {
  const claims: Claim[] = []
  // Several recognisers have the very same shapes.
  const known = new Map<RegExp, RegExpExecArray[]>()
  for (const recogniser of recognisers) {
    const { anchor } = recogniser
    const shared = anchor && stretchesAround(text, { mark: anchor, before: anchorReach, after: anchorReach })
    for (const shape of recogniser.shapes) {
      const own = anchorOf(shape)
      const stretches = own ? stretchesAround(text, own) : shared
      const found = known.get(shape) ?? (stretches ? matchesIn(text, stretches, shape) : matches(text, shape))
      known.set(shape, found)
      for (const match of found) {
        const claim = weigh(text, recogniser, match, places)
        if (claim) claims.push(claim)
      }
    }
  }
  return claims
}

/** What lies near an anchor, from space to space, in order and apart from each other. */
function stretchesAround(text: string, { mark, before, after }: Anchor): Span[] {
  const stretches: Span[] = []
  for (const { index, 0: found } of matches(text, mark)) {
    const last = stretches.at(-1)
    if (last && index + found.length + after <= last.end) continue
    const far = text.indexOf(' ', index + found.length + after)
    const end = far === -1 ? text.length : far
    if (last && index - before <= last.end) last.end = end
    else stretches.push({ start: text.lastIndexOf(' ', Math.max(0, index - before)) + 1, end })
  }
  return stretches
}

const matchesIn = (text: string, stretches: readonly Span[], shape: RegExp): RegExpExecArray[] =>
  stretches.flatMap(({ start, end }) =>
    matches(text.slice(start, end), shape).map(match => {
      match.index += start
      return match
    }),
  )

function weigh(text: string, recogniser: Recogniser, match: RegExpExecArray, places: Places): Claim | null {
  const groups = match.groups ?? {}
  const it = groups.it ?? match[0]
  const start = match.index + (groups.pre?.length ?? 0)
  const end = start + it.length
  const before = paragraphTail(text.slice(Math.max(0, start - nearBefore), start))
  const after = paragraphHead(text.slice(end, end + nearAfter))
  const verdict = recogniser.accept({ text: it, groups, before, after, places })
  if (verdict.sure <= 0) return null
  const { near } = recogniser
  const raised = near?.raises?.exec(before)?.[0] ?? near?.raisesAfter?.exec(after)?.[0]
  if (near?.needed && raised === undefined) return null
  const lowered = near?.lowers?.exec(before.slice(-nearAgainst))?.[0] ?? near?.lowersAfter?.exec(after)?.[0]
  const why: Reason[] = [reason(recogniser.says), ...verdict.why]
  let { sure } = verdict
  if (raised !== undefined) {
    sure = Math.min(0.99, sure + raise)
    why.push(reason('near-word', { word: raised.trim() }))
  }
  if (lowered !== undefined) {
    sure -= lower
    why.push(reason('near-word-against', { word: lowered.trim() }))
  }
  if (sure < floor) return null
  const kept = it.slice(0, verdict.keeps ?? it.length)
  const span = { start, end: start + kept.length }
  return { recogniser, span, text: kept, sure: Math.round(sure * 100) / 100, why }
}

const paragraphTail = (text: string): string => text.slice(text.lastIndexOf('\n') + 1)
const paragraphHead = (text: string): string => (text.includes('\n') ? text.slice(0, text.indexOf('\n')) : text)
