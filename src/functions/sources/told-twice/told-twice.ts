// The same figure told otherwise in another document of the case. Speaks only where both say the same thing in the same words, of the same
// years, and where neither document holds the other's figure anywhere: an alternative or a later sum is no fault.
import { type About, hasWord } from '#functions/sources/told-twice/about.ts'
import { type Figure, figuresIn } from '#functions/sources/told-twice/figures.ts'
import type { Row } from '#functions/sources/told-twice/rows.ts'
import { flow } from '#text/flow.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

type CaseDocument = { name: string; text: string }
export type ToldOtherwise = { span: Span; here: string; there: string; passage: string; name: string; sure: number }

const longest = 400_000 // characters of a document that are looked through
const mostTold = 20

/** `text` is the document's own, without what is attached to it. */
export function toldTwice(text: string, documents: readonly CaseDocument[]): ToldOtherwise[] {
  if (documents.length === 0 || !/\d/.test(text)) return []
  const own = read({ name: '', text })
  const sentences = sentencesOf(text)
  const others = documents.filter(one => !isVersion(one.text, sentences)).map(read)
  const said = new Set<number>()
  const found: ToldOtherwise[] = []
  const tell = (one: ToldOtherwise) => {
    if (said.has(one.span.start) || found.length === mostTold) return
    said.add(one.span.start)
    found.push(one)
  }
  for (const other of others) for (const one of differingRows(own, other)) tell(one)
  for (const figure of own.figures) {
    const answer = otherwise(figure, own, others)
    if (answer) tell(answer)
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

type Read = { name: string; text: string; figures: Figure[]; rows: Row[]; years: Set<string>; numbers: number[] }

const bare = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:[ \u00a0]\d{3}){1,5}|\d{1,12})(,\d{1,3})?(?![\p{L}\p{N}])/gu

function read({ name, text: whole }: CaseDocument): Read {
  const text = whole.slice(0, longest)
  const { figures, rows } = figuresIn(text)
  const numbers = matches(text, bare).map(m => Number(m[1]!.replace(/\D/gu, '') + (m[2] ?? '').replace(',', '.')))
  const years = new Set(matches(text, /(?<![\d:/-])(?:19|20)\d{2}(?![\d:])/gu).map(([year]) => year))
  return { name, text, figures, rows, years, numbers: [...new Set(numbers)] }
}

/** Most of its sentences stand in the other too: a draft, or the next version. */
function isVersion(other: string, own: ReadonlySet<string>): boolean {
  const said = [...sentencesOf(other)]
  return said.length > 1 && said.filter(one => own.has(one)).length >= said.length * 0.4
}

const sentencesOf = (text: string): Set<string> =>
  new Set(
    flow(text.slice(0, longest))
      .text.split(/(?<=[.!?]) |\n/u)
      .map(one => one.trim())
      .filter(one => one.length > 40),
  )

function otherwise(figure: Figure, own: Read, others: readonly Read[]): ToldOtherwise | null {
  const { about } = figure
  if (about.isRough || about.isOther || about.words.size > 14) return null
  const alike = others.flatMap(other =>
    other.figures.filter(one => isOfTheSame(figure, one, other)).map(one => ({ other, one })),
  )
  const [first] = alike
  if (!first || alike.some(({ one }) => isEqual(one, figure))) return null
  // Told in two ways there too: it cannot be known which is meant.
  if (new Set(alike.map(({ one }) => one.value)).size > 1) return null
  const { one, other } = first
  if (holds(other, figure) || holds(own, one)) return null
  const here = own.text.slice(figure.span.start, figure.span.end)
  const there = other.text.slice(one.span.start, one.span.end)
  return { span: figure.span, here, there: withUnit(there, one), passage: one.passage, name: other.name, sure: 0.7 }
}

/** A number of a table without its unit is told with it. */
const withUnit = (written: string, { unit, step, inRow }: Figure): string => {
  if (!inRow || /[\p{L}%]/u.test(written) || unit === 'count') return written
  if (unit === 'percent') return `${written} %`
  return `${written} ${step >= 1e5 ? 'mnkr' : step >= 100 ? 'tkr' : 'kr'}`
}

