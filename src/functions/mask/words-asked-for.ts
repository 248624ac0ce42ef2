// Words that a person has asked to have masked, wherever they stand as whole words, in any case and in the genitive.
import { reason } from '#text/finding.ts'
import type { Proposal } from './marks.ts'

/** How many words one pattern holds: long lists are searched in parts. */
const atATime = 200

export function findWords(text: string, words: readonly string[]): Proposal[] {
  const wanted = [...new Set(words.map(word => word.trim()).filter(Boolean))].sort((a, b) => b.length - a.length)
  const out: Proposal[] = []
  for (let i = 0; i < wanted.length; i += atATime) {
    const any = wanted
      .slice(i, i + atATime)
      .map(literal)
      .join('|')
    for (const match of text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?=s?(?![\\p{L}\\p{N}]))`, 'giu')))
      out.push(proposal(match[0], match.index))
  }
  return out
}

// Spaces and line breaks are one and the same in a flow.
const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/gu, ' {1,2}')

const proposal = (text: string, start: number): Proposal => ({
  span: { start, end: start + text.length },
  sure: 1,
  why: [reason('asked-for', { word: text })],
  label: 'SENSITIVE',
  stays: false,
  same: `word:${text.toLowerCase()}`,
  name: false,
})
