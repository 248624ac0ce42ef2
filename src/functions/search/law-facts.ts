// What an act says of itself as a document among others: its kind, its number, and the day up to which the register tells of it.
import type { Facts } from '#functions/search/paper.ts'

/** The title as it stands at the head of the act. */
export const lawTitle = (title: string): string => title.replace(/\s+/g, ' ').trim()

/** `number` is the SFS number; `asOf` the day of the register. */
export const factsOfLaw = (number: string, title: string, asOf: string | null): Facts => ({
  kind: /förordning|kungörelse|instruktion/iu.test(title.split('(')[0]!) ? 'förordning' : 'lag',
  unit: null,
  decidedBy: null,
  decidedOn: asOf,
  dnr: `SFS ${number}`,
  validFrom: null,
  validUntil: null,
  replaces: null,
  replacedBy: null,
  repealed: false,
})
