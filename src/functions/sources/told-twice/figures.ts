// Figures of a document with what each is said to be of: sums of money, shares in per cent, and counts ("54 lägenheter"), in
// sentences and in rows of tables. Must not know with what they are compared.
import { type About, aboutOf } from '#functions/sources/told-twice/about.ts'
import { type Row, rowsOf } from '#functions/sources/told-twice/rows.ts'
import { findAmounts } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'
import { stem } from '#swedish/stem.ts'
import { flow } from '#text/flow.ts'
import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

export type Figure = {
  /** Where in the document's text. */
  span: Span
  value: number
  /** Half of it is how far the written figure may lie from the true one. */
  step: number
  unit: 'money' | 'percent' | 'count'
  /** Stem of what is counted. */
  counted: string
  about: About
  /** What stands over the row: what its own words need not repeat. */
  over: ReadonlySet<string>
  /** The sentence or row it stands in, for a person. */
  passage: string
  inRow: boolean
}

const most = 400 // figures of one document; hostile texts have more
const longestPassage = 160
const longestSentence = 400

export function figuresIn(text: string): { figures: Figure[]; rows: Row[] } {
  const { rows, prose } = rowsOf(text)
  const told = prose.flatMap(stretch => inProse(text, stretch))
  return { figures: [...told, ...rows.flatMap(inRow)].slice(0, most), rows }
}

function inProse(text: string, { start, end }: Span): Figure[] {
  const source = text.slice(start, end)
  if (!/\d/.test(source)) return []
  const flowing = flow(source)
  return sentences(flowing.text).flatMap(sentence => {
    const said = flowing.text.slice(sentence.start, sentence.end)
    if (said.length > longestSentence || !/\d/.test(said)) return []
    return written(said).map((one): Figure => {
      const at = flowing.toSource({ start: sentence.start + one.start, end: sentence.start + one.end })
      const about = aboutOf(`${said.slice(0, one.start)} ${one.counted} ${said.slice(one.end)}`)
      return {
        ...one,
        counted: one.counted && stem(one.counted),
        span: { start: start + at.start, end: start + at.end },
        about: one.years ? { ...about, years: one.years } : about,
        over: new Set(),
        passage: said.slice(0, longestPassage),
        inRow: false,
      }
    })
  })
}

/** `years` where the sentence tells a figure for each of several. */
type Written = Span & Pick<Figure, 'value' | 'step' | 'unit' | 'counted'> & { years?: string }

const percent = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?:,\d{1,2})?) ?(?:%|procent(?!\p{L}))/giu
const count =
  /(?<![\p{L}\p{N}.,/:–-])(\d{1,3}(?: \d{3})+|\d{2,7}) (?:(?:nya|fler|olika|stycken|st) )?(\p{Ll}{3,})(?!\p{L})/gu
/** What is measured and not counted, in decimals too. */
const measure =
  /(?<![\p{L}\p{N}.,/:–-])(\d{1,3}(?: \d{3})+|\d{1,7}(?:,\d{1,2})?) ((?:kilo|kvadrat|kubik|kilowatt|megawatt|gigawatt)?(?:meter|metern|timmar|hektar|gram|ton|liter|kilogram|kilo|mil)|årsarbetare|årsarbeten|heltidstjänster|tjänster|veckor|dagar|arbetsdagar|månader|minuter|timmar)(?!\p{L})/gu
/** A word before a number that makes it a name and not a count. */
const named =
  /(?<!\p{L})(?:§+|kap|kapitel|artikel|bilaga|punkt|klockan|kl|sida|sidan|sid|sal|nr|nummer|dnr|den|gatan|vägen|linje|etapp|åk|årskurs|telefon|tel|lag|år)\.? ?$/iu
/** What follows a number without being counted: months, measures of time, units told elsewhere. */
const uncounted =
  /^(?:meter|hektar|gram|ton|liter|kilo\p{L}*|kvadrat\p{L}*|kubik\p{L}*|årsarbet\p{L}*|tjänster|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|år|års|åring\p{L}*|månad\p{L}*|veck\p{L}*|dag\p{L}*|dygn|timm\p{L}*|minut\p{L}*|sekund\p{L}*|och|till|eller|samt|tkr|mnkr|mkr|mdkr|kronor|kr|procent|procentenhet\p{L}*|miljon\p{L}*|miljard\p{L}*|tusen|kap|ska|som|är|var|har|med|för|den|det|från|inom|under|av|på|om|vid|mot|grader)$/u

