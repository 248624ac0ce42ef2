// Towns and municipalities that a text itself shows to be such, so that one no list knows is not taken for a person.
// Knows words and what stands beside them; must not know what a name is used for.
import type { NameFind } from './name-find.ts'
import type { NameLists } from './name-lists.ts'
import { givenStrength, surnameStrength } from './name-strength.ts'
import type { NameToken } from './name-tokens.ts'

const bare = (lower: string): string => lower.replace(/[:’']?s$/u, '')

/** Words with a capital after a postcode or before "kommun", which nobody bears as a name. */
export function townsHere(tokens: readonly NameToken[], lists: NameLists): ReadonlySet<string> {
  const towns = new Set<string>()
  for (const [i, { lower, shape, gap }] of tokens.entries()) {
    if (shape === 'lower' || shape === 'initial') continue
    const next = tokens[i + 1]
    const isMunicipality = next?.gap === ' ' && /^(?:kommun(?:en)?s?|stads?)$/u.test(next.lower)
    if (!isMunicipality && !/(?<!\d)[1-9]\d{2} ?\d{2},? {1,3}$/u.test(gap)) continue
    if (givenStrength(lower, lists) < 2 && surnameStrength(lower, lists) < 2) towns.add(bare(lower))
  }
  return towns
}

/** Every word of the find is such a town, and nothing beside it says that a person follows. */
export const isTownHere = (tokens: readonly NameToken[], find: NameFind, towns: ReadonlySet<string>): boolean =>
  towns.size > 0 &&
  !find.why.some(({ id }) => id === 'after-word') &&
  tokens.slice(find.from, find.to).every(({ lower }) => towns.has(lower) || towns.has(bare(lower)))
