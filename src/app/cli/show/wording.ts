// Puts words on ids at the command line's door: refusals, doubts, remarks and reasons, in the person's language.
import type { Refusal } from '#base/refusal.ts'
import type { Doubt } from '#text/document.ts'
import { type MaskLabel, maskLabels, type Reason, type Remark } from '#text/finding.ts'
import { checkWords } from '#words/check.ts'
import { cliWords } from '#words/cli.ts'
import { doubtWords } from '#words/doubts.ts'
import { maskReasonWords } from '#words/mask.ts'
import { sayRefusal } from '#words/refusals.ts'
import { sourcesWords } from '#words/sources.ts'
import { fill, type Language } from '#words/words.ts'

/** One sentence for a person. Wrong usage brings its own, made by the parser that knows the command line. */
export const refusalInWords = ({ reason, params }: Refusal, language: Language): string =>
  reason === 'wrong-usage' && params.what !== undefined ? String(params.what) : sayRefusal(language, reason, params)

export const doubtInWords = ({ reason, params }: Doubt, language: Language): string =>
  fill(doubtWords[language][reason], params)

/** Of a remark: what is wrong and what to do. */
export function remarkInWords({ rule, params }: Remark, language: Language): string {
  const words: Record<string, string> = checkWords[language]
  return fill(words[rule] ?? rule, params)
}

/** Of any finding: why it was found. An id without words stays visible as itself. */
export function reasonInWords({ id, params }: Reason, language: Language): string {
  const words: Record<string, string> = maskReasonWords[language]
  return fill(words[id] ?? id, params)
}

/** Of a reference: what the register holds. */
export function referenceInWords({ id, params }: Reason, language: Language): string {
  const words: Record<string, string> = sourcesWords[language]
  return fill(words[id] ?? id, params)
}

/** All the reasons of a finding in one line. */
export const whyInWords = (why: readonly Reason[], language: Language): string =>
  why.map(reason => reasonInWords(reason, language)).join('; ')

/** "säker" from 0.9, "trolig" from 0.6, else "tveksam". */
export function sureInWords(sure: number, language: Language): string {
  const words = cliWords[language]
  return sure >= 0.9 ? words['sure-certain'] : sure >= 0.6 ? words['sure-likely'] : words['sure-doubtful']
}

/** What stands in the place of a removed text: the labels, which are stable whatever the language. */
export const labelsInPlace = Object.fromEntries(maskLabels.map(label => [label, `[${label}]`])) as Record<
  MaskLabel,
  string
>
