// Groups vectors by direction: k-means on the sphere, from seeded starts. Knows no words.
import type { Dice } from '../../src/swedish/tagger/dice.ts'

/** The group of each vector. */
export function kMeans(source: Float32Array, width: number, groups: number, rounds: number, dice: Dice): Int32Array {
  const count = source.length / width
  const vectors = unit(source, width)
  let centres = new Float32Array(groups * width)
  for (let g = 0; g < groups; g++) {
    const from = dice.roll(count) * width
    centres.set(vectors.subarray(from, from + width), g * width)
  }
  const group = new Int32Array(count)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++) group[i] = nearest(vectors, i * width, centres, width)
    const sums = new Float32Array(groups * width)
    for (let i = 0; i < count; i++)
      for (let k = 0; k < width; k++) sums[group[i]! * width + k]! += vectors[i * width + k]!
    centres = unit(sums, width)
  }
  return group
}

function nearest(vectors: Float32Array, at: number, centres: Float32Array, width: number): number {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let g = 0, from = 0; from < centres.length; g++, from += width) {
    let dot = 0
    for (let k = 0; k < width; k++) dot += vectors[at + k]! * centres[from + k]!
    if (dot > most) {
      most = dot
      best = g
    }
  }
  return best
}

function unit(source: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const out = new Float32Array(source)
  for (let at = 0; at < out.length; at += width) {
    let sum = 0
    for (let k = 0; k < width; k++) sum += out[at + k]! ** 2
    const length = Math.sqrt(sum) || 1
    for (let k = 0; k < width; k++) out[at + k]! /= length
  }
  return out
}
