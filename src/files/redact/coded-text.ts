// Stretches of a text that are files written as letters (base64, uuencode): a mail put inside a mail by an old program, a message that came
// back. Nobody can review what they hold.
import { Refusal } from '#base/refusal.ts'
import type { Span } from '#text/span.ts'

const line = /^[>\s]{0,8}[A-Za-z0-9+/]{50,}={0,2}\s{0,4}$/
/** Fewer lines are a key or a number that somebody wrote. */
const least = 3
const run = /[A-Za-z0-9+/_-]{400,}={0,2}/g
const oldStart = /^begin(-base64)? [0-7]{3} \S/

export function codedIn(text: string): Span[] {
  const found: Span[] = []
  let block = { start: 0, lines: 0 }
  let old: number | null = null
  let at = 0
  const close = (end: number) => {
    if (block.lines >= least && isMixed(text.slice(block.start, end))) found.push({ start: block.start, end })
    block = { start: 0, lines: 0 }
  }
  for (const each of text.split('\n')) {
    if (old === null && oldStart.test(each)) old = at
    if (old !== null && /^(end|====)\s*$/.test(each)) {
      found.push({ start: old, end: at + each.length })
      old = null
    }
    if (!line.test(each)) close(at - 1)
    else block = block.lines > 0 ? { ...block, lines: block.lines + 1 } : { start: at, lines: 1 }
    at += each.length + 1
  }
  close(text.length)
  for (const match of text.matchAll(run))
    if (isMixed(match[0]) && !isInLink(text, match.index))
      found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

const isMixed = (code: string): boolean => /[a-z]/.test(code) && /[A-Z]/.test(code) && /\d/.test(code)

/** A link may hold a long key. */
const isInLink = (text: string, at: number): boolean =>
  /https?:\/\//i.test(
    text
      .slice(Math.max(0, at - 2000), at)
      .split(/[\s<>"]/)
      .at(-1) ?? '',
  )

/** `cuts` are sorted. @throws Refusal cannot-be-treated-safely where such a stretch would come along */
export function refuseCoded(text: string, cuts: readonly Span[]): void {
  for (const { start, end } of codedIn(text)) {
    let at = start
    for (const cut of cuts) if (cut.start <= at + 2 && cut.end > at) at = cut.end
    if (at < end - 2) throw new Refusal('cannot-be-treated-safely', { why: 'coded-text' })
  }
}
