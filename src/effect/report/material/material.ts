// What a report is made of before it is said: facts, what is so and what is not, lists, and figures.
import type { Figure, Found } from '#effect/report/figure.ts'

/** One of a list: a function, an initiative, a month. Its figures have its id before theirs. */
export type Item = { id: string; facts: Record<string, string>; flags: string[]; lists?: Record<string, Item[]> }
export type Material = {
  facts: Record<string, string>
  flags: string[]
  lists: Record<string, Item[]>
  figures: ReadonlyMap<string, Figure>
}
/** What a room adds to the material. Ids of items and figures must be its own. */
export type Part = { facts: Record<string, string>; flags: string[]; lists: Record<string, Item[]>; found: Found[] }
