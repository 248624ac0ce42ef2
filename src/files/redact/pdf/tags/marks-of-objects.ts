// Which mark each masked letter of a page stands in, and how much of that mark is left before it: what a label needs to be read aloud in
// the place of what it covers. The boxes carry it until the page's content is written anew.
import type { Pdfium } from '#files/pdf/pdfium.ts'
import type { PageCharacter } from '#files/redact/pdf/page-characters.ts'
import type { Seen } from '#files/redact/pdf/reviewed.ts'
import { maskKind } from '#files/redact/pdf/tags/marked-content.ts'

type OpenPage = { lib: Pdfium; page: number; characters: readonly PageCharacter[] }
export type MaskMark = { of: number; at: number; word: number }
/** Null for a letter that no tag owns. */
export type MaskMarks = (first: PageCharacter, word: string) => MaskMark | null

/** Asked of before anything is taken out. */
export function masksOf(
  { lib, page, characters }: OpenPage,
  seen: readonly Seen[],
  tags: { owned: ReadonlySet<number>; words: string[] },
): MaskMarks {
  const { raw } = lib
  const order = new Map<number, { place: number; mcid: number | null }>()
  for (let i = 0; i < raw.FPDFPage_CountObjects(page); i++) {
    const object = raw.FPDFPage_GetObject(page, i)
    order.set(object, { place: i, mcid: mcidOf(lib, object, tags.owned) })
  }
  const sorted = characters
    .map((character, i) => ({ character, i, ...order.get(character.object) }))
    .filter(each => each.place !== undefined)
    .sort((a, b) => a.place! - b.place! || a.character.index - b.character.index)
  const left = new Map<number, number>()
  const at = new Map<PageCharacter, { of: number; at: number }>()
  for (const { character, i, mcid } of sorted) {
    if (mcid === null || mcid === undefined) continue
    const before = left.get(mcid) ?? 0
    at.set(character, { of: mcid, at: before })
    // A blank has no ink to take out, and stays among the codes.
    if (seen[i] === 'standing' || !character.text.trim()) left.set(mcid, before + 1)
  }
  return (first, word) => {
    const found = at.get(first)
    if (!found) return null
    if (!tags.words.includes(word)) tags.words.push(word)
    return { ...found, word: tags.words.indexOf(word) }
  }
}

/** The innermost mark with a number that a tag owns. */
function mcidOf({ raw, wrapped, ints }: Pdfium, object: number, owned: ReadonlySet<number>): number | null {
  const at = raw.malloc(8)
  let found: number | null = null
  for (let i = raw.FPDFPageObj_CountMarks(object) - 1; i >= 0 && found === null; i--) {
    const mark = raw.FPDFPageObj_GetMark(object, i)
    if (!wrapped.FPDFPageObjMark_GetParamIntValue(mark, 'MCID', at)) continue
    const mcid = ints()[at >> 2]!
    if (owned.has(mcid)) found = mcid
  }
  raw.free(at)
  return found
}

/** Marks something that was drawn on the page: as standing in the place of what a tag owned, or as owned by none. */
export function markDrawn({ wrapped }: Pdfium, document: number, object: number, mask: MaskMark | null): void {
  const mark = wrapped.FPDFPageObj_AddMark(object, mask ? maskKind : 'Artifact')
  if (!mask) return
  const said = { Of: mask.of, At: mask.at, Word: mask.word }
  for (const [key, value] of Object.entries(said))
    wrapped.FPDFPageObjMark_SetIntParam(document, object, mark, key, value)
}
