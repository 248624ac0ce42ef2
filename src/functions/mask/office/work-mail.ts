// Who is in service by an address at work that is made of the name: "anna.berg@kommunen.example". Knows addresses; decides no mark.
import type { People } from '#swedish/names/people.ts'
import { authoritiesIn, isWorkAddress } from './addresses.ts'

/** Before and after the @ at most. */
const longest = 64

/** The keys of persons with an address at an authority, and what stands after the @ there. */
export function keysAtWork(text: string, people: People): ReadonlyMap<string, string> {
  const addresses: string[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const local = /[\p{L}\d._+-]+$/u.exec(text.slice(Math.max(0, at - longest), at))?.[0]
    const host = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.exec(text.slice(at + 1, at + 1 + longest))?.[0]
    if (local && host) addresses.push(`${local}@${host}`)
  }
  if (addresses.length === 0) return new Map()
  const authorities = authoritiesIn(text, addresses)
  const out = new Map<string, string>()
  for (const address of addresses) {
    const key = people.keyOfEmail(address)
    const [local = '', host = ''] = address.toLowerCase().split('@')
    const isTheirs =
      host.split('.').some(part => authorities.has(part)) || authorities.has(host) || /kommun/u.test(host)
    if (key !== null && isTheirs && isWhole(local, key) && isWorkAddress(address, authorities)) out.set(key, host)
  }
  return out
}

/** "anna.berg", "aberg": the surname is in it. A first name alone is a shop's as often. */
const isWhole = (local: string, key: string): boolean => {
  const last = key.split(' ').at(-1)!.replace(/[åä]/gu, 'a').replace(/ö/gu, 'o').replace(/é/gu, 'e')
  return local.includes(last.replace(/[^a-z]/gu, ''))
}
