// Measures `sources` on quotations of the law and on references of other kinds than statutes: what is wrong caught, what is right
// left alone. The sets were written by hand before the first measuring. See README.md.
import { readFileSync } from 'node:fs'
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Reference } from '#text/finding.ts'
import type { Half } from './made-references.ts'

type Share = { hits: number; of: number }
export type KindsMeasure = {
  /** Wrong as written, and told as missing. */
  caught: Share
  /** Right or beyond what can be known, and told as missing. */
  wronglyFlagged: Share
  /** Right, and told to exist. */
  confirmed: Share
  faults: string[]
}

const { knowledge } = learn(sources)
const ask = (text: string): Reference[] =>
  sources.run(documentFromText(text), {}, knowledge, '2026-11-23').findings as Reference[]
const isFlagged = ({ status }: Reference): boolean => status === 'missing' || status === 'repealed'

type Line = { expected: string; kind: string; text: string; found: Reference[] }

function linesOf(name: string, isOf: (kind: string) => (one: Reference) => boolean): Line[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
  return lines
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [head = '', text = ''] = line.split(' | ')
      const [expected = '', kind = ''] = head.split(' ')
      return { expected, kind, text, found: ask(text).filter(isOf(kind)) }
    })
}

function measured(lines: readonly Line[], wrong: readonly string[], right: readonly string[]): KindsMeasure {
  const share = (own: readonly Line[], isHit: (one: Line) => boolean): Share => ({
    hits: own.filter(isHit).length,
    of: own.length,
  })
  const isWrong = ({ expected }: Line) => wrong.includes(expected)
  const isRight = ({ expected }: Line) => right.includes(expected)
  const isCaught = ({ found }: Line) => found.some(isFlagged)
  const isConfirmed = ({ found }: Line) => found.length > 0 && found.every(one => one.status === 'exists')
  const isFound = ({ found }: Line) => found.length > 0
  const missed = lines.filter(one =>
    isWrong(one)
      ? !isCaught(one)
      : isCaught(one) || (isRight(one) ? !isConfirmed(one) : one.kind !== '' && !isFound(one)),
  )
  return {
    caught: share(lines.filter(isWrong), isCaught),
    wronglyFlagged: share(
      lines.filter(one => !isWrong(one)),
      isCaught,
    ),
    confirmed: share(lines.filter(isRight), isConfirmed),
    faults: missed.map(({ expected, text, found }) => {
      const told = found.map(one => `${one.status} ${one.why[0]?.id}`).join(', ')
      return `${expected}: ${text} → ${told || 'nothing'}`
    }),
  }
}

/** Quotations of the law: found, differing, standing elsewhere, invented, and those of other sources. */
export const measureQuotes = (half: Half): KindsMeasure =>
  measured(
    linesOf(`./quotes-${half}.txt`, () => one => one.params.kind === 'quotation'),
    ['differs', 'elsewhere', 'invented'],
    ['found'],
  )

/** Public print, parts of EU acts, addresses, case numbers and reports: impossible, existing, and beyond what can be known. */
export function measureKinds(half: Half): KindsMeasure & { unchecked: Share } {
  const lines = linesOf(`./kinds-${half}.txt`, kind => one => one.params.kind === kind)
  const unknown = lines.filter(one => one.expected === 'unchecked')
  const isUnchecked = ({ found }: Line) => found.length > 0 && found.every(one => one.status === 'cannot-be-checked')
  return {
    ...measured(lines, ['wrong'], ['right']),
    unchecked: { hits: unknown.filter(isUnchecked).length, of: unknown.length },
  }
}
