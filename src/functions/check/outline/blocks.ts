// Lines to paragraphs: a block is what one reads in one breath. A paragraph that a page break cut in two is one block;
// heads, feet and footnotes in between are passed over. Each block has its flow with a map back to the document.
import { itemStart, type Line } from '#functions/check/outline/lines.ts'
import { flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'

export type BlockKind = 'prose' | 'item' | 'table' | 'footnote' | 'heading'
export type Block = Span & {
  kind: BlockKind
  /** The flow of the block; addresses and links are blotted out so that no rule reads inside them. */
  text: string
  /** Where a stretch of `text` stands in the document. */
  at(span: Span): Span
}

// Bounded before the @ and begun at a word's edge only: an unbounded run would be tried from each of its letters.
const link =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63}){1,8}/giu
const blot = '\uFFFC'

/** `title` holds the lines of the title, which is one block however many lines it takes. */
export function readBlocks(
  text: string,
  lines: readonly Line[],
  headings: ReadonlySet<number>,
  title: ReadonlySet<number>,
): Block[] {
  const groups: { kind: BlockKind; lines: Line[] }[] = []
  let open: { kind: BlockKind; lines: Line[] } | null = null
  for (const line of lines) {
    if (line.role === 'running') continue
    if (line.role === 'blank') {
      open = null
      continue
    }
    const kind = kindOf(line, headings)
    const inTitle = open !== null && title.has(line.index) && title.has(open.lines[0]!.index)
    if (open && (inTitle || joins(open, kind, line))) open.lines.push(line)
    else {
      const broken = kind === 'prose' ? brokenByPage(groups, lines, line) : null
      if (broken) broken.lines.push(line)
      else groups.push({ kind, lines: [line] })
      open = broken ?? groups.at(-1)!
    }
    if (kind === 'heading' && !title.has(line.index)) open = null
  }
  return groups.map(group => blockOf(text, group.kind, group.lines))
}

function kindOf(line: Line, headings: ReadonlySet<number>): BlockKind {
  if (headings.has(line.index)) return 'heading'
  return line.role === 'item' || line.role === 'table' || line.role === 'footnote' ? line.role : 'prose'
}

const joins = (open: { kind: BlockKind; lines: Line[] }, kind: BlockKind, line: Line): boolean => {
  if (kind === 'prose') return open.kind === 'prose' || open.kind === 'item'
  return (
    kind === 'footnote' && open.kind === 'footnote' && !itemStart.test(line.text) && !/^\d{1,2} \p{Lu}/u.test(line.text)
  )
}

/** The paragraph that goes on here after a page break: it stopped without a full stop and this line starts in lower case. */
function brokenByPage(groups: { kind: BlockKind; lines: Line[] }[], lines: readonly Line[], line: Line) {
  if (!/^\p{Ll}/u.test(line.text)) return null
  const last = groups.findLast(group => group.kind !== 'footnote')
  const end = last?.lines.at(-1)
  if (!last || !end || (last.kind !== 'prose' && last.kind !== 'item') || /[.!?:;]["”’)]*\d*$/u.test(end.text))
    return null
  const between = lines.slice(end.index + 1, line.index)
  return between.some(l => l.role === 'running' || l.role === 'footnote') ? last : null
}

function blockOf(text: string, kind: BlockKind, lines: Line[]): Block {
  const start = lines[0]!.start
  const end = lines.at(-1)!.end
  let source = ''
  for (const [i, line] of lines.entries()) {
    const from = i === 0 ? start : lines[i - 1]!.end
    // What lies between two lines becomes one line break and spaces, so that heads, feet and notes are not read.
    const gap = line.start - from
    if (i > 0) source += `\n${' '.repeat(gap - 1)}`
    source += text.slice(line.start, line.end)
  }
  const read = flow(source.replace(link, match => blot.repeat(match.length)).replaceAll('\f', ' '))
  return {
    kind,
    start,
    end,
    text: read.text,
    at: span => {
      const inside = read.toSource(span)
      return { start: start + inside.start, end: start + inside.end }
    },
  }
}

/** The block that holds an offset. Blocks stand in the order of the text. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return blocks[low - 1]
}
