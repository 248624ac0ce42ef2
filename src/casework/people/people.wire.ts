// What goes over HTTP of people: who is signed in, the ways in, the account, rights given.
import { z } from 'zod'
import { idOf } from '#base/id.ts'
import { EventRow } from '#casework/wire.ts'
import { acts, roleNames } from '#governance/rights/rights.ts'

const Instant = z.iso.datetime()
const Base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(8000)
const Name = z.string().trim().min(1).max(120)
const Role = z.enum(roleNames as [(typeof roleNames)[number]])

/** `units` null: in the whole municipality. */
export const Me = z.object({
  name: z.string(),
  unit: z.string(),
  account: z.string(),
  csrf: z.string(),
  may: z.array(z.object({ act: z.enum(acts), units: z.array(z.string()).nullable() })),
})
export const SignedOut = z.object({ signedOut: z.literal(true) })

export const PasswordSignIn = z.object({ account: z.string().min(1).max(120), password: z.string().min(1).max(400) })
export const InvitationOpened = z.object({ secret: z.string().min(20).max(100) })
export const PasskeyQuestion = z.object({ challenge: z.string(), rpId: z.string() })
export const PasskeyAnswer = z.object({
  id: Base64url,
  clientDataJSON: Base64url,
  authenticatorData: Base64url,
  signature: Base64url,
})
export const NewPasskeyQuestion = PasskeyQuestion.extend({
  /** What the key keeps to know the person by: no personal data. */
  user: z.string(),
  algorithms: z.array(z.int()),
  /** Keys the person has: the same is not added twice. */
  known: z.array(z.string()),
})
export const NewPasskey = z.object({
  name: Name,
  id: Base64url,
  clientDataJSON: Base64url,
  authenticatorData: Base64url,
  publicKey: Base64url,
  publicKeyAlgorithm: z.int(),
})
export const PasswordChange = z.object({ current: z.string().max(400).optional(), password: z.string().max(400) })

export const GrantRow = z.object({
  id: z.string(),
  role: Role,
  unit: z.string().nullable(),
  grantedBy: z.string(),
  ground: z.string(),
  decision: z.string().nullable(),
  from: Instant,
  until: Instant.nullable(),
})
/** What each role may, where it is given. */
const RoleList = z.array(z.object({ role: Role, may: z.array(z.enum(acts)) }))
export const Account = z.object({
  name: z.string(),
  account: z.string(),
  unit: z.string(),
  passwordSetAt: Instant.nullable(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), madeAt: Instant, usedAt: Instant.nullable() })),
  sessions: z.array(
    z.object({
      id: z.string(),
      way: z.enum(['link', 'invitation', 'password', 'passkey']),
      agent: z.string(),
      madeAt: Instant,
      seenAt: Instant,
      until: Instant,
      isThis: z.boolean(),
    }),
  ),
  grants: z.array(GrantRow),
  roles: RoleList,
})
export const SessionsEnd = z.object({
  /** One session by its id here; without it, all but the present one. */
  session: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
})
export const Done = z.object({ done: z.literal(true) })

export const GrantRequest = z.object({
  role: Role,
  unit: z.string().trim().min(1).max(200).nullable(),
  ground: z.string().trim().min(5).max(500),
  decision: z.string().trim().max(100).nullable().optional(),
  /** Left out: at once. */
  from: Instant.optional(),
  until: Instant.nullable().optional(),
})
export const InviteRequest = z.object({
  name: Name,
  account: z
    .string()
    .trim()
    .regex(/^[a-z0-9.]{2,60}$/)
    .optional(),
  unit: z.string().trim().max(200),
  given: GrantRequest,
})
/** `path` is the invitation's address in this house: shown once, kept nowhere. */
export const Invitation = z.object({ person: idOf('per'), account: z.string(), path: z.string(), until: Instant })
export const GroundRequest = z.object({ ground: z.string().trim().min(5).max(500) })
/** `asked` false: no longer. */
export const UnitSecondRequest = GroundRequest.extend({ unit: z.string().min(1).max(200), asked: z.boolean() })
export const PersonRow = z.object({
  id: idOf('per'),
  name: z.string(),
  account: z.string(),
  unit: z.string(),
  addedAt: Instant,
  leftAt: Instant.nullable(),
  signedInAt: Instant.nullable(),
  /** An invitation that nobody has used is open until then. */
  invitedUntil: Instant.nullable(),
  hasPassword: z.boolean(),
  passkeys: z.int(),
  grants: z.array(GrantRow),
})
export const PersonHistory = z.object({ events: z.array(EventRow) })
/** Readings of others' documents: who, why, and until when. `name` is told only to those who may read there. */
export const ReadingList = z.object({
  readings: z.array(
    z.object({
      person: z.string(),
      document: idOf('doc'),
      name: z.string().nullable(),
      unit: z.string(),
      why: z.string(),
      at: Instant,
      until: Instant,
    }),
  ),
})
export const PeopleList = z.object({
  people: z.array(PersonRow),
  units: z.array(z.object({ name: z.string(), within: z.string().nullable(), twoPersons: z.boolean() })),
})
