// Word vectors by skip-gram with negative sampling (Mikolov et al. 2013), on one core. Knows no files.
import type { Dice } from '../../src/swedish/tagger/dice.ts'

const width = 64
const window = 5
const negatives = 5
const firstRate = 0.035
/** Words more frequent than this share are passed over more often. */
const frequent = 2e-4

/** `text`: word numbers, −1 between sentences. Gives `width` numbers a word. */
export function skipGram(text: Int32Array, counts: readonly number[], rounds: number, dice: Dice) {
  const words = counts.length
  const all = counts.reduce((a, b) => a + b, 0)
  const vectors = Float32Array.from({ length: words * width }, () => (dice.share() - 0.5) / width)
  const contexts = new Float32Array(words * width)
  const noise = noiseTable(counts)
  const keep = counts.map(count => Math.min(1, Math.sqrt((frequent * all) / count) + (frequent * all) / count))
  const kept = new Int32Array(text.length)
  let seen = 0
  for (let round = 0; round < rounds; round++) {
    let length = 0
    for (const word of text) if (word < 0 || dice.share() < keep[word]!) kept[length++] = word
    for (let i = 0; i < length; i++) {
      if (kept[i]! < 0) continue
      const rate = Math.max(firstRate / 100, firstRate * (1 - (seen + i) / (length * rounds)))
      const reach = 1 + dice.roll(window)
      for (const step of [-1, 1])
        for (let d = 1; d <= reach; d++) {
          const other = kept[i + step * d] ?? -1
          if (i + step * d >= length || other < 0) break
          pull(vectors, contexts, other, kept[i]!, noise, rate, dice)
        }
    }
    seen += length
  }
  return { vectors, width }
}

const gradient = new Float32Array(width)

function pull(
  vectors: Float32Array,
  contexts: Float32Array,
  input: number,
  target: number,
  noise: Int32Array,
  rate: number,
  dice: Dice,
): void {
  const at = input * width
  gradient.fill(0)
  for (let n = 0; n <= negatives; n++) {
    const word = n === 0 ? target : noise[dice.roll(noise.length)]!
    if (n > 0 && word === target) continue
    const to = word * width
    let dot = 0
    for (let k = 0; k < width; k++) dot += vectors[at + k]! * contexts[to + k]!
    const step = ((n === 0 ? 1 : 0) - 1 / (1 + Math.exp(-dot))) * rate
    for (let k = 0; k < width; k++) {
      gradient[k]! += step * contexts[to + k]!
      contexts[to + k]! += step * vectors[at + k]!
    }
  }
  for (let k = 0; k < width; k++) vectors[at + k]! += gradient[k]!
}

/** Words as often as their count to the power of ¾. */
function noiseTable(counts: readonly number[]): Int32Array {
  const size = 4_000_000
  const shares = counts.map(count => count ** 0.75)
  const sum = shares.reduce((a, b) => a + b, 0)
  const table = new Int32Array(size)
  let at = 0
  let upTo = 0
  for (const [word, share] of shares.entries()) {
    upTo += (share / sum) * size
    while (at < Math.min(size, upTo)) table[at++] = word
  }
  while (at < size) table[at++] = counts.length - 1
  return table
}
