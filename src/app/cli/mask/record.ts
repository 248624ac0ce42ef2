// The mask record (maskningsprotokoll): what was removed, where and on which ground, and how the copy was proved. Never holds a
// removed text, so it may be kept and shown together with the copy.
import { basename } from 'node:path'
import type { Handling } from '#app/cli/handling.ts'
import type { Asked } from '#app/cli/line/command.ts'
import { isTaken, marksOf } from '#app/cli/mask/marks.ts'
import type { Terminal } from '#app/cli/show/terminal.ts'
import { whyInWords } from '#app/cli/show/wording.ts'
import type { Ran } from '#app/workshop.ts'
import type { Redaction } from '#files/redaction.ts'
import { lineAt, pageAt } from '#text/document.ts'
import type { Reason } from '#text/finding.ts'

/** A reason may quote what it stands on (”Innehåller namnet …”), and that is just what has been removed. */
const withoutWords = ({ id, params }: Reason): Reason => ({
  id,
  params: Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? '…' : value]),
  ),
})

/** Everything a release on the command line is made of. */
export type ReleaseAsked = {
  asked: Asked
  terminal: Terminal
  handling: Handling
  ran: Ran
  listed: string[]
}

export function maskRecord(
  { asked, handling, ran, listed, terminal }: ReleaseAsked,
  redaction: Redaction & { released: true },
) {
  const { document } = handling
  const marks = marksOf(ran.found)
  const hides = asked.values.as === 'transcript'
  const places = (taken: boolean) =>
    marks
      .filter(mark => isTaken(mark) === taken)
      .map(({ span, label, sure, why, ground }) => ({
        label,
        page: pageAt(document, span.start)?.number ?? 1,
        // Where a line ended, and how long a mark is, tell what a transcript is made not to tell.
        line: hides ? null : lineAt(document.text, span.start),
        characters: hides ? null : span.end - span.start,
        sure,
        why: whyInWords(why.map(withoutWords), terminal.language),
        ground,
      }))
  return {
    kind: 'maskningsprotokoll',
    at: new Date().toISOString(),
    copy: basename(asked.values.out!),
    as: redaction.as,
    level: asked.values.level ?? 'standard',
    function: { name: 'mask', version: ran.version, knowledge: ran.knowledgeHash },
    listedWords: listed.length,
    removed: places(true),
    left: places(false),
    proof: redaction.proof,
  }
}

/** The record in the form its file's name asks for: a document to keep with the matter, or JSON. */
export async function recordFile(order: ReleaseAsked, redaction: Redaction & { released: true }, path: string) {
  const as = paperKind(path)
  if (!as) return `${JSON.stringify(maskRecord(order, redaction), null, 2)}\n`
  const { papersOf, writePaper } = await import('#app/decision/papers.ts')
  return writePaper(papersOf([told(order, redaction)], order.terminal.language)['mask-record'], as)
}

/** The decision text as a draft: nobody has decided on anything yet. */
export async function decisionFile(order: ReleaseAsked, redaction: Redaction & { released: true }, path: string) {
  const as = paperKind(path) ?? 'docx'
  const { papersOf, writePaper } = await import('#app/decision/papers.ts')
  return writePaper(papersOf([told(order, redaction)], order.terminal.language).decision, as)
}

/** Null for a name that ends in neither. */
export const paperKind = (path: string): 'docx' | 'pdf' | null =>
  (/\.(docx|pdf)$/i.exec(path)?.[1]?.toLowerCase() as 'docx' | 'pdf' | undefined) ?? null

function told(order: ReleaseAsked, redaction: Redaction & { released: true }) {
  const { copy, as, at, function: made, left, proof } = maskRecord(order, redaction)
  const removals = marksOf(order.ran.found)
    .filter(isTaken)
    .map(({ span, label, why, ground }) => ({
      page: pageAt(order.handling.document, span.start)?.number ?? 1,
      label,
      why: why.map(withoutWords),
      ground,
      decidedBy: null,
      decidedAt: null,
    }))
  return { name: copy, as, at, by: null, note: '', function: made, removals, stays: left.length, proof }
}
