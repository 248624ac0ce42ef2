// The corrections a person has chosen, as changes to the text. Pure and the same in browser and server; a copy is written from these.
import type { Finding, Fix } from '#text/finding.ts'
import { fixOf, type State } from '#text/settle.ts'

export type Correction = Fix & { finding: string }
/** A finding as it stands, settled or as a row from the server. */
type Stands = { finding: Finding & { id?: string }; id?: string; state: State; fixed: boolean }

/**
 * The fixes of accepted remarks in the order of the text. Two that meet in the same characters cannot both be written: the first
 * of the text is, and the rest wait for the next check.
 */
export function corrections(rows: readonly Stands[]): Correction[] {
  const chosen = rows
    .flatMap(({ finding, id = finding.id, state, fixed }) => {
      const fix = fixed && state === 'accepted' ? fixOf(finding) : null
      return fix ? [{ ...fix, finding: id ?? '' }] : []
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const kept: Correction[] = []
  for (const one of chosen) {
    const last = kept.at(-1)
    if (!last || one.span.start > last.span.end || (one.span.start === last.span.end && one.span.end > one.span.start))
      kept.push(one)
  }
  return kept
}

/** The text with the corrections written; they must be in order and apart, as `corrections` gives them. */
export function corrected(text: string, all: readonly Fix[]): string {
  let at = 0
  let out = ''
  for (const { span, text: right } of all) {
    out += text.slice(at, span.start) + right
    at = span.end
  }
  return out + text.slice(at)
}
