// Cuts a text into passages to search: paragraphs under the nearest heading, short ones joined, long ones cut between sentences.
import type { Passage } from '#swedish/index/passage.ts'
import { sentences } from '#swedish/sentences.ts'
import { type Page, pageAt } from '#text/document.ts'
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

/** Letters to fill a passage with, and the most it may hold; some 60 and 180 words. */
const full = 400
const most = 1200

/** Passages of a document in order; spans are of `text`. */
export function passagesOf(document: string, { text, pages }: { text: string; pages: Page[] }): Passage[] {
  const out: Passage[] = []
  let section = ''
  let open: Span | null = null
  const close = () => {
    if (open) for (const { start, end } of cut(text, open)) out.push(passage(start, end))
    open = null
  }
  const passage = (start: number, end: number): Passage => ({
    document,
    section,
    page: pageAt({ pages }, start)?.number ?? 1,
    start,
    end,
    text: text.slice(start, end),
  })
  for (const block of blocksOf(text)) {
    if (isHeading(text.slice(block.start, block.end))) {
      close()
      section = headingText(text.slice(block.start, block.end))
    } else if (open && block.end - (open as Span).start <= full) open = { start: (open as Span).start, end: block.end }
    else {
      close()
      open = block
    }
  }
  close()
  return out
}

/** Blocks between empty lines; a heading that stands right above its paragraph is a block of its own. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = []
  for (const { 0: raw, index } of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const line = raw.indexOf('\n')
    if (line > 0 && standsAlone(raw.slice(0, line), raw.slice(line + 1))) {
      blocks.push({ start: index, end: index + line }, { start: index + line + 1, end: index + raw.length })
    } else blocks.push({ start: index, end: index + raw.length })
  }
  return blocks
}

const marked = /^\s{0,3}(?:#{1,6}\s|\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+\p{Lu}|\d{1,3}\s?(?:[a-z]\s)?(?:kap\.?|§))/u

/** A short line without a closing mark that begins with a capital or a number. */
function isHeading(block: string): boolean {
  const line = block.trim()
  if (line.includes('\n') || line.length > 90) return false
  if (/^\s{0,3}#{1,6}\s/.test(line)) return true
  if (/[.,;:!?)]$/.test(line) || /^[-•–*]/.test(line)) return false
  return marked.test(line) ? line.length < 70 : /^\p{Lu}/u.test(line) && line.split(/\s+/).length <= 8
}

const standsAlone = (first: string, rest: string): boolean =>
  isHeading(first) &&
  first.trim().length <= 60 &&
  (marked.test(first) || (/^\s*\p{Lu}/u.test(rest) && rest.length > 120))

const headingText = (block: string): string =>
  block
    .trim()
    .replace(/^#{1,6}\s+/, '')
    .replace(/\s+/g, ' ')

/** Cuts what is too long between sentences, and where a sentence is too long by itself, between words. */
export function cut(text: string, whole: Span): Span[] {
  if (whole.end - whole.start <= most) return [whole]
  const read = flow(text.slice(whole.start, whole.end))
  const out: Span[] = []
  let open: Span | null = null
  for (const sentence of sentences(read.text)) {
    const found = read.toSource(sentence)
    for (const { start, end } of pieces(text, { start: whole.start + found.start, end: whole.start + found.end })) {
      if (open && end - open.start <= most) open = { start: open.start, end }
      else {
        if (open) out.push(open)
        open = { start, end }
      }
    }
  }
  if (open) out.push(open)
  return out
}

function pieces(text: string, { start, end }: Span): Span[] {
  const out: Span[] = []
  let from = start
  while (end - from > most) {
    const space = text.lastIndexOf(' ', from + most)
    const to = space > from ? space : from + most
    out.push({ start: from, end: to })
    from = text[to] === ' ' ? to + 1 : to
  }
  if (end > from) out.push({ start: from, end })
  return out
}
