import { expect, test } from 'vitest'
import { asEml } from '#files/email/msg-as-eml.ts'
import { textOfRtf } from '#files/email/text-of-rtf.ts'
import { read } from '#files/read.ts'
import { redact } from '#files/redact.ts'
import { msgWith } from '#test/files/msg-with.ts'
import { words } from '#test/traps/spring.ts'

const asa = ['Åsa Öberg', 'asa.oberg@example.se'] as [string, string]
const letter = () =>
  msgWith({
    subject: 'Begäran om handlingar – våren',
    from: asa,
    to: [['Registrator', 'registrator@example.se']],
    body: 'Hej på er\r\noch hå.',
    files: [
      { name: 'notis.txt', content: Buffer.from('En notis om Åsa Öberg.') },
      { name: 'Vidare', content: { subject: 'Inre', from: asa, body: 'Det inre.' } },
      { name: 'x.bin', content: Buffer.from([0, 1, 2]) },
    ],
  })

test('a mail of Outlook’s reads as the mail it was, with what it carries', async () => {
  const document = await read(letter(), 'a.msg')
  expect(document.kind).toBe('email')
  expect(document.text.split('\n\nBilaga: ')).toEqual([
    [
      'Från: Åsa Öberg <asa.oberg@example.se>',
      'Till: Registrator <registrator@example.se>',
      'Datum: Mon, 23 Nov 2026 07:15:00 +0000',
      'Ämne: Begäran om handlingar – våren',
      '',
      'Hej på er',
      'och hå.',
    ].join('\n'),
    'notis.txt\n\nEn notis om Åsa Öberg.',
    'Vidare.eml\n\nFrån: Åsa Öberg <asa.oberg@example.se>\nDatum: Mon, 23 Nov 2026 07:15:00 +0000\nÄmne: Inre\n\nDet inre.',
    'x.bin',
  ])
  expect(document.doubts.map(({ reason }) => reason)).toEqual(['attachment-not-read'])
})

test('it leaves as EML, proved, and the same file always gives the same mail', async () => {
  const bytes = letter()
  expect(Buffer.from(await asEml(bytes)).equals(Buffer.from(await asEml(bytes)))).toBe(true)
  const document = await read(bytes, 'a.msg')
  const removals = [...document.text.matchAll(/Åsa Öberg|asa\.oberg@example\.se/g)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    label: match[0].includes('@') ? ('EMAIL' as const) : ('PERSON' as const),
  }))
  const redaction = await redact(bytes, document, { removals, also: [], as: 'text', words, name: 'Brev.msg' })
  if (!redaction.released) throw new Error(JSON.stringify([redaction.params, redaction.proof?.remains]))
  expect(redaction.name).toBe('Brev.eml')
  const copy = await read(redaction.bytes, 'Brev.eml')
  expect(copy.text).toContain('Från: [PERSON] <[EMAIL]>')
  expect(copy.text).toContain('[Bilaga 3 (x.bin) är inte läst och lämnas inte ut.]')
  expect(copy.attachments.map(({ name }) => name)).toEqual(['notis.txt', 'Vidare.eml'])
})

test('a body in HTML, and one in Outlook’s own format', async () => {
  expect((await read(msgWith({ html: '<p>Hej <b>Å</b>sa</p>' }), 'a.msg')).text).toMatch(/Hej Åsa$/)
  const rtf =
    "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\*\\generator Riched20;}\\f0 Hej \\b \\u197?sa\\b0\\par {\\pict 0102}p\\'e5 er\\par}"
  expect((await read(msgWith({ rtf }), 'a.msg')).text).toMatch(/Hej Åsa\npå er$/)
})

test('RTF: groups, signs and stand-ins', () => {
  expect(textOfRtf("{\\rtf1\\uc2 \\u8364\\'80x Kr\\tab 5\\line \\{a\\}{\\*\\x y}{\\info{\\author Bo}}z}")).toBe(
    '€ Kr\t5\n{a}z',
  )
})

test.each([
  ['a meeting', () => msgWith({ kind: 'IPM.Appointment', subject: 'Möte' }), 'file-unknown-kind'],
  ['a torn file', () => letter().subarray(0, 4000), 'file-corrupt'],
])('%s is refused', async (_, make, reason) => {
  await expect(read(make(), 'a.msg')).rejects.toMatchObject({ reason })
})
