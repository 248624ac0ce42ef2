// What a sentence or a row of a table says that its figure is of: its telling words by their stems, whether it is a cost, a budget or an
// income, for which years, how often. Two figures are compared only where these agree.
import { stem } from '#swedish/stem.ts'
import { matches } from '#text/matches.ts'

export type About = {
  /** Stems of the words that tell what it is; words that any sentence may hold are left out. */
  words: ReadonlySet<string>
  /** `1` cost, `2` budget, `3` income, `0` not said. */
  money: 0 | 1 | 2 | 3
  /** What happened to what is counted (received, granted, refused …), in one form for verb and participle. */
  happened: string
  years: string
  /** "per år", "per elev": with what it is multiplied. */
  per: string
  isTotal: boolean
  /** "cirka", "drygt": told as a rough figure. */
  isRough: boolean
  /** Speaks of a change, a goal, an alternative, a part or two times at once: never compared. */
  isOther: boolean
  /** Words of change, goals and time to come: compared only where both say the same. */
  aspect: string
}

const kinds = [
  /^(?:kost|utgift|investering)/u,
  /^(?:budget|avsätt|avsatt|anslag|anslå)/u,
  /^(?:intäkt|bidrag|statsbidrag|ersättning)/u,
] as const
/** "projektkostnaden" is the cost of a project. */
const compound = /^(\p{L}{4,}?)s?(kostnad\p{L}*|budget\p{L}*|utgift\p{L}*|intäkt\p{L}*|investering(?:en|ar|s)?)$/u

const events: [string, RegExp][] = [
  ['in', /^(?:inkom\p{L}*|inkommit|inlämna\p{L}*|mottag\p{L}*|mottog\p{L}*)$/u],
  ['granted', /^(?:bevilja\p{L}*|bifalls|bifölls|bifallna)$/u],
  ['refused', /^(?:avslag\p{L}*|avslog\p{L}*|avslås|avslagits)$/u],
  ['ended', /^(?:avsluta\p{L}*|slutför\p{L}*)$/u],
  ['begun', /^(?:påbörja\p{L}*|inled\p{L}*|startade\p{L}*)$/u],
  ['ongoing', /^(?:pågående|pågår)$/u],
  ['sold', /^(?:såld\p{L}*|sålts?|sålde\p{L}*)$/u],
  ['bought', /^(?:köpt\p{L}*|inköpt\p{L}*)$/u],
  ['planned', /^(?:planera\p{L}*|beställ\p{L}*)$/u],
]
const cameIn = /(?<!\p{L})(?:kom|kommer|kommit|lämnades|lämnats) (?:det )?in(?!\p{L})/iu

/** Words that say nothing of what the figure is of. */
const general =
  /^(?:beräkn\p{L}*|uppgå\p{L}*|uppgick|uppskatt\p{L}*|uppge\p{L}*|total\p{L}*|summa\p{L}*|samman\p{L}*|sammanlagt|under|från|till|samt|inom|enligt|förslag\p{L}*|föreslag\p{L}*|insats\p{L}*|åtgärd\p{L}*|detta|denna|dessa|årlig\p{L}*|bedöm\p{L}*|kommer|blir|bland|kunna|vara|varit|ligga|ligger|därmed|också|redan|bilaga\p{L}*|framgår|krono\p{L}*|antal\p{L}*|andel\p{L}*|procent\p{L}*|miljon\p{L}*|tusen|belopp\p{L}*|post|poster|året|åren|årets|genomför\p{L}*|finns|fanns|hade|visa\p{L}*|svara\p{L}*|medför\p{L}*|kräver|omfatta\p{L}*|ungefär|cirka|uppger|anger|angav|kalkyl\p{L}*|tabell\p{L}*|underlag\p{L}*|ekonomi\p{L}*|redovisning\p{L}*|statistik\p{L}*|kommun(?:en|ens)?|beviljas|tilldelas|avser|gäller|själva|hela|helt|egen|egna|skulle|skall|kvar|varav|sker|skett|måste|beslut\p{L}*|fördela\p{L}*|tkr|mnkr|mdkr|nämnd\p{L}*|förvaltning\p{L}*|följande|utveckling\p{L}*|eller|efter|före|över|mellan|plan|planen|kalkylen|program\p{L}*|räknat)$/u
