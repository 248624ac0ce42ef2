// A small generator of numbers that look drawn, the same for the same seed: training twice gives the same bytes.

export type Dice = {
  /** A whole number from 0 up to, not including, `below`. */
  roll(below: number): number
  /** A number from 0 up to, not including, 1. */
  share(): number
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  return { share, roll: below => Math.floor(share() * below) }
}
