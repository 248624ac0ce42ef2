// From values to places in a chart, in per cent of its width, so that a chart fits any width and its text stays as large as other text.

export type Scale = (value: number) => number

/** Values from `low` to `high` onto 0–100, with zero always inside. */
export function scaleOf(values: readonly number[]): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const width = high - low || 1
  return value => ((value - low) / width) * 100
}

export const share = (value: number): string => `${value.toFixed(2)}%`