const rough =
  /(?<!\p{L})(?:cirka|ca|c:a|omkring|ungefär|drygt|knappt|nästan|närmare|runt|högst|minst|upp till|mellan|över|mer än|fler än|mindre än|färre än)(?!\p{L})/iu
const per =
  /(?<!\p{L})(?:per|varje|om) (?:år|månad|vecka|dygn|dag|elev|barn|plats|person|invånare|enhet|styck|lägenhet|besök|timme)\p{L}*|årlig\p{L}*|månads\p{L}*/iu
const other =
  /(?<!\p{L})(?:jämför\p{L}*|skillnad\p{L}*|alternativ\p{L}*|varav|därav|tidigare|ursprunglig\p{L}*|annars|mer än|fler än|istället|i stället|förr|därefter|senare|utöver|exklusive|inklusive|exkl|inkl|halvår\p{L}*|kvartal\p{L}*|tertial\p{L}*|till och med|förutom|utom)(?!\p{L})/iu
const aspects: [string, RegExp][] = [
  ['more', /(?<!\p{L})(?:öka\p{L}*|ökning\p{L}*|stiger|steg|höj\p{L}*|ytterligare)(?!\p{L})/iu],
  ['less', /(?<!\p{L})(?:minska\p{L}*|minskning\p{L}*|sjunk\p{L}*|sjönk|sänk\p{L}*)(?!\p{L})/iu],
  ['goal', /(?<!\p{L})(?:mål|målet|målen|målnivå\p{L}*|målvärde\p{L}*)(?!\p{L})/iu],
  ['forecast', /(?<!\p{L})prognos\p{L}*/iu],
  ['now', /(?<!\p{L})(?:i dag|idag|nuvarande)(?!\p{L})/iu],
  ['shall', /(?<!\p{L})(?:ska|skall|bör)(?!\p{L})/iu],
]
const total = /(?<!\p{L})(?:total\p{L}*|sammanlag\p{L}*|summa|s:a|sammantaget|tillsammans|allt som allt)(?!\p{L})/iu
const anyYear = /(?<![\d:/.-])(?:19|20)\d{2}(?![\d:])/gu
const anyWord = /\p{L}{4,}|åk|år(?= \d)/gu
const long = /\d{1,3}(?: \d{3})+/gu
const oneOff = /(?<!\d)\d{1,3}(?!\d)/u

/** `said` is the sentence or label without the figure itself. */
export function aboutOf(said: string): About {
  const low = said.toLowerCase()
  let money: About['money'] = 0
  let happened = cameIn.test(low) ? 'in' : ''
  const words = new Set<string>()
  for (const [word] of matches(low.replace(cameIn, ' '), anyWord)) {
    const parts = compound.exec(word)
    const kind = kinds.findIndex(of => of.test(parts?.[2] ?? word))
    if (kind !== -1 && money === 0) money = (kind + 1) as About['money']
    const event = events.find(([, of]) => of.test(word))
    if (event) happened = event[0]
    const own = kind === -1 ? word : parts?.[1]
    if (own && !event && !general.test(own)) words.add(stem(own))
  }
  const years = [...new Set(matches(said, anyYear).map(([year]) => year))].sort().join(' ')
  // "årskurs 9", "etapp 2": one of several.
  const number = oneOff.exec(said.replace(long, ' ').replace(anyYear, ' '))?.[0]
  if (number) words.add(number)
  return {
    words,
    money,
    happened,
    years,
    per: (per.exec(low)?.[0] ?? '').replace(/^(?:varje|om) /u, 'per ').replace(/^årlig.*/u, 'per år'),
    isTotal: total.test(said),
    isRough: rough.test(said),
    isOther: other.test(low),
    aspect: aspects.flatMap(([name, of]) => (of.test(low) ? [name] : [])).join(' '),
  }
}

/** Stems of one word may differ by an ending that the rules took for one: "lekplats", "lekplat". */
export const isSameWord = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= 5 && Math.abs(a.length - b.length) <= 3 && (a.startsWith(b) || b.startsWith(a)))

export const hasWord = (words: Iterable<string>, word: string): boolean => {
  for (const one of words) if (isSameWord(one, word)) return true
  return false
}
