// A question and what narrows it, as they stand in an address. All of it goes along to the passage, so that the way back leads to
// the same answers.
export const facetNames = ['collection', 'kind', 'validity', 'year', 'unit'] as const
export type FacetName = (typeof facetNames)[number]

export type SearchAsked = { [Name in 'q' | FacetName]?: string | undefined }

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) || undefined : undefined

export const searchOf = (given: Record<string, unknown>): SearchAsked => ({
  q: text(given.q),
  ...Object.fromEntries(facetNames.map(name => [name, text(given[name])])),
})
