// Cleans the text of a section in the first collection: the heading of the NEXT section stands at its end, a coming wording is
// glued to the one in force, and the last section is followed by the act's transitional rules.
import type { Act, Section } from './collections.ts'

const date = String.raw`(?:\d{4}-\d{2}-\d{2}|den dag[^/]*)`
const ceases = new RegExp(`/Upphör att gälla U:(${date})[^/]*/ ?`, 'u')
const comes = new RegExp(
  String.raw`(?:\d+(?: [a-z])? § )?/(?:Träder i kraft|Ny beteckning)[^/]*? [IU]:(${date})[^/]*/ ?`,
  'u',
)
const note = /\/(?:Rubriken|Upphör|Träder|Ny|Nuvarande|Kartan)[^/]*\/ ?/gu
/** Everything after this is transitional rules, whatever the collection takes for sections there. */
const transitionalHeading = / Övergångsbestämmelser(?= \d{4}:\d| *$).*$/su
const transitional =
  / (?:(?:SFS )?\d{4}:\d{1,4} (?:1\. )?(?:Denna|Dessa|Genom|Lagen|Förordningen|Balken)[^.]{0,200}(?:träder i kraft|upphävs)).*$/su

/** The sections of an act with their headings and clean text; a section with two wordings comes twice. */
export function trimmed(act: Act): Section[] {
  const sections: Section[] = []
  let heading: string | null = null
  let chapter: string | null = null
  for (const [i, one] of act.provisions.entries()) {
    if (one.chapter !== chapter) [chapter, heading] = [one.chapter, null]
    if (one.title) heading = clean(one.title)
    const isOver = transitionalHeading.test(one.content)
    const isLast = isOver || i === act.provisions.length - 1
    const own = one.content.replace(transitionalHeading, '')
    const { text, next } = withoutNextHeading(isLast ? own.replace(transitional, '') : own)
    for (const wording of wordings(text))
      sections.push({ chapter: one.chapter, section: one.section, heading, ...wording })
    if (isOver) break
    if (next) heading = next
  }
  return sections
}

const clean = (text: string): string => text.replace(note, '').replace(/\s+/gu, ' ').trim()
const day = (written: string | undefined): string => (written && /^\d/u.test(written) ? written : 'unknown')

type Wording = { text: string; from?: string; until?: string }
function wordings(content: string): Wording[] {
  const coming = comes.exec(content)
  const first = coming ? content.slice(0, coming.index) : content
  const until = ceases.exec(first)?.[1]
  const now: Wording = { text: clean(first), ...(until && { until: day(until) }) }
  if (!coming) return [now]
  const later = { text: clean(content.slice(coming.index + coming[0].length)), from: day(coming[1]) }
  return clean(first) === '' ? [later] : [now, later]
}

/** A full stop that ends a sentence: not after a list's number, nor in an abbreviation. */
const sentenceEnd =
  /(?<=[\p{L}\p{N})”"%§])(?<!(?:^|[\s(])(?:\d{1,3}|kap|st|p|jfr|nr|resp|prop|ca|t\.ex|bl\.a|s\.k|dvs|f\.d|[a-zåäö]))\. ?(?=\/|\p{Lu})/gu
const amended = /Lag \(\d{4}:\d{1,4}\)\.? (?=\/|\p{Lu}(?!ag \(\d))/gu
const unfinished =
  /(?:\s(?:och|eller|i|enligt|om|av|till|samt|med|för|på|som|har|kan|ska|skall|är|den|det|de|att|även|anges|\p{L}{1,3}\.)|[,:;.?!)])$/u
const longest = 160

export function withoutNextHeading(content: string): { text: string; next: string | null } {
  const text = content.trim()
  const after = [...text.matchAll(amended)].at(-1)
  const cut = after ? after.index + after[0].length : lastEnd(text)
  const tail = text.slice(cut)
  const next = clean(tail)
  const isHeading =
    cut > 0 && next !== '' && next.length <= longest && /^\p{Lu}/u.test(next) && !/^(?:\d|.*§ \/Träder)/u.test(tail)
  const certain = after !== undefined && !/\.\s/u.test(next) && !/[.]$/u.test(next.replace(/m\.(?:m|fl)\.$/u, ''))
  if (!isHeading || !(certain || !unfinished.test(next))) return { text, next: null }
  return { text: text.slice(0, cut).trim(), next }
}

const lastEnd = (text: string): number => {
  const end = [...text.matchAll(sentenceEnd)].at(-1)
  return end ? end.index + end[0].length : 0
}
