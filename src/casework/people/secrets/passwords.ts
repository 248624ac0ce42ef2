// Passwords: how strong one must be, and how it is kept. scrypt with 32 MB of memory and three rounds, one of the settings that OWASP's
// Password Storage Cheat Sheet counts as equal; the parameters stand in the hash, so that they can be raised later. Must not know people.
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** Why a password is not taken; words in src/words/refusals.ts. */
export type Weak = 'password-short' | 'password-long' | 'password-common' | 'password-named'

/** Characters. No rule of capitals and signs: length is what helps (NIST SP 800-63B). */
const shortest = 12
const longest = 200

/** What people write when twelve characters are asked for, as they stand without digits and signs at the ends. */
const common = new Set(
  `password passwordpassword losenord lösenord losenordlosenord lösenordlösenord hemligt jattehemligt jättehemligt
  qwerty qwertyuiop qwertyuiopå asdfghjkl asdfghjklöä zxcvbnm abcdefghijkl abcdefghijklm abcdefghijklmnop letmein letmeinplease iloveyou
  jagälskardig jagalskardig administrator administratör welcome valkommen välkommen välkommenhit sommar sommaren sommarsommar vinter
  vintern vår våren höst hösten januari februari september oktober november december måndag stockholm goteborg göteborg malmö sverige
  kommunen kommunhuset kansli kansliet kanslikansli correcthorsebatterystaple trustno changeme ändramig bytmig ommigsjalv startrek
  superman fotboll fotbollfotboll hammarby djurgården hejhejhej hejhejhejhej heysan hejsan hejsanhejsan mittlösenord`
    .split(/\s+/)
    .filter(Boolean),
)

/** Null when the password will do. `names` are what others know of the person: name, account, unit. */
export function weakness(password: string, names: readonly string[]): Weak | null {
  const text = password.normalize('NFKC').toLowerCase()
  if ([...text].length < shortest) return 'password-short'
  if (text.length > longest) return 'password-long'
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (core === '' || common.has(core) || new Set(text).size < 5 || isRow(text)) return 'password-common'
  const known = names.flatMap(name => name.toLowerCase().split(/[^\p{L}]+/u)).filter(word => word.length > 3)
  const rest = known.reduce((left, word) => left.replaceAll(word, ''), text)
  return rest.replace(/[^\p{L}]/gu, '').length < 4 && rest.length < text.length ? 'password-named' : null
}

/** 123456789012, abcdefghijkl: each character one step from the one before. */
const isRow = (text: string): boolean => {
  let steps = 0
  for (let i = 1; i < text.length; i++) if (Math.abs(text.charCodeAt(i) - text.charCodeAt(i - 1)) === 1) steps++
  return steps >= text.length - 3
}

const cost = { N: 2 ** 15, r: 8, p: 3 }
const bytes = 32

const derived = (password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> =>
  new Promise((done, failed) => {
    const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? failed(error) : done(key)))
  })

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derived(password, salt, cost)
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64')}$${key.toString('base64')}`
}

/** What a password is held against when the account does not exist: the answer then takes as long. */
const nobody = `scrypt$${cost.N}$${cost.r}$${cost.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(bytes).toString('base64')}`

/** True when it is the password of `kept`; null is an account that does not exist or has none, and never true. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (kept ?? nobody).split('$')
  const tried = await derived(password, Buffer.from(salt!, 'base64'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(tried, Buffer.from(key!, 'base64')) && kept !== null
}
