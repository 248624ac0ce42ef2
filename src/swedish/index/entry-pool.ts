// Many short lists of numbers that grow, in one array: a list that is full moves to a place twice as large, and its old place is used
// again. An array for each list would cost more than what it holds.

/** Places of a list at first, as a power of two. */
const first = 2

export class EntryPool {
  #pool = new Uint32Array(1024)
  #used = 0
  /** Places that lists have left, by the power of two of their size. */
  #free: number[][] = Array.from({ length: 32 }, () => [])
  /** By list: where it begins, the power of two it has room for, and how much it holds. */
  #at: Uint32Array<ArrayBuffer>
  #power: Uint8Array<ArrayBuffer>
  #counts: Uint32Array<ArrayBuffer>

  constructor(lists: number) {
    this.#at = new Uint32Array(lists)
    this.#power = new Uint8Array(lists)
    this.#counts = new Uint32Array(lists)
  }

  get entries(): Uint32Array {
    return this.#pool
  }

  count(list: number): number {
    return this.#counts[list]!
  }

  at(list: number): number {
    return this.#at[list]!
  }

  push(list: number, entry: number): void {
    const count = this.#counts[list]!
    if (count === 0) this.#settle(list, first)
    else if (count === 1 << this.#power[list]!) this.#move(list, count)
    this.#pool[this.#at[list]! + count] = entry
    this.#counts[list] = count + 1
  }

  /** Room for so many lists; new ones are empty. */
  widen(lists: number): void {
    const power = new Uint8Array(lists)
    power.set(this.#power)
    this.#power = power
    this.#at = grown(this.#at, lists)
    this.#counts = grown(this.#counts, lists)
  }

  #move(list: number, count: number): void {
    const from = this.#at[list]!
    const power = this.#power[list]!
    this.#settle(list, power + 1)
    this.#pool.copyWithin(this.#at[list]!, from, from + count)
    this.#free[power]!.push(from)
  }

  #settle(list: number, power: number): void {
    this.#power[list] = power
    const left = this.#free[power]!.pop()
    if (left !== undefined) {
      this.#at[list] = left
      return
    }
    this.#at[list] = this.#used
    this.#used += 1 << power
    if (this.#used > this.#pool.length)
      this.#pool = grown(this.#pool, Math.max(this.#used, Math.ceil(this.#pool.length * 1.5)))
  }
}

export function grown(array: Uint32Array, to: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(to)
  larger.set(array)
  return larger
}
