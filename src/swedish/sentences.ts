// Where one sentence ends and the next begins, in a flow of one paragraph. Swedish abbreviations with full stops do not end a sentence.

import { matches } from '#text/matches.ts'
import type { Span } from '#text/span.ts'

const abbreviations = new Set(
  'bl.a t.ex m.m m.fl o.d o.s.v osv dvs d.v.s s.k f.d t.o.m fr.o.m p.g.a pga ca c:a kap st nr dnr jfr resp ev exkl inkl kl tel tfn sid s f ff fig tab art mom prop bet skr avd max min milj exv i.e e.d f.n fn m.a.o m.h.t med.anl ref rskr adj kv'.split(
    ' ',
  ),
)
const end = /[.!?…]["”’)\]]*\s+(?=["”“([–-]?\s?[\p{Lu}\p{N}])/gu

/** Sentences with their closing mark, without the space around them. A kept line break (\n) always ends one. */
export function sentences(text: string): Span[] {
  const out: Span[] = []
  let from = 0
  const cut = (to: number) => {
    const raw = text.slice(from, to)
    const start = from + (raw.length - raw.trimStart().length)
    const stop = from + raw.trimEnd().length
    if (stop > start) out.push({ start, end: stop })
    from = to
  }
  const breaks = matches(text, end)
    .filter(match => !endsWithAbbreviation(text, match.index))
    .map(match => match.index + match[0].length)
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) breaks.push(i + 1)
  for (const at of breaks.sort((a, b) => a - b)) cut(at)
  cut(text.length)
  return out
}

function endsWithAbbreviation(text: string, stop: number): boolean {
  if (text[stop] !== '.') return false
  const word = /[\p{L}.:]+$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? ''
  if (/^\p{Lu}$/u.test(word)) return true // an initial: "A. Lind"
  // "1. Nämnden": the number of a list, not the end of a sentence. A year may end one.
  if (!word)
    return /(?<!\d)\d{1,2}$/u.test(text.slice(Math.max(0, stop - 3), stop)) && /^\s*\d{1,2}$/u.test(text.slice(0, stop))
  return abbreviations.has(word.toLowerCase())
}

const word = /[\p{L}\p{N}]+(?:[-:’'/.,][\p{L}\p{N}]+)*/gu
/** Words of a stretch: letters and digits with hyphens, colons and apostrophes inside. */
export const wordsIn = (text: string): RegExpExecArray[] => matches(text, word)
