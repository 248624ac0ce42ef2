// The text of the law, section by section. Opening reads an index; an act is unpacked when one of its sections is first asked
// for. Must not know where the files lie, nor what a reference looks like.
import { brotliDecompressSync } from 'node:zlib'

export type LawAct = {
  id: string
  title: string
  status: 'in-force' | 'unknown'
  /** How many sections are held. */
  sections: number
}
export type LawSection = {
  chapter: string | null
  section: string
  /** The heading above it, which may be shared with the sections before. */
  heading: string | null
  text: string
  /** Days between which the wording is in force, as the law tells; `unknown` where the government is to decide. */
  from: string | null
  until: string | null
}
export type LawText = {
  /** Acts in force, or of which nothing else is told, whose text is held. */
  acts(): readonly LawAct[]
  /** In the order of the act; a section with a coming wording comes twice. */
  provisions(act: string): readonly LawSection[]
  /** The wording in force on `day` (`2026-01-31`; without it: today's wording when the collection was made). */
  paragraph(act: string, chapter: string | null, section: string, day?: string): LawSection | null
}

type Indexed = LawAct & { at: [number, number] }
type Row = [string | null, string, string | null, string, (string | null)?, (string | null)?]

const keptUnpacked = 24

/** `files` are those of `knowledge/statutes`. Without the text of law there is nothing to show: every answer is then empty. */
export function openLawText(files: readonly { path: string; bytes: Uint8Array }[]): LawText {
  const bytesOf = (name: string) =>
    files.find(file => file.path.endsWith(`statutes/${name}`))?.bytes ?? new Uint8Array()
  const blocks = bytesOf('law-text.bin')
  const lines = new TextDecoder().decode(bytesOf('law-text.jsonl')).split('\n').filter(Boolean)
  const index = new Map(lines.map(line => JSON.parse(line) as Indexed).map(act => [act.id, act]))
  const acts = [...index.values()].map(({ at: _, ...act }): LawAct => act)
  const unpacked = new Map<string, readonly LawSection[]>()

  function provisions(id: string): readonly LawSection[] {
    const known = unpacked.get(id)
    if (known) return known
    const act = index.get(id)
    if (!act) return []
    const sections = unpack(blocks.subarray(act.at[0], act.at[0] + act.at[1]))
    const [oldest] = unpacked.keys()
    if (unpacked.size >= keptUnpacked && oldest !== undefined) unpacked.delete(oldest)
    unpacked.set(id, sections)
    return sections
  }

  return {
    acts: () => acts,
    provisions,
    paragraph(act, chapter, section, day = '') {
      const own = provisions(act).filter(one => one.section === section && isIn(one, chapter))
      // A section of one number in several chapters is none of them for certain.
      if (new Set(own.map(one => one.chapter)).size > 1) return null
      return own.find(one => isInForce(one, day)) ?? own[0] ?? null
    },
  }
}

/** Where sections are numbered on through the act the collection has no chapters, whatever chapter the writer adds. */
const isIn = (one: LawSection, chapter: string | null): boolean =>
  one.chapter === chapter || one.chapter === null || chapter === null

const isInForce = ({ from, until }: LawSection, day: string): boolean =>
  (from === null || from <= day) && (until === null || day < until)

function unpack(block: Uint8Array): LawSection[] {
  const rows = JSON.parse(new TextDecoder().decode(brotliDecompressSync(block))) as Row[]
  return rows.map(([chapter, section, heading, text, from = null, until = null]) => ({
    chapter,
    section,
    heading,
    text,
    from,
    until,
  }))
}
