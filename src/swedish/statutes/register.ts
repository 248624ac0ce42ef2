// The register of statutes: every act with its chapters and sections, what it is called, and whether it stands. Says only what
// the data can carry: a gap in a list of sections is "unsure", not "missing". Must not know documents or findings.
export type ActStatus = 'in-force' | 'repealed' | 'unknown'
export type Act = {
  /** SFS number, e.g. `2017:725`. */
  id: string
  title: string
  status: ActStatus
  /** True where the list of sections is believed to be complete. */
  whole: boolean
  /** It has chapters, but sections are numbered on through them, and only the sections are held. */
  continuous?: true
  /** Chapter (or '' where the act has none) → its sections, squeezed: `1-4,4 a,5`. */
  chapters: Record<string, string>
}
export type EuAct = {
  id: string
  names: string[]
  articles: number
  recitals?: number
  annexes?: number
  /** Article → its numbered paragraphs (or definitions), 0 where it has none; an article that is not here is not known. */
  paragraphs?: Record<string, number>
  /** `6.1` → its last letter. */
  letters?: Record<string, string>
}
export type Register = {
  act(id: string): Act | undefined
  /** By name in definite form, nickname or abbreviation: `kommunallagen`, `KL`, `lagen om offentlig upphandling`. */
  named(name: string): Act | undefined
  /** The longest name of the form `lagen om …` that `text` begins with. */
  longName(text: string): { name: string; act: Act } | null
  successor(id: string): Act | undefined
  /** Earlier acts that this one took the place of, as far as they are held. */
  formers(id: string): Act[]
  euNamed(name: string): EuAct | undefined
  euById(id: string): EuAct | undefined
  euNames: string[]
  abbreviations: string[]
  size: number
  /** The day the register is from, `2026-02-12`: what is newer is not in it. Acts that are not whole may be of an earlier day. */
  date: string
  dateOf(act: Act): string
  /** The highest SFS number of a year that the collections bear or name; 0 for a year they know nothing of. */
  highest(year: number): number
}

/** The newest day of either collection that the register is made of: of acts held whole, and of the others; each year's highest number seen. */
export type State = { whole: string; others: string; highest: Record<string, number> }

export type Names = {
  abbreviations: Record<string, string>
  nicknames: Record<string, string>
  successors: Record<string, string>
  eu: EuAct[]
}

/** Makes the register from its files. `lines` is register.jsonl, one act a line; `state` is state.json. */
export function makeRegister(lines: string, names: Names, state: State): Register {
  const acts = new Map<string, Act>()
  const byName = new Map<string, Act>()
  const newest = new Map<string, Act>()
  const byTitle = new Map<string, Act[]>()
  for (const line of lines.split('\n')) {
    if (!line) continue
    const act = JSON.parse(line) as Act
    acts.set(act.id, act)
    const name = definiteName(act.title)
    if (!name) continue
    const other = byName.get(name)
    if (!other || better(act, other)) byName.set(name, act)
    byTitle.set(name, [...(byTitle.get(name) ?? []), act])
    newest.set(name, act) // lines are in order of year
  }
  for (const [name, id] of Object.entries({ ...names.nicknames, ...names.abbreviations })) {
    const act = acts.get(id)
    if (act) byName.set(name, act)
  }
  const eu = new Map(names.eu.flatMap(act => act.names.map(name => [name.toLowerCase(), act] as const)))
  return {
    act: id => acts.get(id),
    named: name => byName.get(name) ?? byName.get(name.toLowerCase()),
    longName: text => longName(text, byName),
    successor: id => successor(id, acts, names, newest),
    formers: id => formers(id, acts, names, byTitle),
    euNamed: name => eu.get(name.toLowerCase()),
    euById: id => names.eu.find(act => act.id === id),
    euNames: names.eu.flatMap(act => act.names),
    abbreviations: Object.keys(names.abbreviations),
    size: acts.size,
    date: state.whole,
    dateOf: act => (act.whole ? state.whole : state.others),
    highest: year => state.highest[year] ?? 0,
  }
}

const rank: Record<ActStatus, number> = { 'in-force': 2, unknown: 1, repealed: 0 }
const better = (a: Act, b: Act): boolean => rank[a.status] > rank[b.status] || (a.status === b.status && a.id > b.id)

/** `Kommunallag (2017:725)` → `kommunallagen`; `Lag (2016:1145) om offentlig upphandling` → `lagen om offentlig upphandling`. */
export function definiteName(title: string): string | null {
  const plain = title.replace(/\s*\(\d{4}:[^)]*\)/, '').trim()
  const [, first = '', rest = ''] = /^((?:\p{L}+- (?:och|eller) )?\p{L}+)( .*)?$/u.exec(plain) ?? []
  if (!/(lag|balk|förordning|form|ordning|stadga|kungörelse)$/iu.test(first)) return null
  const head = first.toLowerCase()
  if (rest && !/^(lag|förordning)$/.test(head)) return null
  if (!rest && /^(lag|förordning)$/.test(head)) return null
  return `${head}${head.endsWith('a') ? 'n' : 'en'}${rest.toLowerCase()}`
}

