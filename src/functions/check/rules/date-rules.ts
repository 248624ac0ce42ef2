// Dates that cannot be right: no such day, wrong weekday, backwards, without a year.
import type { Block } from '#functions/check/outline/blocks.ts'
import type { Memo } from '#functions/check/outline/memo.ts'
import { grounds, type Hit, type Rule } from '#functions/check/rule.ts'
import { memoWith } from '#functions/check/rules/fixture.ts'
import { type FoundDate, findDates, isPossible, months, ordinal, weekdayOf, weekdays } from '#swedish/dates.ts'
import { sentences } from '#swedish/sentences.ts'
import { matches } from '#text/matches.ts'

type Dated = { block: Block; dates: FoundDate[] }
/** Found once for the four rules that look at them. */
const found = new WeakMap<Memo, Dated[]>()
function dated(memo: Memo): Dated[] {
  const own = found.get(memo) ?? memo.blocks.map(block => ({ block, dates: findDates(block.text) }))
  const all = own.filter(({ dates }) => dates.length > 0)
  found.set(memo, all)
  return all
}
const written = (block: Block, date: FoundDate): string => block.text.slice(date.start, date.end)

export const dateRules: Rule[] = [
  {
    id: 'impossible-date',
    severity: 'error',
    because: 'no such day: the sentence cannot be true',
    ground: grounds.objectivity,
    of: 'text',
    find: memo =>
      dated(memo).flatMap(({ block, dates }) =>
        dates
          .filter(date => !isPossible(date))
          .map(date => ({ span: block.at(date), sure: 0.97, params: { date: written(block, date) } })),
      ),
    fires: ['Mötet hölls den 31 april 2024.', 'Beslut fattades 2023-02-29.', 'Det gäller från 2024-13-01.'],
    silent: ['Mötet hölls den 29 februari 2024.', 'Diarienummer SLK-2023-01038 och 0186/24 gäller.'],
  },
  {
    id: 'weekday-mismatch',
    severity: 'warning',
    because: 'day and date disagree; the date by itself may be right',
    ground: grounds.objectivity,
    of: 'text',
    find: memo =>
      dated(memo).flatMap(({ block, dates }) =>
        dates.flatMap((date): Hit[] => {
          const named = date.weekday ?? weekdayAfter(block.text, date)
          if (named === null || date.year === null || !isPossible(date)) return []
          const right = weekdayOf(date.year, date.month, date.day)
          if (right === named) return []
          const params = { date: written(block, date), weekday: weekdays[right - 1]! }
          return [{ span: block.at(date), sure: 0.97, params }]
        }),
      ),
    fires: ['Nämnden träffas tisdagen den 21 november 2024.', 'Mötet 2024-11-21 (tisdag) är inställt.'],
    silent: ['Nämnden träffas torsdagen den 21 november 2024.', 'Nämnden träffas tisdagen den 21 november.'],
  },
  {
    id: 'date-order',
    severity: 'error',
    because:
      'the period ends before it begins: the sentence cannot be true; a warning where what has been done is dated after the memo',
    ground: grounds.objectivity,
    of: 'text',
    find: memo => [...backwards(memo), ...backwardsYears(memo), ...pastAfterIssue(memo)],
    fires: [
      'Försöket pågår från den 1 juni 2025 till den 1 mars 2025.',
      'Planen gäller åren 2027–2024.',
      'Samrådet hålls 12 april–9 mars 2026.',
      'Utställningen pågår 22 augusti–16 juni 2026.',
      'Arbetet inleds den 1 oktober 2026 och avslutas den 15 augusti 2026.',
      memoWith({ 'Förvaltningens bedömning': 'Förslaget kom in till förvaltningen den 4 december 2024.' }),
      memoWith({
        'Förvaltningens bedömning': 'Kommunstyrelsen uppdrog den 8 april 2025 åt kontoret att ta fram en plan.',
      }),
      memoWith({ Samverkan: 'Ärendet har samverkats i FSG 2024-12-19.' }),
    ],
    silent: [
      'Försöket pågår från den 1 december till den 28 februari 2025.',
      'Läsåret pågår 19 augusti–10 juni 2026.',
      memoWith({ 'Förvaltningens bedömning': 'Nämnden beslutade att avgiften ska gälla från den 4 december 2024.' }),
      memoWith({
        'Förvaltningens bedömning': 'Nämnden antog en plan till den 4 december 2025. Svar skickas den 5 december 2025.',
      }),
      'Planen gäller åren 2024–2027 och lagen (2017:725) gäller.',
      'Mötet flyttades från den 3 juni 2025. Till den 1 maj 2025 ska svaret vara klart.',
      memoWith(),
    ],
  },
  {
    id: 'date-without-year',
    severity: 'warning',
    because: 'understood today, not in the archive; a note outside memos',
    ground: grounds.house,
    of: 'text',
    // A letter or an e-mail has its own date at the top, by which a day without a year is understood.
    find: memo =>
      dated(memo)
        .flatMap(withoutYear)
        .map(hit => (memo.template ? hit : { ...hit, severity: 'info' })),
    fires: [
      'Redovisning har lämnats vid mötet den 8 februari och på strategidagen\nden 15 april.',
      'Svaret kom den 24/10 till nämnden.',
      'Avgiften har varit densamma sedan 2019. Den höjs från och med den 1 januari.',
    ],
    silent: [
      'Redovisning har lämnats den 8 februari och den 15 april 2024.',
      'Under 2024 lämnades redovisning den 8 februari.',
      'Nämnden rapporterar senast den 31 mars varje år.',
      'Beslutet fattades den 8 februari 2024. Det följdes upp den 15 april.',
    ],
  },
]

