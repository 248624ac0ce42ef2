// The front page of minutes as data, and minutes as read: front page and numbered items. What the rules on minutes go by.
import { z } from 'zod'
import type { Line } from '#functions/check/outline/lines.ts'
import type { Span } from '#text/span.ts'

const Text = z.string().trim().min(1)

export const MinutesTemplate = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.strictObject({ sv: Text, en: Text }),
  source: Text,
  sourceDate: z.iso.date(),
  /** A line at the head that opens with one of these is the title of minutes; of an extract, which has no front page. */
  documentTitles: z.array(Text).min(1),
  extractTitles: z.array(Text),
  front: z.array(z.strictObject({ name: Text, labels: z.array(Text).min(1), mandatory: z.boolean() })),
})
export type MinutesTemplate = z.infer<typeof MinutesTemplate>

/** One item: "§ 102 Slutrapport …" and what follows up to the next. */
export type Item = Span & { number: number; mark: Span; title: string; lines: Line[]; text: string }
export type Minutes = {
  template: MinutesTemplate
  title: Span
  isExtract: boolean
  /** For each label of the front page: its line and the line after, or null. */
  front: { name: string; mandatory: boolean; lines: Line[] | null }[]
  /** Lines before the first item. */
  head: Line[]
  items: Item[]
}

const itemMark = /^(?:\p{Lu}\p{L}{1,6} )?§ ?(\d{1,4})(?![\d.]|:\d|–|-\d)(?:[.:]? +(.*))?$/u
const mostItems = 500

/** Reads minutes; null for a document that is none: no title of minutes at its head, or no numbered item. */
export function readMinutes(lines: readonly Line[], templates: readonly MinutesTemplate[]): Minutes | null {
  const written = lines.filter(line => line.text !== '')
  const top = written.slice(0, 12)
  for (const template of templates) {
    const opens = (titles: readonly string[]) =>
      top.find(
        line =>
          line.text.replace(/\s+/gu, ' ').length < 80 &&
          titles.some(t => opensWith(line.text, t) || endsWith(line.text, t)),
      )
    const extract = opens(template.extractTitles)
    const title = extract ?? opens(template.documentTitles)
    const items = title ? readItems(lines) : []
    if (!title || items.length === 0) continue
    const front = template.front.map(({ name, labels, mandatory }) => {
      const at = written.findIndex(line => labels.some(label => opensWith(line.text, label)))
      return { name, mandatory, lines: at === -1 ? null : written.slice(at, at + 3) }
    })
    const head = lines.filter(line => line.start < items[0]!.start)
    return { template, title, isExtract: extract !== undefined, front, head, items }
  }
  return null
}

const opensWith = (text: string, label: string): boolean =>
  text.toLowerCase().startsWith(label.toLowerCase()) && !/[\p{L}-]/u.test(text[label.length] ?? '')
/** "TALLHAMNS KOMMUN  SAMMANTRÄDESPROTOKOLL  2 (9)": the title after the municipality's name. */
const endsWith = (text: string, label: string): boolean =>
  new RegExp(`\\s${label}(?:\\s+(?:sida?\\.?\\s)?\\d{1,3}\\s?\\(\\d{1,3}\\))?$`, 'iu').test(text)

/** The marks of a list of contents at the head come again later, all of them: then the items begin where the first comes again. */
function readItems(lines: readonly Line[]): Item[] {
  const marks = lines.flatMap(line => {
    const match = line.text.length < 200 ? itemMark.exec(line.text) : null
    const before = lines[line.index - 1]
    const isFree = !before || before.role === 'blank' || before.role === 'running' || before.text.length < 60
    // "§ 12 i reglementet": a wrapped line goes on in lower case.
    if (!match || !isFree || /^\p{Ll}/u.test(match[2] ?? '') || /\.{4,}|…{2,}/u.test(line.text)) return []
    return [{ line, number: Number(match[1]), rest: (match[2] ?? '').trim() }]
  })
  const restart = marks.findLastIndex(mark => mark.number === marks[0]!.number)
  const isList = restart > 0 && marks.length - restart >= restart
  const own = marks.slice(isList ? restart : 0).slice(0, mostItems)
  return own.map(({ line, number, rest }, i) => {
    const inside = lines.slice(line.index + 1, own[i + 1]?.line.index).filter(l => l.role !== 'running')
    const content = inside.filter(l => l.text !== '')
    const title = rest || (content[0]?.text ?? '')
    const end = content.at(-1)?.end ?? line.end
    const text = inside.map(l => l.text).join('\n')
    const mark = { start: line.start, end: line.end }
    return { start: line.start, end, number, mark, title, lines: content, text: rest ? `${rest}\n${text}` : text }
  })
}
