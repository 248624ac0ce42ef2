// Finds where a text names an act: by number, by its name in definite form, by nickname, abbreviation or "samma lag".
// Must not know sections, nor whether the act stands.
import type { Register } from '#swedish/statutes/register.ts'
import type { Span } from '#text/span.ts'

export type Named = Span & {
  /** SFS or EU number; null for "samma lag". */
  act: string | null
  /** The number stands in the text, not only the name. */
  numbered: boolean
  name: string
  kind: 'statute' | 'eu'
  /** Points back to the act named before. */
  same: boolean
}

const words = String.raw`(?<words>(?:\p{L}{1,40}- (?:och|eller) )?\p{L}{0,50}(?:lag|balk|förordning|kungörelse|ordning|form|stadga)(?:en|n)?s?) ?`
const byNumber = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${words})?(?<sfs>\((?:SFS )?\d{4}:\d{1,4}\)|SFS \d{4}:\d{1,4})`,
  'giu',
)
/** `förordning (EU) 2016/679`, `Europaparlamentets och rådets förordning (EU) 2016/679`. */
const byEuNumber =
  /(?<!\p{L})(?:europaparlamentets och rådets |rådets )?(?:förordning(?:en)?|direktiv(?:et)?) (?<number>\((?:EU|EG)\) (?:nr )?\d{2,4}\/\d{1,4})(?!\d)/giu
const pointsBack = /(?<!\p{L})(?:samma|nämnda|den nämnda|den lagen|förstnämnda) (?:lag|balk|förordning)(?!\p{L})/giu
const longBegins = /(?<!\p{L})(?:lagen|förordningen)s? (?:om|med) /giu
const byName =
  /(?<!\p{L})((?:\p{L}{1,40}- (?:och|eller) )?\p{L}{1,50}(?:lagen|balken|förordningen|formen|ordningen|stadgan))s?(?!\p{L})/giu

/** Names in the order of the text. Where two ways of naming lie over each other the more telling one is kept. */
export function findNames(text: string, register: Register): Named[] {
  const names: Named[] = []
  const taken = new Uint8Array(text.length)
  const add = (start: number, end: number, named: Omit<Named, 'start' | 'end'>) => {
    for (let i = start; i < end; i++) if (taken[i]) return
    taken.fill(1, start, end)
    names.push({ start, end, ...named })
  }
  const plain = (m: RegExpMatchArray & { index: number }, act: string, kind: Named['kind'], name = m[1] ?? '') =>
    add(m.index, m.index + m[0].length, { act, numbered: false, name, kind, same: false })
  for (const m of text.matchAll(byNumber)) numbered(text, m, register, add)
  for (const m of text.matchAll(pointsBack))
    add(m.index, m.index + m[0].length, { act: null, numbered: false, name: m[0], kind: 'statute', same: true })
  for (const m of text.matchAll(longBegins)) {
    const long = register.longName(text.slice(m.index, m.index + 260))
    if (!long) continue
    const { name, act } = long
    add(m.index, m.index + name.length, { act: act.id, numbered: false, name, kind: 'statute', same: false })
  }
  for (const m of text.matchAll(byEuNumber)) {
    const act = register.euById((m.groups?.number ?? '').toUpperCase().replace('NR ', ''))
    if (act) plain(m, act.id, 'eu', m[0])
  }
  for (const m of text.matchAll(oneOf(register.euNames, '(?:EU:s )?', 's?', 'giu'))) {
    const act = register.euNamed(m[1] ?? '')
    if (act) plain(m, act.id, 'eu', m[0])
  }
  for (const m of text.matchAll(byName)) {
    const act = register.named(m[1] ?? '')
    if (act) plain(m, act.id, 'statute')
  }
  for (const m of text.matchAll(oneOf(register.abbreviations, '', '', 'gu'))) {
    const act = register.named(m[1] ?? '')
    if (act) plain(m, act.id, 'statute')
  }
  return names.sort((a, b) => a.start - b.start)
}

type Add = (start: number, end: number, named: Omit<Named, 'start' | 'end'>) => void

/** `lagen (2016:1145) om offentlig upphandling`: the number, with the rest of the title where it follows. */
function numbered(text: string, m: RegExpExecArray, register: Register, add: Add): void {
  const act = /\d{4}:\d{1,4}/.exec(m.groups?.sfs ?? '')?.[0] ?? ''
  const end = m.index + m[0].length
  const about = /^ (?:om|med|angående) [^.,;()]{3,90}/u.exec(text.slice(end, end + 120))
  const title = register
    .act(act)
    ?.title.replace(/.*?\) /, '')
    .toLowerCase()
  const long = about && title && about[0].trim().toLowerCase().startsWith(title) ? title.length + 1 : 0
  const name = (m.groups?.words ?? '').trim()
  add(m.index, end + long, { act, numbered: true, name, kind: 'statute', same: false })
}

const oneOf = (names: readonly string[], before: string, after: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])${before}(${names.map(escaped).join('|')})${after}(?![\\p{L}\\d-])`, flags)

export const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