/** "2026-05-28 (onsdag)". */
function weekdayAfter(text: string, date: FoundDate): number | null {
  const name = /^,? \(?(\p{L}{3,4}dag)(?:en)?\)/u.exec(text.slice(date.end, date.end + 14))?.[1]
  const at = name ? weekdays.indexOf(name.toLowerCase()) : -1
  return at === -1 ? null : at + 1
}

const rangeWords = /^\s?(?:–|-|till|t\.o\.m\.|tom|till och med)\s?(?:och med )?(?:den )?$/iu
function backwards(memo: Memo): Hit[] {
  return dated(memo).flatMap(({ block, dates }) =>
    dates.flatMap((second, i): Hit[] => {
      const first = dates[i - 1]
      if (!first || second.year === null) return []
      const between = block.text.slice(first.end, second.start)
      const both =
        / ?och (?:den )?$/iu.test(between) &&
        /mellan $/iu.test(block.text.slice(Math.max(0, first.start - 8), first.start))
      const start = block.text.slice(Math.max(0, first.start - 40), first.start)
      const isCourse = begins.test(start) && ends.test(between)
      if (!both && !rangeWords.test(between) && !isCourse) return []
      // "1 december – 28 februari 2025": a stretch that begins in the autumn may begin the year before.
      if (first.year === null && first.month > 6 && first.month !== second.month && mayWrap(block.text, first, second))
        return []
      const from = ordinal(first.year ?? second.year, first.month, first.day)
      if (from <= ordinal(second.year, second.month, second.day)) return []
      const params = { first: written(block, first), second: written(block, second) }
      return [{ span: block.at({ start: first.start, end: second.end }), sure: 0.95, params }]
    }),
  )
}

const begins =
  /(?:inle(?:ds|ddes)|startar|startade|påbörja(?:s|des)|börjar|började|öppnar|öppnade|skickas(?: ut)?|skickades(?: ut)?|ställs ut|sänds ut)(?: \p{L}+){0,2} (?:den )?$/iu
const ends =
  /^[^.;:?!]{0,60}?(?:avsluta(?:s|des)|slutar?(?:de)?|stäng(?:er|de|s)|senast|klart?a?|färdig\p{L}*|löper ut|löpte ut|upphör|till och med)(?: \p{L}+){0,3} $/iu

/** From autumn to spring over the turn of the year: a winter, or a school year; no other stretch of more than half a year leaves its first year out. */
function mayWrap(text: string, first: FoundDate, second: FoundDate): boolean {
  const length = second.month + 12 - first.month
  const near = text.slice(Math.max(0, first.start - 80), second.end + 40)
  // "1 september–31 maj 2026/2027" names both its years.
  if (/^\/\d{2}/u.test(text.slice(second.end, second.end + 3))) return true
  return length <= 6 || /läsår|skolår|säsong|verksamhetsår|termin|vinter|mandat/iu.test(near)
}

