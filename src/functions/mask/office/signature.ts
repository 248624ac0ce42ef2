// Knows a signature and a list of staff by how they are set: a name that opens its line, under a greeting or at the head of a block,
// and under it nothing but short lines of titles, units and numbers. Running text that happens to break beside a name is none.
import { isFarewell } from '#swedish/names/name-cues.ts'
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import { type Reason, reason } from '#text/finding.ts'
import type { Titles } from './titles.ts'

type Tokens = readonly NameToken[]

/** Occupations that private persons bear as well: they tell only in a signature. */
const occupation =
  /(?:assistent|terapeut|sköterska|ekonom|jurist|ingenjör|arkitekt|pedagog|läkare|psykolog|upphandlare|tekniker|vaktmästare|lärare|ledare|ansvarig|specialist|analytiker|kommunikatör|bibliotekarie|hantverkare|socionom|logoped|dietist|strateg|chaufför|undersköterska|stödjare|behandlare)$/u
/** Whose letterhead one signs under. A board is whom one writes to, so that it tells nothing by itself. */
const employer =
  /^(?:\p{L}*(?:kommun|kommunen|förvaltning|förvaltningen|kontoret|region|regionen|avdelningen|enheten|myndigheten|hemtjänsten|socialtjänsten|räddningstjänsten|kansliet|försörjningen|staben|samordningen|kundtjänst|kontaktcenter|servicecenter)|stad)$/u
const board = /(?:nämnden|styrelsen|utskottet|kommunen|förvaltningen|fullmäktige|kontoret)$/u
const notTheirs =
  /^(?:till|från|motpart|mottagare|boende|bosatt|bor|ang|angående|gäller|ärende|kopia|mot|c\/o|hos|klagande|sökande|parter|part|sändlista|delges|delgivning|rör|avser)$/u
const small =
  /^(?:och|på|vid|för|i|av|inom|med|tel|telefon|tfn|mobil|ankn|anknytning|direkt|växel|e-post|epost|mejl|mail|www|fax|besöksadress|postadress|s|m|c|v|kd|l|mp|sd|leg|tf|bitr)$/u

const contact =
  /^(?:tel|telefon|tfn|mobil|ankn|anknytning|direkt|växel|e-post|epost|mejl|mail|www|fax|besöksadress|postadress)$/u

