// Puts words on ids at the command line's door: refusals, doubts, remarks and reasons, in the person's language.
import type { Refusal } from '#base/refusal.ts'
import type { Doubt } from '#text/document.ts'
import type { Language } from '#words/words.ts'

/** One sentence for a person. */
export function refusalInWords(refusal: Refusal, _language: Language): string {
  if (refusal.reason === 'wrong-usage') return String(refusal.params.what ?? refusal.reason)
  return refusal.reason
}

export const doubtInWords = (doubt: Doubt, _language: Language): string => doubt.reason