/** The figures of a sentence that it tells one of: of two sums in one sentence nobody can say which is of what. */
function written(said: string): Written[] {
  const money = findAmounts(said).map(({ start, end, value, unit, digits }): Written => {
    const whole = { kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 }[unit]
    return { start, end, value, unit: 'money', counted: '', step: whole / 10 ** (digits.split('.')[1]?.length ?? 0) }
  })
  const shares = matches(said, percent).map((match): Written => {
    const digits = match[1]!
    const step = 1 / 10 ** (digits.split(',')[1]?.length ?? 0)
    const end = match.index + match[0].length
    return { start: match.index, end, value: Number(digits.replace(',', '.')), step, unit: 'percent', counted: '' }
  })
  const counts = matches(said, count).flatMap((match): Written[] => {
    const [digits, word] = [match[1]!, match[2]!]
    const value = Number(digits.replaceAll(' ', ''))
    if (uncounted.test(word) || named.test(said.slice(Math.max(0, match.index - 14), match.index))) return []
    if (isYear(digits)) return []
    return [
      {
        start: match.index,
        end: match.index + digits.length,
        value,
        step: stepOf(digits),
        unit: 'count',
        counted: word,
      },
    ]
  })
  const measures = matches(said, measure).map((match): Written => {
    const [whole, digits, word] = [match[0], match[1]!, match[2]!]
    const value = Number(digits.replaceAll(' ', '').replace(',', '.'))
    const step = digits.includes(',') ? 1 / 10 ** digits.split(',')[1]!.length : stepOf(digits)
    const end = match.index + digits.length
    return { start: match.index + whole.indexOf(digits), end, value, step, unit: 'count', counted: word }
  })
  const label = labelled(said)
  return [money, shares, label ?? counts, measures].flatMap(each => (each.length === 1 ? each : yearly(said, each)))
}

const isYear = (digits: string): boolean => /^(?:19|20)\d{2}$/u.test(digits)
/** 412 000 may be rounded to thousands; 412 may not. */
const stepOf = (digits: string): number =>
  /0{3}$/u.test(digits.replaceAll(' ', '')) ? 1000 : /00$/u.test(digits) ? 100 : 1

const saysNumber =
  /antal(?:et)? (?:\p{Ll}+ )?(\p{Ll}{4,})(?: \p{L}+){0,6} (?:är|var|blev|uppgick till|uppgår till) (\d{1,3}(?: \d{3})+|\d{2,7})(?![\d,.:/-]\d|\p{L})/iu
/** "Antalet orosanmälningar var 1 842 under 2024", and what follows of other years. */
function labelled(said: string): Written[] | null {
  const match = saysNumber.exec(said)
  if (!match || isYear(match[2]!)) return null
  const end = match.index + match[0].length
  const digits = match[2]!
  const value = Number(digits.replaceAll(' ', ''))
  const counted = match[1]!.toLowerCase()
  const first: Written = { start: end - digits.length, end, value, step: stepOf(digits), unit: 'count', counted }
  const more = matches(said.slice(end), byYear).map(({ index, 1: digits }): Written => {
    const start = end + index
    const value = Number(digits!.replaceAll(' ', ''))
    return { start, end: start + digits!.length, value, step: stepOf(digits!), unit: 'count', counted }
  })
  return [first, ...more]
}

const byYear = /(?<![\p{L}\p{N}.,/:–-])(\d{1,3}(?: \d{3})+|\d{2,7})(?= (?:under|för|år|i) (?:19|20)\d{2})/gu
const ownYear = /^(?: \p{L}+)? (?:under|för|år|i) ((?:19|20)\d{2})(?!\d)/u
/** Several figures in a sentence are told apart by their years, where each has one. */
function yearly(said: string, all: readonly Written[]): Written[] {
  const dated = all.flatMap(one => {
    const years = ownYear.exec(said.slice(one.end))?.[1]
    return years ? [{ ...one, years }] : []
  })
  return dated.length === all.length && new Set(dated.map(one => one.years)).size === all.length ? dated : []
}

function inRow({ cells, label, heading, ...row }: Row): Figure[] {
  return cells.flatMap((cell): Figure[] => {
    if (cell.unit === null) return []
    const own = aboutOf(`${label} ${cell.head}`)
    const above = aboutOf(heading)
    const about: About = {
      ...own,
      // A total is of what the table is of; any other row says itself what it is.
      words: own.isTotal && own.words.size === 0 ? above.words : own.words,
      money: own.money || above.money,
      years: own.years || above.years,
      per: own.per || above.per,
    }
    const { value, step, unit, span } = cell
    return [
      {
        span,
        value,
        step,
        unit,
        counted: '',
        about,
        over: above.words,
        passage: row.passage.slice(0, longestPassage),
        inRow: true,
      },
    ]
  })
}
