// The unit of an amount: the same sum in two units, and a sum a thousand times too large or too small for what stands around it.
// Must not judge whether an amount is reasonable: only the document's own other amounts tell.
import type { Memo } from '#functions/check/outline/memo.ts'
import { isTotal, tables } from '#functions/check/outline/tables.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { shown } from '#functions/check/rules/shown.ts'
import { type Amount, findAmounts } from '#swedish/amounts.ts'
import { sentences } from '#swedish/sentences.ts'
import type { Span } from '#text/span.ts'

export const unitRules: Rule[] = [
  {
    id: 'unit-inconsistency',
    severity: 'warning',
    because:
      'like digits with unlike units, or a sum a thousand times off its neighbours: one is probably wrong; a note where the sums are the same and only the unit or its spelling differs',
    ground: grounds.house,
    of: 'text',
    find: memo => {
      const told = amounts(memo)
      const wrong = [...toldDifferently(told), ...thousandfold(told)]
      const first = wrong.filter((hit, i) => wrong.findIndex(other => other.span.start === hit.span.start) === i)
      return [...first, ...otherSpelling(told)]
    },
    fires: [
      'Kostnaden är 12,5 tkr i fem år.\n\nÅtgärdsgrupp        mnkr\nMedfinansiering      8,0\nUpphandling          4,5\nSumma               12,5',
      'Projektet kostar 450 tkr. Av dessa 450 mnkr avser hälften personal.',
      'Projektet kostar 5 000 tkr. Nämnden avsätter 5 mnkr för projektet.',
      'Hyran ökar från 412 tkr till 505 mnkr per år.',
      'Bytet kostar 1 350 tkr. Av detta är 900 mnkr för plantering.',
      'Ledningarna kostar 23 500 tkr.\n\nAvgifterna för anslutning ger 17 900 mnkr.',
      'Hyran är 412 tkr per år. Driften kostar 90 kkr.',
    ],
    silent: [
      'Projektet kostar 450 tkr. Drift kostar 1 200 tkr.',
      'Avgiften är 0 kr. Bidraget är 0 tkr.',
      'Kostnaden är 12,5 mnkr i fem år.\n\nÅtgärdsgrupp        mnkr\nMedfinansiering      8,0\nUpphandling          4,5\nSumma               12,5',
      'Potten är 5 000 tkr, en insats kostar 10,5 mnkr.\n\nSedan 3 kr.',
      'Nämndens budget är 640 mnkr. Skyltarna kostar 400 tkr.',
      'Avgiften höjs från 250 kronor till 350 kronor. Intäkten ökar med 350 tkr.',
    ],
  },
]

type Told = { text: string; amount: Amount; span: Span; sentence: string; order: number; before: string }

/** Every amount of the document in order, each with its sentence; totals of tables whose unit is told stand first. */
function amounts(memo: Memo): Told[] {
  const totals = tables(memo.text, memo.lines)
    .flat()
    .filter(row => row.unit !== null && isTotal(row))
    .flatMap(row =>
      row.cells
        .flatMap(cell => (cell === null ? [] : findAmounts(`${shown(cell)} ${row.unit}`)))
        .map(amount => ({
          text: `${amount.digits.replace('.', ',')} ${amount.unit}`,
          amount,
          span: { start: row.line.start, end: row.line.end },
          sentence: '',
          order: -10,
          before: '',
        })),
    )
  let order = 0
  const inText = memo.blocks.flatMap(block => {
    const found = findAmounts(block.text)
    order++
    if (found.length === 0) return []
    const spans = sentences(block.text)
    order += spans.length
    const first = order - spans.length
    return found.map((amount): Told => {
      const i = Math.max(
        0,
        spans.findLastIndex(span => span.start <= amount.start),
      )
      const { start = 0, end = 0 } = spans[i] ?? {}
      const text = block.text.slice(amount.start, amount.end)
      const before = block.text.slice(start, amount.start)
      return { text, amount, span: block.at(amount), sentence: block.text.slice(start, end), order: first + i, before }
    })
  })
  return [...totals, ...inText]
}

/** The same digits with another unit, or the same sum in another unit: a reader must stop and count. */
function toldDifferently(told: readonly Told[]): Hit[] {
  const first = new Map<string, Told[]>()
  const said = new Set<string>()
  const hits: Hit[] = []
  for (const one of told) {
    const isTable = one.order < 0
    // A table in thousands beside a text in millions is how it is done.
    const keys = [...(isTable ? [] : [`value ${one.amount.value}`]), `digits ${one.amount.digits}`]
    const other = isTable
      ? undefined
      : keys.flatMap(key => first.get(key) ?? []).find(earlier => isOdd(earlier.amount, one.amount))
    // Of each key one amount a unit is kept, so that the list stays short however often it is told.
    for (const key of keys) {
      const kept = first.get(key) ?? []
      if (!kept.some(earlier => earlier.amount.unit === one.amount.unit)) first.set(key, [...kept, one])
    }
    if (!other || said.has(`${other.text}|${one.text}`)) continue
    said.add(`${other.text}|${one.text}`)
    // The same sum in another unit is hard to read; the same digits in another unit is one of them wrong.
    if (one.amount.value === other.amount.value) hits.push({ ...hitOn(one, other, 0.8), severity: 'info' })
    else hits.push(hitOn(one, other, 0.7))
  }
  return hits
}

const hitOn = (one: Told, other: Told, sure: number): Hit => ({
  span: one.span,
  sure,
  params: { first: other.text, second: one.text },
})

