// Diarienummer in the shapes Swedish municipalities use, found in a flow. Must not know which municipality wrote it.

import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

export type Diarienummer = Span & {
  text: string
  /** A word before it says that it is one: "diarienummer", "dnr", "ärendenummer". */
  labelled: boolean
  /** Whether it has one of the known shapes. */
  shaped: boolean
  year: number | null
}

// Each with the year where it can be told. Seen: 0186/24, SLK-2023-01038, KS 2018/14, SN 18/0098, Ks 900/2019, T2012-050-05828.
const shapes: { pattern: RegExp; yearless?: true; year: (groups: string[]) => number | null }[] = [
  { pattern: /^(\d{1,5})\/(\d{2}|\d{4})$/u, year: ([, , y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}[- ](\d{4})[-/:](\d{1,6})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}(\d{4})[-/](\d{1,6})(?:[-/]\d{1,6})?$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}[- ](\d{2}|\d{4})\/(\d{1,6})(?:[-/ ]\d{1,4})?$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}[- ](\d{1,6})\/(\d{2}|\d{4})$/u, year: ([, , y]) => fullYear(y) },
  { pattern: /^\d{1,5}-(\d{4})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^(\d{4})[-/:](\d{1,6})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}[-/](\d{4}):(\d{1,6})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}\/(\d{4})[/:-](\d{1,6})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,3}\d{1,4}-\d{2,6}\/(\d{2}|\d{4})$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{1,6}[- ]?(\d{4})\/\d{1,6}(?:\/[\p{L}\d]{1,6})?$/u, year: ([, y]) => fullYear(y) },
  { pattern: /^\p{L}{2,6}-\d{4}-\d{1,6}-\d{1,4}$/u, yearless: true, year: () => null },
]
const fullYear = (written: string | undefined): number | null => {
  const year = Number(written)
  if (!written || Number.isNaN(year)) return null
  return written.length === 2 ? 2000 + year : year >= 1900 && year <= 2100 ? year : null
}

const labelled =
  /(?<![\p{L}-])(?:diarienummer|diarienr|dnr|ärendenummer|ärendenr)(?![\p{L}])\s?[.:]?\s?((?:\p{L}{1,6}[- ](?=\d))?[\p{L}\p{N}][\p{L}\p{N}/:-]*)/giu
const bare = /(?<![\p{L}\p{N}/-])(\p{Lu}{2,6}-(?:19|20)\d{2}-\d{3,6})(?![\p{L}\p{N}-])/gu

/** Diarienummer with a label, in any shape that holds a digit, and those whose shape alone tells. */
export function findDiarienummer(text: string): Diarienummer[] {
  if (!/\d/.test(text)) return []
  const found: Diarienummer[] = []
  for (const match of matches(text, labelled)) {
    const value = match[1]!.replace(/[-:/]+$/u, '')
    if (!/\d/u.test(value) || isDate(value)) continue
    found.push(numberAt(match.index + match[0].length - match[1]!.length, value, true))
  }
  for (const match of matches(text, bare))
    if (!found.some(f => f.start <= match.index && match.index < f.end))
      found.push(numberAt(match.index, match[1]!, false))
  return found.sort((a, b) => a.start - b.start)
}

const isDate = (value: string): boolean => /^(19|20)\d{2}-\d{2}-\d{2}$/u.test(value)

function numberAt(start: number, text: string, isLabelled: boolean): Diarienummer {
  for (const shape of shapes) {
    const groups = shape.pattern.exec(text)
    if (!groups) continue
    const year = shape.year([...groups])
    if (year === null && !shape.yearless) continue
    return { start, end: start + text.length, text, labelled: isLabelled, shaped: true, year }
  }
  return { start, end: start + text.length, text, labelled: isLabelled, shaped: false, year: null }
}

/** A document says its own number at its head. */
const head = 3000

/** The diarienummer that a document says of itself, in order and each once: those of a known shape at its head. */
export const caseNumbers = (text: string): string[] => [
  ...new Set(findDiarienummer(text.slice(0, head)).flatMap(one => (one.shaped ? [one.text] : []))),
]
