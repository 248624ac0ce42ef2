// The features of a word among its neighbours, hashed into 2^18 rows without making a string. Must not know what a row weighs.
import type { Facts } from './word-facts.ts'

export const rowBits = 18
const mask = 2 ** rowBits - 1
/** Raised when the list below changes: weights trained on another list mean nothing here. */
export const featureVersion = 1
/** How many features a word has. */
export const featureCount = 72
/** Features stand in three groups: the word's own form, the lists, the words around. */
export const firstOfLists = 26
export const firstOfNeighbours = 49

function mix(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul((a + Math.imul(template, 0x9e3779b1)) | 0, 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul((h ^ b) + 0x165667b1, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul((h ^ c) + 0x27d4eb2f, 0x9e3779b1)
  return (h ^ (h >>> 16)) & mask
}

/** Writes the rows of every word's features, `featureCount` a word. */
export function readFeatures(facts: Facts, rows: Int32Array): void {
  for (let i = 0; i < facts.count; i++) {
    const at = i * featureCount
    ofWord(facts, i + 2, rows, at)
    ofLists(facts, i + 2, rows, at + firstOfLists)
    ofNeighbours(facts, i + 2, rows, at + firstOfNeighbours)
  }
}

function ofWord(f: Facts, i: number, rows: Int32Array, at: number): void {
  const shape = f.shape[i]!
  const { regime } = f
  const opens = f.opens[i]!
  rows[at] = mix(1, 1)
  rows[at + 1] = mix(2, f.word[i]!)
  rows[at + 2] = mix(3, f.word[i]!, shape)
  rows[at + 3] = mix(4, f.stem[i]!)
  rows[at + 4] = mix(5, shape, opens)
  rows[at + 5] = mix(6, shape, regime)
  rows[at + 6] = mix(7, f.pre1[i]!, shape)
  rows[at + 7] = mix(8, f.pre2[i]!)
  rows[at + 8] = mix(9, f.pre3[i]!)
  rows[at + 9] = mix(10, f.pre4[i]!)
  rows[at + 10] = mix(11, f.end1[i]!, shape)
  rows[at + 11] = mix(12, f.end2[i]!)
  rows[at + 12] = mix(13, f.end3[i]!)
  rows[at + 13] = mix(14, f.end4[i]!)
  rows[at + 14] = mix(15, f.end3[i]!, shape)
  rows[at + 15] = mix(16, f.end4[i]!, shape)
  rows[at + 16] = mix(17, f.length[i]!, shape)
  rows[at + 17] = mix(18, f.gap[i]!, shape)
  rows[at + 18] = mix(19, f.gap[i + 1]!, shape)
  rows[at + 19] = mix(20, f.gap[i]!, f.gap[i + 1]!, shape)
  rows[at + 20] = mix(21, f.line[i]!, shape, f.gap[i]!)
  rows[at + 21] = mix(22, f.line[i]!, f.list[i]!)
  rows[at + 22] = mix(23, f.cue[i]!, shape)
  rows[at + 23] = mix(24, f.cue[i]!, f.given[i]!, f.surname[i]!)
  rows[at + 24] = mix(25, f.unmade[i + 1]!, f.gap[i + 1]!, shape)
  rows[at + 25] = mix(26, f.unmade[i]!, f.list[i - 1]!, f.shape[i - 1]!)
}

function ofLists(f: Facts, i: number, rows: Int32Array, at: number): void {
  const shape = f.shape[i]!
  const opens = f.opens[i]!
  const list = f.list[i]!
  rows[at] = mix(30, f.given[i]!, shape)
  rows[at + 1] = mix(31, f.surname[i]!, shape)
  rows[at + 2] = mix(32, f.common[i]!, shape, opens)
  rows[at + 3] = mix(33, list)
  rows[at + 4] = mix(34, list, shape, opens)
  rows[at + 5] = mix(35, list, f.regime)
  rows[at + 6] = mix(36, f.list[i - 1]!)
  rows[at + 7] = mix(37, f.list[i + 1]!)
  rows[at + 8] = mix(38, f.list[i - 1]!, list)
  rows[at + 9] = mix(39, list, f.list[i + 1]!)
  rows[at + 10] = mix(40, f.given[i - 1]!, f.surname[i]!, shape)
  rows[at + 11] = mix(41, f.given[i]!, f.surname[i + 1]!, f.gap[i + 1]!)
  rows[at + 12] = mix(42, f.surname[i]!, f.given[i + 1]!, f.gap[i + 1]!)
  rows[at + 13] = mix(43, f.given[i]!, f.surname[i - 1]!, f.gap[i]!)
  rows[at + 14] = mix(44, f.cluster[i]!)
  rows[at + 15] = mix(45, f.cluster[i]!, shape)
  rows[at + 16] = mix(46, f.cluster[i - 1]!)
  rows[at + 17] = mix(47, f.cluster[i + 1]!)
  rows[at + 18] = mix(48, f.cluster[i - 1]!, f.cluster[i]!)
  rows[at + 19] = mix(49, f.cluster[i]!, f.cluster[i + 1]!)
  rows[at + 20] = mix(50, f.cluster[i - 2]!, shape)
  rows[at + 21] = mix(51, f.cluster[i + 2]!, shape)
  rows[at + 22] = mix(52, f.cluster[i - 1]!, shape, f.gap[i]!)
}

function ofNeighbours(f: Facts, i: number, rows: Int32Array, at: number): void {
  const shape = f.shape[i]!
  rows[at] = mix(60, f.word[i - 1]!)
  rows[at + 1] = mix(61, f.word[i + 1]!)
  rows[at + 2] = mix(62, f.word[i - 2]!)
  rows[at + 3] = mix(63, f.word[i + 2]!)
  rows[at + 4] = mix(64, f.word[i - 1]!, shape)
  rows[at + 5] = mix(65, f.word[i + 1]!, shape)
  rows[at + 6] = mix(66, f.word[i - 1]!, f.gap[i]!)
  rows[at + 7] = mix(67, f.word[i + 1]!, f.gap[i + 1]!)
  rows[at + 8] = mix(68, f.word[i - 1]!, f.word[i]!)
  rows[at + 9] = mix(69, f.word[i]!, f.word[i + 1]!)
  rows[at + 10] = mix(70, f.word[i - 2]!, f.word[i - 1]!, shape)
  rows[at + 11] = mix(71, f.shape[i - 1]!, shape)
  rows[at + 12] = mix(72, shape, f.shape[i + 1]!)
  rows[at + 13] = mix(73, f.shape[i - 1]!, shape, f.shape[i + 1]!)
  rows[at + 14] = mix(74, f.shape[i - 2]!, f.shape[i - 1]!, shape)
  rows[at + 15] = mix(75, f.end3[i - 1]!, shape)
  rows[at + 16] = mix(76, f.end3[i + 1]!, shape)
  rows[at + 17] = mix(77, f.end3[i - 1]!, f.end3[i]!)
  rows[at + 18] = mix(78, f.list[i - 2]!, shape)
  rows[at + 19] = mix(79, f.list[i + 2]!, shape)
  rows[at + 20] = mix(80, f.word[i - 1]!, f.list[i]!)
  rows[at + 21] = mix(81, f.word[i + 1]!, f.list[i]!)
  rows[at + 22] = mix(82, f.gap[i - 1]!, f.shape[i - 1]!, shape)
}
