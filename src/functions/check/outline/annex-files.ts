// The files of the case that stand beside the memo: those the person gave, and those inside the document (an e-mail's attachments).
// Which annex each file is, by its name or by what it says of itself at its head.
import type { Document } from '#text/document.ts'
import { type Quotable, quotable } from '#text/quotation.ts'
import type { Span } from '#text/span.ts'

/** A file of the case as text; empty where it could not be read. */
export type GivenAnnex = { name: string; text: string }
export type AnnexFile = GivenAnnex & {
  /** The annex's number where the file says it ("Bilaga 2 Karta.pdf", or "Bilaga 2" at its head). */
  number: number | null
  /** A number that the file's name begins with ("2 Karta.pdf"): it may be the annex's, or its place in the folder. */
  leading: number | null
  /** Made ready for a search when first asked for. */
  source(): Quotable
}
export type CaseFiles = {
  /** Null where no files are at hand: then nobody knows what is missing. */
  files: AnnexFile[] | null
  /** The stretch that is the memo itself, where the document holds other documents. */
  isOwn(span: Span): boolean
}

const inName = /(?<!\p{L})bil(?:aga)?[\s_.-]{0,3}(?:nr[\s_.-]{0,2})?(\d{1,2})(?!\d)/iu
const atStart = /^(\d{1,2})(?!\d|-\d)[\s_.)-]{1,3}(?=\D)/u
const atHead = /^[ \t]*bilaga (\d{1,2})(?!\d)/imu

/** `anchor` is where the memo's first heading stands: the attachment that holds it is the memo, and no annex. */
export function caseFiles(
  document: Document,
  given: readonly GivenAnnex[] | undefined,
  anchor: number | null,
): CaseFiles {
  const inside = document.attachments.filter(attachment => attachment.document !== null)
  const own = inside.find(({ start, end }) => anchor !== null && start <= anchor && anchor < end)
  const others = inside.filter(attachment => attachment !== own)
  const all = [
    ...(given ?? []).filter(({ text }) => text === '' || text !== document.text),
    ...others.map(({ name, start, end }) => ({ name, text: document.text.slice(start, end) })),
  ]
  return {
    files: given || others.length > 0 ? all.map(annexFile) : null,
    isOwn: span =>
      own
        ? own.start <= span.start && span.end <= own.end
        : !others.some(other => span.start < other.end && other.start < span.end),
  }
}

function annexFile({ name, text }: GivenAnnex): AnnexFile {
  const said = inName.exec(name) ?? atHead.exec(text.slice(0, 300))
  const leading = atStart.exec(name)
  let source: Quotable | null = null
  return {
    name,
    text,
    number: said ? Number(said[1]) : null,
    leading: leading ? Number(leading[1]) : null,
    source: () => {
      source ??= quotable(text)
      return source
    },
  }
}

/** Names of files often lose their rings and dots. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const wordsOf = (text: string): string[] => plain(text).match(/\p{L}{4,}/gu) ?? []

/** May the file be this annex? By number, or by most words of its title in the file's name or at its head. */
export function isAnnex(file: AnnexFile, annex: { number: number | null; title: string }): boolean {
  if (annex.number !== null && file.number !== null) return annex.number === file.number
  if (annex.number !== null && annex.number === file.leading) return true
  const own = wordsOf(annex.title)
  if (own.length === 0) return false
  const share = (text: string) => own.filter(word => text.includes(word)).length / own.length
  return share(plain(file.name)) >= 0.6 || share(plain(file.text.slice(0, 400))) >= 0.8
}
