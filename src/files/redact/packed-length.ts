// How many bytes of a stream belong to its zlib data; what stands behind them is read by nobody.
import { inflateSync } from 'node:zlib'

const largest = 256e6

/** Null where the data cannot be unpacked. */
export function packedLength(bytes: Uint8Array): number | null {
  try {
    // With `info` the engine comes along, which the types do not say.
    const { engine } = inflateSync(bytes, { maxOutputLength: largest, info: true } as object) as unknown as {
      engine: { bytesWritten: number }
    }
    return engine.bytesWritten
  } catch {
    return null
  }
}
