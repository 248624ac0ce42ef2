// The tables of rights (units, who may do what in them, what was read on a written reason) and of the ways in.
import type { Generated } from 'kysely'
import type { Id } from '#base/id.ts'
import type { Timestamp } from '#store/tables/columns.ts'

export interface RightsTables {
  unit: UnitTable
  right_grant: RightGrantTable
  justified_reading: JustifiedReadingTable
  password: PasswordTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  sign_in_attempt: SignInAttemptTable
}

interface UnitTable {
  name: string
  within: string | null
  /** Asks for a second person before anything of it, or of what is within it, leaves. */
  two_persons: Generated<boolean>
}

/** `unit` null is the whole municipality. Never removed, only ended. */
interface RightGrantTable {
  id: Id<'grt'>
  person: Id<'per'>
  role: string
  unit: string | null
  granted_by: string
  granted_at: Timestamp
  ground: string
  decision: string | null
  valid_from: Timestamp
  until: Timestamp | null
  ended_at: Timestamp | null
  ended_by: string | null
  end_ground: string | null
}

interface JustifiedReadingTable {
  person: Id<'per'>
  document: Id<'doc'>
  why: string
  at: Timestamp
  until: Timestamp
}

interface PasswordTable {
  person: Id<'per'>
  hash: string
  set_at: Timestamp
}

interface PasskeyTable {
  id: string
  person: Id<'per'>
  public_key: string
  algorithm: number
  counter: number
  name: string
  made_at: Timestamp
  used_at: Timestamp | null
  ended_at: Timestamp | null
}

interface PasskeyChallengeTable {
  challenge: string
  person: Id<'per'> | null
  until: Timestamp
}

interface SignInAttemptTable {
  key: string
  failures: number
  last_at: Timestamp
}
