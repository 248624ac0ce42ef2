// The file that holds what the tagger has learnt: written by the trainer, read by whoever tags. Rows that weigh little are left out.
import { featureVersion, rowBits } from './features.ts'
import { labelCount } from './labels.ts'
import { noTransitions, rowWidth, type Transitions } from './lattice.ts'

export type NameModel = {
  /** Eight weights a row, `scale` times what they are worth. */
  weights: Int8Array
  scale: number
  transitions: Transitions
}

const magic = 'KANSLI-NAMES'
/** Weights smaller than this say too little to be kept. */
const least = 0.02

/** Rows as steps from the row before (7 bits a byte), which labels weigh (one bit each), and their weights. */
export function writeModel(weights: Float32Array, transitions: Transitions): Uint8Array<ArrayBuffer> {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const scale = most / 127
  const bytes: number[] = []
  let before = 0
  for (let row = 0; row < weights.length / rowWidth; row++) {
    const kept = Array.from({ length: labelCount }, (_, y) => weights[row * rowWidth + y]!).map(weight =>
      Math.abs(weight) < least ? 0 : Math.round(weight / scale),
    )
    const which = kept.reduce((bits, weight, y) => bits | (weight === 0 ? 0 : 1 << y), 0)
    if (which === 0) continue
    for (let gap = row - before; ; gap >>= 7) {
      bytes.push(gap > 127 ? (gap & 127) | 128 : gap)
      if (gap <= 127) break
    }
    before = row
    bytes.push(which, ...kept.filter(weight => weight !== 0).map(weight => weight & 255))
  }
  const head = new TextEncoder().encode(`${magic} ${featureVersion} ${rowBits}\n`)
  const numbers = Float64Array.from([scale, ...transitions.between, ...transitions.first, ...transitions.last])
  const out = new Uint8Array(head.length + numbers.byteLength + bytes.length)
  out.set(head)
  const view = new DataView(out.buffer)
  for (const [i, number] of numbers.entries()) view.setFloat64(head.length + i * 8, number, true)
  out.set(bytes, head.length + numbers.byteLength)
  return out
}

/** Null where the bytes are no model, or one trained on other features. */
export function readModel(bytes: Uint8Array): NameModel | null {
  const end = bytes.indexOf(10)
  if (new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))) !== `${magic} ${featureVersion} ${rowBits}`)
    return null
  const transitions = noTransitions()
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  let at = end + 1
  const next = (): number => {
    at += 8
    return view.getFloat64(at - 8, true)
  }
  if (bytes.length < at + 8 * (1 + transitions.between.length + 2 * rowWidth)) return null
  const scale = next()
  for (const list of [transitions.between, transitions.first, transitions.last])
    for (let i = 0; i < list.length; i++) list[i] = next()
  const weights = new Int8Array(2 ** rowBits * rowWidth)
  return readRows(bytes, at, weights) ? { weights, scale, transitions } : null
}

function readRows(bytes: Uint8Array, from: number, weights: Int8Array): boolean {
  let at = from
  let row = 0
  while (at < bytes.length) {
    let gap = 0
    let shift = 0
    for (;;) {
      const byte = bytes[at++] ?? 0
      gap |= (byte & 127) << shift
      if (byte < 128) break
      shift += 7
    }
    row += gap
    if (row >= 2 ** rowBits) return false
    const which = bytes[at++] ?? 0
    for (let y = 0; y < labelCount; y++) if (which & (1 << y)) weights[row * rowWidth + y] = bytes[at++]!
  }
  return at === bytes.length
}
