import { expect, test } from 'vitest'
import { waitAfter } from '#casework/people/attempts.ts'
import { hashPassword, isPassword, weakness } from '#casework/people/secrets/passwords.ts'

const names = ['Ingrid Ekstam', 'ingrid.ekstam', 'Kommunledningskontoret, Ekebyholms kommun']

test.each([
  ['kort1!', 'password-short'],
  ['elva tecken', 'password-short'],
  ['x'.repeat(201), 'password-long'],
  ['Password2026!', 'password-common'],
  ['sommarsommar1', 'password-common'],
  ['123456789012', 'password-common'],
  ['2026-11-23 14:05', 'password-common'],
  ['aaaaaaaaaaaaaaaa', 'password-common'],
  ['abcdefghijklm', 'password-common'],
  ['IngridEkstam1', 'password-named'],
  ['ekebyholms2026!', 'password-named'],
  ['tre grå getter vid ån', null],
  ['qT7#vLp2!xWz9', null],
  ['min katt heter Ingrid', null],
])('%s: %s', (password, why) => expect(weakness(password, names)).toBe(why))

test('a password is kept as a hash of its own, and known again', { timeout: 30_000 }, async () => {
  const [one, two] = await Promise.all([hashPassword('tre grå getter vid ån'), hashPassword('tre grå getter vid ån')])
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(one).not.toBe(two)
  expect(one).not.toContain('getter')
  expect(await isPassword('tre grå getter vid ån', one)).toBe(true)
  expect(await isPassword('tre grå getter vid å', one)).toBe(false)
  // Written on another keyboard: a with a ring as two code points.
  expect(await isPassword('tre grå getter vid ån'.normalize('NFD'), one)).toBe(true)
  expect(await isPassword('', null)).toBe(false)
})

test('the wait doubles from half a minute to a quarter of an hour', () => {
  expect([0, 4, 5, 6, 7, 9, 10, 50, 5000].map(failures => waitAfter(failures, 5) / 1000)).toEqual([
    0, 0, 30, 60, 120, 480, 900, 900, 900,
  ])
})
