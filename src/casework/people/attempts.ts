// How often one may fail to sign in: by account and by address, with a wait that doubles. An account that does not exist is counted
// like one that does, so that nobody learns which there are. Other ways in (a passkey, a link) stay open meanwhile.
import { createHash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/accounts.store.ts'
import type { Room } from '#casework/room.ts'
import type { Query } from '#store/database.ts'

/** Failures before one must wait: an office may share an address. */
const free = { account: 5, address: 20 }
const firstWait = 30_000
const longestWait = 15 * 60_000

type Who = { account: string; address: string }

const hashed = (kind: keyof typeof free, { account, address }: Who): string =>
  `${kind}:${createHash('sha256')
    .update(kind === 'account' ? account : address)
    .digest('hex')}`

/** Milliseconds to wait after so many failures: 30 s, 1 min, 2 min … 15 min. */
export const waitAfter = (failures: number, allowed: number): number =>
  failures < allowed ? 0 : Math.min(longestWait, firstWait * 2 ** Math.min(failures - allowed, 10))

/**
 * Takes one try before the secret is looked at: it counts as failed until it is found right, and the rows are held meanwhile, so that
 * many guesses at once are counted as many. @throws Refusal too-many-requests while one must wait
 */
export async function attempt({ database, clock }: Pick<Room, 'database' | 'clock'>, who: Who): Promise<void> {
  const at = clock()
  await database.transaction(async tx => {
    for (const kind of ['account', 'address'] as const) {
      const { failures, last_at } = await store.holdAttempts(tx, hashed(kind, who))
      if (last_at && at.getTime() < last_at.getTime() + waitAfter(failures, free[kind]))
        throw new Refusal('too-many-requests')
    }
    for (const kind of ['account', 'address'] as const) await store.countFailure(tx, hashed(kind, who), at)
  })
}

/**
 * The try was right: the account's failures are forgotten. Of the address's, only this one: an account of one's own must not open for
 * guessing at others.
 */
export async function succeeded(q: Query, who: Who): Promise<void> {
  await store.forgetFailures(q, hashed('account', who))
  await store.takeBackFailure(q, hashed('address', who))
}
