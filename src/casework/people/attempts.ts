// How often one may fail to sign in: by account and by address, with a wait that doubles. An account that does not exist is counted
// like one that does, so that nobody learns which there are. Other ways in (a passkey, a link) stay open meanwhile.
import { createHash } from 'node:crypto'
import { Refusal } from '#base/refusal.ts'
import * as store from '#casework/people/accounts.store.ts'
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

/** @throws Refusal too-many-requests while one must wait. */
export async function mayTry(q: Query, who: Who, at: Date): Promise<void> {
  const kinds = ['account', 'address'] as const
  const rows = await store.attemptsOf(
    q,
    kinds.map(kind => hashed(kind, who)),
  )
  for (const kind of kinds) {
    const row = rows.find(one => one.key === hashed(kind, who))
    if (row && at.getTime() < row.last_at.getTime() + waitAfter(row.failures, free[kind]))
      throw new Refusal('too-many-requests')
  }
}

export async function failed(q: Query, who: Who, at: Date): Promise<void> {
  for (const kind of ['account', 'address'] as const) await store.countFailure(q, hashed(kind, who), at)
}

/** The account's failures are forgotten when it is entered; the address's are not: one account of one's own must not open for guessing at others. */
export const succeeded = (q: Query, who: Who) => store.forgetFailures(q, hashed('account', who))
