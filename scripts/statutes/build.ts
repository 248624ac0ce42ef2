// Makes register.jsonl, law-text.bin, law-text.jsonl and state.json from the two collections. The state (how new the collections
// are) is read from the data itself: the newest day an act in each of them was issued or published.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Act, cleanTitle, type FrontMatter, type Further, readLines, type Section } from './collections.ts'
import { fromMarkdown } from './markdown.ts'
import { type ActWithText, packed } from './pack.ts'
import { placed } from './placed.ts'
import { squeeze } from './squeeze.ts'
import { trimmed } from './trim.ts'

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
type Held = Line & { sections: Section[] }

export function buildStatutes(folder: string, out: string) {
  const acts = readLines<Act>(folder, 'acts.jsonl')
  const further = readLines<Further>(folder, 'sfs-further-acts.jsonl')
  const held = new Map<string, Held>()
  for (const act of acts) held.set(act.id, ofAct(act))
  for (const act of further) if (!held.has(act.beteckning)) held.set(act.beteckning, ofMarkdown(act))
  for (const { beteckning: id, rubrik } of readLines<FrontMatter>(folder, 'sfs-front-matter.jsonl'))
    if (!held.has(id))
      held.set(id, { id, title: cleanTitle(rubrik), status: 'unknown', whole: false, chapters: {}, sections: [] })
  const order = (id: string): number => Number(id.slice(0, 4)) * 100_000 + Number(/:(\d+)/.exec(id)?.[1] ?? 0)
  const sorted = [...held.values()].sort((a, b) => order(a.id) - order(b.id) || (a.id < b.id ? -1 : 1))
  const lines = sorted.map(({ sections: _, ...line }) => JSON.stringify(line))
  const text = packed(sorted.filter((act): act is Held & ActWithText => act.status !== 'repealed'))
  const days = { whole: newest(acts.map(a => a.issued_date)), others: newest(further.map(a => a.publicerad_datum)) }
  const state = { ...days, highest: highestNumbers(folder) }
  writeFileSync(join(out, 'register.jsonl'), `${lines.join('\n')}\n`)
  writeFileSync(join(out, 'law-text.bin'), text.bytes)
  writeFileSync(join(out, 'law-text.jsonl'), text.index)
  writeFileSync(join(out, 'state.json'), `${JSON.stringify(state)}\n`)
  return {
    acts: sorted.length,
    whole: sorted.filter(act => act.whole).length,
    texts: text.acts,
    sections: text.sections,
    bytes: text.bytes.length,
    state,
  }
}

/** Of each year, the highest SFS number that anything in the collections bears or names: the year had at least so many. */
function highestNumbers(folder: string): Record<string, number> {
  const highest = new Map<number, number>()
  for (const file of ['acts.jsonl', 'sfs-further-acts.jsonl'])
    for (const [, year, number] of readFileSync(join(folder, file), 'utf8').matchAll(
      /[("](19[5-9]\d|20\d\d):(\d{1,4})(?=[)",;\s])/gu,
    ))
      if (Number(number) < 3000) highest.set(Number(year), Math.max(highest.get(Number(year)) ?? 0, Number(number)))
  return Object.fromEntries([...highest].sort(([a], [b]) => a - b))
}

const newest = (days: (string | null)[]): string => days.reduce<string>((a, b) => (b && b > a ? b.slice(0, 10) : a), '')

function grouped(sections: readonly Section[]): Record<string, string> {
  const chapters = Map.groupBy(sections, one => one.chapter ?? '')
  return Object.fromEntries([...chapters].map(([chapter, own]) => [chapter, squeeze(own.map(one => one.section))]))
}

/** A heading `2 kap. Inskränkningar …` that the collection left at the end of the section before it. */
const isContinuous = ({ provisions }: Act): boolean =>
  provisions.every(one => one.chapter === null) &&
  provisions.filter(one => /(?:^|\. )\d{1,2}(?: [a-z])? kap\. \p{Lu}[^.]{2,90}$/u.test(one.content)).length >= 2

function ofAct(act: Act): Held {
  const sections = placed(trimmed(act))
  return {
    id: act.id,
    title: cleanTitle(act.title),
    ...(act.short_name ? { short: act.short_name } : {}),
    status: act.status === 'in_force' ? 'in-force' : 'repealed',
    whole: isWhole(act, sections),
    ...(isContinuous(act) && { continuous: true as const }),
    chapters: grouped(sections),
    sections,
  }
}

const strays = 3

/** Where many sections in order follow the transitional rules (a convention, another act), it cannot be told where the act ends. */
const isWhole = (act: Act, sections: readonly Section[]): boolean =>
  placed(act.provisions.map(({ chapter, section }) => ({ chapter, section }))).length - sections.length <= strays

/** Markdown headings lose some sections (a heading run into its text), so a further act is never taken to be whole. */
function ofMarkdown({ beteckning, rubrik, markdown }: Further): Held {
  const sections = placed(fromMarkdown(markdown))
  const repealed = /upphör(?:de)? att gälla|upphävd/i.test(rubrik)
  return {
    id: beteckning,
    title: cleanTitle(rubrik),
    status: repealed ? 'repealed' : 'unknown',
    whole: false,
    chapters: grouped(sections),
    sections,
  }
}
