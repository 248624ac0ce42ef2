// A fault that can be planted in a clean memo: what rule should see it, and how it is put in. `half` chooses the wording, so that
// the held-out half meets sentences no rule was tuned on.
export type Half = 'tuned' | 'held-out'
export type Defect = {
  kind: string
  /** The rule that should see it. */
  rule: string
  /** The memo with the fault, or null where this memo has no place for it. */
  plant(memo: string, half: Half): string | null
}

/** The body of the section under one of the headings: from the line after it to the next empty line before a short line. */
export function sectionOf(memo: string, headings: RegExp): { start: number; heading: number; end: number } | null {
  const match = new RegExp(`^ ?(?:## )?(?:${headings.source})[ ]*$`, 'mu').exec(memo)
  if (!match) return null
  const start = match.index + match[0].length + 1
  const rest = memo.slice(start)
  const next = /\n\s*\n ?(?:## )?\p{Lu}[^\n.]{3,60}\n(?=\S|\s*\n?\S)/u
  let at = 0
  // Paragraphs inside a section begin with long lines; a short line followed by text is the next heading.
  for (;;) {
    const found = next.exec(rest.slice(at))
    if (!found) return { start, heading: match.index, end: memo.length }
    if (!/\d$/u.test(found[0].trim())) return { start, heading: match.index, end: start + at + found.index + 1 }
    at += found.index + 1
  }
}

export const put = (memo: string, at: number, text: string): string => memo.slice(0, at) + text + memo.slice(at)
export const cut = (memo: string, from: number, to: number): string => memo.slice(0, from) + memo.slice(to)

/** Replaces the first match, or gives null where there is none. */
export function swap(memo: string, pattern: RegExp, by: string | ((...match: string[]) => string)): string | null {
  const changed = memo.replace(pattern, by as string)
  return changed === memo ? null : changed
}

const background = /Beskrivning av ärendet|Bakgrund|Ärendebeskrivning/u
/** A paragraph of its own at the end of the description of the matter. */
export function say(memo: string, sentence: string): string | null {
  const section = sectionOf(memo, background)
  return section && put(memo, section.end, `\n${sentence}\n`)
}

export const economy = /Bedömning ur ekonomisk dimension|Ekonomiska konsekvenser|Ekonomisk hållbarhet|Ekonomi/u
export const samverkan = /Samverkan|Facklig samverkan/u
export const decision = /Förslag till beslut|Beslutsförslag/u
