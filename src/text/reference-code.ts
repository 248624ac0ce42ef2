// A short code for a finding, the same whenever the same words are found again by the same rule: a remark in a copy is known by it
// when the file comes back. Says nothing about where: two like faults have one code, and are told apart by their places.
import type { Finding } from '#text/finding.ts'

/** What a code looks like between its brackets in a note's text. */
const shape = /\[(K-[0-9A-HJKMNP-TV-Z]{5})\]/
/** Letters that read as figures are not used (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export const referenceCode = (finding: Finding, text: string): string => {
  const rule = finding.kind === 'remark' ? finding.rule : finding.kind === 'reference' ? finding.status : finding.kind
  const words = text.slice(finding.span.start, finding.span.end).toLowerCase().replace(/\s+/g, ' ').trim()
  return codeOf(JSON.stringify([rule, words, saying(finding)]))
}

/** What a note's text holds as code; null where it is none of ours. */
export const codeIn = (text: string): string | null => shape.exec(text)?.[1] ?? null

/** The words among the parameters tell two remarks on one place apart. Figures are left out: they count what stands elsewhere. */
const saying = (finding: Finding): [string, string][] =>
  'params' in finding
    ? Object.entries(finding.params).flatMap(([key, value]): [string, string][] =>
        typeof value === 'string' ? [[key, value]] : [],
      )
    : []

/** FNV-1a over UTF-16 units, 25 bits of it: among 100 remarks two share a code by chance once in some 7,000 documents. */
function codeOf(from: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < from.length; i++) hash = Math.imul(hash ^ from.charCodeAt(i), 0x01000193) >>> 0
  hash = (hash ^ (hash >>> 15)) >>> 0
  let code = ''
  for (let i = 0; i < 5; i++) code += letters[(hash >>> (i * 5)) & 31]
  return `K-${code}`
}
