// From claims and names to marks: one mark per stretch, officials set apart, the same person under one key.

import type { NameFind } from '#swedish/names/name-find.ts'
import type { NameToken } from '#swedish/names/name-tokens.ts'
import type { People } from '#swedish/names/people.ts'
import type { Claim } from '#swedish/recognisers/recognise.ts'
import { type Mark, type MaskLabel, type Reason, reason } from '#text/finding.ts'
import type { Flow } from '#text/flow.ts'
import type { Span } from '#text/span.ts'
import {
  authoritiesIn,
  isDirect,
  isPrivateHost,
  isSignature,
  isWorkAddress,
  ofFirm,
  ofInstitution,
  ofUnit,
} from './office/addresses.ts'
import type { Titles } from './office/titles.ts'
import { type InService, whoStays } from './office/who-stays.ts'

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
  service: readonly InService[] = [],
): Proposal[] {
  const finds = found.flatMap(find => withoutTitles(tokens, find, titles))
  const stays = whoStays(text, tokens, finds, people, titles, service)
  return finds.map((find, i) => {
    const official = stays[i] ?? null
    return {
      span: { start: tokens[find.from]!.start, end: tokens[find.to - 1]!.end },
      sure: official ? Math.max(0.6, find.sure) : find.sure,
      why: official ? [official, ...find.why] : find.why,
      label: official ? ('OFFICIAL' as const) : ('PERSON' as const),
      stays: official !== null,
      same: `person:${people.keyOf(find)}`,
      name: true,
    }
  })
}

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
  const named = proposals.filter(({ name }) => name)
  const officials = new Set(named.filter(({ stays }) => stays).map(({ same }) => same))
  // A first name alone is masked out of care, and may be the official's own: it takes no address from them.
  for (const { same, stays, span } of named)
    if (!stays && /\s/u.test(text.slice(span.start, span.end))) officials.delete(same)
  const addresses = proposals.flatMap(({ label, span }) =>
    label === 'EMAIL' ? [text.slice(span.start, span.end)] : [],
  )
  const authorities = addresses.length > 0 ? authoritiesIn(text, addresses) : new Set<string>()
  let office: Proposal | null = null
  let last: Proposal | null = null
  let previous: Proposal | null = null
  return proposals.map(proposal => {
    if (proposal.name) last = proposal
    const goesOn = previous?.label === 'ADDRESS' && proposal.span.start - previous.span.end < 4 ? previous : null
    if (proposal.label !== null) previous = proposal
    // A private person named on the way: the address may be theirs.
    const nobody = last === null || last.stays || proposal.span.start - last.span.end > 70
    const isOffice =
      (goesOn?.stays === true && proposal.label === 'POSTAL') ||
      (!goesOn && ofAuthority(text, proposal)) ||
      (!goesOn &&
        nobody &&
        proposal.label === 'ADDRESS' &&
        ofInstitution.test(text.slice(Math.max(0, proposal.span.start - 90), proposal.span.start)))
    if (isOffice) {
      const standing = left(proposal, 'work-address')
      if (proposal.label === 'ADDRESS') previous = standing
      return standing
    }
    if (proposal.label !== 'EMAIL' && proposal.label !== 'PHONE') return proposal
    const written = text.slice(proposal.span.start, proposal.span.end)
    if (proposal.label === 'EMAIL' && isPrivateHost(written)) return proposal
    if (proposal.same.startsWith('person:') && !officials.has(proposal.same)) return proposal
    if (officials.has(proposal.same)) return left(proposal, 'belongs-to-official')
    if (proposal.label === 'EMAIL' && isWorkAddress(written, authorities)) {
      office = proposal
      return left(proposal, 'work-address')
    }
    // "Frågor: fritid@…, 031-…": the number of the same office.
    if (office && /^(?:,| eller| och|,? tel\.?:?) $/iu.test(text.slice(office.span.end, proposal.span.start)))
      return left(proposal, 'work-address')
    return last && isBesideOfficial(text, proposal, last, titles) ? left(proposal, 'belongs-to-official') : proposal
  })
}

/** "Handläggare Anna Berg ringer upp på 070 …": the number is somebody else's. Only titles and labels may stand between. */
function isBesideOfficial(text: string, { label, span }: Proposal, last: Proposal, titles: Titles): boolean {
  const between = text.slice(last.span.end, span.start)
  if (label !== 'PHONE' || !last.stays || between.length >= besideOfficial) return false
  return !isInRow(text, last.span.start, between) && isSignature(between, titles)
}

/** In a row of a table the number is of whom the row opens with. The flow has no line breaks: a stretch as long as a line is looked at. */
const isInRow = (text: string, at: number, between: string): boolean =>
  / {3}|\t|[|;]/u.test(between) && / {3}[^\n]*$|[\t|;][^\n]*$/u.test(text.slice(Math.max(0, at - 90), at))

/** Switchboards, visiting addresses and boxes belong to an authority or a company. */
function ofAuthority(text: string, { label, span }: Proposal): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start)
  if (
    label === 'PHONE' &&
    /^ ?[(,] ?(?:kommunens |vår |vårt )?(?:växel|kundtjänst|kontaktcenter|reception|jour)|^ (?:växel|kundtjänst|kontaktcenter|reception)/iu.test(
      text.slice(span.end, span.end + 16),
    )
  )
    return true
  if (label === 'PHONE') return ofUnit.test(before) || ofFirm.test(before) || isDirect(before)
  if (label === 'ADDRESS') return /besöksadress(?:en)?(?: är|:)? *$/iu.test(before)
  return label === 'POSTAL' && /(?<![\p{L}\p{N}_])box \d{1,5},? *$/iu.test(before)
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