const isOdd = (a: Amount, b: Amount): boolean => {
  if (a.unit === b.unit || (a.value === 0 && b.value === 0)) return false // nothing is nothing in any unit
  if (a.value === b.value) return true
  // A fee in kronor and a sum in thousands meet by chance: 350 kronor a day, 350 tkr a year.
  if ([a, b].some(one => one.unit === 'kr' && one.value < 10_000)) return false
  // One- and two-digit figures without decimals meet by chance: "3 kr" per meal and "3 mnkr" in all.
  const figures = a.digits.replace(/\D/gu, '').length
  return a.digits === b.digits && (figures >= 3 || (figures === 2 && a.digits.includes('.')))
}

/** No more are compared with each other; a hostile text may hold any number. */
const mostAmounts = 400
const large =
  /budget|omsätt|omslut|omfatt|skuld|låne|ramen?(?!\p{L})|årligen|(?:hela|all[at]?|samtliga) (?:\p{L}+ )?(?:kommun|stad|land|region)|kommunens|stadens|regionen|staten|statlig|regering|nationell|riket|samhälls/iu
const ratio = (a: number, b: number): number => (a > b ? a / b : b / a)

/** A sum whose unit makes it a thousand times too large or small for the amounts around it, and which would fit them with the next unit. */
function thousandfold(all: readonly Told[]): Hit[] {
  const told = all.slice(0, mostAmounts)
  const said = new Set<string>()
  return told.flatMap((one, i): Hit[] => {
    if (one.order < 0 || said.has(one.text)) return []
    const other = pairedWith(one, told[i - 1]) ?? neighbourOf(one, told)
    if (!other) return []
    said.add(one.text)
    return [hitOn(one, other, 0.75)]
  })
}

const change = /(?:^|\s)(?:från|mellan|ifrån)\s(?:(?:drygt|cirka|ca|omkring|knappt)\s)?$/iu
const changed = /^[^.;]{0,25}?(?:\still|\soch|[–-])\s?(?:(?:drygt|cirka|ca|omkring|knappt)\s)?$/iu
const part =
  /(?<!\p{L})(?:varav|därav|(?:av (?:detta|dessa|det|dem|denna|summan|beloppet|kostnad\p{L}*|\p{L}+skottet|pengarna|medlen)))(?!\p{L})/iu

/** "från 412 tkr till 505 mnkr"; "1 350 tkr, varav 900 mnkr": two amounts that belong together and cannot both be right. */
function pairedWith(one: Told, last: Told | undefined): Told | null {
  if (!last || last.order < 0) return null
  const between = one.before.slice(last.before.length + last.text.length)
  const isSame = last.order === one.order
  if (isSame && change.test(last.before) && changed.test(between))
    return ratio(one.amount.value, last.amount.value) >= 100 ? last : null
  const isPart = isSame ? part.test(between) : one.order - last.order === 1 && part.test(one.before)
  const isOther = last.amount.unit !== one.amount.unit || ratio(one.amount.value, last.amount.value) >= 100
  return isPart && isOther && one.amount.value > last.amount.value ? last : null
}

/** Larger than any single measure of a municipality is told in millions, or so small that nobody tells it in thousands. */
const isOddlyShaped = ({ unit, value, digits }: Amount): boolean =>
  unit === 'mnkr'
    ? value >= 1e8
    : unit === 'tkr' && (value < 1e5 || value >= 1e6) && (digits.includes('.') || value < 2e4 || value >= 1e6)

function neighbourOf(one: Told, told: readonly Told[]): Told | null {
  const { unit, value } = one.amount
  if (!isOddlyShaped(one.amount) || large.test(one.sentence)) return null
  const others = told.filter(other => other.amount.value !== value)
  // Another amount of like size: then it is no slip of the unit.
  if (others.some(other => ratio(other.amount.value, value) < 30)) return null
  if (unit === 'tkr' && value >= 1e6) {
    const of = measureOf(one.sentence)
    if (!of) return null
    return (
      others.find(
        o => o.amount.unit === 'kr' && measureOf(o.sentence) === of && ratio(o.amount.value, value / 1e3) < 3,
      ) ?? null
    )
  }
  const meant = unit === 'mnkr' ? value / 1e3 : value * 1e3
  const near = others.filter(
    o => o.amount.unit !== unit && Math.abs(o.order - one.order) <= 1 && ratio(o.amount.value, meant) <= 3,
  )
  if (near[0]) return near[0]
  if (unit === 'tkr' && !one.amount.digits.includes('.')) return null
  return others.find(o => o.amount.value >= 5e4 && o.amount.unit !== unit && ratio(o.amount.value, meant) <= 3) ?? null
}

/** "per elev": what both amounts are told of. */
const measureOf = (sentence: string): string | null =>
  /(?<!\p{L})per (?!år|månad|vecka|dag)\p{L}{3,}/iu.exec(sentence)?.[0].toLowerCase() ?? null

const spellings = /(?:kkr|tkr|ksek|mnkr|mkr|msek)$/iu
/** "tkr" here and "kkr" there: the same unit, spelt in two ways. */
function otherSpelling(told: readonly Told[]): Hit[] {
  const first = new Map<string, Told>()
  return told.flatMap((one): Hit[] => {
    const written = one.order < 0 ? undefined : spellings.exec(one.text)?.[0].toLowerCase()
    if (!written) return []
    const earlier = first.get(one.amount.unit)
    if (!earlier) first.set(one.amount.unit, one)
    if (!earlier || earlier.text.toLowerCase().endsWith(written) || first.has(`told ${one.amount.unit}`)) return []
    first.set(`told ${one.amount.unit}`, one)
    return [{ ...hitOn(one, earlier, 0.7), severity: 'info' }]
  })
}
