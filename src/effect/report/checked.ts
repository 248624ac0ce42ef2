// Says a law or a source by name, with the number left out where it cannot be checked: a report names only what the register can answer for.
// What can be checked is asked of whoever is handed in. Pure.
import type { Span } from '#text/span.ts'

/** The references in a text that could not be checked. */
export type Unchecked = (text: string) => Span[]
/** `whole` is as it was written; `said` may be empty where nothing of it could be checked. */
export type Checked = { said: string; whole: string }

export function checked(whole: string, unchecked: Unchecked): Checked {
  const found = unchecked(whole)
  if (found.length === 0) return { said: whole, whole }
  // First the number alone: "Arkivlagen" says more than nothing, and a name by itself claims nothing that could be wrong.
  const named = without(whole, found, part => part.replace(/\s*\(\d{4}:[^()]{1,12}\)/, ''))
  const said = without(named, unchecked(named), () => '')
  return { said: tidy(said), whole }
}

function without(text: string, spans: readonly Span[], what: (part: string) => string): string {
  let said = text
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    const part = said.slice(start, end)
    const rest = what(part)
    said = said.slice(0, start) + rest + said.slice(end)
  }
  return said
}

/** Without the commas and words that joined what is gone. */
const tidy = (text: string): string =>
  text
    .replace(/\s{2,}/g, ' ')
    .replace(/(?:\s?[,;]){2,}/g, ',')
    .replace(/^[\s,;]+|(?:[\s,;]|\soch)+$/g, '')
