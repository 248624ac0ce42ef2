// What may be wrong with marked sentences: spans that cut words or cross, the same text twice, people of the test part seen in training.
import type { MarkedLine } from '../../src/swedish/tagger/marked-line.ts'

const knownLabels = new Set(
  'PERSON OFFICIAL ORG LOC STAYS ADDRESS POSTAL PROPERTY PHONE EMAIL PERSONNUMMER SAMORDNINGSNUMMER ORGNR_PERSON BANK VEHICLE IP USERNAME BIRTHDATE'.split(
    ' ',
  ),
)

export function faultsIn(lines: readonly MarkedLine[]): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  for (const line of lines) {
    const say = (fault: string) => faults.push(`${line.part}: ${fault}: ${line.text.slice(0, 90)}`)
    if (seen.has(line.text)) say('stands twice')
    seen.add(line.text)
    if (!line.kind) say('has no kind')
    if (/[[\]{}~]/u.test(line.text)) say('a mark is left')
    let last = 0
    for (const { start, end, label } of line.spans) {
      const words = line.text.slice(start, end)
      if (!knownLabels.has(label)) say(`label ${label}`)
      if (start < last || end <= start || end > line.text.length) say('spans cross')
      if (words.trim() !== words) say(`space at the end of “${words}”`)
      if (/[\p{L}]/u.test(line.text[start - 1] ?? '') && /^\p{L}/u.test(words)) say(`a word is cut before “${words}”`)
      if (/\p{L}$/u.test(words) && /\p{L}/u.test(line.text[end] ?? '') && !/^\p{Ll}?s\b/u.test(line.text.slice(end)))
        say(`a word is cut after “${words}”`)
      last = end
    }
  }
  return [...faults, ...seenInTraining(lines)]
}

const fullNames = (lines: readonly MarkedLine[]): Set<string> =>
  new Set(
    lines.flatMap(({ text, spans }) =>
      spans
        .filter(({ label }) => label === 'PERSON' || label === 'OFFICIAL')
        .map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/s$/u, ''))
        .filter(name => name.includes(' ')),
    ),
  )

function seenInTraining(lines: readonly MarkedLine[]): string[] {
  const trained = fullNames(lines.filter(line => line.part !== 'test'))
  return [...fullNames(lines.filter(line => line.part === 'test'))]
    .filter(name => trained.has(name))
    .map(name => `test: the person ${name} is met in training`)
}
