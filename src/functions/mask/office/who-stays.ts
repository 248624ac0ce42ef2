// Who of those named stays: whom the text shows to be in service, and the same person again. Somebody whom the text tells to be
// private never stays, and where a name is both an official's and a private person's, only what shows service itself does.
import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { People } from '#swedish/names/people.ts'
import { type Reason, reason } from '#text/finding.ts'
import type { Span } from '#text/span.ts'
import { servesElsewhere } from './elsewhere.ts'
import { goesOnInList, serviceReason } from './on-duty.ts'
import { isToldPrivate } from './private.ts'
import { sameOfficials } from './same-official.ts'
import { ofAssociation, type Titles, titleReason } from './titles.ts'
import { keysAtWork } from './work-mail.ts'

/** What shows that a find is of somebody in service, by the place in the list of finds. */
type Shown = Map<number, Reason>

/** A stretch of a table under a heading of those in service; `isTitle`: the heading is the person's own title. */
export type InService = Span & { heading: string; isTitle?: boolean }

/** For each find why it stays, or null. */
export function whoStays(
  text: string,
  tokens: readonly NameToken[],
  finds: readonly NameFind[],
  people: People,
  titles: Titles,
  service: readonly InService[] = [],
): (Reason | null)[] {
  const isPrivate = finds.map(find => isToldPrivate(text, tokens, find, titles))
  const shown = shownInService(text, tokens, finds, isPrivate, titles)
  for (const [i, find] of finds.entries()) {
    const cell = isPrivate[i] ? undefined : service.find(one => isWithin(tokens, find, one))
    if (cell && !(cell.isTitle && servesElsewhere(text, tokens, find, titles, cell.heading)))
      shown.set(i, reason(cell.isTitle ? 'title-after' : 'role-before', { word: cell.heading }))
    else if (!isPrivate[i] && goesOnFrom(tokens, finds, i) && shown.has(i - 1)) shown.set(i, shown.get(i - 1)!)
  }
  const keys = finds.map(find => people.keyOf(find))
  const atWork = keysAtWork(text, people)
  for (const [i, { given, surnames }] of finds.entries()) {
    const host = atWork.get(keys[i]!)
    if (host && !isPrivate[i] && given.length + surnames.length > 1 && !shown.has(i))
      shown.set(i, reason('employer-after', { word: host }))
  }
  const same = sameOfficials({ text, tokens, finds, people, keys, isPrivate, shown })
  return finds.map((_, i) => (isPrivate[i] ? null : (shown.get(i) ?? same(i))))
}

const isWithin = (tokens: readonly NameToken[], { from, to }: NameFind, cell: Span): boolean =>
  cell.start <= tokens[from]!.start && tokens[to - 1]!.end <= cell.end

/** "Rådgivare Kerstin Ahlqvist Pop": the last word, found by itself right after a whole name, goes with it. */
function goesOnFrom(tokens: readonly NameToken[], finds: readonly NameFind[], i: number): boolean {
  const [last, find] = [finds[i - 1], finds[i]!]
  if (!last || last.to !== find.from || find.to > find.from + 1 || last.surnames.length === 0) return false
  return tokens[find.from]!.gap === ' ' && !tokens[find.from]!.newLine && last.given.length > 0
}

function shownInService(
  text: string,
  tokens: readonly NameToken[],
  finds: readonly NameFind[],
  isPrivate: readonly boolean[],
  titles: Titles,
): Shown {
  const shown = new Map<number, Reason>()
  let listed = -1
  for (const [i, find] of finds.entries()) {
    if (isPrivate[i]) continue
    const end = tokens[find.to - 1]!.end
    const after = text.slice(end, end + 90)
    if (ofAssociation.test(after) && !ofParty.test(after)) continue
    const last = finds[i - 1]
    const inList =
      last !== undefined &&
      listed === i - 1 &&
      goesOnInList(text.slice(tokens[last.to - 1]!.end, tokens[find.from]!.start), titles.isBefore)
    const service = serviceReason(text, tokens, find, titles) ?? (inList ? reason('in-service-list', {}) : null)
    const why = titleReason(text, tokens, find, titles, finds[i + 1]) ?? service
    if (!why || servesElsewhere(text, tokens, find, titles, saidIn(why))) continue
    // "Handläggarna Anna Berg och Eva Ek": a title of several opens a list.
    const isOfSeveral = why.id === 'title-before' && /(?:rna|er)$/iu.test(saidIn(why))
    if (inList || isOfSeveral || service?.id === 'role-before' || service?.id === 'in-service-list') listed = i
    shown.set(i, why)
  }
  for (let i = finds.length - 2; i >= 0; i--) {
    const why = columnTitle(tokens, finds[i]!, finds[i + 1]!, titles)
    if (why && !shown.has(i) && !isPrivate[i]) {
      shown.set(i, why)
      if (!shown.has(i + 1) && !isPrivate[i + 1]) shown.set(i + 1, why)
    }
  }
  return shown
}

/** A member of a board who speaks of an association is a member of the board. */
const ofParty = /^ \((?:S|M|SD|C|V|KD|L|MP|FI)\)/u

/** The word that a reason rests on. */
const saidIn = (why: Reason): string => String(why.params.word ?? '')

/** Signature columns run together: "Anna Berg Erik Ek ⏎ Chef Direktör". Two names make a line, two titles the next. */
function columnTitle(tokens: readonly NameToken[], one: NameFind, two: NameFind, titles: Titles): Reason | null {
  const [first, second] = [tokens[two.to], tokens[two.to + 1]]
  const isLine = one.from === 0 || tokens[one.from]!.newLine
  if (!isLine || one.to !== two.from || !/^ +$/u.test(tokens[two.from]!.gap) || tokens[two.from]!.newLine) return null
  if (one.surnames.length === 0 || two.surnames.length === 0 || !first?.newLine || !second) return null
  const isTitles = titles.isTitle(first.lower) && titles.isTitle(second.lower) && /^ +$/u.test(second.gap)
  return isTitles ? reason('title-after', { word: first.text }) : null
}
