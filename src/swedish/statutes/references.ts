// Finds references to Swedish and EU law in a text, in the forms people write them, and which act each belongs to.
// Works on the flow of a text (see text/flow.ts). Must not say whether they exist: that is the register's.

import type { Place, Register } from '#swedish/statutes/register.ts'
import type { Span } from '#text/span.ts'

export type ReferenceKind = 'statute' | 'eu' | 'bill' | 'inquiry' | 'ministry-series' | 'directive'
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
  /** Bound to an act named earlier ("samma lag", or none named here). */
  carried: boolean
}

const number = String.raw`\d{1,3}(?: ?[a-z](?![\p{L}\d]))?`
const item = String.raw`${number}(?: ?[–-] ?[a-z](?![\p{L}\d]))?`
const list = `${item}(?:(?: ?[–-] ?|, ?| och | eller | samt )${item})*`
const tail = String.raw`(?: (?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|sista)(?:(?:[–-]| och | eller )(?:andra|tredje|fjärde|femte|sjätte))? (?:stycket|meningen|punkten)(?: \d+(?:(?:[–-]|, ?| och )\d+)*(?: [a-z](?!\p{L}))?)?| (?:\d+ ?st\.?|st\.? ?\d+)| (?:p\.?|punkterna|punkten) ?\d+(?:[–-]\d+)?| \d+ ?p\.)*`
const chaptered = String.raw`(?<chapters>${list}) ?kap\.?(?: ?(?<sections>${list}) ?§§?${tail})?`
const bare = `(?<bare>${list}) ?§§?${tail}`
const colon = String.raw`(?<colonChapter>\d{1,2}):(?<colonSection>${number})`
const provision = new RegExp(String.raw`(?<![\p{L}\d:/.,–-])(?:${chaptered}|${bare})`, 'gu')
const unknownName =
  /^ ?(?:i |av |enligt |till )?(?:\p{L}+- och )?(?:\p{L}+(?:lagen|balken|förordningen|formen|ordningen|stadgan)|(?:lagen|förordningen|den) )/iu
const between = /^(?:,| och| eller| samt| respektive| jämfört med| jfr)+(?: i| enligt)? $/u

type Provision = Span & { places: Place[] }
type Named = Span & { act: string | null; numbered: boolean; name: string; kind: 'statute' | 'eu'; same: boolean }

/** Every reference in the order of the text, with spans into `text`. */
export function findReferences(text: string, register: Register): StatuteReference[] {
  const names = findNames(text, register)
  const provisions = findProvisions(text)
  const found = [
    ...bind(text, provisions, names),
    ...findColons(text, register),
    ...findArticles(text, names, register),
  ]
  const taken = (span: Span) => found.some(f => f.span.start < span.end && span.start < f.span.end)
  // An abbreviation by itself ("FL Andersson") is no reference.
  const wholes = names
    .filter(name => !name.same && !register.abbreviations.includes(name.name) && !taken(name))
    .map(name => ({ ...whole(name), places: [] as Place[] }))
  return [...found, ...wholes, ...findSeries(text)].sort((a, b) => a.span.start - b.span.start)
}

const whole = ({ start, end, act, numbered, name, kind }: Named) => ({
  span: { start, end },
  kind,
  act,
  numbered,
  name,
  carried: false,
})

function findProvisions(text: string): Provision[] {
  const provisions: Provision[] = []
  for (const match of text.matchAll(provision)) {
    const { chapters, sections, bare } = match.groups ?? {}
    const start = match.index
    const places = bare
      ? spreadList(bare).map(section => ({ chapter: null, section }))
      : sections
        ? spreadList(sections).map(section => ({ chapter: spreadList(chapters ?? '').at(-1) ?? null, section }))
        : spreadList(chapters ?? '').map(chapter => ({ chapter, section: null }))
    provisions.push({ start, end: start + match[0].length, places })
  }
  return provisions
}

