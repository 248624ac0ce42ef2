// Asks källkontroll of a line of text which of its references it could not check, for reports that name only what it can.
import { learn } from '#app/knowledge.ts'
import { sources } from '#functions/sources/sources.ts'
import { documentFromText } from '#text/document.ts'
import type { Span } from '#text/span.ts'

/** @param day the day it is asked on, YYYY-MM-DD */
export function uncheckedIn(text: string, day: string): Span[] {
  const { findings } = sources.run(documentFromText(text), {}, learn(sources).knowledge, day)
  return findings.flatMap(one => (one.kind === 'reference' && one.status === 'cannot-be-checked' ? [one.span] : []))
}
