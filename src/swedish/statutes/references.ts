// Finds references to Swedish and EU law and to public print in a text, in the forms people write them, and which act each
// belongs to. Works on the flow of a text (see text/flow.ts). Must not say whether they exist: that is the register's.
import { findEuDivisions } from '#swedish/statutes/eu-divisions.ts'
import { escaped, findNames, type Named } from '#swedish/statutes/names.ts'
import { findProvisions, lettered, number, type Provision } from '#swedish/statutes/provisions.ts'
import type { Place, Register } from '#swedish/statutes/register.ts'
import type { Span } from '#text/span.ts'

type ReferenceKind = 'statute' | 'eu' | 'bill' | 'inquiry' | 'ministry-series' | 'directive' | 'report'
export type StatuteReference = {
  span: Span
  kind: ReferenceKind
  /** SFS number or EU number as written or by name; null where the text names no act. */
  act: string | null
  /** The number stands in the text (`(2017:725)`), not only the name. */
  numbered: boolean
  /** How the act is written, e.g. `kommunallagen`. */
  name: string
  /** Sections or articles; empty for a reference to the act as a whole. */
  places: Place[]
  /** How it is bound to its act: named with it, pointed back to ("samma lag"), or only the one named last before it. */
  bound: 'named' | 'pointed' | 'guessed'
}

const unknownName =
  /^ ?(?:i |av |enligt |till )?(?<name>(?:\p{L}{1,40}- och )?\p{L}{1,50}(?:lagen|balken|förordningen|formen|ordningen|stadgan|föreskrifter|föreskrifterna)(?!\p{L})|(?:lagen|förordningen|den) )/iu
const between = /^(?:,| och| eller| samt| respektive| jämfört med| jfr){1,4}(?: i| enligt)? $/u

/** Every reference in the order of the text, with spans into `text`. */
export function findReferences(text: string, register: Register): StatuteReference[] {
  const names = findNames(text, register)
  const provisions = findProvisions(text)
  const found = [
    ...bind(text, provisions, names),
    ...findColons(text, register),
    ...findArticles(text, names, register),
    ...findEuDivisions(text, names),
  ]
  const taken = new Uint8Array(text.length)
  for (const { span } of found) taken.fill(1, span.start, span.end)
  // An abbreviation by itself ("FL Andersson") is no reference.
  const wholes = names
    .filter(name => !name.same && !register.abbreviations.includes(name.name))
    .filter(name => !taken.subarray(name.start, name.end).includes(1))
    .map(whole)
  return [...found, ...wholes, ...findSeries(text)].sort((a, b) => a.span.start - b.span.start)
}

const whole = ({ start, end, act, numbered, name, kind }: Named): StatuteReference => ({
  span: { start, end },
  kind,
  act,
  numbered,
  name,
  places: [],
  bound: 'named',
})

/** The names around a place, found by halving: a text may hold very many of both. */
function around(names: readonly Named[], offset: number): { before: number; after: number } {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return { before: low - 1, after: low }
}

/** For each name, the last act named up to and with it. */
function lastNamed(names: readonly Named[], kind: Named['kind']): (Named | undefined)[] {
  let last: Named | undefined
  return names.map(name => {
    if (!name.same && name.kind === kind) last = name
    return last
  })
}

/** Ties each provision to its act: the name right after its chain, or right before it, or the one named before. */
function bind(text: string, provisions: Provision[], names: Named[]): StatuteReference[] {
  const out: StatuteReference[] = []
  const earlier = lastNamed(names, 'statute')
  for (let i = 0; i < provisions.length; ) {
    let j = i
    while (j + 1 < provisions.length && between.test(text.slice(provisions[j]!.end, provisions[j + 1]!.start))) j++
    const chain = provisions.slice(i, j + 1)
    out.push(...bound(text, chain, names, earlier, out.at(-1)))
    i = j + 1
  }
  // "5 §" alone, with no law named anywhere before it, is as often a paragraph of minutes: only "… kap. … §" is a reference.
  return out.filter(r => r.act !== null || r.name !== '' || r.places.some(p => p.chapter !== null))
}

const joins = /^(?:,? ?(?:i|av|enligt|till|ur) (?:den )?| ?)$/u

function bound(
  text: string,
  chain: Provision[],
  names: Named[],
  earlier: (Named | undefined)[],
  previous: StatuteReference | undefined,
): StatuteReference[] {
  const [first, last] = [chain[0]!, chain.at(-1)!]
  const next = names[around(names, last.end).after]
  const prior = names[around(names, first.start).before]
  const after = next && joins.test(text.slice(last.end, next.start)) ? next : undefined
  const before = prior && /^[ ,]{0,2}$/.test(text.slice(prior.end, first.start)) ? prior : undefined
  const named = after ?? before
  if (first.turned && !before) return []
  const rest = text.slice(last.end, last.end + 100)
  const sameChapter = /^ (?:i )?(?:samma|nämnda|det nämnda) kapitel(?!\p{L})/u.exec(rest)
  // A law is named here that the register does not know: then it is not the one named before.
  const stranger = named || sameChapter ? null : unknownName.exec(rest)
  const act = stranger ? undefined : named && !named.same ? named : earlier[around(names, first.start).before]
  const chapter = sameChapter ? (previous?.places.at(-1)?.chapter ?? null) : null
  const inherited = withChapter(chain)
  return chain.map((p, i) => ({
    span: {
      start: p === first && before && named === before ? before.start : p.start,
      end: p === last ? (after?.end ?? p.end + (sameChapter ?? stranger ?? [''])[0].trimEnd().length) : p.end,
    },
    kind: 'statute',
    act: act?.act ?? null,
    numbered: act?.numbered ?? false,
    name: named?.name ?? stranger?.groups?.name ?? stranger?.[0].trim() ?? '',
    places: sameChapter ? p.places.map(place => ({ ...place, chapter })) : inherited[i]!,
    bound: stranger ? 'named' : named ? (named.same ? 'pointed' : 'named') : sameChapter ? 'pointed' : 'guessed',
  }))
}

