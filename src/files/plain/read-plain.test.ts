import { expect, test } from 'vitest'
import { read } from '#files/read.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
const utf16 = (text: string, swap = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return swap ? bytes.swap16() : bytes
}

test.each([
  ['UTF-8', Buffer.from('å ä ö §')],
  ['UTF-8 with a mark', Buffer.from('\ufeffå ä ö §')],
  ['UTF-16 little end first', utf16('å ä ö §')],
  ['UTF-16 big end first', utf16('å ä ö §', true)],
])('%s', async (_, bytes) => {
  const { text, doubts, kind } = await read(bytes, 'a.txt')
  expect(text).toBe('å ä ö §')
  expect(doubts).toEqual([])
  expect(kind).toBe('text')
})

test('bytes that are no UTF-8 are read as windows-1252, and that is said', async () => {
  const { text, doubts } = await read(latin1('Räksmörgås \x96 5 \x80'), 'a.txt')
  expect(text).toBe('Räksmörgås – 5 €')
  expect(doubts).toEqual([{ reason: 'encoding-guessed', params: { encoding: 'windows-1252' }, page: null }])
})

test('line ends become \\n; the name tells markdown from text', async () => {
  const { text, kind } = await read(Buffer.from('a\r\nb\rc\n'), 'a.md')
  expect(text).toBe('a\nb\nc\n')
  expect(kind).toBe('markdown')
})

test('a text that begins like a mail header is not a mail', async () => {
  for (const text of ['From: mig\n\nHej', 'Till: Nämnden\nDatum: 2026-11-23\n\nHej', 'Subject: x'])
    expect((await read(Buffer.from(text), 'a.txt')).kind).toBe('text')
})

test('binary of another kind is refused, whatever it is called', async () => {
  for (const bytes of [
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]),
    Buffer.from('GIF89a\x01\x00\x01\x00\x00', 'latin1'),
  ])
    await expect(read(bytes, 'a.txt')).rejects.toMatchObject({ reason: 'file-unknown-kind' })
  const locked = Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')])
  await expect(read(locked, 'a.docx')).rejects.toMatchObject({ reason: 'file-encrypted' })
})
