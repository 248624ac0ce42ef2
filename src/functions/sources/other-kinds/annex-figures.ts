// Figures said to come from an annex, searched by value in the documents of the case. Only the first figure of a sentence is
// called missing, and only where the very annex is at hand: what follows may be reckoned from it.
import { missing, stands, unchecked, type Verdict } from '#functions/sources/verdict.ts'
import { findAmounts } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'
import type { Span } from '#text/span.ts'

export type FoundFigure = { span: Span; verdict: Verdict }
type CaseDocument = { name: string; text: string }
type Figure = Span & { value: number; unit: 'money' | 'percent'; step: number }
type Held = { name: string; has(figure: Figure): boolean }

const most = 200 // sentences of one document
const cue =
  /(?<!\p{L})(?:(?:enligt|av|i|se) bilaga (?<early>\d{1,2})(?!\d)|bilaga (?<late>\d{1,2}) (?:visar|anger|redovisar)(?!\p{L}))/iu
const rough =
  /(?<!\p{L})(?:cirka|ca|omkring|ungefär|drygt|knappt|nästan|närmare|runt|högst|minst|upp till|mellan|över|under)(?: \p{L}{1,20})? $/iu

export function findAnnexFigures(text: string, documents: readonly CaseDocument[]): FoundFigure[] {
  if (!/bilaga \d/iu.test(text)) return []
  let held: Held[] | undefined
  return sentences(text)
    .flatMap(span => {
      const own = text.slice(span.start, Math.min(span.end, span.start + 600))
      const named = cue.exec(own)?.groups
      return named ? [{ start: span.start, own, number: named.early ?? named.late ?? '' }] : []
    })
    .slice(0, most)
    .flatMap(({ start, own, number }) => {
      const figures = figuresOf(own)
      if (figures.length === 0) return []
      held ??= documents.map(searchable)
      const all = held
      return figures.map((figure, i) => {
        const written = own.slice(figure.start, figure.end)
        const isSure = i === 0 && !rough.test(own.slice(Math.max(0, figure.start - 40), figure.start))
        const verdict = figureVerdict(figure, written, number, all, isSure)
        return { span: { start: start + figure.start, end: start + figure.end }, verdict }
      })
    })
}

function figureVerdict(
  figure: Figure,
  written: string,
  number: string,
  held: readonly Held[],
  isSure: boolean,
): Verdict {
  const annexes = held.filter(({ name }) => new RegExp(`bilaga[ _.-]{0,3}0?${number}(?!\\d)`, 'iu').test(name))
  const there = (annexes.length > 0 ? annexes : held).find(one => one.has(figure))
  if (there) return stands('sources-figure-in-annex', { written, name: there.name })
  const [annex] = annexes
  if (annex && isSure) return missing('sources-figure-not-in-annex', { written, name: annex.name })
  return unchecked(annex ? 'sources-figure-not-found' : 'sources-figure-no-annex', { written, number })
}

const percent = /(?<![\p{L}\p{N}.,/-])(\d{1,4}(?:,\d{1,3})?) ?(?:%|procent(?!\p{L}))/giu

function figuresOf(text: string): Figure[] {
  const money = findAmounts(text).map(({ start, end, value, unit, digits }): Figure => {
    const whole = { kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 }[unit]
    return { start, end, value, unit: 'money', step: whole / 10 ** (digits.split('.')[1]?.length ?? 0) }
  })
  const shares = [...text.matchAll(percent)].map((match): Figure => {
    const value = Number(match[1]!.replace(',', '.'))
    const step = 1 / 10 ** (match[1]!.split(',')[1]?.length ?? 0)
    return { start: match.index, end: match.index + match[0].length, value, unit: 'percent', step }
  })
  return [...money, ...shares].sort((a, b) => a.start - b.start)
}

const bare = /(?<![\p{L}\p{N}.,/-])(\d{1,3}(?: \d{3}){1,5}|\d{1,12})(,\d{1,3})?(?![\p{L}\p{N}])/gu
/** A unit told for a whole table, in its heading. */
const scales: [RegExp, number][] = [
  [/(?<!\d ?)(?<!\p{L})(?:tkr|kkr|ksek|tusen kronor)(?!\p{L})/iu, 1e3],
  [/(?<!\d ?)(?<!\p{L})(?:mnkr|mkr|msek|miljoner kronor)(?!\p{L})/iu, 1e6],
]

/** An annex ready to be searched. A figure rounded as far as it is written there counts as standing there. */
function searchable({ name, text }: CaseDocument): Held {
  const flat = text
    .slice(0, 2_000_000)
    .replace(/[^\S\n]/gu, ' ')
    .replace(/−/gu, '-')
  const told = figuresOf(flat.replace(/\n/gu, ' '))
  const numbers = [...flat.matchAll(bare)].map(m => Number(m[1]!.replaceAll(' ', '') + (m[2] ?? '').replace(',', '.')))
  const factors = [1, ...scales.flatMap(([shape, factor]) => (shape.test(flat) ? [factor] : []))]
  const isShares = /(?<!\d ?)(?:%|procent|andel)/iu.test(flat)
  const values = {
    money: [
      ...told.filter(one => one.unit === 'money').map(one => one.value),
      ...numbers.flatMap(value => factors.map(factor => value * factor)),
    ],
    percent: [...told.filter(one => one.unit === 'percent').map(one => one.value), ...(isShares ? numbers : [])],
  }
  return {
    name,
    has: ({ value, unit, step }) => values[unit].some(one => Math.abs(one - value) <= step / 2 + 1e-9),
  }
}
