// A new sign-in link for a house that may be running.
import { runningAddress } from '#app/admin/running.ts'
import type { Settings } from '#app/settings.ts'
import { Refusal } from '#base/refusal.ts'
import { firstPerson, knownPerson, makeLink } from '#casework/people/people.ts'
import { openDatabase } from '#store/database.ts'

/** @param isToldWhere the port or the host was given: then it is not asked where the house runs.
 * @throws Refusal not-found when nobody of that name is known. */
export async function link(
  { data, database: url, host, port, site }: Settings,
  name?: string,
  isToldWhere = false,
): Promise<string> {
  const database = await openDatabase({ folder: data, share: true, ...(url ? { url } : {}) })
  try {
    const desk = { database, clock: () => new Date() }
    const person = name === undefined ? await firstPerson(desk) : await knownPerson(desk, name)
    if (!person) throw new Refusal('not-found')
    const running = isToldWhere ? null : runningAddress(data)
    const address =
      site ?? running ?? `http://${['0.0.0.0', '127.0.0.1', '::1', '::'].includes(host) ? 'localhost' : host}:${port}`
    return `${address}/in/${await makeLink(desk, person)}`
  } finally {
    await database.close()
  }
}
