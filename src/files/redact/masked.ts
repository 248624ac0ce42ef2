// A value that no reader shows, without the strings that are to go.
import { find, type Search } from '#files/proof/search.ts'

export function masked(value: string, search: Search, instead: string): string {
  let out = value
  for (const { start, end } of find(search, value).sort((a, b) => b.start - a.start))
    out = out.slice(0, start) + instead + out.slice(end)
  return out
}
