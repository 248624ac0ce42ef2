// What search knows of a steering document as a whole: of what kind it is, what it says of itself, and whether it is valid.
// Must not know how it was read or where it lies.

/** Kinds of documents that a municipality steers by, as their own names say; `lag` and `förordning` are the law's. */
export const paperKinds = [
  'lag',
  'förordning',
  'policy',
  'riktlinje',
  'plan',
  'strategi',
  'program',
  'reglemente',
  'delegationsordning',
  'arbetsordning',
  'taxa',
  'rutin',
  'föreskrift',
  'other',
] as const

/** `coming`: valid from a day that has not come. `unknown`: nothing says, which is not the same as valid. */
export const validityStates = ['in-force', 'coming', 'repealed', 'replaced', 'expired', 'unknown'] as const
export type PaperKind = (typeof paperKinds)[number]
export type ValidityState = (typeof validityStates)[number]

/** What a document says of itself; a day is YYYY-MM-DD. */
export type Facts = {
  kind: PaperKind
  /** Who answers for it: a unit, never a person. */
  unit: string | null
  decidedBy: string | null
  decidedOn: string | null
  dnr: string | null
  validFrom: string | null
  /** The last day. */
  validUntil: string | null
  /** Titles or numbers of what it takes the place of, and of what has taken its place. */
  replaces: string | null
  replacedBy: string | null
  repealed: boolean
  /** It has a day, and yet nothing tells that it is still in force. */
  isUnsure?: true
}

/** `id` is made of the path, so that it is the same after a new indexing. */
export type Paper = {
  id: string
  path: string
  title: string
  facts: Facts
  /** How central it is among its like, 0–1; only acts of law have it. */
  weight?: number
  /** Other words for what it is about, asked with its title. */
  about?: string
}

export type Validity = {
  state: ValidityState
  until: string | null
  by: { id: string | null; title: string } | null
  /** Who has said otherwise than the document itself. */
  setBy: string | null
}

/** What a person has said of a document, by its id. */
export type Words = ReadonlyMap<string, { state: ValidityState; until: string | null; setBy: string }>

/** The day that stands for the document in lists: when it was decided, else from when it holds. Of law, the day the register tells of. */
export const dayOf = ({ decidedOn, validFrom }: Facts): string | null => decidedOn ?? validFrom

/** The year to narrow by. Of law that of its number, since the register's day is the same for all. */
export const yearOf = (facts: Facts): string | null =>
  /^SFS (\d{4})/.exec(facts.dnr ?? '')?.[1] ?? dayOf(facts)?.slice(0, 4) ?? null
