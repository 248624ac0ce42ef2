// The two open collections of statutes as they come, and one provision of either. Knows their shapes and nothing of the register.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One section as a collection has it; `from` and `until` where the law itself says that the wording changes. */
export type Section = {
  chapter: string | null
  section: string
  heading?: string | null
  text?: string
  from?: string
  until?: string
}
export type Act = {
  id: string
  title: string
  short_name: string | null
  status: 'in_force' | 'repealed'
  issued_date: string
  provisions: { chapter: string | null; section: string; title: string | null; content: string }[]
}
export type Further = { beteckning: string; rubrik: string; publicerad_datum: string | null; markdown: string }
export type FrontMatter = { beteckning: string; rubrik: string }

export const readLines = <T>(folder: string, name: string): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)

/** Editor's notes stand between slashes before some titles: `/r1/ Lag …`, `/Rubriken upphör att gälla U:2026-01-01/ Lag …`. */
export const cleanTitle = (title: string): string =>
  title
    .replace(/^(\/[^/]*\/\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim()
