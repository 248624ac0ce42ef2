// What casework asks of the place where the indexes are held. Nothing here knows where that is, nor how an index is made.
import type { Params } from '#base/refusal.ts'
import type { Answer, Asked } from '#functions/search/answer.ts'
import type { Paper, Validity, Words } from '#functions/search/paper.ts'

/** A file of a collection as it was when it was looked at. `mtime` in milliseconds; `refusal`: why it could not be read. */
export type KeptFile = {
  path: string
  size: number
  mtime: number
  sha256: string
  refusal: { reason: string; params: Params } | null
}
/** What was read in a file. */
export type Content = { text: string; pages: readonly { number: number; start: number; end: number }[] }
export type Counts = { documents: number; passages: number; unread: number }

export type PaperHeld = { paper: Paper; validity: Validity; passages: number; refusal: KeptFile['refusal'] }
export type PaperRead = PaperHeld & Content & { sections: { title: string; start: number }[] }
/** A collection that is asked, and what people have said of its documents. */
export type Named = { id: string; name: string; words: Words }

export type Library = {
  /** Every file held, readable or not, in the order of their paths. */
  files(collection: string): Promise<KeptFile[]>
  /** Takes a file's content in, in place of what it held before. Without content: what was read of the same bytes before; false where nothing was. */
  put(collection: string, file: KeptFile, content: Content | null): Promise<boolean>
  drop(collection: string, path: string): Promise<void>
  /** Writes the collection down. At the end what was read in files that are gone goes too; on the way it may belong to files not yet come to. */
  save(collection: string, when: 'on the way' | 'at the end'): Promise<Counts>
  forget(collection: string): Promise<void>
  /** Makes the collection of law where it is not there, or is of an older text. */
  learnLaw(progress: (done: number, total: number) => void): Promise<Counts>
  papers(collection: Named, today: string): Promise<PaperHeld[]>
  /** Null where the collection holds no such document, or could not read it. */
  read(collection: Named, id: string, today: string): Promise<PaperRead | null>
  search(collections: readonly Named[], asked: Asked, today: string): Promise<Answer>
  close(): Promise<void>
}