/** `3–5, 7 och 8 a` → 3, 4, 5, 7, 8 a. A range that runs backwards or too far keeps its ends only. */
export function spreadList(written: string): string[] {
  const out: string[] = []
  for (const item of written.split(/, ?| och | eller | samt /)) {
    const letters = /^(\d+) ?([a-z]) ?[–-] ?([a-z])$/.exec(item)
    if (letters) {
      const [, base = '', from = '', to = ''] = letters
      for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) out.push(`${base} ${String.fromCharCode(c)}`)
      continue
    }
    const [first = '', last] = item.split(/ ?[–-] ?/).map(part => part.replace(/^(\d+) ?([a-z])$/, '$1 $2').trim())
    const [low, high] = [Number.parseInt(first, 10), Number.parseInt(last ?? '', 10)]
    const plain = last !== undefined && /^\d+$/.test(first) && /^\d+$/.test(last) && high > low && high - low <= 60
    if (plain) for (let n = low; n <= high; n++) out.push(String(n))
    else out.push(first, ...(last ? [last] : []))
  }
  return out.filter(Boolean)
}

function findNames(text: string, register: Register): Named[] {
  const names: Named[] = []
  const add = (start: number, end: number, named: Omit<Named, 'start' | 'end'>) => {
    if (!names.some(n => n.start < end && start < n.end)) names.push({ start, end, ...named })
  }
  for (const m of text.matchAll(
    /(?<![\p{L}\d])(?:(?<words>(?:\p{L}+- (?:och|eller) )?\p{L}*(?:lag|balk|förordning|kungörelse|ordning|form|stadga)(?:en|n)?s?) ?)?(?<sfs>\((?:SFS )?\d{4}:\d{1,4}\)|SFS \d{4}:\d{1,4})/giu,
  )) {
    const id = /\d{4}:\d{1,4}/.exec(m.groups?.sfs ?? '')?.[0] ?? ''
    const about = /^ (?:om|med|angående) [^.,;()]{3,90}/u.exec(text.slice(m.index + m[0].length))
    const title = register
      .act(id)
      ?.title.replace(/.*?\) /, '')
      .toLowerCase()
    const long = about && title && about[0].trim().toLowerCase().startsWith(title) ? title.length + 1 : 0
    add(m.index, m.index + m[0].length + long, {
      act: id,
      numbered: true,
      name: m.groups?.words ?? '',
      kind: 'statute',
      same: false,
    })
  }
  for (const m of text.matchAll(/(?<!\p{L})(?:samma|nämnda|den nämnda) (?:lag|balk|förordning)(?!\p{L})/giu))
    add(m.index, m.index + m[0].length, { act: null, numbered: false, name: m[0], kind: 'statute', same: true })
  for (const m of text.matchAll(/(?<!\p{L})(?:lagen|förordningen)s? (?:om|med) /giu)) {
    const long = register.longName(text.slice(m.index))
    if (long)
      add(m.index, m.index + long.name.length, {
        act: long.act.id,
        numbered: false,
        name: long.name,
        kind: 'statute',
        same: false,
      })
  }
  const eu = new RegExp(`(?<![\\p{L}])(?:EU:s )?(${register.euNames.map(escaped).join('|')})s?(?!\\p{L})`, 'giu')
  for (const m of text.matchAll(eu)) {
    const act = register.euNamed(m[1] ?? '')
    if (act) add(m.index, m.index + m[0].length, { act: act.id, numbered: false, name: m[0], kind: 'eu', same: false })
  }
  for (const m of text.matchAll(
    /(?<!\p{L})((?:\p{L}+- (?:och|eller) )?\p{L}+(?:lagen|balken|förordningen|formen|ordningen|stadgan))s?(?!\p{L})/giu,
  )) {
    const act = register.named(m[1] ?? '')
    if (act)
      add(m.index, m.index + m[0].length, {
        act: act.id,
        numbered: false,
        name: m[1] ?? '',
        kind: 'statute',
        same: false,
      })
  }
  for (const m of text.matchAll(
    new RegExp(`(?<![\\p{L}\\d-])(${register.abbreviations.map(escaped).join('|')})(?![\\p{L}\\d-])`, 'gu'),
  )) {
    const act = register.named(m[1] ?? '')
    if (act)
      add(m.index, m.index + m[0].length, {
        act: act.id,
        numbered: false,
        name: m[1] ?? '',
        kind: 'statute',
        same: false,
      })
  }
  return names.sort((a, b) => a.start - b.start)
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Ties each provision to its act: the name right after its chain, or right before it, or the one named before. */
function bind(text: string, provisions: Provision[], names: Named[]): StatuteReference[] {
  const out: StatuteReference[] = []
  for (let i = 0; i < provisions.length; ) {
    let j = i
    while (j + 1 < provisions.length && between.test(text.slice(provisions[j]!.end, provisions[j + 1]!.start))) j++
    const chain = provisions.slice(i, j + 1)
    const [first, last] = [chain[0]!, chain.at(-1)!]
    const after = names.find(
      n => n.start >= last.end && /^(?:,? ?(?:i|av|enligt|till|ur) (?:den )?| ?)$/u.test(text.slice(last.end, n.start)),
    )
    const before = names.findLast(n => n.end <= first.start && /^[ ,]{0,2}$/.test(text.slice(n.end, first.start)))
    const named = after ?? before
    const earlier = names.findLast(n => n.start < first.start && !n.same && n.kind === 'statute')
    // A law is named here that the register does not know: then it is not the one named before.
    const stranger = !named && unknownName.test(text.slice(last.end, last.end + 80))
    const act = stranger ? undefined : named && !named.same ? named : earlier
    for (const p of chain) {
      const span = {
        start: p === first && named === before && before ? before.start : p.start,
        end: p === last && after ? after.end : p.end,
      }
      out.push({
        span,
        kind: 'statute',
        act: act?.act ?? null,
        numbered: act?.numbered ?? false,
        name: named?.name ?? '',
        places: p.places,
        carried: !named || named.same,
      })
    }
    i = j + 1
  }
  // "5 §" alone, with no law named anywhere before it, is as often a paragraph of minutes: only "… kap. … §" is a reference.
  return out.filter(r => r.act !== null || r.places.some(p => p.chapter !== null))
}

