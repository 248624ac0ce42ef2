// Codes a picture in two colours as JBIG2 (ITU-T T.88) with the arithmetic coder of its annex E, as a scanner does: one generic region on one page, without any
// context that is known before. Written for traps; nothing is read by it.
import type { Grey } from '#test/traps/scan.ts'

/** Table E.1: probability of the less probable, the next state after the more and after the less probable, and whether they change about. */
const states = (
  '5601 1 1 1,3401 2 6,1801 3 9,0ac1 4 12,0521 5 29,0221 38 33,5601 7 6 1,5401 8 14,4801 9 14,3801 10 14,3001 11 17,2401 12 18,' +
  '1c01 13 20,1601 29 21,5601 15 14 1,5401 16 14,5101 17 15,4801 18 16,3801 19 17,3401 20 18,3001 21 19,2801 22 19,2401 23 20,2201 24 21,' +
  '1c01 25 22,1801 26 23,1601 27 24,1401 28 25,1201 29 26,1101 30 27,0ac1 31 28,09c1 32 29,08a1 33 30,0521 34 31,0441 35 32,02a1 36 33,' +
  '0221 37 34,0141 38 35,0111 39 36,0085 40 37,0049 41 38,0025 42 39,0015 43 40,0009 44 41,0005 45 42,0001 45 43,5601 46 46'
)
  .split(',')
  .map(row => row.split(' '))
  .map(([odds, more, less, turns]) => ({
    odds: Number.parseInt(odds!, 16),
    more: Number(more),
    less: Number(less),
    turns: turns === '1',
  }))

class Coder {
  readonly #out: number[] = []
  readonly #at = new Uint8Array(1 << 16)
  readonly #usual = new Uint8Array(1 << 16)
  #a = 0x8000
  #c = 0
  #left = 12
  #last = -1

  put(context: number, bit: number): void {
    const { odds, more, less, turns } = states[this.#at[context]!]!
    this.#a -= odds
    const isUsual = bit === this.#usual[context]
    if (isUsual && this.#a & 0x8000) {
      this.#c += odds
      return
    }
    if (this.#a < odds === isUsual) this.#a = odds
    else this.#c += odds
    if (!isUsual && turns) this.#usual[context] = 1 - this.#usual[context]!
    this.#at[context] = isUsual ? more : less
    do {
      this.#a <<= 1
      this.#c *= 2
      if (--this.#left === 0) this.#byte()
    } while (!(this.#a & 0x8000))
  }

  /** A carry goes into the byte before; after 255 a byte has seven bits. */
  #byte(): void {
    if (this.#last !== 0xff && this.#c >= 0x8000000) {
      this.#last++
      this.#c %= 0x8000000
    }
    const short = this.#last === 0xff
    if (this.#last >= 0) this.#out.push(this.#last)
    const unit = short ? 0x100000 : 0x80000
    this.#last = Math.floor(this.#c / unit)
    this.#c %= unit
    this.#left = short ? 7 : 8
  }

  end(): Buffer {
    const above = this.#c + this.#a
    this.#c = Math.floor(this.#c / 0x10000) * 0x10000 + 0xffff
    if (this.#c >= above) this.#c -= 0x8000
    for (let i = 0; i < 2; i++) {
      this.#c *= 2 ** this.#left
      this.#byte()
    }
    return Buffer.from([...this.#out, this.#last, 0xff, 0xac])
  }
}

/** What a pixel's context is made of: across and down from it. Their order is the same for all, so it need not be the standard's. */
const around = [-2, -1, 0, 1, 2].map(x => [x, -2]).concat([-3, -2, -1, 0, 1, 2, 3].map(x => [x, -1]), [-4, -3, -2, -1].map(x => [x, 0])) // biome-ignore format: three rows

function coded(of: Grey): Buffer {
  const { width, height } = of
  const black = Uint8Array.from(of.samples, sample => (sample > 127 ? 0 : 1))
  const coder = new Coder()
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let context = 0
      for (const [dx, dy] of around) {
        const [px, py] = [x + dx!, y + dy!]
        context = context * 2 + (px < 0 || px >= width || py < 0 ? 0 : black[py * width + px]!)
      }
      coder.put(context, black[y * width + x]!)
    }
  return coder.end()
}

const long = (...numbers: number[]): Buffer => {
  const out = Buffer.alloc(numbers.length * 4)
  for (const [i, number] of numbers.entries()) out.writeUInt32BE(number, i * 4)
  return out
}
const segment = (number: number, kind: number, content: Buffer): Buffer =>
  Buffer.concat([long(number), Buffer.from([kind, 0, 1]), long(content.length), content])

/** The segments as they stand in a PDF. */
export function jbig2(of: Grey): Buffer {
  const size = long(of.width, of.height)
  const page = segment(0, 48, Buffer.concat([size, long(0, 0), Buffer.from([0, 0, 0])]))
  // Template 0, with its four pixels that may be moved where they usually are.
  const near = Buffer.from([0, 3, -1, -3, -1, 2, -2, -2, -2])
  return Buffer.concat([page, segment(1, 38, Buffer.concat([size, long(0, 0), Buffer.from([0]), near, coded(of)]))])
}
