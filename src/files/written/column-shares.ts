// How the columns of a table share the width: the same in every format, so that a table is broken alike wherever it is read.

/** About how many signs of a table's text go on a line. */
const signs = 100
const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s\n]+/).map(word => word.length))

/** Each gets room for its longest word, and the rest goes by how much stands in it. */
export function columnShares(rows: readonly (readonly string[])[], count: number): number[] {
  const columns = Array.from({ length: count }, (_, i) => rows.map(row => row[i] ?? ''))
  const least = columns.map(cells => Math.min(0.4, (Math.max(2, ...cells.map(longestWord)) + 3) / signs))
  const held = least.reduce((a, b) => a + b, 0)
  if (held >= 1) return least.map(one => one / held)
  const most = columns.map(cells => Math.min(60, Math.max(1, ...cells.map(cell => cell.length))))
  const all = most.reduce((a, b) => a + b, 0)
  return least.map((one, i) => one + ((1 - held) * most[i]!) / all)
}
