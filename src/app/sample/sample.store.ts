// SQL of the sample: whether it has been put in before.
import type { Query } from '#store/database.ts'

/** True when the sample stands whole: it is never put in twice, even when people have removed it. */
export async function isSampleDone(q: Query): Promise<boolean> {
  return (await q.selectFrom('done').select('key').where('key', '=', 'sample').executeTakeFirst()) !== undefined
}

/** The id of the collection of that name. */
export async function idOfCollection(q: Query, name: string): Promise<string | undefined> {
  return (await q.selectFrom('collection').select('id').where('name', '=', name).executeTakeFirst())?.id
}

/** True while nobody but the sample's own officers is known. */
export async function isOnlySample(q: Query, names: readonly string[]): Promise<boolean> {
  const other = await q.selectFrom('person').select('id').where('name', 'not in', names).limit(1).executeTakeFirst()
  return other === undefined
}

/** True for somebody of the sample who has left: they are not added again. */
export async function hasLeft(q: Query, name: string): Promise<boolean> {
  const rows = q.selectFrom('person').select('id').where('name', '=', name).where('left_at', 'is not', null)
  return (await rows.executeTakeFirst()) !== undefined
}
