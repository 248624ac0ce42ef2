// Is the rest still there? Words a person did not ask away must be found again on the same page. Over-masking is a fault too,
// and a page that lost its neighbours was not written as promised.
import { squeezedText } from '#files/proof/squeeze.ts'
import type { Document, Page } from '#text/document.ts'
import type { Span } from '#text/span.ts'

type Counts = Map<string, number>

/** Words of a page outside the removed stretches that are fewer in what another reader finds on the same page of the output. */
export function missingWords(document: Document, page: Page, removed: readonly Span[], outputText: string): string[] {
  let kept = ''
  let at = page.start
  for (const span of removed) {
    if (span.end <= page.start || span.start >= page.end) continue
    kept += `${document.text.slice(at, Math.max(at, span.start))}\n`
    at = Math.max(at, span.end)
  }
  kept += document.text.slice(at, page.end)
  return shortfall(wordsIn(kept), wordsIn(outputText), squeezedText(outputText))
}

/**
 * Of the missing words, those that the other reader does find in the source and no longer in the output. Two readers part words
 * differently; only what one and the same reader lost is lost.
 */
export function trulyLost(
  missing: readonly string[],
  sourceText: string,
  outputText: string,
  removedTexts: readonly string[],
): string[] {
  const before = wordsIn(sourceText)
  const after = wordsIn(outputText)
  const squeezedBefore = squeezedText(sourceText)
  const squeezedAfter = squeezedText(outputText)
  const gone = removedTexts.map(squeezedText)
  return missing.filter(word => {
    if ((before.get(word) ?? 0) <= (after.get(word) ?? 0)) return false
    const taken = gone.reduce(
      (sum, text) => sum + (text.includes(word) ? occurrences(text, word) : word.includes(text) ? 1 : 0),
      0,
    )
    return occurrences(squeezedBefore, word) - occurrences(squeezedAfter, word) > taken
  })
}

/**
 * Words that another reader finds on a page of the output but that are nowhere in what was reviewed: text shown otherwise than it
 * was read, or put there by the writing. Two words that a reader ran together are taken apart again.
 */
export function unreviewedWords(document: Document, page: Page, outputText: string): string[] {
  const here = squeezedText(document.text.slice(page.start, page.end))
  return [...wordsIn(outputText).keys()].filter(word => /\p{L}{4}/u.test(word) && !reads(here, word))
}

function reads(text: string, word: string): boolean {
  if (text.includes(word)) return true
  for (let at = 3; at <= word.length - 3; at++)
    if (text.includes(word.slice(0, at)) && text.includes(word.slice(at))) return true
  return false
}

function wordsIn(text: string): Counts {
  const counts: Counts = new Map()
  for (const [word] of text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\u00ad', '')
    .matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function shortfall(wanted: Counts, found: Counts, squeezed: string): string[] {
  const missing: string[] = []
  for (const [word, count] of wanted)
    if ((found.get(word) ?? 0) < count && occurrences(squeezed, word) < count) missing.push(word)
  return missing
}

function occurrences(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); word && at !== -1; at = text.indexOf(word, at + word.length)) count++
  return count
}
