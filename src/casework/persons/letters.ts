// [Person A], [Person B] …: the same letter for the same person in every document of a request, in the order they first appear. The
// name has no part in it. A letter that has been let out stays.
import type { Id } from '#base/id.ts'
import { keysOf, marked } from '#casework/persons/mentions.ts'
import * as store from '#casework/persons/persons.store.ts'
import { decisionsOf, findingsOf, stand } from '#casework/review/review.ts'
import type { Tx } from '#store/database.ts'

/** 1 is A, 26 Z, 27 AA. */
export function letterOf(number: number): string {
  let text = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  return text
}

/** The number of each person's letter: those who have one, and then who is masked by name, in the order of `told`. */
export function lettersFor(
  persons: readonly { id: Id<'rqp'>; letter: number | null }[],
  told: readonly Pick<store.Told, 'id' | 'masked'>[],
): Map<Id<'rqp'>, number> {
  const letters = new Map(persons.flatMap(({ id, letter }) => (letter === null ? [] : [[id, letter] as const])))
  let next = Math.max(0, ...letters.values())
  for (const { id, masked } of told) if (masked && !letters.has(id)) letters.set(id, ++next)
  return letters
}

/** What stands in the place of each name in a document that is let out, by finding. Gives the letters that are lacking. */
export async function letters(tx: Tx, document: Id<'doc'>): Promise<ReadonlyMap<string, string>> {
  const request = await store.requestOf(tx, document)
  if (!request?.pseudonyms) return new Map()
  await store.holdRequest(tx, request.id)
  const persons = await store.personsOf(tx, request.id)
  const numbers = lettersFor(persons, await store.toldOf(tx, request.id))
  const given = persons.flatMap(({ id, letter }) =>
    letter === null && numbers.has(id) ? [{ id, letter: numbers.get(id)! }] : [],
  )
  if (given.length > 0) await store.giveLetters(tx, given)
  const whose = new Map((await store.mentionsIn(tx, document)).map(one => [one.key, one.person]))
  const rows = marked(stand(await findingsOf(tx, document), await decisionsOf(tx, document)).rows)
  const keys = keysOf(rows)
  return new Map(
    rows.flatMap(({ id, finding }) => {
      const number = numbers.get(whose.get(keys.get(id)!)!)
      const isName = finding.label === 'PERSON' || finding.label === 'OFFICIAL'
      return isName && number ? [[id as string, `[Person ${letterOf(number)}]`] as const] : []
    }),
  )
}
