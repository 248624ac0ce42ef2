// How much a faulty reference weighs in the list that it shares with the remarks of `check`, and why. Must not know how it is found.
import type { Reference, Severity } from '#text/finding.ts'

type Weight = { rule: string; severity: Severity; because: string }

const weights = {
  'statute-missing': {
    severity: 'error',
    because: 'the law does not say so: a decision on it may be set aside',
  },
  'statute-repealed': {
    severity: 'warning',
    because: 'an earlier law may be meant; if not, the new one must be named',
  },
  'reference-missing': {
    severity: 'error',
    because: 'public print that no year could hold does not exist',
  },
  'reference-malformed': {
    severity: 'warning',
    because: 'an address, number or day written wrongly can be mended by any reader: told as `reference-missing`',
  },
  'quote-mismatch': {
    severity: 'warning',
    because: 'the source may be another version than the one at hand',
  },
  'figure-mismatch': {
    severity: 'warning',
    because: 'one of the two is wrong, but which one is for the author to say',
  },
} satisfies Record<string, { severity: Severity; because: string }>
type RuleId = keyof typeof weights

export const referenceWeights: Weight[] = Object.entries(weights).map(([rule, weight]) => ({ rule, ...weight }))

const malformed = new Set(['url', 'email', 'diarienummer', 'report'])

function weightOf({ status, params }: Pick<Reference, 'status' | 'params'>): RuleId {
  const kind = String(params.kind)
  if (kind === 'quotation') return 'quote-mismatch'
  if (kind === 'figure') return 'figure-mismatch'
  if (status !== 'missing') return 'statute-repealed'
  if (kind === 'statute' || kind === 'eu') return 'statute-missing'
  return malformed.has(kind) ? 'reference-malformed' : 'reference-missing'
}

/** Of a reference that is missing or repealed; any other is a note. */
export function referenceWeight(reference: Pick<Reference, 'status' | 'params'>): { rule: string; severity: Severity } {
  const id = weightOf(reference)
  const isFault = reference.status === 'missing' || reference.status === 'repealed'
  return {
    rule: id === 'reference-malformed' ? 'reference-missing' : id,
    severity: isFault ? weights[id].severity : 'info',
  }
}
