// Numbers for terms: a term is a key (a whole number below 2^53), and its number is the order it came in. A hash table of typed
// arrays, since hundreds of thousands of strings or small objects would fill the memory and slow the adding.

/** Slots are twice the terms at least, so that a search for a free one is short. */
const least = 1024

export class TermTable {
  #keys = new Float64Array(least)
  #slots = new Int32Array(2 * least)
  size = 0

  /** Of keys that are all different: the first has number 0. */
  static of(keys: Float64Array): TermTable {
    const table = new TermTable()
    for (const key of keys) table.numberFor(key)
    return table
  }

  key(number: number): number {
    return this.#keys[number]!
  }

  /** The term's number, or −1 where it has none. */
  numberOf(key: number): number {
    return this.#slots[this.#slotOf(key)]! - 1
  }

  /** The term's number; a new term gets the next. */
  numberFor(key: number): number {
    const slot = this.#slotOf(key)
    const known = this.#slots[slot]!
    if (known > 0) return known - 1
    if (this.size === this.#keys.length) {
      this.#grow()
      return this.numberFor(key)
    }
    this.#keys[this.size] = key
    this.#slots[slot] = ++this.size
    return this.size - 1
  }

  /** Where the key stands, or the free slot where it would. */
  #slotOf(key: number): number {
    const mask = this.#slots.length - 1
    let slot = mixed(key) & mask
    while (this.#slots[slot] !== 0 && this.#keys[this.#slots[slot]! - 1] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length)
    keys.set(this.#keys)
    this.#keys = keys
    this.#slots = new Int32Array(2 * keys.length)
    for (let number = 0; number < this.size; number++) this.#slots[this.#slotOf(keys[number]!)] = number + 1
  }
}

function mixed(key: number): number {
  const high = Math.floor(key / 2 ** 32)
  const low = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return low ^ (low >>> 15)
}