function isOfTheSame(figure: Figure, one: Figure, there: Read): boolean {
  const [a, b] = [figure.about, one.about]
  if (figure.unit !== one.unit || b.isRough || b.isOther || a.aspect !== b.aspect) return false
  if (a.per !== b.per || (figure.unit !== 'money' && a.happened !== b.happened)) return false
  if (figure.unit === 'money' && a.money !== b.money && !(one.inRow && b.money === 0)) return false
  if (figure.unit === 'count' && !isCounted(figure, one)) return false
  if (figure.unit === 'money' && a.isTotal && !b.isTotal) return false
  return isSameTime(a, b, there) && isSameThing(figure, one)
}

/** What is counted is the same, or stands among the words of the row. */
const isCounted = (figure: Figure, one: Figure): boolean => {
  if (figure.counted !== '' && one.counted !== '') return figure.counted === one.counted
  if (figure.inRow && one.inRow) return true
  const [counted, row] = figure.counted === '' ? [one.counted, figure] : [figure.counted, one]
  return hasWord(row.about.words, counted)
}

function isSameTime(a: About, b: About, there: Read): boolean {
  if (a.years === b.years) return true
  if (a.years !== '' && b.years !== '') return false
  // Told without a year beside a document that speaks of one year alone.
  return (
    there.years.size <= 1 && (a.years === '' || there.years.has(a.years) || (there.years.size === 0 && a.years === ''))
  )
}

/** The words of the one are among those of the other, and what is left over is said over the row, or narrows nothing. */
function isSameThing(figure: Figure, one: Figure): boolean {
  const [a, b] = [figure.about.words, one.about.words]
  const [few, many] = b.size <= a.size ? [b, a] : [a, b]
  if (few.size === 0 || ![...few].every(word => hasWord(many, word))) return false
  const left = [...many].filter(word => !hasWord(few, word))
  const told = left.filter(word => hasWord(many === a ? one.over : figure.over, word)).length
  if (left.some(word => /^\d/u.test(word))) return false
  const telling = few.size + told
  const isOneWord = telling === 1 && left.length === 0 && figure.inRow !== one.inRow
  const isLong = telling === 1 && !figure.inRow && [...few].some(word => word.length >= 8)
  return (telling > 1 && left.length - told <= 1) || ((isOneWord || isLong) && left.length === 0)
}

const isEqual = (a: Figure, b: Figure): boolean => Math.abs(a.value - b.value) <= Math.max(a.step, b.step) / 2 + 1e-9

/** The figure stands somewhere in the document, in any unit it may be written in. */
function holds({ figures, numbers }: Read, figure: Figure): boolean {
  if (figures.some(one => one.unit === figure.unit && isEqual(one, figure))) return true
  const factors = figure.unit === 'money' ? [1, 1e3, 1e6] : [1]
  return numbers.some(value => factors.some(factor => Math.abs(value * factor - figure.value) <= 1e-6))
}

const plain = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** A table told in both: three labels or more alike, half of their numbers the same. The rows that part are told. */
function differingRows(own: Read, other: Read): ToldOtherwise[] {
  const found: ToldOtherwise[] = []
  const single = (rows: readonly Row[]) => rows.filter(row => row.cells.length === 1 && row.cells[0]!.unit !== null)
  const theirs = Map.groupBy(single(other.rows), row => row.table)
  for (const [, rows] of Map.groupBy(single(own.rows), row => row.table))
    for (const [, table] of theirs) {
      const there = new Map(table.map(row => [plain(row.label), row]))
      const pairs = rows.flatMap(row => {
        const same = there.get(plain(row.label))
        return same && same.cells[0]!.unit === row.cells[0]!.unit ? [{ row, same }] : []
      })
      const isAlike = ({ row, same }: (typeof pairs)[number]) =>
        Math.abs(row.cells[0]!.value - same.cells[0]!.value) <= Math.max(row.cells[0]!.step, same.cells[0]!.step) / 2
      const parted = pairs.filter(pair => !isAlike(pair))
      if (pairs.length < 3 || parted.length * 2 > pairs.length) continue
      for (const { row, same } of parted) {
        const [here, there] = [row.cells[0]!.span, same.cells[0]!.span]
        found.push({
          span: here,
          here: own.text.slice(here.start, here.end),
          there: other.text.slice(there.start, there.end),
          passage: same.passage,
          name: other.name,
          sure: 0.75,
        })
      }
    }
  return found
}
