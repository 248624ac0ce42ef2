// What differs between two versions of the same thing, field by field: what an event of a change keeps. Pure; knows no things.

export type Changes = Record<string, { before: unknown; after: unknown }>

export function changesBetween<T extends object>(before: T, after: T): Changes {
  const fields = (Object.keys(after) as (keyof T & string)[]).filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
  return Object.fromEntries(fields.map(field => [field, { before: before[field], after: after[field] }]))
}
