import { expect, test } from 'vitest'
import { codedIn, refuseCoded } from '#files/redact/coded-text.ts'

const block = Buffer.from('Åsa x9 '.repeat(60)).toString('base64').replace(/.{76}/g, '$&\n')

test('files written as letters are found; keys, links and numbers are not', () => {
  const text = `Hej\n${block}\nDå`
  expect(codedIn(text)).toHaveLength(1)
  expect(codedIn('begin 644 a.doc\nM0V%T\n`\nend\n')).toHaveLength(1)
  for (const plain of [
    `https://example.se/?k=${'aB3'.repeat(300)}`,
    'a'.repeat(500),
    'Ett ord\noch begin i en mening',
    '1234567890'.repeat(60),
    'Kvarnlund\n'.repeat(50),
  ])
    expect(codedIn(plain)).toEqual([])
})

test('such a stretch may leave only when all of it is cut', () => {
  const text = `Hej\n${block}\nDå`
  const [found] = codedIn(text)
  expect(() => refuseCoded(text, [])).toThrow('cannot-be-treated-safely')
  expect(() => refuseCoded(text, [{ start: found!.start, end: found!.end - 40 }])).toThrow('cannot-be-treated-safely')
  expect(() => refuseCoded(text, [found!])).not.toThrow()
})
