// Packs the text of law: one brotli block an act, laid after each other, and an index with a line an act (number, title, status,
// where its block stands). swedish/statutes/law-text.ts reads them.
import { brotliCompressSync, constants } from 'node:zlib'
import type { Section } from './collections.ts'

export type ActWithText = { id: string; title: string; status: 'in-force' | 'unknown'; sections: Section[] }

export function packed(acts: readonly ActWithText[]): { bytes: Buffer; index: string; acts: number; sections: number } {
  const blocks: Buffer[] = []
  const lines: string[] = []
  let offset = 0
  let held = 0
  for (const { sections, id, title, status } of acts) {
    const rows = sections.filter(one => one.text).map(row)
    if (rows.length === 0) continue
    const block = brotliCompressSync(JSON.stringify(rows), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
    })
    lines.push(JSON.stringify({ id, title, status, sections: rows.length, at: [offset, block.length] }))
    blocks.push(block)
    offset += block.length
    held += rows.length
  }
  return { bytes: Buffer.concat(blocks), index: `${lines.join('\n')}\n`, acts: lines.length, sections: held }
}

/** `[chapter, section, heading, text]`, with from and until where the wording changes. */
const row = ({ chapter, section, heading, text, from, until }: Section): (string | null)[] => [
  chapter,
  section,
  heading ?? null,
  text ?? '',
  ...(from || until ? [from ?? null, until ?? null] : []),
]
