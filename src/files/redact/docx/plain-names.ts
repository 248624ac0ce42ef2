// Names that people give to styles and places in a DOCX: no page shows them, so each is written as one that says nothing. Those that
// Word itself gives stay as they are.
import type { XmlDocument } from '#files/xml.ts'

/** What the names of Word's own styles are made of. */
const styleWords = new Set(
  'normal heading title subtitle strong emphasis quote intense subtle reference book list paragraph bullet number continue toc index table grid light dark medium shading accent colorful plain default font no spacing caption header footer footnote endnote text page line annotation comment subject balloon hyperlink followedhyperlink followed body indent first block message envelope address return salutation signature closing date macro document map html acronym cite code definition keyboard preformatted sample typewriter variable web outline simple classic columns elegant professional contemporary effects theme placeholder bibliography authorities figures of to char e mail note smart mention hashtag unresolved link tablenormal'.split(
    ' ',
  ),
)
const isWords = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .every(word => word === '' || styleWords.has(word) || /^[a-z]$/.test(word))
/** _Toc123, _GoBack, move456 and the like. */
const isPlace = (name: string): boolean => /^(_(Toc|Ref|Hlk|GoBack|Int|ENREF|msoanchor)[_\d]*|move\d+|_)$/i.test(name)

export class PlainNames {
  private readonly styles = new Map<string, { id: string; name: string }>()
  private readonly places = new Map<string, string>()

  /** `tree` is that of word/styles.xml, where there is one. */
  constructor(tree: XmlDocument | null) {
    for (const style of tree?.getElementsByTagNameNS('*', 'style') ?? []) {
      const name = style.getElementsByTagNameNS('*', 'name')[0]?.getAttribute('w:val') ?? ''
      const number = this.styles.size + 1
      if (!isWords(name))
        this.styles.set(style.getAttribute('w:styleId') ?? '', { id: `Format${number}`, name: `Format ${number}` })
    }
  }

  styleId = (id: string): string => this.styles.get(id)?.id ?? id
  styleName = (id: string, name: string): string => this.styles.get(id)?.name ?? name

  /** Of a bookmark or a moved stretch: the same wherever it is asked for. */
  place(name: string): string {
    if (isPlace(name)) return name
    const known = this.places.get(name) ?? `plats${this.places.size + 1}`
    this.places.set(name, known)
    return known
  }
}
