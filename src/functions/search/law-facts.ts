// What an act says of itself as a document among others: its kind, its number, and the day up to which the register tells of it.
import type { Facts } from '#functions/search/paper.ts'

/** The title as it stands at the head of the act. */
export const lawTitle = (title: string): string => title.replace(/\s+/g, ' ').trim()

/** With its number where the head leaves it out: `Sekretesslag (1980:100)`. */
export const lawNamed = (number: string, title: string): string => {
  const plain = lawTitle(title)
  return plain.includes(number.split(' ')[0]!) ? plain : plain.replace(/^\S+/, first => `${first} (${number})`)
}

/**
 * `number` is the SFS number; `asOf` the day of the text; `isKnown` false where nothing tells that the act is still in force;
 * `replacedBy` the title of what took its place.
 */
export const factsOfLaw = (
  number: string,
  title: string,
  asOf: string | null,
  { isKnown = true, replacedBy = null as string | null } = {},
): Facts => ({
  kind: /förordning|kungörelse|instruktion/iu.test(title.split('(')[0]!) ? 'förordning' : 'lag',
  unit: null,
  decidedBy: null,
  decidedOn: asOf,
  dnr: `SFS ${number}`,
  validFrom: null,
  validUntil: null,
  replaces: null,
  replacedBy,
  repealed: false,
  ...(!isKnown && { isUnsure: true }),
})
