// Builds knowledge/statutes/register.jsonl from the two open collections of Swedish statutes (see knowledge/statutes/SOURCE.md).
// Usage: node scripts/build-statutes.ts FOLDER   where FOLDER holds acts.jsonl, sfs-further-acts.jsonl and sfs-front-matter.jsonl
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inOrder, squeeze } from './statutes/squeeze.ts'

type Provision = { chapter: string | null; section: string; content?: string }
type Act = {
  id: string
  title: string
  short_name: string | null
  status: 'in_force' | 'repealed'
  provisions: Provision[]
}
type Further = { beteckning: string; rubrik: string; markdown: string }
/** One line of the register. `chapters` maps a chapter ('' where the act has none) to its sections, squeezed: `1-4,4 a,5`. */
type Line = {
  id: string
  title: string
  short?: string
  status: 'in-force' | 'repealed' | 'unknown'
  whole: boolean
  /** Chapters whose sections are numbered on through the act (`3 kap.` begins at 27 §), so that the data has none. */
  continuous?: true
  chapters: Record<string, string>
}

const folder = process.argv[2]
if (!folder) {
  console.error('Ange mappen med acts.jsonl, sfs-further-acts.jsonl och sfs-front-matter.jsonl.')
  process.exit(2)
}
const lines = <T>(name: string): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T)

/** Editor's notes stand between slashes before some titles: `/r1/ Lag …`, `/Rubriken upphör att gälla U:2026-01-01/ Lag …`. */
const clean = (title: string): string =>
  title
    .replace(/^(\/[^/]*\/\s*)+/, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Chapters with their sections. The collection takes a line of text that begins "4 kap. …" for a heading, and a line that
 * begins "17 § …" for a section: an act that starts without chapters has none, a chapter never goes backwards or begins in
 * the middle of the numbering, and a section out of order is no section.
 */
function grouped(provisions: Provision[]): Record<string, string> {
  const chapters = new Map<string, string[]>()
  const none = provisions[0]?.chapter === null
  let current = none ? '' : (provisions[0]?.chapter ?? '')
  let last = 0
  for (const { chapter, section } of provisions) {
    const [now, next] = [Number.parseInt(current, 10), Number.parseInt(chapter ?? '', 10)]
    const number = Number.parseInt(section, 10)
    const goesOn = next !== now + 1 && last > 1 && (number === last || number === last + 1)
    if (!none && chapter !== null && chapter !== current && !(next < now) && !goesOn) current = chapter
    last = number
    chapters.set(current, [...(chapters.get(current) ?? []), section])
  }
  return Object.fromEntries([...chapters].map(([chapter, sections]) => [chapter, squeeze(inOrder(sections))]))
}

/** A heading `2 kap. Inskränkningar …` that the collection left at the end of the section before it. */
const isContinuous = ({ provisions }: Act): boolean =>
  provisions.every(one => one.chapter === null) &&
  provisions.filter(one => /(?:^|\. )\d{1,2}(?: [a-z])? kap\. \p{Lu}[^.]{2,90}$/u.test(one.content ?? '')).length >= 2

const fromActs = (act: Act): Line => ({
  id: act.id,
  title: clean(act.title),
  ...(act.short_name ? { short: act.short_name } : {}),
  status: act.status === 'in_force' ? 'in-force' : 'repealed',
  whole: true,
  ...(isContinuous(act) && { continuous: true as const }),
  chapters: grouped(act.provisions),
})

/** Markdown headings lose some sections (a heading run into its text), so a further act is never taken to be whole. */
function fromMarkdown(act: Further): Line {
  const provisions: Provision[] = []
  let chapter: string | null = null
  for (const [, heading = ''] of act.markdown.matchAll(/^#{2,4} (.*)$/gm)) {
    if (/^Övergångsbestämmelser/.test(heading)) break
    const opens = /^(\d+ ?[a-z]?) kap\./.exec(heading)
    const section = /^(\d+(?: [a-z])?) §/.exec(heading)
    if (opens) chapter = opens[1] ?? null
    else if (section?.[1]) provisions.push({ chapter, section: section[1] })
  }
  const repealed = /upphör(?:de)? att gälla|upphävd/i.test(act.rubrik)
  return {
    id: act.beteckning,
    title: clean(act.rubrik),
    status: repealed ? 'repealed' : 'unknown',
    whole: false,
    chapters: grouped(provisions),
  }
}

const register = new Map<string, Line>()
for (const act of lines<Act>('acts.jsonl')) register.set(act.id, fromActs(act))
for (const act of lines<Further>('sfs-further-acts.jsonl'))
  if (!register.has(act.beteckning)) register.set(act.beteckning, fromMarkdown(act))
for (const { beteckning, rubrik } of lines<{ beteckning: string; rubrik: string }>('sfs-front-matter.jsonl'))
  if (!register.has(beteckning))
    register.set(beteckning, { id: beteckning, title: clean(rubrik), status: 'unknown', whole: false, chapters: {} })

const order = (id: string): number => Number(id.slice(0, 4)) * 100_000 + Number(/:(\d+)/.exec(id)?.[1] ?? 0)
const sorted = [...register.values()].sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1))
const out = new URL('../knowledge/statutes/register.jsonl', import.meta.url)
writeFileSync(out, `${sorted.map(line => JSON.stringify(line)).join('\n')}\n`)
console.log(
  `${sorted.length} författningar, ${sorted.filter(line => line.whole).length} med hela paragrafförteckningen`,
)
