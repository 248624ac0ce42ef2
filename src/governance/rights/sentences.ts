// Rights as sentences: a person may do an act in a unit, by a grant that somebody gave on some ground. Pure: no clock, no database,
// and no knowledge of what a document or a route is.

/** What one may be allowed to do. */
export const acts = ['read', 'decide', 'release', 'own', 'audit', 'administer'] as const
export type Act = (typeof acts)[number]

/** What each role may do where it is given. `representative` (facklig företrädare) sees the functions and nothing of documents. */
export const roles = {
  caseworker: ['read', 'decide', 'release'],
  registrar: ['read', 'decide'],
  secretary: ['read', 'decide', 'release'],
  reader: ['read'],
  'function-owner': ['own'],
  controller: ['audit'],
  auditor: ['audit'],
  administrator: ['administer'],
  representative: [],
} as const satisfies Record<string, readonly Act[]>
export type Role = keyof typeof roles
export const roleNames = Object.keys(roles) as Role[]

/** A role given to a person. Instants are ISO 8601; `covers` is every unit it reaches, or null for the whole municipality. */
export type Grant = {
  id: string
  role: Role
  unit: string | null
  covers: readonly string[] | null
  grantedBy: string
  ground: string
  decision: string | null
  from: string
  /** When it stops or was ended, whichever comes first. */
  until: string | null
}

/** Where an act is done: in a unit by name, in the municipality as a whole, or in whichever unit there is. */
export type Place = { unit: string } | 'house' | 'somewhere'

/** A value, not an error. Granted, it says by which grant; denied, whether nothing fits, it holds elsewhere only, or it is over. */
export type Verdict =
  | { granted: true; act: Act; by: Grant }
  | { granted: false; act: Act; place: Place; why: 'never-granted' | 'elsewhere' | 'not-now' }

/** May it be done here, at this instant (ISO 8601)? */
export function may(grants: readonly Grant[], act: Act, place: Place, at: string): Verdict {
  const fitting = grants.filter(grant => (roles[grant.role] as readonly Act[]).includes(act))
  const here = fitting.filter(grant => reaches(grant, place))
  const by = here.find(grant => isLive(grant, at))
  if (by) return { granted: true, act, by }
  const why = here.length > 0 ? 'not-now' : fitting.length > 0 ? 'elsewhere' : 'never-granted'
  return { granted: false, act, place, why }
}

/** The units in which an act may be done: null is all of them, for a list that need not be narrowed. */
export function unitsFor(grants: readonly Grant[], act: Act, at: string): readonly string[] | null {
  const live = grants.filter(grant => (roles[grant.role] as readonly Act[]).includes(act) && isLive(grant, at))
  if (live.some(grant => grant.covers === null)) return null
  return [...new Set(live.flatMap(grant => grant.covers ?? []))]
}

/** The whole municipality takes a grant for the whole of it. */
const reaches = ({ covers }: Grant, place: Place): boolean =>
  covers === null || place === 'somewhere' || (place !== 'house' && covers.includes(place.unit))

const isLive = ({ from, until }: Grant, at: string): boolean => from <= at && (until === null || at < until)
