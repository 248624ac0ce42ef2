// From claims and names to marks: one mark per stretch, officials set apart, the same person under one key.

import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { People } from '#swedish/names/people.ts'
import type { Claim } from '#swedish/recognisers/recognise.ts'
import { type Mark, type MaskLabel, type Reason, reason } from '#text/finding.ts'
import type { Flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'
import { isWorkAddress, officialReason, type Titles } from './officials.ts'
import { goesOnInList, serviceReason } from './on-duty.ts'

/** A stretch of the flow that would become a mark, or null as label where it is a look-alike that only keeps its place. */
export type Proposal = {
  span: Span
  sure: number
  why: Reason[]
  label: MaskLabel | null
  stays: boolean
  same: string
  name: boolean
}

/** Characters between an official's name and what is taken for the same person's number. */
const besideOfficial = 160

export function namesAsProposals(
  text: string,
  tokens: readonly NameToken[],
  found: readonly NameFind[],
  people: People,
  titles: Titles,
): Proposal[] {
  const finds = found.flatMap(find => withoutTitles(tokens, find, titles))
  const officials = new Map<string, Reason>()
  const keys = finds.map(find => people.keyOf(find))
  const direct = new Set<number>()
  let listed = -1
  for (const [i, find] of finds.entries()) {
    const end = tokens[find.to - 1]!.end
    const inList = listed === i - 1 && i > 0 && isNextInList(text, tokens, finds[i - 1]!, find, titles)
    const service = serviceReason(text, tokens, find) ?? (inList ? reason('in-service-list', {}) : null)
    const why = officialReason(tokens, find, titles, text.slice(end, end + 90)) ?? service
    if (!why) continue
    if (service) direct.add(i)
    if (inList || service?.id === 'role-before' || service?.id === 'in-service-list') listed = i
    if (!officials.has(keys[i]!)) officials.set(keys[i]!, why)
  }
  // Signature columns run together: "Anna Berg Erik Ek ⏎ Chef Direktör". The title after the last name is for all of them.
  for (let i = finds.length - 2; i >= 0; i--) {
    const why = finds[i]!.to === finds[i + 1]!.from && finds[i]!.surnames.length > 0 && officials.get(keys[i + 1]!)
    if (why && why.id === 'title-after' && !officials.has(keys[i]!)) officials.set(keys[i]!, why)
  }
  const citizens = keys.some(key => !officials.has(key))
  return finds.map((find, i) => {
    const key = keys[i]!
    const official = officials.get(key)
    const span = { start: tokens[find.from]!.start, end: tokens[find.to - 1]!.end }
    // A first name alone is not left standing where citizens are named too: it may be theirs.
    const isWhole = find.surnames.length > 0 || find.given.length > 1
    const stays = official !== undefined && (isWhole || direct.has(i) || !citizens)
    const why = stays ? [official, ...find.why] : find.why
    const label = stays ? ('OFFICIAL' as const) : ('PERSON' as const)
    return {
      span,
      sure: stays ? Math.max(0.6, find.sure) : find.sure,
      why,
      label,
      stays,
      same: `person:${key}`,
      name: true,
    }
  })
}

const isNextInList = (text: string, tokens: readonly NameToken[], last: NameFind, next: NameFind, titles: Titles) =>
  goesOnInList(text.slice(tokens[last.to - 1]!.end, tokens[next.from]!.start), titles.isBefore)

/** The tagger may take the title with the name: "Jobbcoach Björn Dahl". The title is no name. */
function withoutTitles(tokens: readonly NameToken[], find: NameFind, titles: Titles): NameFind[] {
  if (!find.why.some(({ id }) => id.startsWith('tagger-'))) return [find]
  let { from } = find
  while (from < find.to && titles.isBefore(tokens[from]!.lower)) from++
  if (from === find.from) return [find]
  return from === find.to ? [] : [{ ...find, from, given: find.given.slice(from - find.from) }]
}

export function claimsAsProposals(claims: readonly Claim[], people: People): Proposal[] {
  return claims.map(({ recogniser, span, text, sure, why }) => {
    const person = recogniser.label === 'EMAIL' ? people.keyOfEmail(text) : null
    const same = person === null ? `${recogniser.id}:${plainOf(text)}` : `person:${person}`
    const proposal = { span, sure, why, label: recogniser.label, stays: false, same, name: false }
    if (person === null) return proposal
    return { ...proposal, why: [...why, reason('holds-name', { word: person })] }
  })
}

/** Leaves standing what belongs to officials: work addresses, and the number or address that follows an official's name. */
export function leaveOfficials(text: string, proposals: readonly Proposal[], titles: Titles): Proposal[] {
  const officials = new Set(proposals.filter(p => p.label === 'OFFICIAL').map(p => p.same))
  let last: Proposal | null = null
  let previous: Proposal | null = null
  return proposals.map(proposal => {
    if (proposal.name) last = proposal
    const theirs = previous?.label === 'ADDRESS' && proposal.span.start - previous.span.end < 4
    if (proposal.label !== null) previous = proposal
    if (!theirs && ofAuthority(text, proposal)) return left(proposal, 'work-address')
    if (proposal.label !== 'EMAIL' && proposal.label !== 'PHONE') return proposal
    if (proposal.same.startsWith('person:') && !officials.has(proposal.same)) return proposal
    if (officials.has(proposal.same)) return left(proposal, 'belongs-to-official')
    if (proposal.label === 'EMAIL' && isWorkAddress(text.slice(proposal.span.start, proposal.span.end)))
      return left(proposal, 'work-address')
    // "Handläggare Anna Berg ringer upp på 070 …": the number is somebody else's. Only titles and labels may stand between.
    const near = proposal.label === 'PHONE' && last?.stays && proposal.span.start - last.span.end < besideOfficial
    const beside = near && isSignature(text.slice(last!.span.end, proposal.span.start), titles)
    return beside ? left(proposal, 'belongs-to-official') : proposal
  })
}

/** Only capitals, titles, labels of a signature and addresses, and no new paragraph. */
function isSignature(between: string, titles: Titles): boolean {
  if (between.includes('\n')) return false
  const words = between.replace(/[^\s@]{1,64}@[^\s@]{1,250}/gu, ' ').match(/[\p{L}-]+/gu) ?? []
  return words.every(word => /^\p{Lu}/u.test(word) || contactLabel.test(word) || titles.isTitle(word.toLowerCase()))
}
const contactLabel =
  /^(?:tel|telefon|telefonnummer|tfn|mobil|direkt|direktnummer|ankn|anknytning|mob|växel|e-post|epost|mail|mejl|nås|på|och|för|vid)$/iu

/** Switchboards, visiting addresses and boxes belong to an authority or a company. */
function ofAuthority(text: string, { label, span }: Proposal): boolean {
  const before = text.slice(Math.max(0, span.start - 24), span.start)
  if (
    label === 'PHONE' &&
    /^ ?\(?(?:växel|kundtjänst|kontaktcenter|reception)/iu.test(text.slice(span.end, span.end + 16))
  )
    return true
  if (label === 'PHONE') return /(?:växel|kontaktcenter|kundtjänst|kundservice|reception(?:en)?)[:.]? *$/iu.test(before)
  if (label === 'ADDRESS') return /besöksadress(?:en)?(?: är|:)? *$/iu.test(before)
  return label === 'POSTAL' && /\bbox \d{1,5},? *$/iu.test(before)
}

const left = (proposal: Proposal, why: string): Proposal => ({
  ...proposal,
  stays: true,
  why: [...proposal.why, reason(why)],
})

export const asMark = (proposal: Proposal & { label: MaskLabel }, flow: Flow): Mark => ({
  kind: 'mark',
  span: flow.toSource(proposal.span),
  sure: proposal.sure,
  why: proposal.why,
  ground: null, // suggested by grounds.ts, by the kind of matter
  label: proposal.label,
  stays: proposal.stays,
  same: proposal.same,
})

const plainOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}@]/gu, '')
