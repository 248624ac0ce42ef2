// A document that the program itself writes, as its parts: for the writers of DOCX and PDF, which must make the same of it.
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** `heads`: the first column names its row. */
  | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[]; heads?: boolean }
  /** A name and what it is, row by row, without a head. */
  | { kind: 'facts'; rows: readonly (readonly [string, string])[] }
  | Chart

/**
 * Values by name: bars from zero, or a dot in its interval. `alt` says in words what it shows; whoever writes the document puts a table
 * with the same figures beside it.
 */
export type Chart = {
  kind: 'chart'
  shape: 'bars' | 'intervals'
  title: string
  alt: string
  rows: readonly { name: string; low: number; value: number; high: number; said: string }[]
}

const mostLying = 8

/** Whether the chart's rows lie under each other, each with its name: intervals do, and bars that are few enough to be named one by one. */
export const liesDown = ({ shape, rows }: Chart): boolean => shape === 'intervals' || rows.length <= mostLying

export type Written = {
  title: string
  language: 'sv' | 'en'
  /** Who stands as its author: the program or the municipality, never a person. */
  author: string
  at: Date
  /** What stands above the title: the head of a memo. */
  before?: readonly Block[]
  blocks: readonly Block[]
  /** At the foot of every page: `{page}` is its number. */
  foot: string
}
