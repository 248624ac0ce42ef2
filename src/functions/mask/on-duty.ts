// Says who acts in service though no title stands beside the name: what they do ("handläggs av"), where they work ("på
// miljöförvaltningen"), the role a heading gives ("Ledare:"), the list they stand in. Knows names and words; decides no mark.
import { cueOf } from '#swedish/names/name-cues.ts'
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import { type Reason, reason } from '#text/finding.ts'
import { ofAssociation } from './officials.ts'

type Tokens = readonly NameToken[]

/** What only somebody in service does, up to the name. A citizen may sign, appeal, report and ask, so those are not here. */
const workBefore =
  /(?<!\p{L})(?:besvaras|besvarats|handläggs|handlagts|handlagt|handlagd|handläggare är|beslut(?:as|at|ades|ad)|fattat|fattats|fattades|fattas|föredragning|föredras|föredragits|föredragen|diarieför[dt]s?|registrerats|attester(?:ad|as|ats)|utreds|justeras|mötet leds)(?: (?:i dag|på delegation|enligt delegation|muntligen)){0,1} (?:av|genom)$|(?<!\p{L})(?:utredning|bedömning|uppföljning|hembesök|avvikelse|protokoll|tjänsteskrivelse|utlåtande|inspektion|tillsyn|kontakt|läkarkontakt|samtal|anteckning)\p{L}{0,3} (?:sker|görs|gjord|gjordes|genomförs|genomförd|utförs|utförd|skriven|skrivs|upprättad|ledd|lett|förs|fördes|tas|dokumenterad)(?: \d{4}-\d\d-\d\d| i dag){0,1} av$/iu
/** What a heading with a colon calls those in service. */
const roleBefore =
  /(?:^|[\s.])((?:ledare|lärare|klasslärare|mentor|ansvarig (?:handläggare|tjänsteperson|tjänsteman|chef)|chef|personal|tjänstgörande|beslutsfattare|(?:beslutat|beslutas|handlagt|handläggs|diarieförd|registrerad|granskad|godkänd|attesterad|föredragen|protokollförd|fattat) av|vår referens|vår kontakt|beslutande|tjänstgörande ersättare|ledamöter|ersättare|justerare|justeras|utses att justera|sekreterare|ordförande|föredragande|utdragsbestyrkande|avstår|frånvarande|anmält förhinder|yrkanden?|tjänstemän|tjänstepersoner|mötesledare|kursledare|fritidsledare|bibliotekarie|dagens personal|jour|beredskap|(?:ja|nej) röstar))(?: ?:\s{0,3}|(?<=röstar) |[ .]{6,40})$/iu
/** Where somebody works, right after the name. No school or preschool: a child is "på förskolan" too. */
const placeAfter =
  /^ \(?(?:(?:på|vid) (?:er |din |vår |ditt )?)(\p{L}{0,24}(?:förvaltning(?:en)?|kontoret|myndigheten|kansliet|kontaktcenter|biblioteket))(?!\p{L})/iu
/** Whom one thanks, asks or rings at an office works there; whom somebody meets there may be the one who came. */
const askedOf =
  /(?<!\p{L})(?:prata\p{L}{0,3}|tala\p{L}{0,3}|tack|tackar|ring\p{L}{0,3}|fråga\p{L}{0,3}|kontakta\p{L}{0,3}|kontakt|mejla\p{L}{0,3}|maila\p{L}{0,3}|skriv(?:it)?|besked|hjälp|intervjua|hälsa|svar|lovad\p{L}?)(?: \p{L}{2,10}){0,2} $/iu
const staffAfter = /^ \(((?:personal|tjänstgörande|handläggare|jour|vik(?:arie)?)[^)]{0,20})\)/iu
/** What only a member of a board does. */
const boardAfter =
  /^ ((?:yrkar|biträder|återtar|lägger|framställer|begär ordet|begär votering|reserverar sig|deltar inte i|anmäler jäv|instämmer i (?:bedömningen|yrkandet|förslaget)))(?!\p{L})/iu

/** Occupations that private persons bear as well: they tell only where service is told of too, or in a signature. */
const occupation =
  /(?:assistent|terapeut|sköterska|ekonom|jurist|ingenjör|arkitekt|pedagog|läkare|psykolog|upphandlare|tekniker|vaktmästare|lärare|ledare|ansvarig|specialist|analytiker|kommunikatör|bibliotekarie|hantverkare|socionom|logoped|dietist|strateg|chaufför|undersköterska|stödjare|behandlare)$/u
const employer =
  /^(?:\p{L}*(?:kommun|kommunen|förvaltning|förvaltningen|nämnden|kontoret|region|regionen|avdelningen|enheten|myndigheten|hemtjänsten|socialtjänsten|räddningstjänsten|kansliet)|stad)$/u
const notTheirs =
  /^(?:till|från|motpart|mottagare|boende|bosatt|bor|ang|angående|gäller|ärende|kopia|mot|c\/o|i|för|hos|klagande|sökande)$/u

