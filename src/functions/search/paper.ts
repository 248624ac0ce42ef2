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
