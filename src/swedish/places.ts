// Names of places in Sweden and the world, so that an address is known by its town and a town is not taken for a person.
// Must not know where the lists come from: whoever holds them hands them in.

export type Places = {
  /** A postal town, locality, municipality or county, in any case. */
  isLocality(name: string): boolean
  /** Any place at all, countries and capitals included, also in the genitive. */
  isPlace(name: string): boolean
}

/** Places from lists of one name a line; lines that begin with # are remarks. */
export function placesFrom(localities: string, others: string): Places {
  const near = new Set(linesOf(localities))
  const far = new Set(linesOf(others))
  const has = (name: string) => near.has(name) || far.has(name)
  return {
    isLocality: name => near.has(name.toLowerCase()),
    isPlace: name => {
      const lower = name.toLowerCase()
      return has(lower) || (lower.endsWith('s') && has(lower.slice(0, -1)))
    },
  }
}

const linesOf = (list: string): string[] =>
  list
    .toLowerCase()
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'))