export function serviceReason(text: string, tokens: Tokens, find: NameFind): Reason | null {
  const start = tokens[find.from]!.start
  const end = tokens[find.to - 1]!.end
  const before = text.slice(Math.max(0, start - 90), start)
  const after = text.slice(end, end + 90)
  if (ofAssociation.test(after)) return null
  const role = roleBefore.exec(before.slice(before.lastIndexOf('\n') + 1))
  const isWhole = find.surnames.length > 0 || find.given.length > 1
  if (role && isWhole) return reason('role-before', { word: role[1]!.trim() })
  const work = workBefore.exec(before.trimEnd())
  if (work) return reason('work-before', { word: work[0].trim() })
  const place = placeAfter.exec(after) ?? staffAfter.exec(after)
  const told = staffAfter.test(after) || askedOf.test(before)
  if (place && told && !isKin(tokens, find)) return reason('employer-after', { word: place[1]! })
  const board = boardAfter.exec(after)
  if (board && isWhole) return reason('work-before', { word: board[1]! })
  return signature(tokens, find) ?? roster(tokens, find)
}

/** "Min son Anna på kontoret", "beslutet om Anna på kontoret": somebody's own, or what a matter is about. */
const isKin = (tokens: Tokens, { from }: NameFind): boolean =>
  /^(?:om|för|åt|gällande|angående|rörande|mot)$/u.test(tokens[from - 1]?.lower ?? '') ||
  cueOf(tokens[from - 1]?.lower ?? '', tokens[from]!.gap) === 'person-word'

/**
 * A name alone on its line, or with its title or authority after a comma, and under it nothing but short lines that are no sentences: a
 * signature, or a row of a staff list. Running text that happens to break beside a name is none.
 */
function signature(tokens: Tokens, find: NameFind): Reason | null {
  const first = tokens[find.from]!
  if (!(first.newLine || find.from === 0) || isKin(tokens, find)) return null
  const beside = lineFrom(tokens, find.to, false)
  if (beside.length > 0) return /[,|(]| {2}/u.test(beside[0]!.gap) && isShort(beside) ? employerIn(beside) : null
  let at = find.to
  for (let lines = 0; lines < 3; lines++) {
    const line = lineFrom(tokens, at, true)
    if (line.length === 0 || !isShort(line)) return null
    const title = lines === 0 && occupation.test(line[0]!.lower) ? reason('title-after', { word: line[0]!.text }) : null
    const told = employerIn(line) ?? title
    if (told) return told
    at += line.length
  }
  return null
}

/** The tokens from one on to the end of its line; none where the paragraph ends there. `opens`: the first must begin a line. */
function lineFrom(tokens: Tokens, from: number, opens: boolean): Tokens {
  const first = tokens[from]
  if (!first || first.gap.includes('\n') || first.newLine !== opens) return []
  let to = from + 1
  while (to < tokens.length && to - from < 9 && !tokens[to]!.newLine && !tokens[to]!.gap.includes('\n')) to++
  return tokens.slice(from, to)
}

/** No sentence, no number, nobody spoken of: what stands under a signature. */
const isShort = (line: Tokens): boolean =>
  line.length < 7 &&
  line.every(({ lower, gap }) => !/[\d:.!?;]/u.test(gap) && !notTheirs.test(lower) && !verb.test(lower))
const verb = /^(?:är|har|ska|att|som|nås|uppger|bedöm\p{L}*|föreslå\p{L}*|ser|godkän\p{L}*|beslut\p{L}*)$/u
const employerIn = (line: Tokens): Reason | null => {
  const found = line.find(({ lower }) => employer.test(lower))
  return found ? reason('employer-after', { word: found.text }) : null
}

/** The first line of the paragraph, right above, that heads a list of those in service. */
const heads =
  /^(?:personal|tjänstgörande|beslutande|ledamöter|ersättare|medarbetare|handläggare|tjänstemän|tjänstepersoner|jourlista|bemanning|schema|personallista|telefonlista|arbetslag(?:et)?|skolledning|ledningsgrupp)$/u
function roster(tokens: Tokens, { from }: NameFind): Reason | null {
  if (!tokens[from]!.newLine || tokens[from]!.gap.includes('\n')) return null
  let at = from - 1
  while (at > 0 && !tokens[at]!.newLine && from - at < 8) at--
  const head = tokens[at]
  return head && heads.test(head.lower) && from - at < 7 ? reason('in-service-list', {}) : null
}

/** Between two names of one list stand only commas, "och", parties, titles and numbers. */
export const goesOnInList = (between: string, isTitle: (word: string) => boolean): boolean =>
  between.length < 90 &&
  !/[\n:.!?]\s|\n/u.test(between) &&
  (between.match(/[\p{L}-]+/gu) ?? []).every(
    word => /^(?:och|samt|s|m|sd|c|v|kd|l|mp|fi|ankn|tel)$/iu.test(word) || isTitle(word.toLowerCase()),
  )
