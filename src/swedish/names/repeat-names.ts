// The document-wide pass: a name once found is found again, alone, in the genitive, without capitals, as surname or first name.
import { reason } from '#text/finding.ts'
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { givenStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'
import type { People } from './people.ts'

/** Finds beyond those given: words of names already found that stand elsewhere. */
export function repeatNames(
  tokens: readonly NameToken[],
  covered: Uint8Array,
  people: People,
  lists: NameLists,
): NameFind[] {
  const out: NameFind[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (covered[i]) continue
    const first = isPlaceHere(tokens, i, lists) ? null : part(tokens[i]!, people, lists)
    if (!first) continue
    const find: NameFind = {
      from: i,
      to: i + 1,
      given: [],
      surnames: [],
      sure: first.sure,
      why: [reason('named-elsewhere')],
    }
    put(find, first)
    while (find.to < tokens.length && !covered[find.to] && /^,? {1,2}$/u.test(tokens[find.to]!.gap)) {
      const next = part(tokens[find.to]!, people, lists)
      if (!next || (tokens[find.to]!.gap.startsWith(',') && first.as === 'given')) break
      put(find, next)
      find.sure = Math.min(0.95, Math.max(find.sure, next.sure) + 0.15)
      find.to++
    }
    out.push(find)
    i = find.to - 1
  }
  return out
}

/** "i Lund" is the town, though a Lund is in the document. */
const isPlaceHere = (tokens: readonly NameToken[], i: number, lists: NameLists): boolean =>
  lists.places.isPlace(tokens[i]!.lower) && /^(?:i|till|från|vid|mot|utanför|genom)$/u.test(tokens[i - 1]?.lower ?? '')

type RepeatedPart = { word: string; as: 'given' | 'surname'; sure: number }

function put(find: NameFind, { as, word }: RepeatedPart): void {
  if (as === 'given') find.given.push(word)
  else find.surnames.push(word)
}

function part(token: NameToken, people: People, lists: NameLists): RepeatedPart | null {
  if (token.shape === 'initial' || token.text.length < 2) return null
  const known = people.part(token.lower)
  if (!known) return null
  const as = known.as === 'surname' ? 'surname' : 'given'
  const common = Math.max(lists.common(token.lower), lists.common(known.word))
  const ambiguous = common >= 0 && (as === 'surname' || givenStrength(known.word, lists) < 3)
  if (common >= 11 && (token.shape !== 'title' || token.opens)) return null
  if (token.shape === 'lower') return ambiguous || common >= 3 ? null : { word: known.word, as, sure: 0.65 }
  if (as === 'given' && common >= 4 && token.opens) return { word: known.word, as, sure: 0.45 }
  // "Berg" at the head of a sentence may be a mountain, though a Berg is in the document.
  return { word: known.word, as, sure: ambiguous && token.opens ? (common >= 8 ? 0.4 : 0.6) : 0.82 }
}
