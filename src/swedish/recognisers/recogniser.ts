// The contract of a recogniser: one file of facts per identifier. It looks at the flow of a text (#text/flow.ts) and knows
// neither the document, nor the other recognisers, nor the settings of whoever asks.
import type { MaskLabel, Reason } from '#text/finding.ts'
import type { Places } from '../places.ts'

/** A stretch that one of the shapes fits. */
export type Hit = {
  /** What would be marked: the group `it` where the shape has one, else the whole match. */
  text: string
  groups: Readonly<Record<string, string | undefined>>
  /** Up to `nearBefore` characters to the left and `nearAfter` to the right, within the paragraph. */
  before: string
  after: string
  places: Places
}

/** How sure, 0–1, and what the certainty rests on. 0 only where the stretch cannot be this identifier at all. */
export type Verdict = {
  sure: number
  why: Reason[]
  /** How many characters of the text are the identifier, where a greedy shape took more. */
  keeps?: number
}

export type Recogniser = {
  /** Kebab-case, unique. */
  id: string
  /** Null: a look-alike (diarienummer, company). It takes its place and stays, so that nothing else claims it. */
  label: MaskLabel | null
  /** Reason id in src/words/mask.ts: what it is that was recognised. */
  says: string
  /** Linear: anchored at the start by a look-behind, every repeat bounded, no repeat inside a repeat. Flags `gu`. A group `it` preceded by a group `pre` narrows the mark. */
  shapes: readonly RegExp[]
  /** What every match has in or beside it, where that is rare: the shapes are looked for within `anchorReach` of it only. Flags `giu`. */
  anchor?: RegExp
  /** The validator. A missed checksum lowers certainty and never silences: typos identify people too. */
  accept(hit: Hit): Verdict
  /** Words near by that raise or lower certainty; `needed`: without a raising word it is nothing. Never global regexes. */
  near?: { raises?: RegExp; raisesAfter?: RegExp; lowers?: RegExp; lowersAfter?: RegExp; needed?: boolean }
  /** Texts that must be found at standard level, with what is to be marked in [[…]]. Look-alikes: what takes its place. */
  yes: readonly string[]
  /** Texts in which this recogniser must claim nothing at standard level. */
  no: readonly string[]
}

export const recogniser = (r: Recogniser): Recogniser => r

/** What every match of one shape has in it, and how far from there the match can reach before the next space. Flags `gu` or `giu`. */
export type Anchor = { mark: RegExp; before: number; after: number }
const anchors = new WeakMap<RegExp, Anchor>()

/** The shape, looked for near its anchor only. A reach of 0 is the word, from space to space, that holds the anchor. */
export function nearMark(mark: RegExp, [before, after]: readonly [number, number], shape: RegExp): RegExp {
  anchors.set(shape, { mark, before, after })
  return shape
}
export const anchorOf = (shape: RegExp): Anchor | undefined => anchors.get(shape)

/** Longer than any shape with an anchor can be on either side of it. */
export const anchorReach = 340
export const nearBefore = 48
export const nearAfter = 24
/** Words that speak against stand closer: "Dnr 1-25. Sökande: Anna Berg, 811228-…" says nothing about the number. */
export const nearAgainst = 24

/** From what certainty a find is shown: at `standard` what is more likely than not, at `strict` also what is doubtful. */
export const thresholds = { standard: 0.5, strict: 0.3 } as const
export type Level = keyof typeof thresholds
