// Amounts of money as written in Swedish memos: "10,5 mnkr", "5 000 tkr", "1,2 miljoner kronor", found in a flow.
// Must not know what the money is for.

import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

type MoneyUnit = 'kr' | 'tkr' | 'mnkr' | 'mdkr'
export type Amount = Span & {
  /** In kronor. */
  value: number
  unit: MoneyUnit
  /** The number without spaces, decimal comma as a point: what stands before the unit. */
  digits: string
  /** No space between number and unit. */
  glued: boolean
}

const unitOf: Record<string, MoneyUnit> = {
  kr: 'kr',
  kronor: 'kr',
  sek: 'kr',
  tkr: 'tkr',
  kkr: 'tkr',
  ksek: 'tkr',
  'tusen kronor': 'tkr',
  'tusen kr': 'tkr',
  mnkr: 'mnkr',
  mkr: 'mnkr',
  msek: 'mnkr',
  'miljoner kronor': 'mnkr',
  'miljoner kr': 'mnkr',
  'miljon kronor': 'mnkr',
  mdkr: 'mdkr',
  mdr: 'mdkr',
  'miljarder kronor': 'mdkr',
  'miljard kronor': 'mdkr',
}
const inKronor: Record<MoneyUnit, number> = { kr: 1, tkr: 1e3, mnkr: 1e6, mdkr: 1e9 }
const units = Object.keys(unitOf)
  .sort((a, b) => b.length - a.length)
  .join('|')
const amount = new RegExp(
  `(?<![\\p{L}\\p{N}.,/-])(\\d{1,3}(?: \\d{3}){1,5}|\\d{1,15})(,\\d{1,6})?( ?)(${units})(?!\\p{L})`,
  'giu',
)

export function findAmounts(text: string): Amount[] {
  if (!/\d/.test(text)) return []
  return matches(text, amount).map(match => {
    const unit = unitOf[match[4]!.toLowerCase()]!
    const digits = match[1]!.replaceAll(' ', '') + (match[2] ?? '').replace(',', '.')
    return {
      start: match.index,
      end: match.index + match[0].length,
      // Rounded to whole öre: 10,5 × 1e6 must equal 10500 × 1e3.
      value: Math.round(Number(digits) * inKronor[unit] * 100) / 100,
      unit,
      digits,
      glued: match[3] === '',
    }
  })
}

/** A number as written in a table cell: "1 200", "-300", "−300", "1 200,5", "(300)"; null when it is not one. */
export function numberOf(cell: string): number | null {
  const plain = cell.trim().replace(/\s(?=\d{3}(\D|$))/gu, '')
  const match = /^(?<minus>[-−–(])?\s?(?<whole>\d+)(?<part>,\d+)?\)?$/u.exec(plain)
  if (!match?.groups) return null
  const value = Number(match.groups.whole + (match.groups.part ?? '').replace(',', '.'))
  return match.groups.minus ? -value : value
}
