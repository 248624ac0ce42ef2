// Finds sections and chapters as they are written: `6 kap. 37 §`, `12 kap. 3–5 §§`, `1–3 kap.`, `7 § första stycket 2`.
// Works on the flow of a text. Must not know which act they belong to.
import type { Place } from '#swedish/statutes/register.ts'
import type { Span } from '#text/span.ts'

/** `turned`: written after its act (`FL § 32`, `KL kap. 33 § 2`). "KS § 32" is a paragraph of minutes: the act must stand right before it. */
export type Provision = Span & { places: Place[]; turned: boolean }

export const number = String.raw`\d{1,3}(?: ?[a-z](?![\p{L}\d]))?`
const item = String.raw`${number}(?: ?[–-] ?[a-z](?![\p{L}\d]))?`
// Bounded, so that a long row of numbers costs no more than its length.
const list = `${item}(?:(?: ?[–-] ?|, ?| och | eller | samt )${item}){0,24}`
const ordinal = '(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|sista)'
const part = String.raw`${ordinal}(?:(?:[–-]| och | eller )${ordinal})? (?:stycket|styckena|meningen|punkten)(?: \d{1,3}(?:(?:[–-]|, ?| och )\d{1,3}){0,9}(?: [a-z](?!\p{L}))?)?`
const short = String.raw`(?:\d{1,2} ?st\.?|st\.? ?\d{1,2})|(?:p\.?|punkterna|punkten) ?\d{1,3}(?:[–-]\d{1,3})?|\d{1,3} ?p\.`
// `38 § 1 kommunallagen`: a point by its number alone, only where the act follows.
const point = String.raw`(?: \d{1,2}(?= (?:\p{L}{3,50}(?:lagen|balken|förordningen|formen|ordningen)|\p{Lu}{2,4}|samma lag|lagen)(?!\p{L})))?`
const tail = `(?:,? (?:${part}|${short})){0,3}${point}`
const chaptered = String.raw`(?<chapters>${list}) ?kap(?:\.|itlet|(?!\p{L}))(?: ?(?<sections>${list}) ?§§?${tail})?`
const bare = `(?<bare>${list}) ?§§?${tail}`
const turned = `(?:kap(?:\\.|itel)? ?(?<chapter>\\d{1,2}) ?,? ?)?§§? ?(?<turned>${list})(?! ?(?:§|kap))`
const provision = new RegExp(String.raw`(?<![\p{L}\d:/.,–-])(?:${chaptered}|${bare}|${turned})`, 'gu')

export function findProvisions(text: string): Provision[] {
  const provisions: Provision[] = []
  for (const match of text.matchAll(provision)) {
    const { chapters, sections, bare, chapter, turned } = match.groups ?? {}
    const start = match.index
    const places = turned
      ? spreadList(turned).map(section => ({ chapter: chapter ?? null, section }))
      : bare
        ? spreadList(bare).map(section => ({ chapter: null, section }))
        : sections
          ? spreadList(sections).map(section => ({ chapter: spreadList(chapters ?? '').at(-1) ?? null, section }))
          : spreadList(chapters ?? '').map(chapter => ({ chapter, section: null }))
    provisions.push({ start, end: start + match[0].length, places, turned: turned !== undefined })
  }
  return provisions
}

/** `3–5, 7 och 8 a` → 3, 4, 5, 7, 8 a. A range that runs backwards or too far keeps its ends only. */
export function spreadList(written: string): string[] {
  const out: string[] = []
  for (const item of written.split(/, ?| och | eller | samt /)) {
    const letters = /^(\d+) ?([a-z]) ?[–-] ?([a-z])$/.exec(item)
    if (letters) {
      const [, base = '', from = '', to = ''] = letters
      for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) out.push(`${base} ${String.fromCharCode(c)}`)
      continue
    }
    const [first = '', last] = item.split(/ ?[–-] ?/).map(lettered)
    const [low, high] = [Number.parseInt(first, 10), Number.parseInt(last ?? '', 10)]
    const plain = last !== undefined && /^\d+$/.test(first) && /^\d+$/.test(last) && high > low && high - low <= 60
    if (plain) for (let n = low; n <= high; n++) out.push(String(n))
    else out.push(first, ...(last ? [last] : []))
  }
  return out.filter(Boolean)
}

/** `8a` → `8 a`, as the register writes it. */
export const lettered = (part: string): string => part.trim().replace(/^(\d+) ?([a-z])$/, '$1 $2')
