// Mints ids and secrets from the machine's randomness, which the floors below may not know.
import { randomBytes } from 'node:crypto'
import { type Id, type IdPrefix, makeId } from '#base/id.ts'

/** A new id of kind `prefix`: 120 random bits. */
export const mint = <P extends IdPrefix>(prefix: P): Id<P> => makeId(prefix, randomBytes(15))

/** A secret for links and sessions: 256 random bits, 43 characters that a URL takes as they are. */
export const mintSecret = (): string => randomBytes(32).toString('base64url')