/** `21 kap. 1 § och 3 § OSL`: a section without a chapter is in the chapter before it in the chain. */
function withChapter(chain: readonly Provision[]): Place[][] {
  let last: string | null = null
  return chain.map(({ places }) =>
    places.map(place => {
      last = place.chapter ?? last
      return { ...place, chapter: last }
    }),
  )
}

const colon = (name: string) => String.raw`(?<${name}Chapter>\d{1,2}):(?<${name}Section>${number})`

/** `KL 6:37`, `6:37 KL`. */
function findColons(text: string, register: Register): StatuteReference[] {
  const names = register.abbreviations.map(escaped).join('|')
  const shape = new RegExp(
    `(?<![\\p{L}\\d])(?:(?<before>${names}) ${colon('early')}|${colon('late')} (?<after>${names}))(?![\\p{L}\\d])`,
    'gu',
  )
  return [...text.matchAll(shape)].map(m => {
    const g = m.groups ?? {}
    const name = g.before ?? g.after ?? ''
    const chapter = g.earlyChapter ?? g.lateChapter ?? null
    const section = lettered(g.earlySection ?? g.lateSection ?? '')
    return {
      span: { start: m.index, end: m.index + m[0].length },
      kind: 'statute',
      act: register.named(name)?.id ?? null,
      numbered: false,
      name,
      places: [{ chapter, section }],
      bound: 'named',
    }
  })
}

const article = String.raw`\d{1,3}(?:\.\d{1,2})?(?: ?[a-z](?!\p{L}))?`
const articles = new RegExp(
  String.raw`(?<!\p{L})(?:artikel|artiklarna|art\.) (${article}(?:(?: ?[–-] ?|, ?| och )${article}){0,20})`,
  'giu',
)

/** `artikel 6.1 e i dataskyddsförordningen`, `artiklarna 13–14 GDPR`, `art. 22 GDPR`. */
function findArticles(text: string, names: Named[], register: Register): StatuteReference[] {
  const earlier = lastNamed(names, 'eu')
  return [...text.matchAll(articles)].flatMap(m => {
    const end = m.index + m[0].length
    const at = around(names, end)
    const next = names[at.after]
    const after = next?.kind === 'eu' && /^(?: i| av|,)? (?:den )?$/u.test(text.slice(end, next.start)) ? next : null
    const before = earlier[around(names, m.index).before]
    const stranger = !after && /^ (?:i|av) /u.test(text.slice(end, end + 4))
    const act = after ?? (stranger ? undefined : before)
    const places = (m[1] ?? '')
      .split(/ ?[–-] ?|, ?| och /)
      .filter(item => /^\d/.test(item))
      .map((item, i, all) => placeOfArticle(item, i === all.length - 1 ? text.slice(end, end + 3) : ','))
    if (!act && register.euNames.length === 0) return []
    return [
      {
        span: { start: m.index, end: after?.end ?? end },
        kind: 'eu',
        act: act?.act ?? null,
        numbered: false,
        name: after?.name ?? '',
        places,
        bound: after ? 'named' : 'guessed',
      } as const,
    ]
  })
}

/** `6.1 e`. The i of "artikel 6.1 i GDPR" is no letter of a point. */
function placeOfArticle(item: string, rest: string): Place {
  const {
    article = '',
    paragraph,
    letter,
  } = /^(?<article>\d+)(?:\.(?<paragraph>\d+))? ?(?<letter>[a-z])?$/u.exec(item)?.groups ?? {}
  const place = { chapter: null, section: String(Number.parseInt(article || item, 10)) }
  const isPoint = letter && (letter !== 'i' || !/^ (?!i |och |eller )/u.test(rest))
  return { ...place, ...(paragraph && { paragraph }), ...(isPoint && { letter }) }
}

const series: [ReferenceKind, RegExp][] = [
  ['bill', /(?<!\p{L})prop(?:\.|osition(?:en)?)? ?\d{4}(?:\/\d{2,4})?:\d{1,4}/giu],
  ['inquiry', /(?<!\p{L})SOU \d{4}(?:\/\d{2,4})?:\d{1,4}/gu],
  ['ministry-series', /(?<!\p{L})Ds \d{4}(?:\/\d{2,4})?:\d{1,4}/gu],
  ['directive', /(?<!\p{L})(?:dir\.?|kommittédirektiv) ?\d{4}(?:\/\d{2,4})?:\d{1,4}/giu],
  [
    'report',
    /(?<!\p{L})(?:\p{L}{0,24}rapporten|\p{L}{0,24}utredningen|promemorian|handlingsplanen|\p{L}{0,24}utvärderingen) (?:[”"“][^”"“\n]{4,160}[”"“]|(?:av|daterad|från) (?:den )?(?=\d{1,2} \p{L}{3,9} \d{4}|\d{4}-\d{2}-\d{2})[\d\p{L} -]{1,18}\d{1,4}(?!\d))/giu,
  ],
]
const findSeries = (text: string): StatuteReference[] =>
  series.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(m => ({
      span: { start: m.index, end: m.index + m[0].length },
      kind,
      act: null,
      numbered: true,
      name: m[0],
      places: [],
      bound: 'named' as const,
    })),
  )
