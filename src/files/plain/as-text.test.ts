import { expect, test } from 'vitest'
import { read } from '#files/read.ts'

const text = async (said: string, name: string) => (await read(Buffer.from(said, 'latin1'), name)).text

test('what a person sees of HTML, RTF, calendars and cards', async () => {
  expect(await text('<p>Hed<b>vig</b> Kvarn&#108;und<!-- x --></p>', 'a.html')).toBe('Hedvig Kvarnlund')
  expect(await text("{\\rtf1{\\info{\\author Bo}}Hed{\\b vig} p\\'e5}", 'a.rtf')).toBe('Hedvig på')
  expect(await text('BEGIN:VCALENDAR\r\nSUMMARY:Ed\r\n vin\\nBo\r\n', 'a.ics')).toBe(
    'BEGIN:VCALENDAR\nSUMMARY:Edvin\nBo\n',
  )
  expect(await text('BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=C3=\n=85sa\n', 'a.vcf')).toContain(':Åsa\n')
})

test('text that is only nearly such stays as it is', async () => {
  for (const said of ['Se {\\rtf1 Bo}', 'Taggen <html> börjar', 'a < b > c'])
    expect(await text(said, 'a.txt')).toBe(said)
})

test.each([
  ['a drawing', '<svg xmlns="x"><text>&#72;edvig</text></svg>'],
  ['a flat office file', '\ufeff<?xml version="1.0"?><office:document/>'],
  ['RTF with stretches of bytes', '{\\rtf1 {\\pict\\bin4 abcd}}'],
])('%s is refused', async (_, said) => {
  await expect(read(Buffer.from(said), 'a.txt')).rejects.toMatchObject({ reason: 'file-unknown-kind' })
})
