// Finds references to recitals and annexes of EU acts: `skälen 26 och 27 i dataskyddsförordningen`, `bilaga III till AI-förordningen`.
// Must not say whether they exist.
import type { Named } from '#swedish/statutes/names.ts'
import type { Place } from '#swedish/statutes/register.ts'
import type { Span } from '#text/span.ts'

type EuDivision = {
  span: Span
  kind: 'eu'
  act: string | null
  numbered: boolean
  name: string
  places: Place[]
  bound: 'named' | 'guessed'
}

const list = String.raw`\d{1,4}(?:(?: ?[–-] ?|, ?| och )\d{1,4}){0,10}`
const recitals = new RegExp(
  String.raw`(?<!\p{L})(?:skäl|skälet|skälen|beaktandesats|beaktandesatserna) (${list})(?![\d.])`,
  'giu',
)
const annexes =
  /(?<!\p{L})(?:bilaga|bilagan|bilagorna) ([IVXL]{1,6}(?:(?:, | och )[IVXL]{1,6}){0,6}|\d{1,2})(?![\p{L}\p{N}.])/giu
const toName = /^(?:,? ?(?:punkt|avsnitt|del) [\p{L}\p{N}.]{1,6},?)? (?:till |i |av )?(?:den )?$/u

export function findEuDivisions(text: string, names: readonly Named[]): EuDivision[] {
  const eu = names.filter(name => name.kind === 'eu')
  if (eu.length === 0) return []
  const found = [
    ...[...text.matchAll(recitals)].map(match => ({ match, division: 'recital' as const })),
    ...[...text.matchAll(annexes)].map(match => ({ match, division: 'annex' as const })),
  ].sort((a, b) => a.match.index - b.match.index)
  let next = 0
  return found.flatMap(({ match, division }): EuDivision[] => {
    const end = match.index + match[0].length
    while (next < eu.length && eu[next]!.start < end) next++
    const name = eu[next]
    const after = name && name.start - end < 40 && toName.test(text.slice(end, name.start)) ? name : null
    const before = eu[next - 1]
    const beside = before && /^[,:]? $/u.test(text.slice(before.end, match.index)) ? before : null
    // "bilaga 3" by itself is the memo's own; a recital is seldom anything but an act's.
    const act = after ?? beside ?? (division === 'recital' ? before : undefined)
    if (!act) return []
    const places: Place[] = (match[1] ?? '')
      .split(/ ?[–-] ?|, ?| och /u)
      .map(item => ({ chapter: null, section: item.toUpperCase(), division }))
    return [
      {
        span: { start: beside && !after ? beside.start : match.index, end: after?.end ?? end },
        kind: 'eu',
        act: act.act,
        numbered: false,
        name: act.name,
        places,
        bound: after || beside ? 'named' : 'guessed',
      },
    ]
  })
}
