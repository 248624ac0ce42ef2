// Takes a compound apart where its parts are words that official texts use: "kommunstyrelsens" → kommun + styrelsens.
// Must not know where the list of words lies.

/** Parts of a word in lower case, in order; empty where it is no compound or one cannot tell. */
export type Splitter = (word: string) => readonly string[]

const shortest = 3
const longest = 40
/** What looks like a word of its own inside another, and seldom is. */
const neverFirst = new Set(
  'för bor kan den det ten ter ens ing ande sta sam ali ger ska kor ing per pro kon med inte oss vill han hon dem ven man mot mål ans anst uta all ett ade ned upp'.split(
    ' ',
  ),
)
const neverLast = new Set(
  'ing ningar ningen ning ande ende het heten heter lig ligt liga ska skap sam bar isk iska ist ens ers are arna erna ade ans ses kan ten ter tiv tion det den het ler nad are des har per ger ligen else elsen elser ningarna ares inen ien iet ment'.split(
    ' ',
  ),
)
const endingLike = /^(?:samhet|samma$|samt$|ningar|ligt|skapet)/

/** A splitter by how often words are met; `weight` is log2 of the count, −1 where the word is not known. */
export function splitter(weight: (word: string) => number): Splitter {
  const known = new Map<string, readonly string[]>()
  return word => {
    if (word.length < 2 * shortest + 1 || word.length > longest) return []
    const before = known.get(word)
    if (before) return before
    const parts = split(word, weight)
    if (known.size > 50_000) known.clear()
    known.set(word, parts)
    return parts
  }
}

type Way = { parts: string[]; sum: number }

/** The way with the highest mean weight of its parts; more parts must be clearly better. Bounded by the length of the word squared. */
function split(word: string, weight: (word: string) => number): readonly string[] {
  const best: (Way | null)[] = Array.from({ length: word.length + 1 }, () => null)
  best[0] = { parts: [], sum: 0 }
  for (let at = 0; at < word.length; at++) {
    const way = best[at]
    if (!way || way.parts.length === 4) continue
    for (let to = at + shortest; to <= word.length; to++) {
      if (at === 0 && to === word.length) continue
      const part = word.slice(at, to)
      const last = to === word.length
      const points = pointsOf(part, last, weight)
      if (points === null) continue
      const next = { parts: [...way.parts, part], sum: way.sum + points }
      keep(best, to, next)
      if (last) continue
      // the s that joins: kommun-s-styrelse; a part that itself ends in s is never asked for it
      if (word[to] === 's' && !part.endsWith('s')) keep(best, to + 1, { ...next, sum: next.sum - 1 })
    }
  }
  const whole = best[word.length]
  if (!whole || whole.parts.length < 2) return []
  // A word that is itself often met is split only when its parts are met more often still.
  return mean(whole) > weight(word) - 2 ? whole.parts : []
}

const mean = (way: Way): number => way.sum / way.parts.length - 1.5 * (way.parts.length - 1)

function keep(best: (Way | null)[], at: number, way: Way): void {
  const standing = best[at]
  if (!standing || mean(way) > mean(standing)) best[at] = way
}

function pointsOf(part: string, last: boolean, weight: (word: string) => number): number | null {
  if (last ? neverLast.has(part) || endingLike.test(part) : neverFirst.has(part)) return null
  let points = weight(part)
  // a vowel dropped or changed where parts meet: "skol" for skola, "gatu" for gata
  if (!last && part.length >= 4) {
    points = Math.max(points, weight(`${part}a`) - 1, weight(`${part}e`) - 1)
    if (/[ou]$/.test(part)) points = Math.max(points, weight(`${part.slice(0, -1)}a`) - 1)
  }
  const least = part.length === 3 ? 9 : part.length === 4 ? 5 : 2
  // short words are met often by nature; length tells more than count
  return points < least ? null : Math.min(points, 10) + Math.min(part.length, 8)
}