/** `KL 6:37`, `6:37 KL`. */
function findColons(text: string, register: Register): StatuteReference[] {
  const names = register.abbreviations.map(escaped).join('|')
  const shape = new RegExp(
    `(?<![\\p{L}\\d])(?:(?<before>${names}) ${colon}|${colon.replaceAll('colon', 'later')} (?<after>${names}))(?![\\p{L}\\d])`,
    'gu',
  )
  return [...text.matchAll(shape)].map(m => {
    const g = m.groups ?? {}
    const name = g.before ?? g.after ?? ''
    const place = {
      chapter: g.colonChapter ?? g.laterChapter ?? null,
      section: (g.colonSection ?? g.laterSection ?? '').replace(/^(\d+) ?([a-z])$/, '$1 $2'),
    }
    return {
      span: { start: m.index, end: m.index + m[0].length },
      kind: 'statute',
      act: register.named(name)?.id ?? null,
      numbered: false,
      name,
      places: [place],
      carried: false,
    }
  })
}

/** `artikel 6.1 e i dataskyddsförordningen`, `artiklarna 13–14 GDPR`, `art. 22 GDPR`. */
function findArticles(text: string, names: Named[], register: Register): StatuteReference[] {
  const out: StatuteReference[] = []
  for (const m of text.matchAll(
    /(?<!\p{L})(?:artikel|artiklarna|art\.) (\d{1,3}(?:\.\d{1,2})?(?: ?[a-z](?!\p{L}))?(?:(?: ?[–-] ?|, ?| och )\d{1,3}(?:\.\d{1,2})?(?: ?[a-z](?!\p{L}))?)*)/giu,
  )) {
    const end = m.index + m[0].length
    const after = names.find(
      n => n.start >= end && n.kind === 'eu' && /^(?: i| av|,)? (?:den )?$/u.test(text.slice(end, n.start)),
    )
    const earlier = names.findLast(n => n.start < m.index && n.kind === 'eu')
    const act = after ?? earlier
    const places = (m[1] ?? '')
      .split(/ ?[–-] ?|, ?| och /)
      .map(item => ({ chapter: null, section: String(Number.parseInt(item, 10)) }))
    const name = after?.name ?? ''
    if (act || register.size)
      out.push({
        span: { start: m.index, end: after?.end ?? end },
        kind: 'eu',
        act: act?.act ?? null,
        numbered: false,
        name,
        places,
        carried: !after,
      })
  }
  return out
}

const series: [ReferenceKind, RegExp][] = [
  ['bill', /(?<!\p{L})prop(?:\.|ositionen?) ?\d{4}\/\d{2,4}:\d{1,3}/giu],
  ['inquiry', /(?<!\p{L})SOU \d{4}:\d{1,3}/gu],
  ['ministry-series', /(?<!\p{L})Ds \d{4}:\d{1,3}/gu],
  ['directive', /(?<!\p{L})dir\. ?\d{4}:\d{1,3}/giu],
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
      carried: false,
    })),
  )
