// What is asked of a redaction and what comes back: a file with its proof, or none and the reasons. Shared by writers, provers and those who release.
import type { Document } from '#text/document.ts'
import type { MaskLabel } from '#text/finding.ts'
import type { Span } from '#text/span.ts'

/**
 * `text`: the text goes, the rest stays selectable. `pictures`: pages become pictures. `transcript`: the text is written anew, so that nothing
 * tells how long what was masked is. The last two on a person's explicit choice.
 */
export type Treatment = 'text' | 'pictures' | 'transcript'

/** What a transcript says of itself, each on one line. */
export const transcriptSays = {
  title: 'Avskrift',
  means: 'Bilder och sidornas utseende följer inte med i en avskrift.',
}

/** What to take out. The text of the span is what the proof searches for. */
export type Removal = Span & {
  label: MaskLabel
  /** Stands in its place instead of the label's word, e.g. [Person A]. Must tell nothing of what was removed. */
  word?: string
}

export type RedactionRequest = {
  removals: Removal[]
  /** Further words to remove wherever they stand, in the text and in every hidden part. */
  also: string[]
  /** How a PDF is written; other kinds are written in one way. */
  as: Treatment
  /** The tags of a PDF stay behind: with them the copy could not be shown to be clean. */
  untagged?: boolean
  /** What stands in the place of a removed text in text formats, and on the box in a PDF: the label, e.g. [PERSON]. */
  words: Record<MaskLabel, string>
  /** The file's name as received: it may itself hold a masked string. */
  name: string
}

/** Words are searched for in every part of the output that can hold text. One entry per kind of place, even when nothing stood there. */
export type SearchedPlace = {
  /** e.g. `page-text`, `raw-bytes`, `metadata`, `outline`, `annotations`, `word/comments.xml`, `file-name`. Words in src/words/proof.ts. */
  place: string
  reader: string
  /** Characters searched. */
  characters: number
  found: number
}

/** A masked string that is still in the output: why there is no file. The string itself is shown to the person, never logged. */
export type Remain = { place: string; page: number | null; text: string; reader: string }

export type Proof = {
  clean: boolean
  /** Number of distinct strings searched for. */
  strings: number
  places: SearchedPlace[]
  remains: Remain[]
  /** Occurrences that stand because a person left them standing: strings masked elsewhere but not there. */
  leftByDecision: number
  /** Of a PDF that was tagged for reading aloud: whether the copy is. Left out where the source was not tagged. */
  tags?: 'kept' | 'left-out'
  /** Programs and libraries that read the output again, with versions; at least one that did not write it. */
  readers: string[]
  sourceSha256: string
  outputSha256: string
}

export type Redaction =
  | { released: true; bytes: Uint8Array; name: string; proof: Proof; as: Treatment }
  /** `why` is a refusal reason: not-proved, cannot-be-treated-safely, … */
  | {
      released: false
      why: 'not-proved' | 'cannot-be-treated-safely'
      proof: Proof | null
      params: Record<string, string | number>
    }

/** A writer for one format: takes the bytes and what to remove, gives new bytes. Never decides whether they are clean. */
export type Redact = (bytes: Uint8Array, document: Document, request: RedactionRequest) => Promise<Uint8Array>
