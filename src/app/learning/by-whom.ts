// Who stands for an act at the command line, and that they may. The name is taken at its word: whoever commands the machine could say any, as
// with `sign-in-link`; what it gives is that the log says who answered for it.
import { Refusal } from '#base/refusal.ts'
import { knownPerson } from '#casework/people/people.ts'
import { type Act, rightsOf } from '#governance/rights/rights.ts'
import type { Database } from '#store/database.ts'

/** The name, as the house knows it. `acts`: any of them, for the municipality as a whole. @throws Refusal person-unknown, no-right */
export async function mustBe(
  database: Database,
  name: string,
  acts: readonly [Act, ...Act[]],
  at: Date,
): Promise<string> {
  const person = await knownPerson({ database, clock: () => at }, name)
  if (!person) throw new Refusal('person-unknown', { name })
  const rights = await rightsOf(database.query, person.id, at)
  if (!acts.some(act => rights.may(act, 'house').granted)) await rights.must(acts[0], 'house')
  return person.name
}
