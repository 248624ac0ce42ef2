// Puts words on ids at the command line's door: refusals, doubts, remarks and reasons, in the person's language.
import type { Refusal } from '#base/refusal.ts'
import type { Doubt } from '#text/document.ts'
import { doubtWords } from '#words/doubts.ts'
import { sayRefusal } from '#words/refusals.ts'
import { fill, type Language } from '#words/words.ts'

/** One sentence for a person. Wrong usage brings its own, made by the parser that knows the command line. */
export const refusalInWords = ({ reason, params }: Refusal, language: Language): string =>
  reason === 'wrong-usage' && params.what !== undefined ? String(params.what) : sayRefusal(language, reason, params)

export const doubtInWords = ({ reason, params }: Doubt, language: Language): string =>
  fill(doubtWords[language][reason], params)
