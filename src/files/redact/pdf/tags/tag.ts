// The tags of a PDF as a copy takes them along: of the kinds, attributes and languages that are listed here, and no words of their own.
// Must not know how they are stored.

/** A stretch of a page's content that belongs to a tag; its number is unique on the page. */
export type Mark = { page: number; mcid: number }
/** `scope`, `rows` and `columns` are of a table's cell, `numbering` of a list, `box` of a picture. */
export type TagAttributes = { scope?: string; rows?: number; columns?: number; numbering?: string; box?: number[] }
export type Tag = {
  kind: string
  attributes: TagAttributes
  language: string | null
  kids: (Tag | Mark)[]
}
export type Tags = {
  kids: Tag[]
  language: string | null
  /** The marks that belong to exactly one tag, by page. */
  owned: ReadonlyMap<number, ReadonlySet<number>>
}

export const isMark = (kid: Tag | Mark): kid is Mark => 'mcid' in kid

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const standard = words(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Figure Formula',
)
/** Kinds of later standards, and those of what does not come along: a link's place, a field. */
const others: Record<string, string> = {
  Link: 'Span',
  Annot: 'Span',
  Form: 'Span',
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  FENote: 'Div',
  Aside: 'Div',
  DocumentFragment: 'Div',
}

/** Null for a kind that nobody knows: a name may be any word. */
export const standardKind = (name: string): string | null =>
  standard.has(name) ? name : Object.hasOwn(others, name) ? others[name]! : null

/** Two letters may be somebody's initials: only languages that Swedish papers are written in. */
const languages = words(
  'sv en fi no nb nn da de fr es se fit rom yi ar so fa pl uk ru tr bs hr sr et lv lt is nl it pt',
)
const regions = words('SE FI GB US NO DK DE FR ES AX')

export function knownLanguage(said: string): string | null {
  const [language = '', region, ...more] = said.split('-')
  const known = languages.has(language.toLowerCase()) && more.length === 0
  return known && (!region || regions.has(region)) ? said : null
}

export const scopes = words('Row Column Both')
export const numberings = words(
  'None Unordered Ordered Disc Circle Square Decimal UpperRoman LowerRoman UpperAlpha LowerAlpha',
)
/** What a picture's or a formula's own words become: nobody has read them when the document was judged. */
export const withoutItsWords = 'Beskrivningen följer inte med i en maskerad kopia.'
