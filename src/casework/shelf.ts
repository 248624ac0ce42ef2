// A shelf of things looked at lately, so that paging in a large document need not fetch it anew. Holds no truth: all can be had again.
export type Shelf = { documents: Lately<unknown>; standings: Lately<unknown> }

export type Lately<T> = {
  get(key: string): T | undefined
  /** `weight` in bytes, roughly: the oldest go when the sum passes the room there is. */
  put(key: string, value: T, weight: number): void
  drop(key: string): void
}

function lately<T>(most: number): Lately<T> {
  const kept = new Map<string, { value: T; weight: number }>()
  let sum = 0
  const drop = (key: string): void => {
    sum -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  return {
    get(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found) // the newest stands last
      return found.value
    },
    put(key, value, weight) {
      drop(key)
      kept.set(key, { value, weight })
      sum += weight
      for (const oldest of kept.keys()) {
        if (sum <= most || oldest === key) break
        drop(oldest)
      }
    },
    drop,
  }
}

export const newShelf = (): Shelf => ({ documents: lately(12_000_000), standings: lately(12_000_000) })