const yearRange = /(?<![\d:/(-])((?:19|20)\d{2})\s?[–-]\s?((?:19|20)\d{2})(?![\d:/-])/gu
function backwardsYears(memo: Memo): Hit[] {
  return memo.blocks.flatMap(block =>
    matches(block.text, yearRange)
      .filter(match => Number(match[1]) > Number(match[2]))
      .map(match => ({
        span: block.at({ start: match.index, end: match.index + match[0].length }),
        sure: 0.85,
        params: { first: match[1]!, second: match[2]! },
      })),
  )
}

// What has been done, and the day it was done on: nothing but the place may stand between them. "… beslutade att gälla från den" is another day.
const done =
  /(?<!\p{L})(?:har samverkats|samverkades|har förhandlats|(?:har )?behandlats|behandlades|kom in|inkom|hölls|ägde rum|genomfördes|antogs|fattades|lämnades|redovisades|återremitterades|besiktigades|undertecknades|uppdrog|beslutade|antog|fastställde|godkände|återremitterade|skickades|publicerades|påbörjades|avslutades|inleddes|startade|stängde)(?: (?!(?:att|från|inför|senast|före|om|som|för)(?!\p{L}))[\p{L}-]+){0,6}(?<! till) (?:den )?$/iu

/** Something that has been done on a day after the memo was issued: one of the two dates is wrong. */
function pastAfterIssue(memo: Memo): Hit[] {
  const issued = issuedOn(memo)
  const [on] = issued ? findDates(issued) : []
  if (!issued || !on?.year) return []
  const day = ordinal(on.year, on.month, on.day)
  return dated(memo).flatMap(({ block, dates }) =>
    dates
      .filter(date => date.year !== null && ordinal(date.year, date.month, date.day) > day)
      .filter(date => done.test(block.text.slice(Math.max(0, date.start - 120), date.start)))
      .map(date => ({
        span: block.at(date),
        sure: 0.85,
        severity: 'warning' as const,
        params: { first: written(block, date), second: issued },
      })),
  )
}

/** The memo's own date: in its header, or alone on a line at its head. */
function issuedOn({ header, lines, template }: Memo): string | null {
  if (!template) return null
  const told = header.fields.find(({ field }) => field.shape === 'date')?.value?.value
  const alone = lines.filter(line => line.text !== '').slice(0, 12)
  return told ?? alone.find(line => /^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(line.text))?.text ?? null
}

const recurring =
  /(?:internationella \p{L}+dagen|nationaldagen|varje år|årligen|årsvis|respektive år|vart(?:annat|tredje|fjärde) år|varje|samma år|följande år|nästa år|i år|föregående år)/iu
const anyYear = /(?<![\d:/])(?:19|20)\d{2}(?!\d)/u
// "… oförändrad sedan 2019." tells nothing of the next sentence's day.
const ownYear = /(?<![\d:/])(?<!(?:sedan|före|från|till) (?:år )?)(?:19|20)\d{2}(?!\d)/u
function withoutYear({ block, dates }: Dated): Hit[] {
  if (block.kind === 'table' || block.kind === 'heading') return []
  const spans = sentences(block.text)
  const text = (i: number) => (spans[i] ? block.text.slice(spans[i].start, spans[i].end) : '')
  // Judged once for each sentence, in step with the dates: both stand in the order of the text.
  let i = 0
  let judged = -1
  let told = false
  return dates.flatMap((date): Hit[] => {
    if (date.year !== null || date.borrowed || !isPossible(date)) return []
    while (spans[i + 1] && spans[i + 1]!.start <= date.start) i++
    if (judged !== i) told = anyYear.test(text(i)) || ownYear.test(text(i - 1)) || recurring.test(text(i))
    judged = i
    if (told) return []
    return [
      { span: block.at(date), sure: 0.85, params: { date: written(block, date), month: months[date.month - 1]! } },
    ]
  })
}