function longName(text: string, byName: Map<string, Act>): { name: string; act: Act } | null {
  const start = text.slice(0, 240).toLowerCase()
  let best: { name: string; act: Act } | null = null
  for (const end of start.matchAll(/(?=[\s.,;:)]|$)/g)) {
    const act = byName.get(start.slice(0, end.index))
    if (act) best = { name: text.slice(0, end.index), act }
  }
  return best
}

function successor(id: string, acts: Map<string, Act>, names: Names, newest: Map<string, Act>): Act | undefined {
  const told = names.successors[id]
  if (told) return acts.get(told)
  const act = acts.get(id)
  const name = act && definiteName(act.title)
  const other = name ? newest.get(name) : undefined
  return other && other.id !== id && other.status !== 'repealed' ? other : undefined
}

function formers(id: string, acts: Map<string, Act>, names: Names, byTitle: Map<string, Act[]>): Act[] {
  const told = Object.entries(names.successors).flatMap(([old, next]) => (next === id ? [old] : []))
  const name = definiteName(acts.get(id)?.title ?? '')
  const same = (name ? (byTitle.get(name) ?? []) : []).filter(act => act.id !== id && act.status !== 'in-force')
  return [...new Set([...told.flatMap(old => acts.get(old) ?? []), ...same])]
}

export type Place = {
  chapter: string | null
  section: string | null
  /** Of an article of an EU act: `6.1 e`. */
  paragraph?: string
  letter?: string
  /** Where `section` is not an article but a recital or an annex. */
  division?: 'recital' | 'annex'
}
/** `why` is a reason id of the function that asks; `last` the highest number the register holds there. */
export type Look = { found: 'exists' | 'missing' | 'unsure'; why: string; last: string }

/** Is there such a chapter or section in the act, as far as the register knows? */
export function look(act: Act, { chapter, section }: Place): Look {
  const chapters = Object.keys(act.chapters)
  if (chapters.length === 0) return { found: 'unsure', why: 'sections-not-held', last: '' }
  const hasChapters = chapters.some(c => c !== '')
  if (chapter === null) {
    if ('' in act.chapters) return lookIn(act, '', section)
    return { found: 'unsure', why: 'chapter-needed', last: '' }
  }
  if (!hasChapters && act.continuous) {
    if (section !== null) return lookIn(act, '', section)
    return { found: 'unsure', why: 'gap-in-register', last: '' }
  }
  if (!hasChapters) return { found: act.whole ? 'missing' : 'unsure', why: 'act-has-no-chapters', last: '' }
  if (chapter in act.chapters)
    return section === null ? { found: 'exists', why: 'in-register', last: '' } : lookIn(act, chapter, section)
  const last = Math.max(...chapters.map(numberOf))
  const beyond = numberOf(chapter) > last
  return {
    // The very next chapter may be new, or lost in the data.
    found: numberOf(chapter) > last + 1 && act.whole ? 'missing' : 'unsure',
    why: beyond ? 'beyond-last-chapter' : 'gap-in-register',
    last: String(last),
  }
}

function lookIn(act: Act, chapter: string, section: string | null): Look {
  if (section === null) return { found: 'exists', why: 'in-register', last: '' }
  const sections = spread(act.chapters[chapter] ?? '')
  if (sections.has(section)) return { found: 'exists', why: 'in-register', last: '' }
  const last = Math.max(...[...sections].map(numberOf))
  const beyond = numberOf(section) > last
  const letter = /[a-z]$/.test(section) && sections.has(String(numberOf(section)))
  // Where headings were lost in the data the list may end too early; only what lies well beyond it is called missing.
  const margin = act.whole ? 0 : Math.max(5, Math.ceil(last / 5))
  // A letter after a number that is there is how sections are added: it may be newer than the register.
  const missing = numberOf(section) > last + margin
  const why = beyond ? 'beyond-last-section' : letter ? 'no-such-letter' : 'gap-in-register'
  return { found: missing ? 'missing' : 'unsure', why, last: String(last) }
}

export const numberOf = (place: string): number => Number.parseInt(place, 10) || 0

/** `1-4,4 a,5` → the set of 1, 2, 3, 4, 4 a, 5. */
function spread(squeezed: string): Set<string> {
  const sections = new Set<string>()
  for (const run of squeezed.split(',')) {
    const [first = '', last] = run.split('-')
    if (last === undefined) sections.add(first)
    else for (let n = Number(first); n <= Number(last); n++) sections.add(String(n))
  }
  return sections
}
