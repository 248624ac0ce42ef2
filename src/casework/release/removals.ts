// What a release will remove, with who decided each and why: taken from what stands when the release is asked for.
import type { Standing } from '#casework/review/review.ts'
import type { MaskLabel, Reason } from '#text/finding.ts'
import { toRemove } from '#text/settle.ts'

/** One removal as it is kept with the release. Offsets are into the document's text; the text itself is not kept here. */
export type Kept = {
  start: number
  end: number
  label: MaskLabel
  page: number
  sure: number
  why: Reason[]
  ground: string | null
  added: boolean
  changed: boolean
  decidedBy: string
  decidedAt: string
  /** Who set the ground, and what was noted at the harm test, where a person has. */
  grounded?: { by: string; note: string | null } | null
  /** Stands in its place, where its person has a letter. */
  word?: string
}

/** `letters`: what stands in the place of a name, by finding. */
export function removalsOf(standing: Standing, letters: ReadonlyMap<string, string> = new Map()): Kept[] {
  const rows = new Map(standing.rows.map(row => [row.id as string, row]))
  const decisions = new Map(standing.decisions.map(decision => [decision.id as string, decision]))
  const gone = standing.rows.flatMap(row =>
    row.state === 'accepted' && row.finding.kind === 'mark' ? [lettersOf(row.excerpt)] : [],
  )
  return toRemove(standing.settled).map(({ finding, by, added, changed }) => {
    const decision = decisions.get(by!)!
    return {
      ...finding.span,
      label: finding.label,
      page: rows.get(finding.id)!.page,
      sure: finding.sure,
      why: finding.why.map(why => withoutText(why, gone)),
      ground: finding.ground,
      added,
      changed,
      decidedBy: decision.person_name,
      decidedAt: decision.at.toISOString(),
      grounded: groundedOf(rows.get(finding.id)!.grounded, gone),
      ...(letters.has(finding.id) && { word: letters.get(finding.id)! }),
    }
  })
}

/** A note of the harm test that tells what was removed stays with the case, and is left out of the record. */
function groundedOf(grounded: Standing['rows'][number]['grounded'], gone: readonly string[]): Kept['grounded'] {
  if (!grounded?.note) return grounded
  const said = lettersOf(grounded.note)
  return gone.some(text => text.length > 1 && said.includes(text)) ? { ...grounded, note: null } : grounded
}

/** Letters and digits alone: a word quoted from the flow is the word that was broken over a line. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** A reason may quote what it saw. Words that stand in a removed text, or hold one, are left out of the record. */
const withoutText = ({ id, params }: Reason, gone: readonly string[]): Reason => ({
  id,
  params: Object.fromEntries(
    Object.entries(params).filter(([, value]) => {
      if (typeof value === 'number') return true
      const said = lettersOf(value)
      return said === '' || !gone.some(text => text !== '' && (text.includes(said) || said.includes(text)))
    }),
  ),
})
