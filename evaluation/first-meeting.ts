// What a first meeting with an unseen set gives: shares with their Wilson intervals, plain counts, and every miss and false alarm.
import { readFileSync } from 'node:fs'
import { interval } from '#app/bench/figure.ts'

export const meetingParts = ['1', '2', '3', '4', '5', '6', '7'] as const
export type MeetingHalf = (typeof meetingParts)[number]
export type MeetingShare = { name: string; hits: number; of: number }
export type FirstMeeting = {
  /** What was met, e.g. `8 memos, 2 minutes, 1 letter`. */
  set: string
  shares: MeetingShare[]
  /** Figures that are no shares, e.g. remarks a memo. */
  counts: { name: string; count: number; per: number }[]
  faults: string[]
}

/** The lines of a set, with their numbers; `#` opens a remark. */
export function numberedLines(address: URL): { line: number; text: string }[] {
  return readFileSync(address, 'utf8')
    .split('\n')
    .map((text, at) => ({ line: at + 1, text }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
}

export function asTable({ set, shares, counts, faults }: FirstMeeting, isListing: boolean): string[] {
  return [
    set,
    ...shares.map(({ name, hits, of }) => {
      if (of === 0) return `${name.padEnd(44)} –`
      const { low, high } = interval(hits, of)
      const share = ((100 * hits) / of).toFixed(1)
      return `${name.padEnd(44)} ${`${hits}/${of}`.padStart(9)} ${share.padStart(6)} % [${low.toFixed(1)}–${high.toFixed(1)}]`
    }),
    ...counts.map(
      ({ name, count, per }) =>
        `${name.padEnd(44)} ${String(count).padStart(9)}: ${(count / per).toFixed(2)} each of ${per}, at most ${(highestCount(count) / per).toFixed(2)} (95 %)`,
    ),
    ...(isListing ? faults : []),
  ]
}

/** Upper 95 % bound of a Poisson count, one-sided, by the Wilson–Hilferty approximation of chi-square. */
function highestCount(count: number): number {
  const k = count + 1
  return k * (1 - 1 / (9 * k) + 1.645 / (3 * Math.sqrt(k))) ** 3
}