export function signatureReason(tokens: Tokens, find: NameFind, titles: Titles): Reason | null {
  const first = tokens[find.from]!
  if (!(first.newLine || find.from === 0) || !opensBlock(tokens, find, titles)) return null
  const beside = lineFrom(tokens, find.to, false)
  if (beside.length > 0) {
    const under = titleUnder(tokens, find, beside.length, titles)
    if (under) return under
    if (!/[,|(–/]| {2}/u.test(beside[0]!.gap) || !isNominal(beside, titles)) return null
    // A wide gap parts the sender's column from the receiver's.
    return / {2}/u.test(beside[0]!.gap) ? null : employerIn(beside)
  }
  let at = find.to
  for (let lines = 0; lines < 4; lines++) {
    const line = lineFrom(tokens, at, true)
    if (line.length === 0 || !isNominal(line, titles)) return null
    const title =
      lines < 2
        ? line.find(({ lower }, i) => titles.isTitle(lower) && !isField(line, i, tokens[at + line.length]))
        : undefined
    const below = lineFrom(tokens, at + line.length, true)
    const isClear = below.length === 0 || isNominal(below, titles) || !tokens[at + line.length]?.newLine
    const told = title ? reason('title-after', { word: title.text }) : employerIn(line)
    if (told) return isClear ? told : null
    at += line.length
  }
  return null
}

/** A letterhead in columns: "Anna Berg      anna.berg@… ⏎ Socialsekreterare      Direkt …". */
function titleUnder(tokens: Tokens, { to }: NameFind, beside: number, titles: Titles): Reason | null {
  const [title, next] = [tokens[to + beside], tokens[to + beside + 1]]
  if (!/ {2}/u.test(tokens[to]!.gap) || !title?.newLine || !titles.isTitle(title.lower)) return null
  return !next || next.newLine || / {2}/u.test(next.gap) ? reason('title-after', { word: title.text }) : null
}

/** "Handläggare: Eva Ek" under a name is of another person. */
const isField = (line: Tokens, i: number, below: NameToken | undefined): boolean =>
  (line[i + 1] ?? below)?.gap.startsWith(':') === true

/** Above the name: nothing, a greeting, or a line of the same sort. */
function opensBlock(tokens: Tokens, find: NameFind, titles: Titles): boolean {
  const { from } = find
  if (from === 0) return true
  let at = from - 1
  while (at > 0 && !tokens[at]!.newLine && from - at < 12) at--
  const above = tokens.slice(at, from)
  const { gap } = tokens[from]!
  // A paragraph of whole sentences ends above: what it says is not said of the name.
  if (/[.!?] ?\n/u.test(gap)) return true
  if (above.some(({ lower }) => notTheirs.test(lower))) return false
  if (above.length < 6 && above.some(({ lower }) => isFarewell(lower))) return true
  // "För socialnämnden" alone on its line: whom one signs for.
  if (above.length < 4 && above[0]?.lower === 'för' && board.test(above.at(-1)!.lower)) return true
  if (gap.includes('\n')) return !gap.includes(':')
  if (/[.!?] ?$/u.test(gap) && isBrokenOnPurpose(tokens, find)) return true
  const said = above.some(({ lower }) => titles.isTitle(lower) || employer.test(lower) || occupation.test(lower))
  return said && isNominal(above, titles) && !/[.:;!?]/u.test(gap)
}

/** The next line's first word had fitted beside the name, as wide as the lines above are: nobody wrapped running text here. */
function isBrokenOnPurpose(tokens: Tokens, { from, to }: NameFind): boolean {
  const next = tokens[to]
  if (!next?.newLine || next.gap.includes('\n')) return false
  let widest = 0
  let end = tokens[from]!.start - 1
  for (let at = from - 1; at >= 0 && from - at < 60; at--) {
    if (!tokens[at]!.newLine && at > 0) continue
    widest = Math.max(widest, end - tokens[at]!.start)
    end = tokens[at]!.start - 1
    if (tokens[at]!.gap.includes('\n')) break
  }
  return next.end - tokens[from]!.start < widest
}

/** The tokens from one on to the end of its line; none where the paragraph ends there. `opens`: the first must begin a line. */
function lineFrom(tokens: Tokens, from: number, opens: boolean): Tokens {
  const first = tokens[from]
  if (!first || first.gap.includes('\n') || first.newLine !== opens) return []
  let to = from + 1
  while (to < tokens.length && to - from < 9 && !tokens[to]!.newLine && !tokens[to]!.gap.includes('\n')) to++
  return tokens.slice(from, to)
}

/** No sentence and nobody spoken of: capitals, titles, units and the labels of numbers. */
const isNominal = (line: Tokens, titles: Titles): boolean =>
  line.length < 8 &&
  line.every(
    ({ lower, shape, gap }, i) =>
      !notTheirs.test(lower) &&
      !(i > 0 && /[.!?;] $/u.test(gap)) &&
      (shape !== 'lower' ||
        titles.isBefore(lower) ||
        occupation.test(lower) ||
        employer.test(lower) ||
        (i > 0 ? small : contact).test(lower) ||
        (/^(?:\p{L}+)$/u.test(lower) && /@|\./u.test(line[i + 1]?.gap ?? gap))),
  )

const employerIn = (line: Tokens): Reason | null => {
  const found = line.find(({ lower }) => employer.test(lower))
  return found ? reason('employer-after', { word: found.text }) : null
}

const heads =
  /^(?:personal|tjänstgörande|beslutande|ledamöter|ersättare|medarbetare|handläggare|tjänstemän|tjänstepersoner|jourlista|bemanning|personallista|arbetslag|arbetslaget|skolledning|ledningsgrupp)$/u

/** The line above is the heading of a list of those in service, and nothing else: it opens its paragraph or ends with a colon. */
export function rosterReason(tokens: Tokens, find: NameFind, titles: Titles): Reason | null {
  const { from } = find
  if (!tokens[from]!.newLine || tokens[from]!.gap.includes('\n')) return null
  let at = from - 1
  while (at > 0 && !tokens[at]!.newLine && from - at < 5) at--
  const head = tokens[at]!
  const isAlone = at === 0 || head.gap.includes('\n') || tokens[from]!.gap.includes(':')
  const line = tokens.slice(at + 1, from)
  if (!heads.test(head.lower) || !isAlone || !line.every(({ shape, lower }) => shape !== 'lower' || small.test(lower)))
    return null
  const rest = lineFrom(tokens, find.to, false)
  return isNominal(rest, titles) ? reason('in-service-list', {}) : null
}
