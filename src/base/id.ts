// Ids carry their kind in the text itself (doc_…, run_…), so a wrong one is refused at the door and by the compiler.
// Must not know randomness: whoever mints an id brings the bytes.
import { z } from 'zod'

export const idPrefixes = [
  'doc',
  'run',
  'fnd',
  'dec',
  'bat',
  'rel',
  'evt',
  'per',
  'ses',
  'grt',
  'inc',
  'wee',
  'hld',
  'col',
  'std',
  'evd',
  'cpp',
  'rnd',
  'smp',
  'asg',
  'pty',
  'stg',
  'pfl',
  'ini',
  'les',
  'con',
  'hzn',
  'tdo',
  'rep',
  'req',
  'rqp',
  'act',
  'pkg',
] as const
export type IdPrefix = (typeof idPrefixes)[number]
export type Id<P extends IdPrefix> = `${P}_${string}`

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz' // Crockford base 32: no i, l, o, u to misread

/** An id of kind `prefix` from 15 bytes: 24 characters, 120 bits. @throws RangeError when given other than 15 bytes. */
export function makeId<P extends IdPrefix>(prefix: P, bytes: Uint8Array): Id<P> {
  if (bytes.length !== 15) throw new RangeError(`an id takes 15 bytes, got ${bytes.length}`)
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      out += alphabet[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return `${prefix}_${out}`
}

/** Schema of an id of one kind, for doors (HTTP, CLI, job payload). */
export const idOf = <P extends IdPrefix>(prefix: P) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{24}$`)) as unknown as z.ZodType<Id<P>, Id<P>>
