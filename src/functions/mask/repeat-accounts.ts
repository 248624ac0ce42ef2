// The name of an account, once found, is found again wherever it stands as a whole word: in a chat, in a log, in a path.
import { reason } from '#text/finding.ts'
import type { Proposal } from './marks.ts'

/** Only what is no ordinary word: with a figure, a stop or a stroke within. */
const isCoded = (text: string): boolean => text.length > 4 && /\p{L}/u.test(text) && /[\d_.]/u.test(text)

export function repeatAccounts(text: string, found: readonly Proposal[]): Proposal[] {
  const starts = new Set(found.map(({ span }) => span.start))
  const known = new Map<string, Proposal>()
  for (const one of found) {
    if (one.label !== 'USERNAME' || one.sure < 0.5) continue
    const name = text
      .slice(one.span.start, one.span.end)
      .replace(/^.*\\|^@/u, '')
      .toLowerCase()
    if (isCoded(name) && known.size < 200) known.set(name, one)
  }
  if (known.size === 0) return []
  const out: Proposal[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}._-]{3,30}[\p{L}\p{N}]/gu)) {
    const same = known.get(match[0].toLowerCase())
    if (!same || starts.has(match.index)) continue
    const span = { start: match.index, end: match.index + match[0].length }
    out.push({ ...same, span, sure: 0.6, why: [reason('named-elsewhere')] })
  }
  return out
}
